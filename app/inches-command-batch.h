/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All charts at once, into a folder: `inches export --chart all -o FOLDER`. */

#define INCHES_COMMAND_BATCH_ALL "all" /* in the place of a chart */

typedef gboolean (*InchesCommandBatchSave) (const char  *chart, /* id */
                                            const char  *path,
                                            gpointer     user_data,
                                            GError     **error);

int      inches_command_batch_check (const char              *folder,
                                     const char              *format); /* an InchesExit; tells what is wrong with the call */
gboolean inches_command_batch_save  (const char              *folder,
                                     const char              *format, /* NULL: png */
                                     InchesCommandBatchSave   save,
                                     gpointer                 user_data,
                                     GError                 **error);

G_END_DECLS
