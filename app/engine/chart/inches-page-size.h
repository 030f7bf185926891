/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A size that pictures often need. */
typedef struct
{
  const char *id;     /* "16:9" */
  const char *name;   /* untranslated: N_("A4, landscape") */
  guint       width;  /* px of the layout */
  guint       height;
  double      page_width;  /* points of a PDF's page */
  double      page_height;
  gboolean    is_slide;    /* goes to machines whose fonts nobody knows: an SVG has its letters as shapes unless asked otherwise */
} InchesPageSize;

guint                 inches_page_size_get_n    (void);
const InchesPageSize *inches_page_size_get      (guint                 index);
const InchesPageSize *inches_page_size_find     (const char           *id); /* NULL: none has this id */
const char           *inches_page_size_get_name (const InchesPageSize *self); /* translated */
void                  inches_page_size_to_paper (guint                 width,
                                                 guint                 height,
                                                 double               *page_width,
                                                 double               *page_height);

G_END_DECLS
