/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-briefing.h"
#include "inches-canvas.h"
#include "inches-compare-set.h"
#include "inches-guess.h"
#include "inches-label-changes.h"
#include "inches-measurer.h"
#include "inches-model.h"
#include "inches-theme.h"
#include "inches-timeline-text.h"

#include "inches-chronicle.h"

G_BEGIN_DECLS

#define INCHES_SLIDE_WIDTH  1920.0 /* px of a slide of 16:9 */
#define INCHES_SLIDE_HEIGHT 1080.0

/* A step that asks for a guess has two slides. */
typedef enum
{
  INCHES_SLIDE_ANSWER,  /* all of it; the only slide of a step without a guess */
  INCHES_SLIDE_QUESTION /* the question, nothing of what the model says */
} InchesSlideStage;

/* What a slide is placed from. Borrowed while it is placed; what it paints it holds. */
typedef struct
{
  InchesChronicle    *chronicle;
  InchesModel        *model;
  InchesBriefing     *briefing;
  guint               step;      /* index of the step shown */
  InchesSlideStage    stage;
  const InchesGuess  *guess;     /* NULL: none was made */
  InchesForecast     *forecast;  /* as inches_slide_needs_init() asks; NULL: not there yet, or not needed */
  InchesForecast     *baseline;  /* early 2025, the same; may be NULL */
  InchesCompareSet   *compare;   /* of a step that compares; NULL: early 2025 and the forecast */
  InchesLabelChanges *label_changes; /* the document's; NULL: none */
  InchesMeasurer     *measurer;
  double              width;     /* px */
  double              height;
  const char         *mark;      /* the user's own words at the foot, as "Internal"; may be NULL */
} InchesSlideInput;

/* What must be simulated before a step's slide can be placed. Plain value; scenario
 * and sheet are borrowed from step and model. */
typedef struct
{
  InchesScenario *scenario;  /* NULL: nothing of the slide is the model's */
  InchesSheet    *sheet;
  InchesScenario *baseline;  /* early 2025; NULL: not comparable with the scenario */
  guint           n_weeks;
  guint           indices;   /* bits 1 << #InchesIndex */
  gboolean        compares;  /* the step's rivals are needed too */
  gboolean        doubts;    /* and belief sets */
} InchesSlideNeeds;

/* One step of a briefing as a picture: title, caption, chart or words, claims with what
 * the record says, sources, the illustrative line, number. It places (pure numbers),
 * then paints (deciding nothing); window, console, PDF, PNG and SVG paint the same. */
typedef struct _InchesSlide InchesSlide;

void         inches_slide_needs_init      (InchesSlideNeeds         *needs,
                                           const InchesBriefingStep *step,
                                           InchesModel              *model,
                                           InchesChronicle          *chronicle);
InchesSlide *inches_slide_new             (const InchesSlideInput   *input) G_GNUC_WARN_UNUSED_RESULT;
void         inches_slide_free            (InchesSlide              *self);
void         inches_slide_paint           (InchesSlide              *self,
                                           InchesCanvas             *canvas,
                                           const InchesTheme        *theme);

const char  *inches_slide_get_title       (const InchesSlide        *self); /* of the step, or the chart's own */
gboolean     inches_slide_shows_model     (const InchesSlide        *self); /* then the illustrative line stands on it */
GPtrArray   *inches_slide_get_notes       (const InchesSlide        *self); /* (transfer none) (element-type utf8) what the step names and is not here */
char        *inches_slide_describe        (const InchesSlide        *self) G_GNUC_WARN_UNUSED_RESULT; /* in words, for who cannot see it */
char        *inches_slide_make_sources    (const InchesSlide        *self) G_GNUC_WARN_UNUSED_RESULT; /* as its foot has them */
gboolean     inches_slide_pick_guess      (const InchesSlide        *self,
                                           double                    x,
                                           double                    y,
                                           InchesGuess              *guess); /* takes in what is meant by this place; FALSE: it is none of the board */

/* Placed texts and boxes, for tests. */
guint        inches_slide_get_n_texts     (const InchesSlide        *self); /* without those of the chart */
const InchesTimelineText *inches_slide_get_text (const InchesSlide  *self,
                                           guint                     index);
gboolean     inches_slide_get_chart_box   (const InchesSlide        *self,
                                           InchesTimelineBox        *box); /* FALSE: no chart */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesSlide, inches_slide_free)

G_END_DECLS
