/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-lever-list.h"

G_BEGIN_DECLS

/* Finds levers by what is typed: a bar that unfolds, and what its words are not found in is
 * away from the list. Enter and Down go to the first lever found. One that nothing was asked
 * of folds again when the keyboard goes on.
 *
 * Property "active": gboolean, whether it is unfolded. */
#define INCHES_TYPE_LEVER_SEARCH (inches_lever_search_get_type ())
G_DECLARE_FINAL_TYPE (InchesLeverSearch, inches_lever_search, INCHES, LEVER_SEARCH, GtkWidget)

void     inches_lever_search_attach     (InchesLeverSearch *self,
                                         InchesLeverList   *levers,
                                         GtkWidget         *panel,   /* a letter typed in it begins a search */
                                         GtkWidget         *button); /* toggled with it: to go there does not end a search */
void     inches_lever_search_begin      (InchesLeverSearch *self); /* with the keyboard */
void     inches_lever_search_end        (InchesLeverSearch *self);
gboolean inches_lever_search_get_active (InchesLeverSearch *self);

G_END_DECLS
