/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-presenter-guess.h"

/* Belongs to the slide's gesture. */
typedef struct
{
  InchesSlideView    *slide;
  InchesPresentation *presentation;
  double              x; /* where the drag began, px */
  double              y;
} Hand;

/**
 * inches_presenter_guess_pick:
 * @slide: of @presentation
 * @presentation: takes the guess
 * @stop: what @slide shows
 * @x: px of @slide
 * @y: px of @slide
 *
 * Returns: whether a guess was made
 */
gboolean
inches_presenter_guess_pick (InchesSlideView    *slide,
                             InchesPresentation *presentation,
                             const InchesStop   *stop,
                             double              x,
                             double              y)
{
  InchesBriefingStep *step = inches_briefing_get_step (inches_presentation_get_briefing (presentation), stop->step);
  const InchesGuess *before = inches_presentation_get_guess (presentation, stop->step);
  InchesGuess guess;

  if (stop->stage != INCHES_SLIDE_QUESTION)
    return FALSE;

  if (before != NULL)
    guess = *before;
  else
    inches_guess_init (&guess, inches_briefing_step_get_parts (step)->guess);
  if (!inches_slide_view_pick_guess (slide, x, y, &guess))
    return FALSE;

  inches_presentation_set_guess (presentation, stop->step, &guess);

  return TRUE;
}

static gboolean
pick (Hand   *hand,
      double  x,
      double  y)
{
  InchesStop stop;

  inches_presentation_get_stop (hand->presentation, &stop);

  return inches_presenter_guess_pick (hand->slide, hand->presentation, &stop, x, y);
}

static void
begin_cb (GtkGestureDrag *gesture,
          double          x,
          double          y,
          gpointer        user_data)
{
  Hand *hand = user_data;

  hand->x = x;
  hand->y = y;
  gtk_gesture_set_state (GTK_GESTURE (gesture), pick (hand, x, y) ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
update_cb (GtkGestureDrag *gesture,
           double          x,
           double          y,
           gpointer        user_data)
{
  Hand *hand = user_data;

  pick (hand, hand->x + x, hand->y + y);
}

static void
hand_free (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

/**
 * inches_presenter_guess_attach:
 * @slide: shows where the presenter is; @presentation outlives it
 * @presentation: takes the guess
 */
void
inches_presenter_guess_attach (InchesSlideView    *slide,
                               InchesPresentation *presentation)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();
  Hand *hand = g_new0 (Hand, 1);

  g_return_if_fail (INCHES_IS_SLIDE_VIEW (slide));
  g_return_if_fail (INCHES_IS_PRESENTATION (presentation));

  hand->slide = slide;
  hand->presentation = presentation;
  g_signal_connect_data (gesture, "drag-begin", G_CALLBACK (begin_cb), hand, hand_free, 0);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (update_cb), hand);
  gtk_widget_add_controller (GTK_WIDGET (slide), GTK_EVENT_CONTROLLER (gesture));
}
