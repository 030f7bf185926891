/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much of each pixel a graph covers: a line that only goes to the right, or the
 * ground under it. Filled column by column, which takes a tenth of the time of a path
 * of any shape. Lengths are px of the image. */
typedef struct
{
  GByteArray *bytes;  /* opacities, row by row */
  GArray     *spans;  /* (element-type gint32) while columns are gathered */
  int         x;      /* of the left column */
  int         y;      /* of the top row */
  int         width;
  int         height;
  int         stride; /* bytes a row */
} InchesColumnMask;

void inches_column_mask_init       (InchesColumnMask *self);
void inches_column_mask_clear      (InchesColumnMask *self);
void inches_column_mask_start      (InchesColumnMask *self,
                                    int               x,
                                    int               y,
                                    int               width,
                                    int               height,
                                    int               stride); /* all empty */
void inches_column_mask_add_line   (InchesColumnMask *self,
                                    const double     *points,  /* x and y in turn; x never falls */
                                    guint             n_points,
                                    double            width);
void inches_column_mask_add_ground (InchesColumnMask *self,
                                    const double     *points,
                                    guint             n_points,
                                    double            foot);   /* y */
void inches_column_mask_add_band   (InchesColumnMask *self,
                                    const double     *points, /* along one line, and back above the same places along another */
                                    guint             n_points);

G_END_DECLS
