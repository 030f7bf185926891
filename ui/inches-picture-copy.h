/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-export-job.h"

G_BEGIN_DECLS

/* Puts a picture on the clipboard: the bytes of the PNG and of the SVG that would be saved. */
void     inches_picture_copy_async  (InchesExportJob      *job,
                                     GdkClipboard         *clipboard,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean inches_picture_copy_finish (GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
