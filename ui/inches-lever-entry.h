/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-lever-set.h"

G_BEGIN_DECLS

/* The value of a lever, to be read and typed: flat until it has the focus.
 *
 * Signal "entered" (double): a value within the lever's limits was typed.
 * Signal "refused" (string): what was typed is no such value, and why; a string of
 * no length takes an earlier refusal back.
 * Signal "finished": what was begun elsewhere is entered or dropped. */
#define INCHES_TYPE_LEVER_ENTRY (inches_lever_entry_get_type ())
G_DECLARE_FINAL_TYPE (InchesLeverEntry, inches_lever_entry, INCHES, LEVER_ENTRY, GtkEntry)

void     inches_lever_entry_set_lever (InchesLeverEntry   *self,
                                       const InchesLever  *lever); /* must outlive the entry */
void     inches_lever_entry_set_value (InchesLeverEntry   *self,
                                       double              value);
void     inches_lever_entry_begin     (InchesLeverEntry   *self,
                                       const char         *text); /* what was typed elsewhere; takes the keyboard */
gboolean inches_lever_parse           (const InchesLever  *lever,
                                       const char         *text,
                                       double             *value,
                                       char              **refusal); /* (out) (transfer full): if FALSE, a sentence with the limits */

G_END_DECLS
