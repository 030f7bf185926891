/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The keys of the program, over @parent. */
void inches_shortcuts_show (GtkWindow *parent);

G_END_DECLS
