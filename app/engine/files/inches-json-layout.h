/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The form in which documents are saved, see inches_json_print(), with what was read and not
 * known back where it was. */
void inches_json_lay_out (const char *json,   /* one value that is well formed */
                          gsize       length,
                          GPtrArray  *kept,   /* (element-type InchesKeptMember) */
                          GString    *out);

G_END_DECLS
