/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* What comes of the session's scenario: inches gained, outcomes, crises, one sentence. */
#define INCHES_TYPE_OUTCOME_READOUT (inches_outcome_readout_get_type ())
G_DECLARE_FINAL_TYPE (InchesOutcomeReadout, inches_outcome_readout, INCHES, OUTCOME_READOUT, GtkWidget)

void inches_outcome_readout_set_session (InchesOutcomeReadout *self,
                                         InchesSession        *session); /* once */
void inches_outcome_readout_set_brief   (InchesOutcomeReadout *self,
                                         gboolean              brief);

G_END_DECLS
