/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *inches_number_format (double       value,
                                guint        decimals) G_GNUC_WARN_UNUSED_RESULT; /* for people: the locale's separators, U+2212 minus */
char     *inches_number_format_c (double     value,
                                  guint      decimals) G_GNUC_WARN_UNUSED_RESULT; /* for files: "." and no grouping, never "-0" */
void      inches_number_append_exact (GString *out,
                                double       value); /* for files: the shortest decimals that read back as value */
gboolean  inches_number_parse  (const char  *text,
                                double      *value,
                                GError     **error); /* typed by a person: locale or "." decimals, either minus, spaces, group separators; NaN and infinity refused */

G_END_DECLS
