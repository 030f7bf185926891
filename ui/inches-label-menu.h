/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

#define INCHES_TYPE_LABEL_MENU (inches_label_menu_get_type ())

/* Hides, pins or annotates the label of an event, or takes all that back. */
G_DECLARE_FINAL_TYPE (InchesLabelMenu, inches_label_menu, INCHES, LABEL_MENU, GtkPopover)

GtkWidget *inches_label_menu_new (InchesSession *session,
                                  InchesEvent   *event);

G_END_DECLS
