/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-forecast.h"

G_BEGIN_DECLS

#define INCHES_DIAGNOSIS_FUTURES 1024

/* Who is the less willing where a rung is open. */
typedef enum
{
  INCHES_HOLDS_BACK_NOBODY, /* it is open in no future */
  INCHES_HOLDS_BACK_MOSCOW,
  INCHES_HOLDS_BACK_KYIV,
  INCHES_HOLDS_BACK_BOTH
} InchesHoldsBack;

/* What holds a rung back: the futures in which it is so. They add up to all. */
typedef struct
{
  guint           in_force;
  guint           fallen;  /* and not repaired */
  guint           shut;    /* off the agenda, or its gate shut */
  guint           waiting[INCHES_N_RUNGS]; /* for this rung, the first of those it needs that is not in force */
  guint           open;    /* but not agreed */
  double          russia;  /* willingness where open, 0 to 1, the mean */
  double          ukraine;
  InchesHoldsBack holds_back;
} InchesRungDiagnosis;

/* What holds each rung back in one week. Immutable, counted references, any thread. */
typedef struct _InchesDiagnosis InchesDiagnosis;

#define INCHES_TYPE_DIAGNOSIS (inches_diagnosis_get_type ())

GType                      inches_diagnosis_get_type (void) G_GNUC_CONST;
InchesDiagnosis           *inches_diagnosis_new      (InchesScenario        *scenario,
                                                      InchesSheet           *sheet,
                                                      guint64                seed,
                                                      guint                  week,
                                                      const gint            *cancelled) G_GNUC_WARN_UNUSED_RESULT; /* NULL if cancelled */
InchesDiagnosis           *inches_diagnosis_ref      (InchesDiagnosis       *self);
void                       inches_diagnosis_unref    (InchesDiagnosis       *self);
guint                      inches_diagnosis_get_week (const InchesDiagnosis *self);
const InchesRungDiagnosis *inches_diagnosis_get_rung (const InchesDiagnosis *self,
                                                      guint                  rung);
char                      *inches_diagnosis_describe (const InchesDiagnosis *self,
                                                      guint                  rung) G_GNUC_WARN_UNUSED_RESULT; /* one line */

const char                *inches_holds_back_get_id  (InchesHoldsBack        side); /* "moscow" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesDiagnosis, inches_diagnosis_unref)

G_END_DECLS
