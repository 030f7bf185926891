/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-audience-window.h"
#include "inches-presentation.h"

G_BEGIN_DECLS

/* What the presenter sees: the way through the briefing with notes and times, the
 * overview of all steps, and exploring. Adds to the actions "present" of its
 * presentation, see inches-presenter-keys.h. */
#define INCHES_TYPE_CONSOLE_WINDOW (inches_console_window_get_type ())
G_DECLARE_FINAL_TYPE (InchesConsoleWindow, inches_console_window, INCHES, CONSOLE_WINDOW, GtkWindow)

GtkWidget *inches_console_window_new          (InchesPresentation   *presentation) G_GNUC_WARN_UNUSED_RESULT;
void       inches_console_window_set_audience (InchesConsoleWindow  *self,
                                               InchesAudienceWindow *audience); /* NULL: none; outlives the console */

G_END_DECLS
