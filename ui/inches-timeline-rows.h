/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-stage.h"

G_BEGIN_DECLS

/* What stands around the chart of a timeline view for its rows: the gutter's handles,
 * the scroll bar, and the words where every row is hidden. */
typedef struct
{
  GtkWidget           *widget; /* the view, which owns the others */
  InchesTimelineStage *stage;
  InchesArrangement   *arrangement;
  GtkWidget           *gutter;
  GtkWidget           *scroller;
  GtkWidget           *empty;
  InchesTimelineBox    plot;      /* that they stand around */
  guint                follow_id; /* for the next frame, 0: all stands where it should */
} InchesTimelineRows;

void inches_timeline_rows_init     (InchesTimelineRows  *self,
                                    InchesTimelineStage *stage);
void inches_timeline_rows_dispose  (InchesTimelineRows  *self);
void inches_timeline_rows_resize   (InchesTimelineRows  *self,
                                    int                  width,
                                    int                  height); /* places the chart, with room for the bar if it is needed */
void inches_timeline_rows_allocate (InchesTimelineRows  *self,
                                    int                  width,
                                    int                  height);
void inches_timeline_rows_follow   (InchesTimelineRows  *self); /* other days are shown, in the same room */
void inches_timeline_rows_reveal   (InchesTimelineRows  *self,
                                    const char          *lane); /* by id: shows it, scrolls to it */
void inches_timeline_rows_scroll   (InchesTimelineRows  *self,
                                    gint                 steps); /* rows down, negative up; nothing if all fit */
void inches_timeline_rows_install  (GtkWidgetClass      *widget_class); /* the actions timeline.arrange and timeline.reset-rows */

G_END_DECLS
