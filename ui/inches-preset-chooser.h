/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* Loads a preset into the session and says which one is shown, and whether changed. */
#define INCHES_TYPE_PRESET_CHOOSER (inches_preset_chooser_get_type ())
G_DECLARE_FINAL_TYPE (InchesPresetChooser, inches_preset_chooser, INCHES, PRESET_CHOOSER, GtkWidget)

void inches_preset_chooser_set_session (InchesPresetChooser *self,
                                        InchesSession       *session); /* once */
void inches_preset_chooser_open        (InchesPresetChooser *self);    /* the list of presets, with the keyboard */

G_END_DECLS
