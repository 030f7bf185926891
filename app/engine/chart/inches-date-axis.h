/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-view.h"

G_BEGIN_DECLS

#define INCHES_AXIS_GAP           16.0 /* px a change of scale takes */
#define INCHES_AXIS_MAGNIFIED     0.35 /* share of the width the magnified stretch takes */
#define INCHES_AXIS_MAGNIFIED_DAYS 308 /* 44 weeks */

/* A piece of the axis with one scale. Days may be fractions. */
typedef struct
{
  double   x0;
  double   x1;
  double   first;
  double   last;
  gboolean magnified;
} InchesAxisStretch;

/* Turns days into places and back. One stretch if uniform; two or three with a gap
 * of INCHES_AXIS_GAP between them if some weeks are magnified. Never falls: a later
 * day is never further left. Plain value. */
typedef struct
{
  InchesAxisStretch stretches[3];
  guint             n_stretches;
} InchesDateAxis;

void     inches_date_axis_init_uniform   (InchesDateAxis       *self,
                                          double                x0,
                                          double                x1,
                                          double                first,
                                          double                last);
void     inches_date_axis_init_magnified (InchesDateAxis       *self,
                                          double                x0,
                                          double                x1,
                                          double                first,
                                          double                last,
                                          double                magnified_first,
                                          double                magnified_last,
                                          double                gap);
void     inches_date_axis_init_view      (InchesDateAxis       *self,
                                          double                x0,
                                          double                x1,
                                          const InchesView     *view,
                                          InchesDay             anchor,
                                          double                gap);
void     inches_date_axis_snap           (InchesDateAxis       *self,
                                          double                lowest,
                                          double                highest);
double   inches_date_axis_to_x           (const InchesDateAxis *self,
                                          double                day);
double   inches_date_axis_to_day         (const InchesDateAxis *self,
                                          double                x);
guint    inches_date_axis_get_n_gaps     (const InchesDateAxis *self);
void     inches_date_axis_get_gap        (const InchesDateAxis *self,
                                          guint                 gap,
                                          double               *x0,
                                          double               *x1,
                                          double               *day);
gboolean inches_date_axis_crosses_gap    (const InchesDateAxis *self,
                                          double                x0,
                                          double                x1);
const InchesAxisStretch *
         inches_date_axis_find_stretch   (const InchesDateAxis *self,
                                          double                day);
const InchesAxisStretch *
         inches_date_axis_get_magnified  (const InchesDateAxis *self); /* NULL if uniform */
double   inches_date_axis_get_factor     (const InchesDateAxis *self); /* how many times larger the magnified scale is; 1 if uniform */

G_END_DECLS
