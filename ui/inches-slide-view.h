/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-presentation.h"

G_BEGIN_DECLS

/* Shows one slide of a presentation, as large as fits at 16:9, at the middle of its
 * place. The model is run and the slide drawn in a worker; until then the one before
 * stays. Says its title and what it shows to who cannot see it.
 *
 * It shows what inches_slide_view_show() asks for and follows nothing by itself but the
 * presentation's theme and mark. Signal "drawn": what was asked for is on it now. */
#define INCHES_TYPE_SLIDE_VIEW (inches_slide_view_get_type ())
G_DECLARE_FINAL_TYPE (InchesSlideView, inches_slide_view, INCHES, SLIDE_VIEW, GtkWidget)

GtkWidget  *inches_slide_view_new        (InchesPresentation *presentation) G_GNUC_WARN_UNUSED_RESULT;
void        inches_slide_view_show       (InchesSlideView    *self,
                                          const InchesStop   *stop,      /* NULL: nothing, an empty ground */
                                          InchesStepSettings *settings,  /* in place of the step's own; NULL: its own */
                                          const InchesGuess  *guess);    /* NULL: none was made; copied. With @settings it is not shown: it was made of the step's own */
void        inches_slide_view_prepare    (InchesSlideView    *self,
                                          const InchesStop   *stop);     /* soon to be shown, with the step's own settings: drawn ahead */
void        inches_slide_view_set_moves  (InchesSlideView    *self,
                                          gboolean            moves);    /* one slide turns into the next, where animations are on; off at first */
gboolean    inches_slide_view_is_drawn   (InchesSlideView    *self);     /* what was asked for is on it */
gboolean    inches_slide_view_is_moving  (InchesSlideView    *self);     /* one slide turns into the next just now */
const char *inches_slide_view_get_title  (InchesSlideView    *self);     /* (transfer none): of the slide asked for */

/* Where things are. */
void        inches_slide_view_get_place  (InchesSlideView    *self,
                                          graphene_rect_t    *place);    /* of the slide in the widget, px */
gboolean    inches_slide_view_pick       (InchesSlideView    *self,
                                          double              x,         /* px of the widget */
                                          double              y,
                                          double             *slide_x,   /* 0 to 1 of the slide */
                                          double             *slide_y);  /* FALSE: outside the slide */
gboolean    inches_slide_view_pick_guess (InchesSlideView    *self,
                                          double              x,         /* px of the widget */
                                          double              y,
                                          InchesGuess        *guess);    /* takes in what is meant by this place; FALSE: it is none of a guess' board, or nothing is drawn yet */

G_END_DECLS
