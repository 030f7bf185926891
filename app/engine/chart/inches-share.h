/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Counts of futures as people read them: "n of 100". */
char *inches_share_format   (guint count,
                             guint n) G_GNUC_WARN_UNUSED_RESULT;
char *inches_share_describe (guint count,
                             guint n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
