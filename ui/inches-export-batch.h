/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-outlook.h"

G_BEGIN_DECLS

/* Asks for a folder, then saves a picture of each chart in it, named by the chart, in the format
 * and size of the preferences. */
void  inches_export_batch_run_async  (GtkWindow           *parent,
                                      InchesOutlook       *outlook,
                                      GSettings           *settings, /* (nullable) */
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
char *inches_export_batch_run_finish (GAsyncResult        *result) G_GNUC_WARN_UNUSED_RESULT; /* what became of it, to be said; NULL: the user gave up, or was told what is wrong */

G_END_DECLS
