/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-forecast.h"

G_BEGIN_DECLS

#define INCHES_N_BELIEF_SETS    50
#define INCHES_BELIEF_FUTURES   1024
#define INCHES_N_DOUBTS         (INCHES_N_COEFFICIENTS + INCHES_N_RUNGS) /* numbers that can be doubted */
#define INCHES_N_SEPARATORS     3

typedef enum
{
  INCHES_VERDICT_MORE,    /* gains clearly more inches */
  INCHES_VERDICT_FEWER,
  INCHES_VERDICT_UNCLEAR, /* less than two paired standard errors apart */
  INCHES_N_VERDICTS
} InchesVerdict;

/* How two scenarios compare under one set of beliefs. */
typedef struct
{
  double        difference; /* in inches */
  double        error;      /* its paired standard error */
  InchesVerdict verdict;
} InchesBelief;

/* A number whose doubt decides. */
typedef struct
{
  guint       index;      /* place of a coefficient, or INCHES_N_COEFFICIENTS + rung */
  const char *words;      /* what it does, as the sheet says; of a rung its name */
  double      difference; /* standardised: of its size where A wins less where it does not */
} InchesSeparator;

/* A comparison under the sheet in use and 49 sheets that doubt it. Immutable,
 * counted references, any thread. */
typedef struct _InchesBeliefSets InchesBeliefSets;

#define INCHES_TYPE_BELIEF_SETS (inches_belief_sets_get_type ())

GType                  inches_belief_sets_get_type         (void) G_GNUC_CONST;
InchesSheet           *inches_belief_sets_make_sheet       (InchesSheet            *sheet,
                                                            guint64                 seed,
                                                            guint                   set) G_GNUC_WARN_UNUSED_RESULT;
InchesBeliefSets      *inches_belief_sets_new              (InchesScenario         *a,
                                                            InchesScenario         *b,
                                                            InchesSheet            *sheet,
                                                            InchesSheet            *miles,
                                                            guint64                 seed,
                                                            const gint             *cancelled) G_GNUC_WARN_UNUSED_RESULT; /* NULL if cancelled */
InchesBeliefSets      *inches_belief_sets_ref              (InchesBeliefSets       *self);
void                   inches_belief_sets_unref            (InchesBeliefSets       *self);
InchesScenario        *inches_belief_sets_get_a            (const InchesBeliefSets *self); /* (transfer none) */
InchesScenario        *inches_belief_sets_get_b            (const InchesBeliefSets *self); /* (transfer none) */
const InchesBelief    *inches_belief_sets_get_belief       (const InchesBeliefSets *self,
                                                            guint                   set);
const InchesBelief    *inches_belief_sets_get_miles        (const InchesBeliefSets *self); /* a mark of its own; NULL without that sheet */
guint                  inches_belief_sets_get_count        (const InchesBeliefSets *self,
                                                            InchesVerdict           verdict);
guint                  inches_belief_sets_get_n_separators (const InchesBeliefSets *self);
const InchesSeparator *inches_belief_sets_get_separator    (const InchesBeliefSets *self,
                                                            guint                   place); /* the strongest first */
char                  *inches_belief_sets_describe         (const InchesBeliefSets *self,
                                                            const char             *a,
                                                            const char             *b) G_GNUC_WARN_UNUSED_RESULT; /* the count, with the names of both */
char                  *inches_belief_sets_describe_doubts  (const InchesBeliefSets *self) G_GNUC_WARN_UNUSED_RESULT; /* where it fails; NULL if that cannot be said */

const char            *inches_separator_get_id             (const InchesSeparator  *self); /* of a coefficient or a rung */
const char            *inches_verdict_get_id               (InchesVerdict           verdict); /* "more" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesBeliefSets, inches_belief_sets_unref)

G_END_DECLS
