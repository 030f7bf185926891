/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-table-list.h"

G_BEGIN_DECLS

/* Asks where a table is to go, then writes it. */
void   inches_table_file_save_async  (GtkWindow            *parent,
                                      const char           *name, /* suggested, without its ending */
                                      const char           *csv,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
char  *inches_table_file_save_finish (GAsyncResult         *result) G_GNUC_WARN_UNUSED_RESULT; /* what became of it, to be said; NULL: the user gave up, or was told what is wrong */

/* The lines selected, or all that are shown, to the clipboard. */
char  *inches_table_file_copy        (GtkWidget            *widget, /* whose clipboard */
                                      InchesTableList      *list) G_GNUC_WARN_UNUSED_RESULT; /* what was done, to be said */

G_END_DECLS
