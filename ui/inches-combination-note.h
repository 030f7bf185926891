/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* A quiet note on choices that hardly go together in the world. It forbids nothing,
 * and waits until a slider is let go. */
#define INCHES_TYPE_COMBINATION_NOTE (inches_combination_note_get_type ())
G_DECLARE_FINAL_TYPE (InchesCombinationNote, inches_combination_note, INCHES, COMBINATION_NOTE, GtkWidget)

void inches_combination_note_set_session (InchesCombinationNote *self,
                                          InchesSession         *session); /* once */

G_END_DECLS
