/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-slide-view.h"

G_BEGIN_DECLS

/* The guess that is meant by a place on a slide that asks for one. */
gboolean inches_presenter_guess_pick (InchesSlideView    *slide,
                                      InchesPresentation *presentation,
                                      const InchesStop   *stop, /* what it shows */
                                      double              x,    /* px of the slide's widget */
                                      double              y);   /* FALSE: it asks for none, or not there */

/* Lets a guess be made with the pointer on a slide that asks for one: a press places it,
 * a drag draws a line or moves it. */
void     inches_presenter_guess_attach (InchesSlideView    *slide, /* shows where the presenter is */
                                        InchesPresentation *presentation);

G_END_DECLS
