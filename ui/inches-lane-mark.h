/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-lane.h"
#include "inches-theme.h"

G_BEGIN_DECLS

/* The mark of a lane beside its name. */
#define INCHES_TYPE_LANE_MARK (inches_lane_mark_get_type ())
G_DECLARE_FINAL_TYPE (InchesLaneMark, inches_lane_mark, INCHES, LANE_MARK, GtkWidget)

void inches_lane_mark_set       (InchesLaneMark   *self,
                                 const InchesLane *lane,
                                 InchesTheme      *theme);
void inches_lane_mark_set_event (InchesLaneMark   *self,
                                 const InchesLane *lane,  /* the event's */
                                 InchesEvent      *event,
                                 InchesTheme      *theme); /* hollow if it is contested, a star if it is the user's own */

G_END_DECLS
