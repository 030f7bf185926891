/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* What the model assumes besides the levers, folded at the foot of the panel: the
 * sheet of coefficients and the circumstances, to be read. */
#define INCHES_TYPE_BELIEFS (inches_beliefs_get_type ())
G_DECLARE_FINAL_TYPE (InchesBeliefs, inches_beliefs, INCHES, BELIEFS, GtkWidget)

void inches_beliefs_set_session (InchesBeliefs *self,
                                 InchesSession *session); /* once */
void inches_beliefs_unfold      (InchesBeliefs *self);

G_END_DECLS
