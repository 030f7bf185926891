/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-attribution.h"
#include "inches-belief-sets.h"
#include "inches-lever-map.h"
#include "inches-model.h"
#include "inches-tornado.h"

G_BEGIN_DECLS

/* What can be explained of the settings shown, in the order in which it is worked out. */
typedef enum
{
  INCHES_EXPLANATION_SENTENCE,    /* one sentence with its cause; rests on the attribution */
  INCHES_EXPLANATION_ATTRIBUTION, /* what each change adds to the difference from early 2025 */
  INCHES_EXPLANATION_TORNADO,     /* what each lever alone could do from here */
  INCHES_EXPLANATION_MAP,         /* inches over the whole range of two levers; comes coarse, then finer */
  INCHES_EXPLANATION_BELIEF_SETS, /* how a comparison fares where the sheet is doubted */
  INCHES_N_EXPLANATIONS
} InchesExplanation;

/* Something to work out in a worker, with all it rests on. Immutable, counted
 * references, any thread. */
typedef struct _InchesQuestion InchesQuestion;

/* What a question rests on; copied, references are taken. */
typedef struct
{
  InchesExplanation   kind;     /* not the sentence */
  InchesScenario     *scenario; /* explained */
  InchesScenario     *against;  /* compared with; attribution and belief sets only, else NULL */
  InchesSheet        *sheet;
  InchesSheet        *miles;    /* belief sets only; may be NULL */
  guint               levers[2]; /* of the map, x and y */
  InchesTornadoReach  reach;
} InchesQuestionParts;

InchesQuestion            *inches_question_new         (const InchesQuestionParts *parts) G_GNUC_WARN_UNUSED_RESULT;
InchesQuestion            *inches_question_ref         (InchesQuestion            *self);
void                       inches_question_unref       (InchesQuestion            *self);
const InchesQuestionParts *inches_question_get_parts   (const InchesQuestion      *self);
gboolean                   inches_question_equal       (const InchesQuestion      *a,
                                                        const InchesQuestion      *b);
gpointer                   inches_question_answer      (const InchesQuestion      *self,
                                                        gpointer                   coarser,
                                                        const gint                *cancelled) G_GNUC_WARN_UNUSED_RESULT;
gboolean                   inches_question_is_answered (const InchesQuestion      *self,
                                                        gpointer                   answer);
GType                      inches_explanation_get_answer_type (InchesExplanation   kind); /* boxed: InchesAttribution, … */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesQuestion, inches_question_unref)

G_END_DECLS
