/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* A coefficient as a number that can be changed, with its limits and the model's own
 * value beside it. */
#define INCHES_TYPE_COEFFICIENT_EDITOR (inches_coefficient_editor_get_type ())
G_DECLARE_FINAL_TYPE (InchesCoefficientEditor, inches_coefficient_editor, INCHES, COEFFICIENT_EDITOR, GtkWidget)

GtkWidget *inches_coefficient_editor_new (InchesSession *session,
                                          guint          index);

G_END_DECLS
