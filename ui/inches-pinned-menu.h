/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* What can be done with a pinned scenario: another name, another place, its settings
 * taken up, taken away. A popover, made for one and thrown away. */
#define INCHES_TYPE_PINNED_MENU (inches_pinned_menu_get_type ())
G_DECLARE_FINAL_TYPE (InchesPinnedMenu, inches_pinned_menu, INCHES, PINNED_MENU, GtkPopover)

GtkWidget *inches_pinned_menu_new (InchesSession *session,
                                   const char    *id);

G_END_DECLS
