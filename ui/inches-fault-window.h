/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Stands in for the window when the program cannot start, and says why. */
#define INCHES_TYPE_FAULT_WINDOW (inches_fault_window_get_type ())
G_DECLARE_FINAL_TYPE (InchesFaultWindow, inches_fault_window, INCHES, FAULT_WINDOW, AdwApplicationWindow)

InchesFaultWindow *inches_fault_window_new (GtkApplication *application,
                                            const char     *reason) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
