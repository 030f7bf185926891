/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a place and saves a text there. */
void  inches_trail_save_async  (GtkWindow           *parent,
                                const char          *text,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
char *inches_trail_save_finish (GAsyncResult        *result) G_GNUC_WARN_UNUSED_RESULT; /* a sentence; NULL: the user gave up, or was told what is wrong */

G_END_DECLS
