/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* The words of one step of the session's briefing: title, caption, section, planned time,
 * guess, notes. What is typed is an edit once it rests for a moment, and before anything
 * else happens. */
#define INCHES_TYPE_BRIEFING_EDITOR (inches_briefing_editor_get_type ())
G_DECLARE_FINAL_TYPE (InchesBriefingEditor, inches_briefing_editor, INCHES, BRIEFING_EDITOR, GtkBox)

GtkWidget *inches_briefing_editor_new      (InchesSession        *session) G_GNUC_WARN_UNUSED_RESULT;
void       inches_briefing_editor_set_step (InchesBriefingEditor *self,
                                            const char           *id); /* NULL: none */
void       inches_briefing_editor_commit   (InchesBriefingEditor *self); /* what is typed is an edit now */

G_END_DECLS
