/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-future.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "inches-replay.h"
#include "inches-simulation.h"
#include "inches-tally.h"

/* The state at the end of a week. */
typedef struct
{
  float   values[INCHES_N_INDICES];
  float   violated; /* weight, fallen rungs twice */
  guint32 in_force;
  guint32 flags;
} Week;

struct _InchesFuture
{
  gatomicrefcount  ref_count;

  InchesLadder    *ladder;
  InchesDay        anchor;
  float            cut_inch; /* of outcome classes */
  float            cut_viol;
  guint            number;
  guint            n_weeks;
  Week            *weeks;
  GArray          *events; /* (element-type InchesFutureEvent) */
};

G_DEFINE_BOXED_TYPE (InchesFuture, inches_future, inches_future_ref, inches_future_unref)

static void
note (InchesFuture    *self,
      guint            week,
      InchesHappening  happening,
      guint            rung)
{
  InchesFutureEvent event = { week, happening, rung };

  g_array_append_val (self->events, event);
}

static void
note_rungs (InchesFuture    *self,
            guint            week,
            InchesHappening  happening,
            guint32          rungs)
{
  for (guint k = 0; k < INCHES_N_RUNGS; k++)
    if (rungs & 1u << k)
      note (self, week, happening, k);
}

/* In the order in which the equations let things happen. */
static void
note_week (InchesFuture            *self,
           guint                    week,
           const InchesKernelBlock *block,
           guint                    i,
           guint32                  in_force,
           guint32                  broken,
           guint32                  flags)
{
  guint32 now = block->flags[i];
  guint32 agreed = block->agreed[i];
  guint32 lost = (in_force | agreed) & ~block->fallen[i] & ~block->in_force[i];
  gboolean document_broke = (flags & INCHES_FLAG_DOCUMENT) && !(now & INCHES_FLAG_DOCUMENT);
  gboolean crisis = !(flags & INCHES_FLAG_CRISIS) && (now & INCHES_FLAG_CRISIS);

  if (!(flags & INCHES_FLAG_DOCUMENT) && (now & INCHES_FLAG_DOCUMENT))
    note (self, week, INCHES_HAPPENING_SIGNED, INCHES_N_RUNGS);
  if (document_broke)
    note (self, week, INCHES_HAPPENING_DOCUMENT_BROKEN, INCHES_N_RUNGS);
  note_rungs (self, week, INCHES_HAPPENING_AGREED, agreed & ~broken);
  note_rungs (self, week, INCHES_HAPPENING_REPAIRED, agreed & broken);
  note_rungs (self, week, INCHES_HAPPENING_VIOLATED, block->violated[i] & ~block->fallen[i]);
  note_rungs (self, week, INCHES_HAPPENING_BROKEN, block->fallen[i]);
  if (crisis)
    note (self, week, INCHES_HAPPENING_CRISIS, INCHES_N_RUNGS);
  note_rungs (self, week, document_broke || crisis ? INCHES_HAPPENING_SWEPT : INCHES_HAPPENING_SNAPPED, lost);
}

/* Trust and pressure are shown as 0 to 100. */
static float
get_shown (InchesIndex index,
           float       value)
{
  return index == INCHES_INDEX_TRUST || index == INCHES_INDEX_SANCTIONS ? 100.0f * value : value;
}

static void
keep_week (Week                    *week,
           const InchesKernelBlock *block,
           guint                    i)
{
  for (guint index = 0; index < INCHES_N_INDICES; index++)
    week->values[index] = get_shown (index, block->values[index][i]);
  week->violated = block->violated_weight[i];
  week->in_force = block->in_force[i];
  week->flags = block->flags[i];
}

/**
 * inches_future_new:
 * @scenario: what was run
 * @sheet: coefficients
 * @seed: of the run
 * @n_weeks: %INCHES_SHORT_WEEKS or %INCHES_LONG_WEEKS
 * @number: which future; a run of any number of futures has the same ones
 *
 * Replays one future. It takes about as long as 256 of them.
 *
 * Returns: (transfer full): the future, with its log
 */
