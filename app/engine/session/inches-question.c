/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-question.h"

#include "inches-players.h"
#include "inches-simulation.h"

#define MAP_FUTURES       1024
#define MOST_LONG_RUNS    32   /* mixtures that may be run with all futures, so that they add up to the forecast's own difference at once */

struct _InchesQuestion
{
  gatomicrefcount     ref_count;
  InchesQuestionParts parts;
};

/* The map covers the whole range of its two levers: where they stand makes no other map. */
static InchesScenario *
free_levers (InchesScenario *scenario,
             const guint     levers[2])
{
  const InchesLeverSet *set = inches_scenario_get_levers (scenario);
  g_autoptr(InchesScenario) across = inches_scenario_with_value (scenario, levers[0], set->levers[levers[0]].early_2025, NULL);

  return inches_scenario_with_value (across, levers[1], set->levers[levers[1]].early_2025, NULL);
}

/**
 * inches_question_new:
 * @parts: what it rests on; references are taken
 *
 * Returns: (transfer full): a question
 */
InchesQuestion *
inches_question_new (const InchesQuestionParts *parts)
{
  InchesQuestion *self;

  g_return_val_if_fail (parts->kind != INCHES_EXPLANATION_SENTENCE && parts->kind < INCHES_N_EXPLANATIONS, NULL);
  g_return_val_if_fail (parts->scenario != NULL && parts->sheet != NULL, NULL);

  self = g_new0 (InchesQuestion, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->parts = *parts;
  if (parts->kind == INCHES_EXPLANATION_MAP)
    self->parts.scenario = free_levers (parts->scenario, parts->levers);
  else
    inches_scenario_ref (self->parts.scenario);
  inches_sheet_ref (self->parts.sheet);
  if (self->parts.against != NULL)
    inches_scenario_ref (self->parts.against);
  if (self->parts.miles != NULL)
    inches_sheet_ref (self->parts.miles);

  return self;
}

/** inches_question_ref: Returns: @self, with one reference more */
InchesQuestion *
inches_question_ref (InchesQuestion *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_question_unref: @self: a question; freed with its last reference */
void
inches_question_unref (InchesQuestion *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  inches_scenario_unref (self->parts.scenario);
  inches_sheet_unref (self->parts.sheet);
  g_clear_pointer (&self->parts.against, inches_scenario_unref);
  g_clear_pointer (&self->parts.miles, inches_sheet_unref);
  g_free (self);
}

/** inches_question_get_parts: Returns: (transfer none): what it rests on */
const InchesQuestionParts *
inches_question_get_parts (const InchesQuestion *self)
{
  return &self->parts;
}

static gboolean
scenarios_equal (const InchesScenario *a,
                 const InchesScenario *b)
{
  return a == b || (a != NULL && b != NULL && inches_scenario_equal (a, b));
}

/**
 * inches_question_equal:
 * @a: a question
 * @b: a question
 *
 * Returns: %TRUE if both have the same answer
 */
gboolean
inches_question_equal (const InchesQuestion *a,
                       const InchesQuestion *b)
{
  const InchesQuestionParts *p = &a->parts;
  const InchesQuestionParts *q = &b->parts;

  return p->kind == q->kind
         && scenarios_equal (p->scenario, q->scenario)
         && scenarios_equal (p->against, q->against)
         && inches_sheet_equal (p->sheet, q->sheet)
         && (p->kind != INCHES_EXPLANATION_MAP || (p->levers[0] == q->levers[0] && p->levers[1] == q->levers[1]))
         && (p->kind != INCHES_EXPLANATION_TORNADO || p->reach == q->reach);
}

/* First with few futures if there are many mixtures, then with all. */
static InchesAttribution *
attribute (const InchesQuestionParts *parts,
           gboolean                   refine,
           const gint                *cancelled)
{
  InchesPlayer players[INCHES_MOST_PLAYERS];
  gboolean by_lever;
  guint n_runs = 1u << inches_players_find (parts->against, parts->scenario, players, &by_lever);

  return inches_attribution_new (parts->against, parts->scenario, parts->sheet, INCHES_DEFAULT_SEED,
                                 refine || n_runs <= MOST_LONG_RUNS ? INCHES_DEFAULT_FUTURES : INCHES_MOVING_FUTURES,
                                 INCHES_SHORT_WEEKS, cancelled);
}

/**
 * inches_question_answer:
 * @self: a question
 * @coarser: (nullable): an answer of it that is to be refined
 * @cancelled: (nullable): read atomically; non-zero stops the work
 *
 * Takes from tens of milliseconds to seconds; any thread.
 *
 * Returns: (transfer full) (nullable): a value of inches_explanation_get_answer_type();
 *   %NULL if cancelled
 */
gpointer
inches_question_answer (const InchesQuestion *self,
                        gpointer              coarser,
                        const gint           *cancelled)
{
  const InchesQuestionParts *parts = &self->parts;

  switch (parts->kind)
    {
    case INCHES_EXPLANATION_ATTRIBUTION:
      return attribute (parts, coarser != NULL, cancelled);
    case INCHES_EXPLANATION_TORNADO:
      return inches_tornado_new (parts->scenario, parts->reach, parts->sheet, INCHES_DEFAULT_SEED,
                                 INCHES_DEFAULT_FUTURES, INCHES_SHORT_WEEKS, cancelled);
    case INCHES_EXPLANATION_MAP:
      if (coarser != NULL)
        return inches_lever_map_refine (coarser, cancelled);
      return inches_lever_map_new (parts->scenario, parts->levers[0], parts->levers[1], parts->sheet,
                                   INCHES_DEFAULT_SEED, MAP_FUTURES, INCHES_SHORT_WEEKS, cancelled);
    case INCHES_EXPLANATION_BELIEF_SETS:
      return inches_belief_sets_new (parts->scenario, parts->against, parts->sheet, parts->miles,
                                     INCHES_DEFAULT_SEED, cancelled);
    case INCHES_EXPLANATION_SENTENCE:
    case INCHES_N_EXPLANATIONS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * inches_question_is_answered:
 * @self: a question
 * @answer: (nullable): an answer of it
 *
 * Returns: %FALSE if there is more to find out
 */
gboolean
inches_question_is_answered (const InchesQuestion *self,
                             gpointer              answer)
{
  if (answer == NULL)
    return FALSE;
  if (self->parts.kind == INCHES_EXPLANATION_ATTRIBUTION)
    return inches_attribution_get_n_futures (answer) >= INCHES_DEFAULT_FUTURES;

  return self->parts.kind != INCHES_EXPLANATION_MAP || inches_lever_map_is_finest (answer);
}

/** inches_explanation_get_answer_type: Returns: the boxed type of what answers a question of @kind */
GType
inches_explanation_get_answer_type (InchesExplanation kind)
{
  switch (kind)
    {
    case INCHES_EXPLANATION_ATTRIBUTION:
      return INCHES_TYPE_ATTRIBUTION;
    case INCHES_EXPLANATION_TORNADO:
      return INCHES_TYPE_TORNADO;
    case INCHES_EXPLANATION_MAP:
      return INCHES_TYPE_LEVER_MAP;
    case INCHES_EXPLANATION_BELIEF_SETS:
      return INCHES_TYPE_BELIEF_SETS;
    case INCHES_EXPLANATION_SENTENCE:
      return G_TYPE_STRING;
    case INCHES_N_EXPLANATIONS:
    default:
      g_assert_not_reached ();
    }
}
