/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-belief-sets.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "inches-batch.h"
#include "inches-doubt.h"
#include "inches-simulation.h"

struct _InchesBeliefSets
{
  gatomicrefcount  ref_count;

  InchesScenario  *a;
  InchesScenario  *b;
  InchesSheet     *sheet;    /* whose words the separators use */
  InchesBelief     beliefs[INCHES_N_BELIEF_SETS];
  InchesBelief     miles;
  gboolean         has_miles;
  guint            counts[INCHES_N_VERDICTS];
  guint            n_separators;
  InchesSeparator  separators[INCHES_N_SEPARATORS];
};

G_DEFINE_BOXED_TYPE (InchesBeliefSets, inches_belief_sets, inches_belief_sets_ref, inches_belief_sets_unref)

static InchesSheet *
make_sheet (InchesSheet        *sheet,
            const InchesDoubts  doubts)
{
  const InchesLadder *ladder = inches_sheet_get_ladder (sheet);
  double values[INCHES_N_COEFFICIENTS];
  double r[INCHES_N_RUNGS];

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    values[i] = inches_sheet_get_entry (sheet, i)->value * doubts[i];
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    r[i] = ladder->rungs[i].r * doubts[INCHES_N_COEFFICIENTS + i];

  return inches_sheet_new_varied (sheet, values, r);
}

/**
 * inches_belief_sets_make_sheet:
 * @sheet: the sheet in use
 * @seed: of the run
 * @set: number of the set, below %INCHES_N_BELIEF_SETS
 *
 * Returns: (transfer full): @sheet itself for set 0, else a sheet that doubts its
 *   numbers, most of all those that rest on the claim under test alone
 */
InchesSheet *
inches_belief_sets_make_sheet (InchesSheet *sheet,
                               guint64      seed,
                               guint        set)
{
  InchesDoubts doubts;

  g_return_val_if_fail (set < INCHES_N_BELIEF_SETS, NULL);

  if (set == 0)
    return inches_sheet_ref (sheet);

  inches_doubts_draw (doubts, sheet, seed, set);
  return make_sheet (sheet, doubts);
}

/* FALSE if cancelled. */
static gboolean
compare (InchesBelief     *belief,
         InchesBeliefSets *self,
         InchesSheet      *sheet,
         guint64           seed,
         const gint       *cancelled)
{
  g_autoptr(InchesForecast) a = inches_simulation_run (self->a, sheet, seed, INCHES_BELIEF_FUTURES,
                                                       INCHES_SHORT_WEEKS, 0, cancelled);
  g_autoptr(InchesForecast) b = inches_simulation_run (self->b, sheet, seed, INCHES_BELIEF_FUTURES,
                                                       INCHES_SHORT_WEEKS, 0, cancelled);

  if (a == NULL || b == NULL)
    return FALSE;

  inches_forecast_compare (a, b, &belief->difference, &belief->error);
  if (belief->difference != 0 && fabs (belief->difference) > 2 * belief->error)
    belief->verdict = belief->difference > 0 ? INCHES_VERDICT_MORE : INCHES_VERDICT_FEWER;
  else
    belief->verdict = INCHES_VERDICT_UNCLEAR;

  return TRUE;
}

typedef struct
{
  InchesBeliefSets *sets;
  InchesDoubts     *doubts;
  InchesSheet      *sheet;
  InchesSheet      *miles; /* NULL, or compared after the last set */
  guint64           seed;
} Comparisons;

static gboolean
compare_set (gpointer    data,
             guint       set,
             const gint *cancelled)
{
  const Comparisons *self = data;
  g_autoptr(InchesSheet) doubted = NULL;

  if (set == INCHES_N_BELIEF_SETS)
    return compare (&self->sets->miles, self->sets, self->miles, self->seed, cancelled);

  inches_doubts_draw (self->doubts[set], self->sheet, self->seed, set);
  doubted = set == 0 ? inches_sheet_ref (self->sheet) : make_sheet (self->sheet, self->doubts[set]);

  return compare (&self->sets->beliefs[set], self->sets, doubted, self->seed, cancelled);
}

