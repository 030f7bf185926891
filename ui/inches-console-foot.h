/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-presentation.h"

G_BEGIN_DECLS

/* Times, and a button for each thing that a presenter does, with its key. In as many
 * lines as it needs. */
#define INCHES_TYPE_CONSOLE_FOOT (inches_console_foot_get_type ())
G_DECLARE_FINAL_TYPE (InchesConsoleFoot, inches_console_foot, INCHES, CONSOLE_FOOT, GtkWidget)

GtkWidget *inches_console_foot_new        (InchesPresentation *presentation) G_GNUC_WARN_UNUSED_RESULT;
void       inches_console_foot_set_quiet  (InchesConsoleFoot  *self,
                                           gboolean            quiet); /* the times alone: there is no room for more, and other keys are in use */

G_END_DECLS
