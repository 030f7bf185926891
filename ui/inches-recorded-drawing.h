/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a widget of many parts draws, as one recording. Where the toolkit draws with cairo it goes
 * through every node of the window in every frame, also where nothing has changed; a recording that
 * does not meet what has changed is passed over as a whole. Other ways of drawing keep what they
 * have drawn by themselves and get the nodes as they are; so do displays of a finer scale.
 *
 * @draw: the snapshot function of the widget's parent class */
void inches_recorded_drawing_snapshot (GtkWidget   *widget,
                                       GtkSnapshot *snapshot,
                                       void (*draw) (GtkWidget *, GtkSnapshot *));

G_END_DECLS