static void
find_separators (InchesBeliefSets   *self,
                 const InchesDoubts *doubts)
{
  gboolean wins[INCHES_N_BELIEF_SETS];

  for (guint set = 0; set < INCHES_N_BELIEF_SETS; set++)
    wins[set] = self->beliefs[set].verdict == INCHES_VERDICT_MORE;

  self->n_separators = inches_doubts_separate (doubts, wins, INCHES_N_BELIEF_SETS, self->separators);
  for (guint i = 0; i < self->n_separators; i++)
    {
      guint index = self->separators[i].index;

      self->separators[i].words = index < INCHES_N_COEFFICIENTS
                                  ? inches_sheet_get_entry (self->sheet, index)->why
                                  : inches_sheet_get_ladder (self->sheet)->rungs[index - INCHES_N_COEFFICIENTS].name;
    }
}

/**
 * inches_belief_sets_new:
 * @a: a scenario
 * @b: what it is compared with; of the same anchor
 * @sheet: the sheet in use, which is set 0
 * @miles: (nullable): the sheet of an advocate of miles, compared apart from the sets
 * @seed: of all runs and of the doubts
 * @cancelled: (nullable): read atomically; non-zero stops the work
 *
 * Returns: (transfer full) (nullable): the comparison under 50 belief sets; %NULL if
 *   cancelled
 */
