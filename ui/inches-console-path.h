/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-presentation.h"

G_BEGIN_DECLS

/* What a presenter sees on the way through a briefing: the slide now and the one after
 * it, what the room sees if that is something else, the guess, notes and all steps. */
#define INCHES_TYPE_CONSOLE_PATH (inches_console_path_get_type ())
G_DECLARE_FINAL_TYPE (InchesConsolePath, inches_console_path, INCHES, CONSOLE_PATH, GtkWidget)

GtkWidget *inches_console_path_new       (InchesPresentation *presentation) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *inches_console_path_get_notes (InchesConsolePath  *self); /* (transfer none): an InchesNotesView */
GtkWidget *inches_console_path_get_slide (InchesConsolePath  *self); /* (transfer none): where the keyboard rests */
void       inches_console_path_set_seen  (InchesConsolePath  *self,
                                          gboolean            seen); /* by the room too: what is to come waits until it is asked for */
void       inches_console_path_toggle_next (InchesConsolePath *self); /* asks for it; nothing where it does not wait */

char      *inches_console_path_describe_room (InchesPresentation *presentation) G_GNUC_WARN_UNUSED_RESULT; /* NULL: the room sees what the presenter does */
void       inches_console_path_show_words    (GtkLabel           *label,
                                              const char         *words); /* NULL: the label is not shown */

G_END_DECLS
