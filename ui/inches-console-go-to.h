/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-presentation.h"

G_BEGIN_DECLS

/* A line in which the number of a step is typed, or a part of its name or section, and
 * which says where that leads. Enter goes there, Up and Down pass through all that the
 * words fit, Escape goes nowhere. Hidden until it is opened.
 *
 * Signal "closed": it has hidden itself; the keyboard is wanted elsewhere. */
#define INCHES_TYPE_CONSOLE_GO_TO (inches_console_go_to_get_type ())
G_DECLARE_FINAL_TYPE (InchesConsoleGoTo, inches_console_go_to, INCHES, CONSOLE_GO_TO, GtkWidget)

GtkWidget *inches_console_go_to_new   (InchesPresentation *presentation) G_GNUC_WARN_UNUSED_RESULT;
void       inches_console_go_to_open  (InchesConsoleGoTo  *self); /* empty, with the keyboard in it */
void       inches_console_go_to_close (InchesConsoleGoTo  *self);

gboolean   inches_console_go_to_find  (InchesBriefing     *briefing,
                                       const char         *words, /* a number from 1, or a part of a name or section */
                                       guint               nth,   /* of those that fit, from 0; past the last it begins anew */
                                       guint              *step); /* FALSE: none fits */

G_END_DECLS