InchesFuture *
inches_future_new (InchesScenario *scenario,
                   InchesSheet    *sheet,
                   guint64         seed,
                   guint           n_weeks,
                   guint           number)
{
  g_autoptr(InchesReplay) replay = inches_replay_new (scenario, sheet, seed, number - number % INCHES_BLOCK);
  const InchesKernelBlock *block = &replay->block;
  InchesFuture *self = g_new0 (InchesFuture, 1);
  guint i = number % INCHES_BLOCK;

  g_atomic_ref_count_init (&self->ref_count);
  self->ladder = inches_ladder_ref (inches_sheet_get_ladder (sheet));
  self->anchor = inches_scenario_get_anchor (scenario);
  self->cut_inch = replay->terms.c.cut_inch;
  self->cut_viol = replay->terms.c.cut_viol;
  self->number = number;
  self->n_weeks = n_weeks;
  self->weeks = g_new (Week, n_weeks);
  self->events = g_array_new (FALSE, FALSE, sizeof (InchesFutureEvent));

  for (guint week = 0; week < n_weeks; week++)
    {
      guint32 in_force = block->in_force[i];
      guint32 broken = block->broken[i];
      guint32 flags = block->flags[i];

      inches_replay_step (replay);
      note_week (self, week, block, i, in_force, broken, flags);
      keep_week (&self->weeks[week], block, i);
    }

  return self;
}

/**
 * inches_future_ref:
 * @self: a future
 *
 * Returns: @self, with one reference more
 */
