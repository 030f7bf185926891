/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "inches-canvas.h"
#include "inches-path.h"

G_BEGIN_DECLS

/* The pixels of an image, painted without cairo: boxes along the axes and images of
 * opacities, which are most of a timeline. Places are px of the canvas where they are
 * doubles, px of the image where they are whole. Plain value; the image must outlive it. */
typedef struct
{
  guint8 *data;
  int     stride; /* bytes a row */
  double  scale;  /* px of the image for each px of the canvas */
  double  x;      /* px of the image where the canvas has its origin */
  double  y;
  int     left;   /* the clip, px of the image */
  int     top;
  int     right;
  int     bottom;
} InchesPixels;

/* An image of opacities, and where it goes. */
typedef struct
{
  const guint8 *data;
  int           stride;
  int           left; /* px of the image */
  int           top;
  int           width;
  int           height;
} InchesPixelMask;

gboolean inches_pixels_init (InchesPixels          *self,
                             cairo_t               *cr); /* FALSE: not an image, turned, or clipped other than to whole px */
void     inches_pixels_clip (InchesPixels          *self,
                             InchesBox             *box); /* brought to whole px */
void     inches_pixels_fill (const InchesPixels    *self,
                             const InchesBox       *box,
                             const InchesColor     *color);
void     inches_pixels_mask (const InchesPixels    *self,
                             const InchesPixelMask *mask,
                             const InchesBox       *box, /* NULL: all of it; else within, with soft edges */
                             const InchesColor     *color);

G_END_DECLS
