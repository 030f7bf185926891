/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-session.h"

G_BEGIN_DECLS

/* Keeps a session's own presets in a file, between starts.
 *
 * A damaged file is never overwritten: it is put aside under a name of its own
 * before the first preset is saved. What another window has saved meanwhile stays
 * in the file, too, and is shown at the next start.
 *
 * Properties (readable; notify when changed):
 *   "fault" char *  why presets could not be read or kept, translated, naming the file; NULL: all is well */
#define INCHES_TYPE_PRESET_KEEPER (inches_preset_keeper_get_type ())
G_DECLARE_FINAL_TYPE (InchesPresetKeeper, inches_preset_keeper, INCHES, PRESET_KEEPER, GObject)

InchesPresetKeeper *inches_preset_keeper_new       (InchesSession      *session,
                                                    const char         *path) G_GNUC_WARN_UNUSED_RESULT; /* before the first edit: the trail starts anew with what the file holds */
const char         *inches_preset_keeper_get_fault (InchesPresetKeeper *self);
char               *inches_preset_keeper_get_path  (void) G_GNUC_WARN_UNUSED_RESULT; /* of the user's file */

G_END_DECLS
