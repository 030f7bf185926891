/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* One line of words under the timeline: the date under the crosshair, the event
 * nearest to it, and what the model makes of that week. */
#define INCHES_TYPE_READOUT (inches_readout_get_type ())
G_DECLARE_FINAL_TYPE (InchesReadout, inches_readout, INCHES, READOUT, GtkWidget)

GtkWidget *inches_readout_new (InchesSession *session);

G_END_DECLS
