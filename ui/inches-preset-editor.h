/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* Saves what is shown as an own preset; renames and removes the one that is loaded. */
#define INCHES_TYPE_PRESET_EDITOR (inches_preset_editor_get_type ())
G_DECLARE_FINAL_TYPE (InchesPresetEditor, inches_preset_editor, INCHES, PRESET_EDITOR, GtkPopover)

GtkWidget *inches_preset_editor_new (InchesSession *session);

G_END_DECLS
