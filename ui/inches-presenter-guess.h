/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-slide-view.h"

G_BEGIN_DECLS

/* Lets a guess be made with the pointer on a slide that asks for one: a press places it,
 * a drag draws a line or moves it. */
void inches_presenter_guess_attach (InchesSlideView    *slide,
                                    InchesPresentation *presentation,
                                    gboolean            audience); /* it shows what the room sees, not where the presenter is */

G_END_DECLS
