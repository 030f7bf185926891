/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A control that has nothing to do goes from sight, and keyboard, pointer and screen reader
 * pass it by; its room stays, so that nothing beside it moves and nothing is laid out anew. */
void inches_kept_place_set_shown (GtkWidget *control,
                                  gboolean   shown);

G_END_DECLS
