/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-compare-plan.h"
#include "inches-date-axis.h"
#include "inches-scale.h"

G_BEGIN_DECLS

/* The fan of one column. All columns of one anchor share a scale; those of another have
 * their own, with its figures inside. */
typedef struct
{
  InchesTimelineBox plot;
  InchesScale       scale;
  gboolean          own_scale;
  GArray           *points; /* (element-type InchesFanPoint) */
  gboolean          has_ghost;
  double            lines[INCHES_SCALE_MAX_TICKS]; /* px of the figures' lines */
  guint             n_lines;
} InchesCompareFan;

InchesCompareFan *inches_compare_fan_new   (InchesModelPage         *page,
                                            const InchesChartInput  *input,
                                            const InchesComparePlan *plan,
                                            guint                    column) G_GNUC_WARN_UNUSED_RESULT;
void              inches_compare_fan_free  (InchesCompareFan        *self);
void              inches_compare_fan_paint (const InchesCompareFan  *self,
                                            InchesCanvas            *canvas,
                                            const InchesTheme       *theme,
                                            double                   unit);

G_END_DECLS
