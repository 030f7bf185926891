/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-wrap-layout.h"

#define SPACING 6 /* px between children and between lines */

struct _InchesWrapLayout
{
  GtkLayoutManager  parent_instance;
};

G_DEFINE_FINAL_TYPE (InchesWrapLayout, inches_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
width_of (GtkWidget *child,
          int        most)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return most < 0 ? natural : MAX (minimum, MIN (natural, most));
}

static int
height_of (GtkWidget *child,
           int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

/* From @first on, the children of one line; returns the first of the next. */
static GtkWidget *
measure_line (GtkWidget *first,
              int        most,
              int       *width,
              int       *height)
{
  GtkWidget *child;

  *width = *height = 0;
  for (child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int wide = width_of (child, most);

      if (!gtk_widget_should_layout (child))
        continue;
      if (*width > 0 && *width + SPACING + wide > most)
        break;
      *width += (*width > 0 ? SPACING : 0) + wide;
      *height = MAX (*height, height_of (child, wide));
    }

  return child;
}

static void
inches_wrap_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int most = for_size < 0 ? G_MAXINT / 2 : for_size;
  int width, height;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      for (; child != NULL; child = gtk_widget_get_next_sibling (child))
        if (gtk_widget_should_layout (child))
          {
            *minimum = MAX (*minimum, width_of (child, 0));
            *natural += (*natural > 0 ? SPACING : 0) + width_of (child, -1);
          }
      return;
    }

  while (child != NULL)
    {
      child = measure_line (child, most, &width, &height);
      *natural += (*natural > 0 ? SPACING : 0) + height;
    }
  *minimum = *natural;
}

/* The first of a line that wants more than its width. */
static GtkWidget *
find_expanding (GtkWidget *child,
                GtkWidget *end)
{
  for (; child != end; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child) && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
      return child;

  return NULL;
}

static void
inches_wrap_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int y = 0;

  while (child != NULL)
    {
      int line_width, line_height, x = 0;
      GtkWidget *next = measure_line (child, width, &line_width, &line_height);
      GtkWidget *expanding = find_expanding (child, next);

      for (; child != next; child = gtk_widget_get_next_sibling (child))
        {
          int wide = width_of (child, width);

          if (!gtk_widget_should_layout (child))
            continue;
          if (child == expanding)
            wide += MAX (0, width - line_width);
          gtk_widget_size_allocate (child, &(GtkAllocation) { mirrored ? width - x - wide : x, y, wide, line_height }, -1);
          x += wide + SPACING;
        }
      y += line_height + SPACING;
    }
}

static GtkSizeRequestMode
inches_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inches_wrap_layout_class_init (InchesWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = inches_wrap_layout_get_request_mode;
  layout_class->measure = inches_wrap_layout_measure;
  layout_class->allocate = inches_wrap_layout_allocate;
}

static void
inches_wrap_layout_init (InchesWrapLayout *self)
{
}
