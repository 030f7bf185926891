/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* Says to assistive technology what comes of a change: at most once a second, and at
 * the end of a drag. It is not seen. */
#define INCHES_TYPE_OUTCOME_STATUS (inches_outcome_status_get_type ())
G_DECLARE_FINAL_TYPE (InchesOutcomeStatus, inches_outcome_status, INCHES, OUTCOME_STATUS, GtkWidget)

void inches_outcome_status_set_session (InchesOutcomeStatus *self,
                                        InchesSession       *session); /* once */

G_END_DECLS
