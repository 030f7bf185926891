/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* One lever of the session's scenario: a slider, or a switch for a toggle. A
 * circumstance that has a scale is shown in the same way, as a belief. */
#define INCHES_TYPE_LEVER_ROW (inches_lever_row_get_type ())
G_DECLARE_FINAL_TYPE (InchesLeverRow, inches_lever_row, INCHES, LEVER_ROW, GtkWidget)

GtkWidget *inches_lever_row_new (InchesSession *session,
                                 guint          lever);
GtkWidget *inches_lever_row_new_for_circumstance (InchesSession            *session,
                                                  InchesScaledCircumstance  which);

G_END_DECLS
