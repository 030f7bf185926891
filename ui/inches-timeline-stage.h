/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chart-font.h"
#include "inches-kept-picture.h"
#include "inches-moving-layer.h"
#include "inches-session.h"
#include "inches-timeline.h"

G_BEGIN_DECLS

/* The timeline as a widget shows it: placed for what the session shows, and its two
 * pictures and, while something is searched for, the hits over them, each painted again only when its part has changed. */
typedef struct
{
  InchesSession     *session;  /* not owned */
  GtkWidget         *widget;   /* whose scale and font count; owns the stage */
  InchesTimeline    *timeline;
  InchesChartFont    font;
  int                width;    /* px, as placed */
  int                height;
  gboolean           placed;
  guint              waiting;  /* for the next frame, to place what had no turn in this one */
  InchesMovingLayer  record;
  InchesMovingLayer  model;
  InchesKeptPicture  hits;
} InchesTimelineStage;

void            inches_timeline_stage_init           (InchesTimelineStage *self,
                                                      GtkWidget           *widget);
void            inches_timeline_stage_clear          (InchesTimelineStage *self);
void            inches_timeline_stage_resize         (InchesTimelineStage *self,
                                                      int                  width,
                                                      int                  height); /* also takes the widget's font */
void            inches_timeline_stage_forget         (InchesTimelineStage *self); /* to be placed anew */
void            inches_timeline_stage_forget_colors  (InchesTimelineStage *self); /* to be painted anew */
void            inches_timeline_stage_take_highlight (InchesTimelineStage *self);
void            inches_timeline_stage_forget_hits    (InchesTimelineStage *self);
gboolean        inches_timeline_stage_place_model    (InchesTimelineStage *self); /* FALSE: all is to be placed anew */
void            inches_timeline_stage_rest           (InchesTimelineStage *self); /* nothing moves */
InchesTimeline *inches_timeline_stage_get_timeline   (InchesTimelineStage *self); /* placed */
void            inches_timeline_stage_snapshot       (InchesTimelineStage *self,
                                                      GtkSnapshot         *snapshot);

G_END_DECLS
