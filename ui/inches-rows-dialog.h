/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* All lanes and tracks, to choose and to order; the timeline follows at once. */
#define INCHES_TYPE_ROWS_DIALOG (inches_rows_dialog_get_type ())
G_DECLARE_FINAL_TYPE (InchesRowsDialog, inches_rows_dialog, INCHES, ROWS_DIALOG, GtkWindow)

GtkWidget *inches_rows_dialog_new (GtkWindow     *parent, /* may be NULL */
                                   InchesSession *session);

G_END_DECLS
