/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-future-player.h"

G_BEGIN_DECLS

/* What happened in one future up to the week it is followed to, a line an entry. It
 * never says who violated anything: the model does not know. */
#define INCHES_TYPE_FUTURE_LOG (inches_future_log_get_type ())
G_DECLARE_FINAL_TYPE (InchesFutureLog, inches_future_log, INCHES, FUTURE_LOG, GtkWidget)

GtkWidget *inches_future_log_new (InchesFuturePlayer *player);

G_END_DECLS
