/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* All levers in the order and the groups that the data asks for. A group with a
 * heading folds; a filter shows only the levers that its words are found in, in
 * folded groups too. The keyboard focus goes to the first that is shown. */
#define INCHES_TYPE_LEVER_LIST (inches_lever_list_get_type ())
G_DECLARE_FINAL_TYPE (InchesLeverList, inches_lever_list, INCHES, LEVER_LIST, GtkWidget)

void       inches_lever_list_set_session (InchesLeverList *self,
                                          InchesSession   *session); /* once */
guint      inches_lever_list_set_filter  (InchesLeverList *self,
                                          const char      *words); /* "" or NULL: none; returns how many levers are shown */
void       inches_lever_list_go          (InchesLeverList *self,
                                          GtkWidget       *from,
                                          gboolean         down); /* to the control of the lever below a widget, or above; from outside, to the first or last */
GtkWidget *inches_lever_list_unfold      (InchesLeverList *self,
                                          guint            lever); /* the row of a lever, its group unfolded */

G_END_DECLS
