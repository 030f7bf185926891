/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-presentation.h"

G_BEGIN_DECLS

/* The keys of presenting, in one table for all windows of a presentation: those that
 * clickers send, and those of the presenter. Each does an action of the group "present",
 * which the windows share: next, back, first, last, black, white, freeze, pause, leave
 * and end. The console adds go-to, overview, explore, larger, smaller, usual, up, down,
 * to-path and show-console; without one their keys do nothing.
 *
 * "leave" is "to-path" while that is enabled, otherwise "end", which closes the windows.
 * While L is held, a spot of light follows the pointer over a view of a slide. */
void        inches_presenter_keys_attach      (GtkWindow          *window,
                                               InchesPresentation *presentation);
void        inches_presenter_keys_attach_spot (GtkWidget          *slide, /* on which a slide of 16:9 is shown as large as there is room */
                                               InchesPresentation *presentation);
GActionMap *inches_presenter_keys_get_actions (InchesPresentation *presentation); /* (transfer none): the group "present" */
void        inches_presenter_keys_leave       (GtkWidget          *widget); /* with the keyboard in it, keys are its own, but those that clickers send alone */

G_END_DECLS
