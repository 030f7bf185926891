/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-date-ticks.h"
#include "inches-theme.h"
#include "inches-timeline-frame.h"

G_BEGIN_DECLS

/* A bar of the strip on top. */
typedef struct
{
  double   left;
  double   right;
  gboolean strong; /* its ground is tinted, or it names the magnified weeks */
} InchesStripBar;

/* What lies behind and around the rows: strip of periods, tinted ground, lines of
 * years and months, axis, and the changes of scale. */
typedef struct
{
  guint   strip_row;
  guint   axis_row;
  double  strip_height;
  GArray *bars;    /* (element-type InchesStripBar) */
  GArray *grounds; /* (element-type InchesTimelineBox) */
  GArray *ticks;   /* (element-type InchesDateTick) */
  double  axis_y;
} InchesTimelineScenery;

InchesTimelineScenery *inches_timeline_scenery_new        (const InchesTimelineFrame   *frame,
                                                           const InchesTimelineInput   *input,
                                                           InchesTimelineTexts         *texts) G_GNUC_WARN_UNUSED_RESULT;
void                   inches_timeline_scenery_free       (InchesTimelineScenery       *self);
void                   inches_timeline_scenery_paint_back (const InchesTimelineScenery *self,
                                                           const InchesTimelineFrame   *frame,
                                                           InchesCanvas                *canvas,
                                                           const InchesTheme           *theme);
void                   inches_timeline_scenery_paint_axis (const InchesTimelineScenery *self,
                                                           const InchesTimelineFrame   *frame,
                                                           InchesCanvas                *canvas,
                                                           const InchesTheme           *theme);
void                   inches_timeline_paint_breaks       (const InchesTimelineFrame   *frame,
                                                           double                       top,
                                                           double                       bottom,
                                                           InchesCanvas                *canvas,
                                                           const InchesTheme           *theme);

G_END_DECLS
