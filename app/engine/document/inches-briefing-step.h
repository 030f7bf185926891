/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-step-settings.h"
#include "inches-view-state.h"

G_BEGIN_DECLS

#define INCHES_STEP_LONGEST_TITLE   160  /* characters */
#define INCHES_STEP_LONGEST_CAPTION 600
#define INCHES_STEP_LONGEST_NOTES   8000
#define INCHES_STEP_LONGEST_SECTION 60
#define INCHES_STEP_MOST_SECONDS    3600
#define INCHES_STEP_MOST_NAMES      12   /* claims, sources or rivals of a step */

/* What a step asks of its audience before it shows what the model says. */
typedef enum
{
  INCHES_GUESS_NONE,
  INCHES_GUESS_LINE,    /* a line on the fan: how large the war will be, week by week */
  INCHES_GUESS_NUMBER,  /* a number on the ruler: inches gained */
  INCHES_GUESS_OUTCOME, /* an outcome class: the most frequent of the futures */
  INCHES_N_GUESSES
} InchesGuessKind;

/* What a step says. Plain value: strings and objects are borrowed from the step, or
 * by the step while it is made; those that may be NULL or empty are marked. Missing
 * charts, claims, entries and presets are kept by id and told on the slide. */
typedef struct
{
  const char         *id;       /* "step-1"; no other step of the briefing has it */
  const char         *title;    /* may be "": the chart's own */
  const char         *caption;  /* a sentence or two under the title; may be "" */
  const char         *notes;    /* for the speaker, a subset of CommonMark; may be "" */
  const char         *section;  /* name of the section it belongs to; "": none. Steps of a section follow each other */
  guint               seconds;  /* planned; 0: not planned */
  InchesGuessKind     guess;
  const char         *question; /* asked before the guess; "": the usual one */
  const char         *chart;    /* id of the chart shown; "": words alone */
  const char         *quote;    /* a short one, always with its author; may be "" */
  const char         *author;   /* who is quoted, and where; may be "" */
  const char *const  *points;   /* short lines for a slide of words; NULL: none */
  const char *const  *claims;   /* ids of claims shown beside, with verdicts; NULL: none */
  const char *const  *sources;  /* ids of entries or series whose sources the foot names; NULL: none */
  const char *const  *references; /* more sources, as they are to be printed; NULL: none */
  InchesViewState    *view;     /* how the document is looked at; NULL: as it is */
  InchesStepSettings *settings; /* of the model; NULL: as they are */
  GPtrArray          *rivals;   /* (element-type InchesStepSettings) compared with; NULL: none */
} InchesStepParts;

/* One step of a briefing: a slide, what is said to it, and the saved state that it
 * shows. Immutable, counted references, any thread. */
typedef struct _InchesBriefingStep InchesBriefingStep;

#define INCHES_TYPE_BRIEFING_STEP (inches_briefing_step_get_type ())

GType                  inches_briefing_step_get_type  (void) G_GNUC_CONST;
void                   inches_step_parts_init         (InchesStepParts          *self,
                                                       const char               *id); /* all else empty */
InchesBriefingStep    *inches_briefing_step_new       (const InchesStepParts    *parts) G_GNUC_WARN_UNUSED_RESULT; /* strings are copied, references taken */
InchesBriefingStep    *inches_briefing_step_ref       (InchesBriefingStep       *self);
void                   inches_briefing_step_unref     (InchesBriefingStep       *self);
gboolean               inches_briefing_step_equal     (const InchesBriefingStep *a,
                                                       const InchesBriefingStep *b);
const InchesStepParts *inches_briefing_step_get_parts (const InchesBriefingStep *self); /* (transfer none): change a copy, and make a step of it */
char                  *inches_briefing_step_make_name (const InchesBriefingStep *self,
                                                       guint                     number) G_GNUC_WARN_UNUSED_RESULT; /* "3. What Minsk promised" */

const char            *inches_guess_kind_get_id       (InchesGuessKind           kind); /* "none", "line", "number", "outcome" */
const char            *inches_guess_kind_get_name     (InchesGuessKind           kind); /* translated: "A line on the fan" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesBriefingStep, inches_briefing_step_unref)

G_END_DECLS
