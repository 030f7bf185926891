/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-page-size.h"

#include <glib/gi18n-lib.h>

#define POINTS_PER_INCH 72.0
#define POINTS_PER_MM   (POINTS_PER_INCH / 25.4)
#define POINTS_PER_PX   0.75 /* at 96 px an inch */

/* Paper is laid out at 96 px an inch, in whole px; its page in a PDF is exact. */
static const InchesPageSize sizes[] = {
  { "16:9", N_("Screen, 16:9"), 1920, 1080, 1920 * POINTS_PER_PX, 1080 * POINTS_PER_PX, TRUE },
  { "4:3", N_("Screen, 4:3"), 1600, 1200, 1600 * POINTS_PER_PX, 1200 * POINTS_PER_PX, TRUE },
  { "square", N_("Square"), 1080, 1080, 1080 * POINTS_PER_PX, 1080 * POINTS_PER_PX, FALSE },
  { "a4", N_("A4, landscape"), 1123, 794, 297 * POINTS_PER_MM, 210 * POINTS_PER_MM, FALSE },
  { "letter", N_("Letter, landscape"), 1056, 816, 11 * POINTS_PER_INCH, 8.5 * POINTS_PER_INCH, FALSE },
};

guint
inches_page_size_get_n (void)
{
  return G_N_ELEMENTS (sizes);
}

const InchesPageSize *
inches_page_size_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (sizes), NULL);

  return &sizes[index];
}

/**
 * inches_page_size_find:
 * @id: a name of the command line, as "a4"
 *
 * Returns: (nullable): the size of this name
 */
const InchesPageSize *
inches_page_size_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_str_equal (sizes[i].id, id))
      return &sizes[i];

  return NULL;
}

const char *
inches_page_size_get_name (const InchesPageSize *self)
{
  return _(self->name);
}

/**
 * inches_page_size_to_paper:
 * @width: px of a layout
 * @height: px
 * @page_width: (out): points
 * @page_height: (out): points
 *
 * The page of a PDF: that of the paper whose layout has this size, else 96 px an inch.
 */
void
inches_page_size_to_paper (guint   width,
                           guint   height,
                           double *page_width,
                           double *page_height)
{
  *page_width = width * POINTS_PER_PX;
  *page_height = height * POINTS_PER_PX;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (sizes[i].width == width && sizes[i].height == height)
      {
        *page_width = sizes[i].page_width;
        *page_height = sizes[i].page_height;
      }
}
