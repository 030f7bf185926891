/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Saves a text in a file that was chosen, as a whole or not at all: what was there before stays where it fails. */
void      inches_text_save_async  (GFile                *file,
                                   const char           *text,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gboolean  inches_text_save_finish (GAsyncResult         *result,
                                   GError              **error);

G_END_DECLS
