/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* One way to write every value: members on lines of their own, one space for each level,
 * lists of plain values on one line, numbers as the shortest decimals that read back. */
void inches_json_print        (JsonNode   *node,
                               guint       level, /* how deep it stands */
                               GString    *out);
void inches_json_break_line   (guint       level,
                               GString    *out);
void inches_json_print_string (const char *text,
                               GString    *out); /* quoted */

G_END_DECLS
