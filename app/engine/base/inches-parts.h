/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Parts of a whole as whole percent that are shown together: they add up, by largest remainder. */
guint inches_parts_get_percent (const guint *counts,
                                guint        n_parts,
                                guint        part);

G_END_DECLS
