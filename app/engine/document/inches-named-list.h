/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What presets of the user's own and pinned scenarios have in common: lists of things with
 * a name that the user gives and an id, "own-1", that the program gives. */
typedef const char *(*InchesNamedListGet) (gconstpointer item);

gpointer inches_named_list_find    (GPtrArray          *list,
                                    InchesNamedListGet  get_name,
                                    const char         *name);
char    *inches_named_list_make_id (GPtrArray          *list,
                                    InchesNamedListGet  get_id,
                                    const char         *prefix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
