/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Frames that follow each other reach the display through the same memory. Where the
 * toolkit draws without a graphics card, cairo otherwise asks the system for new shared
 * memory with each frame and gives it back at its end: of a frame of the whole window
 * that is the half. Nothing is done for other displays and renderers. */
void inches_frame_memory_hold (GtkWidget *widget); /* while something in it moves: from now on for half a second */

G_END_DECLS
