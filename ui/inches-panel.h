/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

#define INCHES_PANEL_WIDTH 360 /* px at the usual text size */

/* Right of the timeline: the scenario, what comes of it, its levers and beliefs. */
#define INCHES_TYPE_PANEL (inches_panel_get_type ())
G_DECLARE_FINAL_TYPE (InchesPanel, inches_panel, INCHES, PANEL, GtkWidget)

GtkWidget *inches_panel_new         (InchesSession *session);
void       inches_panel_find_lever  (InchesPanel   *self); /* opens the search for levers */
void       inches_panel_choose_preset (InchesPanel *self); /* opens the list of presets */
gboolean   inches_panel_show_lever  (InchesPanel   *self,
                                     const char    *id); /* or "circumstances"; FALSE if there is none of that name */
GtkWidget *inches_panel_get_levers  (InchesPanel   *self); /* what a callout may point at */
GtkWidget *inches_panel_get_outcome (InchesPanel   *self);

G_END_DECLS
