/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-attribution.h"
#include "inches-belief-sets.h"
#include "inches-diagnosis.h"
#include "inches-future.h"
#include "inches-goal-seek.h"
#include "inches-tornado.h"

G_BEGIN_DECLS

/* What was asked about a forecast besides itself; all may be NULL. Owns what it holds. */
typedef struct
{
  InchesForecast    *baseline;    /* of the attribution */
  char              *against;     /* id of the preset that it is of */
  InchesAttribution *attribution;
  InchesTornado     *tornado;
  char              *doubted;     /* id of the preset that beliefs compare with */
  char              *name;        /* of the scenario, for people */
  char              *doubted_name;
  InchesBeliefSets  *beliefs;
  InchesDiagnosis   *diagnosis;
  InchesFuture      *future;
  guint              typical[INCHES_N_TYPICAL]; /* futures, with future */
  InchesGoalSeek    *seek;
} InchesExplanations;

void inches_explanations_clear       (InchesExplanations       *self);
void inches_explanations_append_json (const InchesExplanations *self,
                                      const InchesForecast     *forecast,
                                      GString                  *out);
void inches_explanations_append_csv  (const InchesExplanations *self,
                                      const InchesForecast     *forecast,
                                      GString                  *out);
void inches_explanations_append_text (const InchesExplanations *self,
                                      const InchesForecast     *forecast,
                                      GString                  *out);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InchesExplanations, inches_explanations_clear)

G_END_DECLS
