/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean inches_check_file (const char *path,
                            GPtrArray  *messages);

G_END_DECLS