InchesFuture *
inches_future_ref (InchesFuture *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * inches_future_unref:
 * @self: a future; freed with its last reference
 */
void
inches_future_unref (InchesFuture *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  inches_ladder_unref (self->ladder);
  g_array_unref (self->events);
  g_free (self->weeks);
  g_free (self);
}

/**
 * inches_future_get_number:
 * @self: a future
 *
 * Returns: its number in the run, 0 the first
 */
guint
inches_future_get_number (const InchesFuture *self)
{
  return self->number;
}

/**
 * inches_future_get_n_weeks:
 * @self: a future
 *
 * Returns: how many weeks were replayed
 */
guint
inches_future_get_n_weeks (const InchesFuture *self)
{
  return self->n_weeks;
}

/**
 * inches_future_get_value:
 * @self: a future
 * @index: an index
 * @week: 0 the week of the anchor
 *
 * Returns: the index at the end of the week, in its own range
 */
double
inches_future_get_value (const InchesFuture *self,
                         InchesIndex         index,
                         guint               week)
{
  g_return_val_if_fail (index < INCHES_N_INDICES && week < self->n_weeks, 0);

  return (double) self->weeks[week].values[index];
}

/**
 * inches_future_get_gain:
 * @self: a future
 *
 * Returns: its inches gained, as the forecast counts them
 */
double
inches_future_get_gain (const InchesFuture *self)
{
  float sum = 0.0f;

  for (guint week = self->n_weeks - INCHES_SETTLING_WEEKS; week < self->n_weeks; week++)
    sum += self->weeks[week].values[INCHES_INDEX_INCHES];

  return (double) lrintf (sum * 0.125f * INCHES_GAIN_UNITS) / INCHES_GAIN_UNITS;
}

/**
 * inches_future_get_outcome:
 * @self: a future
 *
 * Returns: the outcome class in which the forecast counts it
 */
InchesOutcome
inches_future_get_outcome (const InchesFuture *self)
{
  float violated = 0.0f;

  for (guint week = self->n_weeks - INCHES_SETTLING_WEEKS; week < self->n_weeks; week++)
    violated += self->weeks[week].violated;

  return inches_tally_classify (self->weeks[self->n_weeks - 1].flags,
                                inches_future_get_gain (self) >= (double) self->cut_inch,
                                violated * 0.125f <= self->cut_viol);
}

/**
 * inches_future_get_rungs:
 * @self: a future
 * @week: 0 the week of the anchor
 *
 * Returns: bits of the rungs in force at the end of the week
 */
guint
inches_future_get_rungs (const InchesFuture *self,
                         guint               week)
{
  g_return_val_if_fail (week < self->n_weeks, 0);

  return self->weeks[week].in_force;
}

/**
 * inches_future_has_document:
 * @self: a future
 * @week: 0 the week of the anchor
 *
 * Returns: %TRUE if a document is in force at the end of the week
 */
gboolean
inches_future_has_document (const InchesFuture *self,
                            guint               week)
{
  g_return_val_if_fail (week < self->n_weeks, FALSE);

  return (self->weeks[week].flags & INCHES_FLAG_DOCUMENT) != 0;
}

/**
 * inches_future_get_n_events:
 * @self: a future
 *
 * Returns: how many entries its log has
 */
guint
inches_future_get_n_events (const InchesFuture *self)
{
  return self->events->len;
}

/**
 * inches_future_get_event:
 * @self: a future
 * @place: below inches_future_get_n_events()
 *
 * Returns: (transfer none): an entry of its log, in the order of weeks
 */
const InchesFutureEvent *
inches_future_get_event (const InchesFuture *self,
                         guint               place)
{
  g_return_val_if_fail (place < self->events->len, NULL);

  return &g_array_index (self->events, InchesFutureEvent, place);
}

/**
 * inches_future_describe_event:
 * @self: a future
 * @place: below inches_future_get_n_events()
 *
 * Returns: (transfer full): the entry as a sentence; it never names who violated
 *   or broke anything, for the model does not say
 */
char *
inches_future_describe_event (const InchesFuture *self,
                              guint               place)
{
  const InchesFutureEvent *event = inches_future_get_event (self, place);
  const char *rung = event->rung < INCHES_N_RUNGS ? self->ladder->rungs[event->rung].name : NULL;

  switch (event->happening)
    {
    case INCHES_HAPPENING_AGREED:
      return g_strdup_printf (_("“%s” was agreed."), rung);
    case INCHES_HAPPENING_REPAIRED:
      return g_strdup_printf (_("“%s” was agreed again."), rung);
    case INCHES_HAPPENING_VIOLATED:
      return g_strdup_printf (_("“%s” was violated and held."), rung);
    case INCHES_HAPPENING_BROKEN:
      return g_strdup_printf (_("“%s” was violated and fell."), rung);
    case INCHES_HAPPENING_SNAPPED:
      return g_strdup_printf (_("“%s” snapped back: what it rested on was gone."), rung);
    case INCHES_HAPPENING_SWEPT:
      return g_strdup_printf (_("“%s” fell with the rest."), rung);
    case INCHES_HAPPENING_SIGNED:
      return g_strdup (_("A document was signed."));
    case INCHES_HAPPENING_DOCUMENT_BROKEN:
      return g_strdup (_("The document was broken."));
    case INCHES_HAPPENING_CRISIS:
      return g_strdup (_("A dangerous crisis broke out."));
    case INCHES_N_HAPPENINGS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * inches_future_get_day:
 * @self: a future
 * @week: 0 the week of the anchor
 *
 * Returns: the Monday of the week
 */
InchesDay
inches_future_get_day (const InchesFuture *self,
                       guint               week)
{
  return self->anchor + 7 * (InchesDay) week;
}

static int
compare_gains (gconstpointer a,
               gconstpointer b)
{
  const gint32 *x = a;
  const gint32 *y = b;

  return *x < *y ? -1 : *x > *y;
}

/* The lowest number of those nearest to @gain that is not among the @n_taken. */
static guint
find_nearest (const gint32 *gains,
              guint         n_futures,
              gint32        gain,
              const guint  *taken,
              guint         n_taken)
{
  guint found = G_MAXUINT;

  for (guint i = 0; i < n_futures; i++)
    {
      gboolean is_taken = FALSE;

      for (guint j = 0; j < n_taken; j++)
        is_taken |= taken[j] == i;
      if (!is_taken && (found == G_MAXUINT || ABS ((gint64) gains[i] - gain) < ABS ((gint64) gains[found] - gain)))
        found = i;
    }

  return found;
}

/**
 * inches_future_find_typical:
 * @forecast: a run
 * @numbers: (out) (array fixed-size=5): numbers of the futures whose inches lie
 *   nearest the 10, 30, 50, 70 and 90 % points, each once
 */
void
inches_future_find_typical (const InchesForecast *forecast,
                            guint                 numbers[INCHES_N_TYPICAL])
{
  static const guint percents[INCHES_N_TYPICAL] = { 10, 30, 50, 70, 90 };
  const gint32 *gains = inches_forecast_get_gains (forecast);
  guint n = inches_forecast_get_n_futures (forecast);
  g_autofree gint32 *sorted = g_memdup2 (gains, n * sizeof *gains);

  qsort (sorted, n, sizeof *sorted, compare_gains);
  for (guint i = 0; i < INCHES_N_TYPICAL; i++)
    numbers[i] = find_nearest (gains, n, sorted[(gsize) n * percents[i] / 100], numbers, i);
}

/**
 * inches_happening_get_id:
 * @happening: what can happen
 *
 * Returns: (transfer none): its key in files
 */
const char *
inches_happening_get_id (InchesHappening happening)
{
  static const char *const ids[INCHES_N_HAPPENINGS] = {
    "agreed", "repaired", "violated", "broken", "snapped", "swept", "signed", "document-broken", "crisis"
  };

  g_return_val_if_fail (happening < INCHES_N_HAPPENINGS, NULL);

  return ids[happening];
}
