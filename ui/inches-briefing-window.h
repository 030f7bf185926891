/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* The steps of the session's briefing in a window of their own, beside the one they are
 * made from: a list with small slides, and an editor for the words of the step selected.
 * Every change is a step of the trail.
 *
 * Signals:
 *   "said" (char *words)  something to be told at the foot of the main window */
#define INCHES_TYPE_BRIEFING_WINDOW (inches_briefing_window_get_type ())
G_DECLARE_FINAL_TYPE (InchesBriefingWindow, inches_briefing_window, INCHES, BRIEFING_WINDOW, GtkWindow)

GtkWidget *inches_briefing_window_new (GtkWindow     *parent,
                                       InchesSession *session) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
