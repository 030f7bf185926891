/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-export-job.h"

G_BEGIN_DECLS

/* Asks where to, then writes the file in a worker. */
void   inches_export_chooser_run_async  (GtkWindow            *parent,
                                         InchesExportJob      *job,
                                         InchesExportFormat    format,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GFile *inches_export_chooser_run_finish (GAsyncResult         *result,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT; /* G_IO_ERROR_CANCELLED: the user did */

G_END_DECLS
