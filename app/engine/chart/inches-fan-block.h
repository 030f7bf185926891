/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-date-axis.h"
#include "inches-model-page.h"
#include "inches-scale.h"

G_BEGIN_DECLS

/* A fan of one index on a page of its own: heading, key, plot, axis of dates. */
typedef struct
{
  guint             row;
  const char       *id;     /* of its group in the picture */
  InchesTimelineBox plot;   /* hatched */
  InchesScale       scale;
  InchesDateAxis    axis;
  InchesFlow        key;
  GArray           *points; /* (element-type InchesFanPoint) */
  gboolean          has_ghost;
  double            lines[INCHES_SCALE_MAX_TICKS]; /* px of each figure's line */
  guint             n_lines;
  GArray           *dates;  /* (element-type InchesDateTick) */
  char             *name;
} InchesFanBlock;

double          inches_fan_block_gutter (const InchesModelPage   *page,
                                         const InchesChartInput  *input);
double          inches_fan_block_margin (const InchesModelPage   *page,
                                         const InchesChartInput  *input);
InchesFanBlock *inches_fan_block_new    (InchesModelPage         *page,
                                         guint                    row,
                                         const InchesChartInput  *input,
                                         const InchesTimelineBox *box,
                                         double                   left,
                                         double                   right) G_GNUC_WARN_UNUSED_RESULT;
void            inches_fan_block_free   (InchesFanBlock          *self);
void            inches_fan_block_paint  (const InchesFanBlock    *self,
                                         const InchesModelPage   *page,
                                         InchesCanvas            *canvas,
                                         const InchesTheme       *theme);

G_END_DECLS
