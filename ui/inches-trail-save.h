/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a place and saves a text there. */
void  inches_trail_save_async  (GtkWindow           *parent,
                                const char          *text,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
char *inches_trail_save_finish (GAsyncResult        *result,
                                GError             **error) G_GNUC_WARN_UNUSED_RESULT; /* a sentence; NULL: G_IO_ERROR_CANCELLED or a fault */

G_END_DECLS
