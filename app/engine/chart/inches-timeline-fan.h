/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-scale.h"
#include "inches-timeline-flow.h"
#include "inches-timeline-space.h"

G_BEGIN_DECLS

/* Inches of war: where a run starts, and by what the range grows when the fan leaves it. */
#define INCHES_SIZE_START 36.0
#define INCHES_SIZE_STEP  6.0

/* A week of the fan, in px. */
typedef struct
{
  double x;
  double y[INCHES_N_QUANTILES]; /* of the size of the war */
  double ghost;                 /* early 2025, middle */
} InchesFanPoint;

/* The size of the war: fan, ghost, axis figures and key. */
typedef struct
{
  guint             row;
  InchesTimelineBox ground;   /* hatched; empty if no model week is in view */
  InchesScale       scale;
  GArray           *points;   /* (element-type InchesFanPoint) */
  gboolean          has_ghost;
  InchesFlow        key;
} InchesTimelineFan;

InchesTimelineFan *inches_timeline_fan_new   (const InchesTimelineFrame *frame,
                                              guint                      row,
                                              const InchesModelSpace    *space,
                                              InchesForecast            *forecast,
                                              InchesForecast            *baseline,
                                              InchesTimelineTexts       *texts) G_GNUC_WARN_UNUSED_RESULT;
void               inches_timeline_fan_free  (InchesTimelineFan         *self);
gboolean           inches_timeline_fan_get_y (const InchesTimelineFan   *self,
                                              double                     x,
                                              double                    *y);

G_END_DECLS
