/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-lever-set.h"
#include "inches-theme.h"

G_BEGIN_DECLS

/* A GtkScale that draws the scale of a lever: to keyboard and assistive technology it
 * is a slider like any other. The wheel moves the panel, not the slider, unless the
 * slider has the focus and Ctrl is held. Arrows move it by a step, Page Up and Page
 * Down by a large one, Shift and an arrow to the next named mark.
 *
 * Property "moving": whether the pointer holds the thumb.
 * Signal "typed" (string): a figure, or what a number may begin with. */
#define INCHES_TYPE_LEVER_SLIDER (inches_lever_slider_get_type ())
G_DECLARE_FINAL_TYPE (InchesLeverSlider, inches_lever_slider, INCHES, LEVER_SLIDER, GtkScale)

void     inches_lever_slider_set_lever  (InchesLeverSlider *self,
                                         const InchesLever *lever); /* must outlive the slider */
void     inches_lever_slider_set_theme  (InchesLeverSlider *self,
                                         InchesTheme       *theme);
void     inches_lever_slider_set_belief (InchesLeverSlider *self,
                                         gboolean           is_belief); /* in the colour of beliefs, not of choices */
gboolean inches_lever_slider_get_moving (InchesLeverSlider *self);

G_END_DECLS
