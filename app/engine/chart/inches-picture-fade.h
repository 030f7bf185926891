/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "inches-path.h"

G_BEGIN_DECLS

/* One picture turning into another of the same size. Only the rows of pixels in which
 * they differ are painted; the frame has to be the first picture at the beginning. */
typedef struct _InchesPictureFade InchesPictureFade;

InchesPictureFade *inches_picture_fade_new   (cairo_surface_t         *from,
                                              cairo_surface_t         *to) G_GNUC_WARN_UNUSED_RESULT; /* RGB24, references are taken */
void               inches_picture_fade_free  (InchesPictureFade       *self);
void               inches_picture_fade_paint (const InchesPictureFade *self,
                                              cairo_t                 *cr,    /* of the frame, in pixels */
                                              double                   share, /* 0: the first, 1: the second */
                                              const InchesBox         *without); /* whole pixels left as they are; NULL: none */
cairo_surface_t   *inches_picture_fade_get_from (const InchesPictureFade *self); /* (transfer none) */
cairo_surface_t   *inches_picture_fade_get_to   (const InchesPictureFade *self); /* (transfer none) */
guint              inches_picture_fade_get_n_rows (const InchesPictureFade *self); /* of pixels, that differ */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesPictureFade, inches_picture_fade_free)

G_END_DECLS
