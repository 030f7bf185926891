/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chart-font.h"
#include "inches-motion.h"
#include "inches-timeline.h"
#include "inches-timeline-view.h"

G_BEGIN_DECLS

/* Between the view and its hands: pointer, keys, cursor layer. */

InchesSession  *inches_timeline_view_get_session  (InchesTimelineView         *self);
InchesTimeline *inches_timeline_view_get_timeline (InchesTimelineView         *self); /* placed for what the session shows */
const InchesChartFont *inches_timeline_view_get_font (InchesTimelineView      *self);
InchesMotion   *inches_timeline_view_get_motion   (InchesTimelineView         *self);
InchesEvent    *inches_timeline_view_get_hovered  (InchesTimelineView         *self);
gboolean        inches_timeline_view_has_focus    (InchesTimelineView         *self); /* and it should be seen */

void            inches_timeline_view_point        (InchesTimelineView         *self,
                                                   double                      x,
                                                   double                      y); /* moves crosshair and hover */
void            inches_timeline_view_unpoint      (InchesTimelineView         *self); /* the crosshair goes back to the selected event */
void            inches_timeline_view_stop_pointing (InchesTimelineView        *self); /* the crosshair stays */
InchesEvent    *inches_timeline_view_find_start   (InchesTimelineView         *self); /* for the keyboard, while none is selected */
void            inches_timeline_view_show_event   (InchesTimelineView         *self,
                                                   InchesEvent                *event); /* brings it into view and selects it */
void            inches_timeline_view_reveal_lane  (InchesTimelineView         *self,
                                                   const char                 *lane); /* its id */
void            inches_timeline_view_scroll_rows  (InchesTimelineView         *self,
                                                   gint                        steps); /* down, negative up; nothing if all fit */
void            inches_timeline_view_focus_event  (InchesTimelineView         *self,
                                                   InchesEvent                *event); /* and gives it the keyboard */
void            inches_timeline_view_set_popover  (InchesTimelineView         *self,
                                                   GtkWidget                  *popover);

void            inches_timeline_view_link         (InchesTimelineView         *self,
                                                   InchesEvent                *event,
                                                   const GArray               *relations); /* of InchesRelation; arcs while a card is open */

void            inches_timeline_view_open_card    (InchesTimelineView         *self); /* of the selected event */
gboolean        inches_timeline_view_open_value   (InchesTimelineView         *self,
                                                   guint                       track,
                                                   double                      x,
                                                   double                      y); /* FALSE: there is no value */
gboolean        inches_timeline_view_open_value_at_cursor (InchesTimelineView *self); /* FALSE: there is none */
void            inches_timeline_view_open_track   (InchesTimelineView         *self,
                                                   const char                 *row); /* "track-brent" */
void            inches_timeline_view_open_selected (InchesTimelineView        *self); /* its cluster, else its card */
void            inches_timeline_view_open_cluster (InchesTimelineView         *self,
                                                   const InchesTimelineTarget *target); /* a closer look, or a list */

void            inches_timeline_view_open_label_menu (InchesTimelineView      *self); /* of the selected event */

void            inches_timeline_label_hand_attach (InchesTimelineView         *self);
void            inches_timeline_label_hand_install (GtkWidgetClass            *widget_class);
void            inches_timeline_pointer_attach    (InchesTimelineView         *self);
void            inches_timeline_keys_install      (GtkWidgetClass             *widget_class);
gboolean        inches_timeline_leave_inquiry     (InchesInquiry              *inquiry); /* Esc: search, span, then track; FALSE: there is none */
void            inches_timeline_inquiry_install   (GtkWidgetClass             *widget_class); /* keys that measure, pick out and end a search */
void            inches_timeline_cards_install     (GtkWidgetClass             *widget_class);
void            inches_timeline_card_point        (GtkWidget                  *popover,
                                                   const GdkRectangle         *mark); /* of the selected event, which the card of an event stands beside */

G_END_DECLS
