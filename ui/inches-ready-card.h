/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The card of the selected event, made, filled and measured while nothing else is to be
 * done, so that Enter finds it ready. It is a hidden child of its view until it is taken;
 * after a card that was taken has closed, the next one is made. */
void       inches_ready_card_attach (GtkWidget     *view,
                                     InchesSession *session);
GtkWidget *inches_ready_card_take   (GtkWidget     *view); /* of the session's selection; to be shown over @view and then let go of */

G_END_DECLS
