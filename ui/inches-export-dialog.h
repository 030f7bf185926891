/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-export.h"
#include "inches-outlook.h"

G_BEGIN_DECLS

/* What a picture is to look like, with a preview, and the ways out of the program:
 * save, copy, print. */
#define INCHES_TYPE_EXPORT_DIALOG (inches_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (InchesExportDialog, inches_export_dialog, INCHES, EXPORT_DIALOG, GtkWindow)

GtkWidget *inches_export_dialog_new (GtkWindow     *parent,
                                     InchesOutlook *outlook,
                                     InchesChart    chart) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
