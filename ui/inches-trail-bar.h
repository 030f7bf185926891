/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* Undo, redo and the trail, at the start of the header bar. Its actions "undo", "redo",
 * "list", "bookmark" and "replay" belong on the window, under "trail".
 *
 * Signal "said" (string): a sentence for the user. */
#define INCHES_TYPE_TRAIL_BAR (inches_trail_bar_get_type ())
G_DECLARE_FINAL_TYPE (InchesTrailBar, inches_trail_bar, INCHES, TRAIL_BAR, GtkWidget)

GtkWidget    *inches_trail_bar_new         (InchesSession  *session);
GActionGroup *inches_trail_bar_get_actions (InchesTrailBar *self);

G_END_DECLS
