/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* The line over the choices: how many are unlike early 2025, a button that sets them back,
 * and one that unfolds the search for levers. */
#define INCHES_TYPE_CHOICE_HEAD (inches_choice_head_get_type ())
G_DECLARE_FINAL_TYPE (InchesChoiceHead, inches_choice_head, INCHES, CHOICE_HEAD, GtkWidget)

void       inches_choice_head_set_session (InchesChoiceHead *self,
                                           InchesSession    *session,
                                           GtkWidget        *choices); /* once; what has the keyboard once all is set back */
GtkWidget *inches_choice_head_get_find    (InchesChoiceHead *self); /* the button of the search */

G_END_DECLS
