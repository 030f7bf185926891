/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-diagnosis.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "inches-number.h"
#include "inches-replay.h"
#include "inches-simulation.h"

#define WILLINGNESS_UNITS 65536 /* so that sums are of integers */
#define ALIKE             0.05  /* willingness of both, no farther apart */

/* Why a rung cannot come, whatever the week. */
typedef enum
{
  SHUT_NOT,
  SHUT_OFF_AGENDA,
  SHUT_NO_LAND,
  SHUT_NO_RELIEF,
  SHUT_NO_TRACK
} Shut;

typedef struct
{
  gint64 russia;
  gint64 ukraine;
} Sums;

struct _InchesDiagnosis
{
  gatomicrefcount      ref_count;

  InchesLadder        *ladder;
  guint                week;
  Shut                 shut[INCHES_N_RUNGS];
  InchesRungDiagnosis  rungs[INCHES_N_RUNGS];
};

G_DEFINE_BOXED_TYPE (InchesDiagnosis, inches_diagnosis, inches_diagnosis_ref, inches_diagnosis_unref)

static Shut
find_shut (InchesScenario     *scenario,
           const InchesLadder *ladder,
           guint               rung)
{
  if (!(inches_scenario_get_circumstances (scenario)->agenda & 1u << rung))
    return SHUT_OFF_AGENDA;

  switch (ladder->rungs[rung].gate)
    {
    case INCHES_GATE_LAND:
      return inches_scenario_get_value (scenario, INCHES_LEVER_HELD_LAND) > 0 ? SHUT_NOT : SHUT_NO_LAND;
    case INCHES_GATE_RELIEF:
      return inches_scenario_get_value (scenario, INCHES_LEVER_ROLLBACK) > 0 ? SHUT_NOT : SHUT_NO_RELIEF;
    case INCHES_GATE_TRACK:
      return inches_scenario_get_value (scenario, INCHES_LEVER_COMPARTMENT) > 0 ? SHUT_NOT : SHUT_NO_TRACK;
    case INCHES_GATE_RELIEF_PART:
    case INCHES_GATE_NONE:
    default:
      return SHUT_NOT;
    }
}

static gint64
get_willingness (float exp_eta,
                 float exp_ease)
{
  return lrint (WILLINGNESS_UNITS / (1 + (double) exp_eta * (double) exp_ease));
}

/* One rung in one future, as the week ends. */
static void
count_future (InchesRungDiagnosis     *rung,
              Sums                    *sums,
              gboolean                 shut,
              const InchesKernelBlock *block,
              const InchesRungTerms   *terms,
              guint                    k,
              guint                    i)
{
  guint32 missing = terms->needs & ~block->in_force[i];

  if (block->in_force[i] & 1u << k)
    rung->in_force++;
  else if (block->broken[i] & 1u << k)
    rung->fallen++;
  else if (shut)
    rung->shut++;
  else if (missing != 0)
    rung->waiting[g_bit_nth_lsf (missing, -1)]++;
  else
    {
      rung->open++;
      sums->russia += get_willingness (block->exp_r[i], terms->exp_rho);
      sums->ukraine += get_willingness (block->exp_u[i], terms->exp_ups);
    }
}

static void
judge (InchesRungDiagnosis *rung,
       const Sums          *sums)
{
  if (rung->open == 0)
    return;

  rung->russia = (double) sums->russia / WILLINGNESS_UNITS / rung->open;
  rung->ukraine = (double) sums->ukraine / WILLINGNESS_UNITS / rung->open;
  if (fabs (rung->russia - rung->ukraine) <= ALIKE)
    rung->holds_back = INCHES_HOLDS_BACK_BOTH;
  else
    rung->holds_back = rung->russia < rung->ukraine ? INCHES_HOLDS_BACK_MOSCOW : INCHES_HOLDS_BACK_KYIV;
}

/**
 * inches_diagnosis_new:
 * @scenario: what is asked about
 * @sheet: coefficients
 * @seed: of the run
 * @week: 0 the week of the anchor, below %INCHES_LONG_WEEKS
 * @cancelled: (nullable): read atomically; non-zero stops the work
 *
 * Splits %INCHES_DIAGNOSIS_FUTURES futures by what each rung lacks at the end of
 * @week. Willingness is that of the week.
 *
 * Returns: (transfer full) (nullable): the diagnosis; %NULL if cancelled
 */
