/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks where a table is to go, then writes it. */
void   inches_table_file_save_async  (GtkWindow            *parent,
                                      const char           *name, /* suggested, without its ending */
                                      const char           *csv,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
GFile *inches_table_file_save_finish (GAsyncResult         *result,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT; /* G_IO_ERROR_CANCELLED: the user did */

G_END_DECLS
