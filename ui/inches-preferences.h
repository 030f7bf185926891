/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* What is kept between starts and not set by use alone. Changes hold at once. */
#define INCHES_TYPE_PREFERENCES (inches_preferences_get_type ())
G_DECLARE_FINAL_TYPE (InchesPreferences, inches_preferences, INCHES, PREFERENCES, GtkWindow)

GtkWidget *inches_preferences_new (GtkWindow     *parent,
                                   InchesSession *session,
                                   GSettings     *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
