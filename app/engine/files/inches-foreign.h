/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is neither a document nor a picture of ours is told by what it is, not by its first byte. */
gboolean inches_foreign_check (GBytes      *bytes, /* no PNG, SVG or PDF */
                               const char  *name,
                               GError     **error);

G_END_DECLS
