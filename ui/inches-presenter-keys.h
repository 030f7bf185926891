/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-slide-view.h"

G_BEGIN_DECLS

/* The keys of presenting, in one table for all windows of a presentation: those that
 * clickers send, and those of the presenter. Each does an action of the group "present",
 * which the windows share: next, back, first, last, black, white, freeze, pause, go-to,
 * leave, end and, from who opened them, show-console. The console adds overview, explore, larger, smaller, usual, up, down
 * and to-path; without one their keys do nothing.
 *
 * "leave" is "to-path" while that is enabled, otherwise "end", which closes the windows.
 * While L is held, the spot follows the pointer over a view of a slide. */
void        inches_presenter_keys_attach      (GtkWindow          *window,
                                               InchesPresentation *presentation);
void        inches_presenter_keys_attach_spot (GtkWidget          *slide, /* an #InchesSlideView */
                                               InchesPresentation *presentation);
void        inches_presenter_keys_set_go_to   (GtkWindow          *window,
                                               GtkWidget          *go_to); /* an #InchesConsoleGoTo in it, which go-to opens while the window is in use */
GActionMap *inches_presenter_keys_get_actions (InchesPresentation *presentation); /* (transfer none): the group "present" */
void        inches_presenter_keys_leave       (GtkWidget          *widget); /* with the keyboard in it, keys are its own, but those that clickers send alone */

G_END_DECLS
