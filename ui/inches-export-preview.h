/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-export-job.h"

G_BEGIN_DECLS

/* A picture as its file will show it, only smaller: drawn by the same code, in a worker. */
#define INCHES_TYPE_EXPORT_PREVIEW (inches_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (InchesExportPreview, inches_export_preview, INCHES, EXPORT_PREVIEW, GtkWidget)

void inches_export_preview_set_job (InchesExportPreview *self,
                                    InchesExportJob     *job); /* a reference is taken */

G_END_DECLS
