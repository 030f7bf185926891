/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* How far two pictures may part. Both are blurred over 3 x 3 pixels first, so that an
 * edge that falls half a pixel aside, or letters set a little differently, are no fault. */
typedef struct
{
  guint  threshold; /* 0 to 255: a pixel differs if a channel differs by more */
  double share;     /* 0 to 1: this share of the pixels may differ */
} PictureTolerance;

cairo_surface_t *picture_load    (const char             *path) G_GNUC_WARN_UNUSED_RESULT;
double           picture_compare (cairo_surface_t        *expected,
                                  cairo_surface_t        *actual,
                                  guint                   threshold,
                                  const char             *difference);
void             picture_assert  (cairo_surface_t        *expected,
                                  cairo_surface_t        *actual,
                                  const PictureTolerance *tolerance,
                                  const char             *name);

G_END_DECLS
