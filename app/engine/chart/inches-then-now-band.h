/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-date-axis.h"
#include "inches-model-page.h"

G_BEGIN_DECLS

/* An event in a band. */
typedef struct
{
  InchesEvent *event;
  guint        lane;          /* of the chronicle */
  gint         days;          /* since the day of alignment, negative before */
  double       x;
  double       y;             /* the lane's base line */
  double       radius;
  gboolean     hollow;        /* contested */
  double       whisker_left;  /* what is known of the date; the same as right: the day */
  double       whisker_right;
  gboolean     labelled;
  gboolean     leftward;      /* the label ends at its leader */
  guint        row;           /* of labels, 0 next to the base line */
  double       leader_top;
} InchesBandMark;

/* A lane in both bands. */
typedef struct
{
  guint  lane;   /* of the chronicle */
  guint  rows;   /* of labels */
  double base;   /* px from the top of the lanes to the base line */
} InchesBandLane;

/* One of the two stretches of time that are laid on each other: its lanes with their
 * marks and labels, and its dates. */
typedef struct
{
  InchesDay         first;
  InchesDay         last;
  InchesDay         day;      /* of alignment */
  InchesDateAxis    axis;
  InchesTimelineBox strip;    /* the bar with its name */
  InchesTimelineBox flag;     /* with the day of alignment */
  double            top;      /* px of its lanes */
  double            bottom;
  double            axis_y;
  gboolean          axis_above; /* dates stand above the line */
  double            zero_x;
  GArray           *marks;    /* (element-type InchesBandMark) by lane, then day */
  GArray           *ticks;    /* (element-type InchesDateTick) */
} InchesThenNowBand;

/* What a band is placed from. */
typedef struct
{
  const char   *name;
  InchesDay     first;
  InchesDay     last;
  InchesDay     day;
  double        zero_x;     /* px of the day of alignment */
  double        px_per_day;
  double        right;      /* px: no label reaches beyond */
  double        strip_y;
  double        top;        /* of the lanes */
  double        bottom;
  double        axis_y;
  gboolean      axis_above;
  const GArray *lanes;      /* (element-type InchesBandLane) */
} InchesBandInput;

InchesThenNowBand *inches_then_now_band_new   (InchesModelPage         *page,
                                               InchesChronicle         *chronicle,
                                               const InchesBandInput   *input) G_GNUC_WARN_UNUSED_RESULT;
void               inches_then_now_band_free  (InchesThenNowBand       *self);
void               inches_then_now_band_paint (const InchesThenNowBand *self,
                                               const InchesModelPage   *page,
                                               InchesChronicle         *chronicle,
                                               const GArray            *lanes,
                                               InchesCanvas            *canvas,
                                               const InchesTheme       *theme);

G_END_DECLS