InchesDiagnosis *
inches_diagnosis_new (InchesScenario *scenario,
                      InchesSheet    *sheet,
                      guint64         seed,
                      guint           week,
                      const gint     *cancelled)
{
  g_autoptr(InchesDiagnosis) self = NULL;
  Sums sums[INCHES_N_RUNGS] = { { 0, }, };

  g_return_val_if_fail (week < INCHES_LONG_WEEKS, NULL);

  self = g_new0 (InchesDiagnosis, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->ladder = inches_ladder_ref (inches_sheet_get_ladder (sheet));
  self->week = week;
  for (guint k = 0; k < INCHES_N_RUNGS; k++)
    self->shut[k] = find_shut (scenario, self->ladder, k);

  for (guint first = 0; first < INCHES_DIAGNOSIS_FUTURES; first += INCHES_BLOCK)
    {
      g_autoptr(InchesReplay) replay = inches_replay_new (scenario, sheet, seed, first);

      if (cancelled != NULL && g_atomic_int_get (cancelled) != 0)
        return NULL;

      while (replay->week <= week)
        inches_replay_step (replay);

      for (guint k = 0; k < INCHES_N_RUNGS; k++)
        for (guint i = 0; i < INCHES_BLOCK; i++)
          count_future (&self->rungs[k], &sums[k], self->shut[k] != SHUT_NOT, &replay->block, &replay->terms.rungs[k], k, i);
    }

  for (guint k = 0; k < INCHES_N_RUNGS; k++)
    judge (&self->rungs[k], &sums[k]);

  return g_steal_pointer (&self);
}

/**
 * inches_diagnosis_ref:
 * @self: a diagnosis
 *
 * Returns: @self, with one reference more
 */
InchesDiagnosis *
inches_diagnosis_ref (InchesDiagnosis *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * inches_diagnosis_unref:
 * @self: a diagnosis; freed with its last reference
 */
void
inches_diagnosis_unref (InchesDiagnosis *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  inches_ladder_unref (self->ladder);
  g_free (self);
}

/**
 * inches_diagnosis_get_week:
 * @self: a diagnosis
 *
 * Returns: the week it is of, 0 that of the anchor
 */
guint
inches_diagnosis_get_week (const InchesDiagnosis *self)
{
  return self->week;
}

/**
 * inches_diagnosis_get_rung:
 * @self: a diagnosis
 * @rung: place of a rung
 *
 * Returns: (transfer none): what holds it back
 */
const InchesRungDiagnosis *
inches_diagnosis_get_rung (const InchesDiagnosis *self,
                           guint                  rung)
{
  g_return_val_if_fail (rung < INCHES_N_RUNGS, NULL);

  return &self->rungs[rung];
}

static char *
format_count (guint count)
{
  double share = 100.0 * count / INCHES_DIAGNOSIS_FUTURES;

  if (count > 0 && share < 1)
    return g_strdup (_("fewer than 1"));

  return inches_number_format (share, 0);
}

/* Adds a clause on @count futures, unless there are none. */
static void
append_clause (GString    *line,
               guint       count,
               const char *words)
{
  g_autofree char *number = format_count (count);

  if (count > 0)
    {
      g_string_append (line, _("; "));
      g_string_append (line, number);
      g_string_append_c (line, ' ');
      g_string_append (line, words);
    }
}

static void
append_shut (GString *line,
             Shut     shut,
             guint    count)
{
  switch (shut)
    {
    case SHUT_OFF_AGENDA:
      append_clause (line, count, _("have it off the table"));
      break;
    case SHUT_NO_LAND:
      append_clause (line, count, _("have no land to swap"));
      break;
    case SHUT_NO_RELIEF:
      append_clause (line, count, _("have no relief on offer"));
      break;
    case SHUT_NO_TRACK:
      append_clause (line, count, _("have no separate track for it"));
      break;
    case SHUT_NOT:
    default:
      break;
    }
}

static const char *
get_holds_back_words (InchesHoldsBack side)
{
  switch (side)
    {
    case INCHES_HOLDS_BACK_MOSCOW:
      return _("; where it is open, Moscow holds back");
    case INCHES_HOLDS_BACK_KYIV:
      return _("; where it is open, Kyiv holds back");
    case INCHES_HOLDS_BACK_BOTH:
      return _("; where it is open, both hold back");
    case INCHES_HOLDS_BACK_NOBODY:
    default:
      return "";
    }
}

/**
 * inches_diagnosis_describe:
 * @self: a diagnosis
 * @rung: place of a rung
 *
 * Returns: (transfer full): the rung's line: in how many of 100 simulated futures
 *   it is in force, and what it lacks in the others
 */
char *
inches_diagnosis_describe (const InchesDiagnosis *self,
                           guint                  rung)
{
  const InchesRungDiagnosis *found = inches_diagnosis_get_rung (self, rung);
  g_autofree char *in_force = format_count (found->in_force);
  GString *line = g_string_new (NULL);

  /* Translators: name of a rung; a number. Clauses such as "; 70 wait for …" follow. */
  g_string_append_printf (line, _("%1$s: in force in %2$s of 100 simulated futures"), self->ladder->rungs[rung].name, in_force);
  append_clause (line, found->fallen, _("saw it fall, not repaired"));
  append_shut (line, self->shut[rung], found->shut);

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      g_autofree char *words = g_strdup_printf (_("wait for “%s”"), self->ladder->rungs[i].name);

      append_clause (line, found->waiting[i], words);
    }

  g_string_append (line, get_holds_back_words (found->holds_back));
  g_string_append_c (line, '.');

  return g_string_free (line, FALSE);
}

/**
 * inches_holds_back_get_id:
 * @side: who holds back
 *
 * Returns: (transfer none): its key in files
 */
const char *
inches_holds_back_get_id (InchesHoldsBack side)
{
  static const char *const ids[] = { "nobody", "moscow", "kyiv", "both" };

  g_return_val_if_fail (side < G_N_ELEMENTS (ids), NULL);

  return ids[side];
}
