/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-forecast.h"
#include "inches-measurer.h"
#include "inches-theme.h"

G_BEGIN_DECLS

#define INCHES_RULER_LOWEST  -6.0
#define INCHES_RULER_HIGHEST 36.0

/* What a ruler shows, in inches gained. Plain value. */
typedef struct
{
  double   mean;
  double   error;                        /* standard error of the mean */
  double   quantiles[INCHES_N_QUANTILES]; /* over futures */
  gboolean has_baseline;
  double   baseline;                     /* mean of the early-2025 settings */
  gboolean has_previous;
  double   previous;                     /* mean before the last change: the ghost */
} InchesRulerValues;

void  inches_ruler_values_init     (InchesRulerValues       *self,
                                    const InchesForecast    *forecast,
                                    const InchesForecast    *baseline);
void  inches_ruler_values_set_previous (InchesRulerValues    *self,
                                        const InchesForecast *forecast,
                                        const InchesForecast *previous); /* NULL: none */
char *inches_ruler_values_describe (const InchesRulerValues *self) G_GNUC_WARN_UNUSED_RESULT;

/* A ruler of 36 inches, placed for one width: how far the war has shrunk. */
typedef struct _InchesRulerChart InchesRulerChart;

InchesRulerChart *inches_ruler_chart_new        (const InchesRulerValues *values,
                                                 InchesMeasurer          *measurer,
                                                 double                   width,
                                                 double                   scale) G_GNUC_WARN_UNUSED_RESULT;
void              inches_ruler_chart_free       (InchesRulerChart        *self);
void              inches_ruler_chart_set_id     (InchesRulerChart        *self,
                                                 const char              *id);
double            inches_ruler_chart_get_height (const InchesRulerChart  *self);
double            inches_ruler_chart_to_x       (const InchesRulerChart  *self,
                                                 double                   inches);
void              inches_ruler_chart_paint      (const InchesRulerChart  *self,
                                                 InchesCanvas            *canvas,
                                                 const InchesTheme       *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesRulerChart, inches_ruler_chart_free)

G_END_DECLS
