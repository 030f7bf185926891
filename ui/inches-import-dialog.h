/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

#define INCHES_TYPE_IMPORT_DIALOG (inches_import_dialog_get_type ())

/* Shows what is in a file of events or series, what of it is at fault, and how it is read, before
 * it is taken into the document.
 *
 * Signals:
 *   "said" (const char *words)  it was taken: to be said at the foot of the window */
G_DECLARE_FINAL_TYPE (InchesImportDialog, inches_import_dialog, INCHES, IMPORT_DIALOG, GtkWindow)

GtkWidget *inches_import_dialog_new (GtkWindow     *parent,
                                     InchesSession *session,
                                     const char    *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
