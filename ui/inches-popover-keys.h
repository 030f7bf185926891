/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The keys of the application in an open popover, which the toolkit keeps from the window: the popover closes and
 * the key does what it does elsewhere. @kept: actions that it stays open for, or NULL; must outlive it. */
void inches_popover_keys_attach (GtkPopover        *popover,
                                 const char *const *kept);

G_END_DECLS
