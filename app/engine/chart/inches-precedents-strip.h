/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-date-axis.h"
#include "inches-model-page.h"

G_BEGIN_DECLS

typedef struct
{
  InchesEvent *event;
  double       x;          /* px of the mark, the start of a span */
  double       right;      /* px where a span ends */
  gboolean     labelled;
  guint        label_row;  /* 0 next to the base line */
  gboolean     leftward;   /* the label ends at its leader */
  double       leader_top;
} InchesStripMark;

/* The precedents on an axis of their own, with their short names. */
typedef struct
{
  guint           row;    /* of the chart, for its texts */
  GArray         *marks;  /* (element-type InchesStripMark) by date */
  GArray         *ticks;  /* (element-type InchesDateTick) */
  InchesDateAxis  axis;
  double          base;   /* px of the line the marks stand on */
  double          axis_y;
  double          left;
  double          right;
  double          radius; /* px of a mark */
} InchesPrecedentsStrip;

InchesPrecedentsStrip *inches_precedents_strip_new   (InchesModelPage             *page,
                                                      guint                        row,
                                                      GPtrArray                   *events) G_GNUC_WARN_UNUSED_RESULT;
void                   inches_precedents_strip_free  (InchesPrecedentsStrip       *self);
void                   inches_precedents_strip_paint (const InchesPrecedentsStrip *self,
                                                      const InchesModelPage       *page,
                                                      InchesCanvas                *canvas,
                                                      const InchesTheme           *theme);

G_END_DECLS
