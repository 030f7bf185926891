/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-date-axis.h"
#include "inches-happened.h"
#include "inches-model-page.h"
#include "inches-scale.h"

G_BEGIN_DECLS

/* A value of the record in a panel, px. */
typedef struct
{
  double   left;  /* the days it stands for */
  double   right;
  double   y;
  gboolean provisional; /* hollow */
  gboolean outside;     /* of nine futures in ten: crossed */
} InchesEvidenceValue;

/* One measure over the fan of its index: the record in ink on the model's ground. */
typedef struct
{
  guint             row;    /* of the page's texts */
  char             *name;   /* for readers of SVG */
  InchesTimelineBox plot;
  InchesScale       scale;
  InchesDateAxis    axis;
  GArray           *points; /* (element-type InchesFanPoint) */
  GArray           *values; /* (element-type InchesEvidenceValue) */
  GArray           *dates;  /* (element-type InchesDateTick) */
  double            lines[INCHES_SCALE_MAX_TICKS];
  guint             n_lines;
  double            hundred; /* px: the mean of the year before */
} InchesEvidencePanel;

InchesEvidencePanel *inches_evidence_panel_new   (InchesModelPage             *page,
                                                  guint                        row,
                                                  const InchesHappened        *happened,
                                                  const InchesHappenedMeasure *measure,
                                                  const InchesTimelineBox     *box) G_GNUC_WARN_UNUSED_RESULT;
void                 inches_evidence_panel_free  (InchesEvidencePanel         *self);
void                 inches_evidence_panel_paint (const InchesEvidencePanel   *self,
                                                  const InchesModelPage       *page,
                                                  InchesCanvas                *canvas,
                                                  const InchesTheme           *theme);

G_END_DECLS
