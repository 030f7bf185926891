/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* The page of the precedents: their strip, and what is said of each. */
#define INCHES_TYPE_PRECEDENTS_VIEW (inches_precedents_view_get_type ())
G_DECLARE_FINAL_TYPE (InchesPrecedentsView, inches_precedents_view, INCHES, PRECEDENTS_VIEW, GtkWidget)

GtkWidget *inches_precedents_view_new  (InchesSession        *session);
void       inches_precedents_view_open (InchesPrecedentsView *self,
                                        InchesEvent          *precedent); /* shows its card */

G_END_DECLS
