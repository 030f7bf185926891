/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-presentation.h"

G_BEGIN_DECLS

/* What the room guesses, entered by keyboard while the presenter is at a question: a
 * number, an outcome class, or sizes of the war after quarters of the weeks. Beside an
 * answer it says the guess again; elsewhere it is hidden. */
#define INCHES_TYPE_CONSOLE_GUESS (inches_console_guess_get_type ())
G_DECLARE_FINAL_TYPE (InchesConsoleGuess, inches_console_guess, INCHES, CONSOLE_GUESS, GtkWidget)

GtkWidget *inches_console_guess_new (InchesPresentation *presentation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
