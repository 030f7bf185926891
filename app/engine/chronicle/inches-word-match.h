/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *inches_word_fold  (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean  inches_word_match (const char *query,
                             const char *text);

G_END_DECLS
