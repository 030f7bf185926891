/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "inches-outlook.h"

G_BEGIN_DECLS

/* How what a window shows leaves the program: the actions win.export, copy-picture,
 * copy-citation and print.
 *
 * Signals:
 *   "said" (const char *words)  something was done, or why not */
#define INCHES_TYPE_SHARE_ACTIONS (inches_share_actions_get_type ())
G_DECLARE_FINAL_TYPE (InchesShareActions, inches_share_actions, INCHES, SHARE_ACTIONS, GObject)

InchesShareActions *inches_share_actions_new (GtkApplicationWindow *window, /* to which they are added; it owns this */
                                              InchesOutlook        *outlook,
                                              GSettings            *settings) G_GNUC_WARN_UNUSED_RESULT; /* nullable */

G_END_DECLS
