/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-guess.h"
#include "inches-session.h"
#include "inches-slide.h"

G_BEGIN_DECLS

/* What covers the audience view. */
typedef enum
{
  INCHES_BLANK_NONE,
  INCHES_BLANK_BLACK,
  INCHES_BLANK_WHITE
} InchesBlank;

/* A place on the way through a briefing. A step that asks for a guess has two: the
 * question, then the answer; every other step has the answer alone. Plain value. */
typedef struct
{
  guint            step;  /* index in the briefing */
  InchesSlideStage stage;
} InchesStop;

typedef struct _InchesSlideSupply InchesSlideSupply; /* see inches-slide-supply.h */

/* Microseconds since some moment; never goes back. */
typedef gint64 (*InchesPresentationClock) (gpointer data);

/* A briefing that is being presented: where the presenter is, what the room sees, and
 * the time. Audience view and console watch it and call it; it knows no widget. It
 * works on the session's briefing, record and labels as they were when it was made, so
 * that edits meanwhile change nothing of it.
 *
 * Signal "changed": anything but the time is another than before. Time is asked for,
 * once a second or so. Main thread only. */
#define INCHES_TYPE_PRESENTATION (inches_presentation_get_type ())
G_DECLARE_FINAL_TYPE (InchesPresentation, inches_presentation, INCHES, PRESENTATION, GObject)

InchesPresentation *inches_presentation_new             (InchesSession       *session,
                                                         guint                first) G_GNUC_WARN_UNUSED_RESULT; /* index of a step; the briefing has one at least */

/* What it is made from: (transfer none). */
InchesSession      *inches_presentation_get_session     (InchesPresentation  *self);
InchesBriefing     *inches_presentation_get_briefing    (InchesPresentation  *self);
InchesChronicle    *inches_presentation_get_chronicle   (InchesPresentation  *self);
InchesModel        *inches_presentation_get_model       (InchesPresentation  *self);
InchesLabelChanges *inches_presentation_get_label_changes (InchesPresentation *self); /* (nullable) */
const char         *inches_presentation_get_mark        (InchesPresentation  *self); /* the user's own words at the foot of every slide; "": none */
void                inches_presentation_set_mark        (InchesPresentation  *self,
                                                         const char          *mark);
const char         *inches_presentation_get_theme       (InchesPresentation  *self); /* id of the slides' colours: "print" unless chosen otherwise */
void                inches_presentation_set_theme       (InchesPresentation  *self,
                                                         const char          *theme);

/* The slides, drawn in a worker and kept, for all views: (transfer none). */
InchesSlideSupply  *inches_presentation_get_supply      (InchesPresentation  *self);

/* The way. The console's stop is the presenter's; what the room sees is the same one
 * except while frozen. next, back, go_to, first and last move the presenter; they end
 * a blank and let an aside go (while frozen, what the room sees stays as it is). */
void                inches_presentation_get_stop        (InchesPresentation  *self,
                                                         InchesStop          *stop);
void                inches_presentation_get_audience_stop (InchesPresentation *self,
                                                         InchesStop          *stop);
gboolean            inches_presentation_get_next_stop   (InchesPresentation  *self,
                                                         InchesStop          *stop); /* FALSE: at the end */
gboolean            inches_presentation_get_previous_stop (InchesPresentation *self,
                                                         InchesStop          *stop); /* FALSE: at the beginning */
InchesBriefingStep *inches_presentation_get_step        (InchesPresentation  *self); /* (transfer none): the presenter's */
guint               inches_presentation_get_n_steps     (InchesPresentation  *self);
gboolean            inches_presentation_next            (InchesPresentation  *self); /* question, answer, next step; FALSE: at the end */
gboolean            inches_presentation_back            (InchesPresentation  *self);
gboolean            inches_presentation_go_to           (InchesPresentation  *self,
                                                         guint                step); /* its first stop; FALSE: there is no such step */
void                inches_presentation_first           (InchesPresentation  *self);
void                inches_presentation_last            (InchesPresentation  *self);

/* What the room sees instead, or besides. */
InchesBlank         inches_presentation_get_blank       (InchesPresentation  *self);
void                inches_presentation_set_blank       (InchesPresentation  *self,
                                                         InchesBlank          blank);
gboolean            inches_presentation_get_frozen      (InchesPresentation  *self);
void                inches_presentation_set_frozen      (InchesPresentation  *self,
                                                         gboolean             frozen); /* FALSE: the room comes to where the presenter is, unless an aside was sent */
gboolean            inches_presentation_get_spot        (InchesPresentation  *self,
                                                         double              *x,
                                                         double              *y);     /* 0 to 1 of the slide; FALSE: none */
void                inches_presentation_set_spot        (InchesPresentation  *self,
                                                         double               x,      /* NAN: none */
                                                         double               y);
InchesStepSettings *inches_presentation_get_aside       (InchesPresentation  *self);  /* (transfer none) (nullable): sent over in place of the step's own */
gboolean            inches_presentation_can_send_over   (InchesPresentation  *self);  /* FALSE: the room is asked for a guess, and this would be the answer */
void                inches_presentation_send_over       (InchesPresentation  *self,
                                                         InchesStepSettings  *settings); /* only if it can: the room sees its step with these; ends freeze and blank, the presenter is at that step again */
void                inches_presentation_drop            (InchesPresentation  *self);  /* aside and freeze end; the room is where the presenter is */

/* What the room guessed, one for each step that asks. */
const InchesGuess  *inches_presentation_get_guess       (InchesPresentation  *self,
                                                         guint                step);  /* (nullable): none was made */
void                inches_presentation_set_guess       (InchesPresentation  *self,
                                                         guint                step,
                                                         const InchesGuess   *guess); /* NULL: taken back */

gboolean            inches_presentation_has_answered    (InchesPresentation  *self,
                                                         guint                step);  /* the room has seen what it shows; TRUE where nothing is asked */

/* Time, in seconds. It runs from the first move away from the first stop, or from when it is started. */
gboolean            inches_presentation_get_paused      (InchesPresentation  *self);  /* TRUE before it was started, too */
void                inches_presentation_set_paused      (InchesPresentation  *self,
                                                         gboolean             paused);
void                inches_presentation_restart         (InchesPresentation  *self);  /* the time is 0 and runs */
double              inches_presentation_get_elapsed     (InchesPresentation  *self);
double              inches_presentation_get_step_elapsed (InchesPresentation *self);  /* at the presenter's step, this time */
guint               inches_presentation_get_planned     (InchesPresentation  *self);  /* all steps from the first presented on */
guint               inches_presentation_get_planned_before (InchesPresentation *self); /* the steps before the presenter's */
double              inches_presentation_get_remaining   (InchesPresentation  *self);  /* planned less elapsed; negative: over */
double              inches_presentation_get_pace        (InchesPresentation  *self);  /* seconds ahead of plan; negative: behind; 0 within the step's own time */
void                inches_presentation_set_clock       (InchesPresentation  *self,
                                                         InchesPresentationClock clock, /* for tests; NULL: the machine's */
                                                         gpointer             data);

G_END_DECLS
