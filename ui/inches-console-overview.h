/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-presentation.h"

G_BEGIN_DECLS

/* All steps of a presentation as a grid of small slides with their names, drawn while it
 * is seen; one that is chosen is gone to.
 *
 * Signal "chosen": one was. */
#define INCHES_TYPE_CONSOLE_OVERVIEW (inches_console_overview_get_type ())
G_DECLARE_FINAL_TYPE (InchesConsoleOverview, inches_console_overview, INCHES, CONSOLE_OVERVIEW, GtkWidget)

GtkWidget *inches_console_overview_new  (InchesPresentation    *presentation) G_GNUC_WARN_UNUSED_RESULT;
void       inches_console_overview_open (InchesConsoleOverview *self); /* with the keyboard on the presenter's step; it is to be shown before */

G_END_DECLS
