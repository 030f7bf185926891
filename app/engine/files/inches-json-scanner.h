/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much a file may hold. Other kinds of file may be stricter, none laxer. */
typedef struct
{
  gsize max_bytes;
  guint max_depth; /* arrays and objects within each other; at most INCHES_JSON_DEEPEST */
  guint max_items; /* values of any kind */
} InchesJsonLimits;

#define INCHES_JSON_DEEPEST 64

extern const InchesJsonLimits inches_json_limits_default; /* 32 MiB, 64 levels, 1,000,000 values */

gboolean inches_json_scan (const char              *bytes,
                           gsize                    length,
                           const char              *name,
                           const InchesJsonLimits  *limits,
                           GError                 **error);

G_END_DECLS