InchesBeliefSets *
inches_belief_sets_new (InchesScenario *a,
                        InchesScenario *b,
                        InchesSheet    *sheet,
                        InchesSheet    *miles,
                        guint64         seed,
                        const gint     *cancelled)
{
  g_autofree InchesDoubts *doubts = g_new (InchesDoubts, INCHES_N_BELIEF_SETS);
  g_autoptr(InchesBeliefSets) self = NULL;
  Comparisons comparisons = { NULL, NULL, sheet, miles, seed };
  guint n_pieces;

  g_return_val_if_fail (inches_scenario_get_anchor (a) == inches_scenario_get_anchor (b), NULL);

  self = g_new0 (InchesBeliefSets, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->a = inches_scenario_ref (a);
  self->b = inches_scenario_ref (b);
  self->sheet = inches_sheet_ref (sheet);

  self->has_miles = miles != NULL;
  comparisons.sets = self;
  comparisons.doubts = doubts;
  n_pieces = INCHES_N_BELIEF_SETS + (miles != NULL);
  if (!inches_batch_run (n_pieces, n_pieces * 2 * INCHES_BELIEF_FUTURES, compare_set, &comparisons, cancelled))
    return NULL;

  for (guint set = 0; set < INCHES_N_BELIEF_SETS; set++)
    self->counts[self->beliefs[set].verdict]++;
  find_separators (self, doubts);
  return g_steal_pointer (&self);
}

/**
 * inches_belief_sets_ref:
 * @self: belief sets
 *
 * Returns: @self, with one reference more
 */
InchesBeliefSets *
inches_belief_sets_ref (InchesBeliefSets *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * inches_belief_sets_unref:
 * @self: belief sets; freed with their last reference
 */
void
inches_belief_sets_unref (InchesBeliefSets *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  inches_scenario_unref (self->a);
  inches_scenario_unref (self->b);
  inches_sheet_unref (self->sheet);
  g_free (self);
}

/**
 * inches_belief_sets_get_a:
 * @self: belief sets
 *
 * Returns: (transfer none): the scenario that gains more or fewer
 */
InchesScenario *
inches_belief_sets_get_a (const InchesBeliefSets *self)
{
  return self->a;
}

/**
 * inches_belief_sets_get_b:
 * @self: belief sets
 *
 * Returns: (transfer none): what it is compared with
 */
InchesScenario *
inches_belief_sets_get_b (const InchesBeliefSets *self)
{
  return self->b;
}

/**
 * inches_belief_sets_get_belief:
 * @self: belief sets
 * @set: number of the set; 0 is the sheet in use
 *
 * Returns: (transfer none): how the two scenarios compare under it
 */
const InchesBelief *
inches_belief_sets_get_belief (const InchesBeliefSets *self,
                               guint                   set)
{
  g_return_val_if_fail (set < INCHES_N_BELIEF_SETS, NULL);

  return &self->beliefs[set];
}

/**
 * inches_belief_sets_get_miles:
 * @self: belief sets
 *
 * Returns: (transfer none) (nullable): how the two compare with the sheet of an
 *   advocate of miles, which is none of the sets; %NULL if it was not given
 */
const InchesBelief *
inches_belief_sets_get_miles (const InchesBeliefSets *self)
{
  return self->has_miles ? &self->miles : NULL;
}

/**
 * inches_belief_sets_get_count:
 * @self: belief sets
 * @verdict: which
 *
 * Returns: in how many of the 50 sets it is so
 */
guint
inches_belief_sets_get_count (const InchesBeliefSets *self,
                              InchesVerdict           verdict)
{
  g_return_val_if_fail (verdict < INCHES_N_VERDICTS, 0);

  return self->counts[verdict];
}

/**
 * inches_belief_sets_get_n_separators:
 * @self: belief sets
 *
 * Returns: how many numbers can be named that decide; 0 if the verdict is nearly
 *   always the same
 */
guint
inches_belief_sets_get_n_separators (const InchesBeliefSets *self)
{
  return self->n_separators;
}

/**
 * inches_belief_sets_get_separator:
 * @self: belief sets
 * @place: below inches_belief_sets_get_n_separators()
 *
 * Returns: (transfer none): the number, the strongest first
 */
const InchesSeparator *
inches_belief_sets_get_separator (const InchesBeliefSets *self,
                                  guint                   place)
{
  g_return_val_if_fail (place < self->n_separators, NULL);

  return &self->separators[place];
}

/**
 * inches_belief_sets_describe:
 * @self: belief sets
 * @a: name of the first scenario
 * @b: name of the second
 *
 * Returns: (transfer full): the count in a sentence; never a percentage
 */
char *
inches_belief_sets_describe (const InchesBeliefSets *self,
                             const char             *a,
                             const char             *b)
{
  /* Translators: names of two scenarios, then three counts that make 50. */
  return g_strdup_printf (_("In the model, “%1$s” gains more inches than “%2$s” in %3$u of 50 belief sets, fewer in %4$u; no clear difference in %5$u."),
                          a, b, self->counts[INCHES_VERDICT_MORE], self->counts[INCHES_VERDICT_FEWER],
                          self->counts[INCHES_VERDICT_UNCLEAR]);
}

/**
 * inches_belief_sets_describe_doubts:
 * @self: belief sets
 *
 * Returns: (transfer full) (nullable): a sentence on the beliefs under which the
 *   first scenario does not win; %NULL if there is nothing to tell apart
 */
char *
inches_belief_sets_describe_doubts (const InchesBeliefSets *self)
{
  g_autoptr(GString) list = g_string_new (NULL);

  if (self->n_separators == 0)
    return NULL;

  for (guint i = 0; i < self->n_separators; i++)
    {
      const InchesSeparator *separator = &self->separators[i];
      gboolean is_pace = separator->index >= INCHES_N_COEFFICIENTS;
      gboolean is_less = separator->difference > 0;

      g_string_append (list, i > 0 ? _("; ") : "");
      if (is_pace)
        g_string_append_printf (list, is_less ? _("“%s” is agreed more slowly") : _("“%s” is agreed faster"), separator->words);
      else
        g_string_append_printf (list, is_less ? _("“%s” counts for less") : _("“%s” counts for more"), separator->words);
    }

  return g_strdup_printf (_("It fails mostly where %s."), list->str);
}

/**
 * inches_separator_get_id:
 * @self: a separator
 *
 * Returns: (transfer none): id of the coefficient, or of the rung whose pace it is
 */
const char *
inches_separator_get_id (const InchesSeparator *self)
{
  return self->index < INCHES_N_COEFFICIENTS
         ? inches_coefficient_get_id (self->index)
         : inches_ladder_get_rung_id (self->index - INCHES_N_COEFFICIENTS);
}

/**
 * inches_verdict_get_id:
 * @verdict: a verdict
 *
 * Returns: (transfer none): its key in files
 */
const char *
inches_verdict_get_id (InchesVerdict verdict)
{
  static const char *const ids[INCHES_N_VERDICTS] = { "more", "fewer", "unclear" };

  g_return_val_if_fail (verdict < INCHES_N_VERDICTS, NULL);

  return ids[verdict];
}
