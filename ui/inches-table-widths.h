/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How wide the user has made the columns of tables, kept between starts. Nothing is
 * kept where there are no settings. */

int  inches_table_widths_get (GSettings  *settings, /* may be NULL */
                              const char *table,
                              const char *column); /* px; -1: as wide as designed */
void inches_table_widths_set (GSettings  *settings,
                              const char *table,
                              const char *column,
                              int         width);

G_END_DECLS
