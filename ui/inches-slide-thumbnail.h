/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small picture of a slide, 16:9; an empty frame until it is drawn. Says nothing to
 * who cannot see it: the words stand beside it. */
#define INCHES_TYPE_SLIDE_THUMBNAIL (inches_slide_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (InchesSlideThumbnail, inches_slide_thumbnail, INCHES, SLIDE_THUMBNAIL, GtkWidget)

#define INCHES_THUMBNAIL_WIDTH 160 /* px, unless another is set */

GtkWidget *inches_slide_thumbnail_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void       inches_slide_thumbnail_set_width   (InchesSlideThumbnail *self,
                                               int                   width);   /* px */
void       inches_slide_thumbnail_set_surface (InchesSlideThumbnail *self,
                                               cairo_surface_t      *surface); /* a reference is taken */

G_END_DECLS
