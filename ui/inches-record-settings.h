/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* Offers to set the levers that the record of an entry's date knows, and the preset
 * that begins with it. Not visible where there is neither. */
#define INCHES_TYPE_RECORD_SETTINGS (inches_record_settings_get_type ())
G_DECLARE_FINAL_TYPE (InchesRecordSettings, inches_record_settings, INCHES, RECORD_SETTINGS, GtkBox)

void inches_record_settings_show (InchesRecordSettings *self,
                                  InchesSession        *session,
                                  InchesEvent          *event);

G_END_DECLS
