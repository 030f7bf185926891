/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The program with windows: loads the data once, owns the session and the actions
 * that need no window. */
#define INCHES_TYPE_APPLICATION (inches_application_get_type ())
G_DECLARE_FINAL_TYPE (InchesApplication, inches_application, INCHES, APPLICATION, AdwApplication)

InchesApplication *inches_application_new        (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean           inches_application_get_failed (InchesApplication *self); /* the data could not be loaded */

G_END_DECLS
