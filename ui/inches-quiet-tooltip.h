/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button's tooltip stays away while what the button opened is open, which it would
 * cover. */
void inches_quiet_tooltip_attach (GtkMenuButton *button);
void inches_quiet_tooltip_set    (GtkWidget     *widget,
                                  const char    *text); /* for what is made by the dozen, or says something else with every change */

G_END_DECLS
