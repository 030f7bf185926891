/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-compare-set.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _InchesCompareSet
{
  gatomicrefcount      ref_count;

  InchesCompareColumn  columns[INCHES_COMPARE_MOST];
  guint                n_columns;
  gboolean             has_pair;
  guint                pair[2];
  InchesBeliefSets    *beliefs;
};

G_DEFINE_BOXED_TYPE (InchesCompareSet, inches_compare_set, inches_compare_set_ref, inches_compare_set_unref)

/** inches_compare_set_new: Returns: (transfer full): a set without columns */
InchesCompareSet *
inches_compare_set_new (void)
{
  InchesCompareSet *self = g_new0 (InchesCompareSet, 1);

  g_atomic_ref_count_init (&self->ref_count);

  return self;
}

/** inches_compare_set_ref: Returns: @self, with one reference more */
InchesCompareSet *
inches_compare_set_ref (InchesCompareSet *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_compare_set_unref: @self: a set; freed with its last reference */
void
inches_compare_set_unref (InchesCompareSet *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free (self->columns[i].id);
      g_free (self->columns[i].name);
      inches_forecast_unref (self->columns[i].forecast);
    }
  g_clear_pointer (&self->beliefs, inches_belief_sets_unref);
  g_free (self);
}

/**
 * inches_compare_set_add:
 * @self: a set that is being filled
 * @role: what it is here; the first is what the others are compared with
 * @id: of the column, in files
 * @name: its name for people
 * @forecast: what it came to; a reference is taken
 */
void
inches_compare_set_add (InchesCompareSet  *self,
                        InchesCompareRole  role,
                        const char        *id,
                        const char        *name,
                        InchesForecast    *forecast)
{
  g_return_if_fail (self->n_columns < INCHES_COMPARE_MOST);
  g_return_if_fail (forecast != NULL);

  self->columns[self->n_columns++] = (InchesCompareColumn) {
    role, g_strdup (id), g_strdup (name), inches_forecast_ref (forecast)
  };
}

/**
 * inches_compare_set_new_from:
 * @model: what early 2025 is called
 * @baseline: (nullable): early 2025
 * @forecast: of the settings shown; may be @baseline
 *
 * Returns: (transfer full): one or two columns
 */
InchesCompareSet *
inches_compare_set_new_from (InchesModel    *model,
                             InchesForecast *baseline,
                             InchesForecast *forecast)
{
  InchesCompareSet *self = inches_compare_set_new ();

  if (baseline != NULL)
    inches_compare_set_add (self, INCHES_COMPARE_BASELINE, "baseline", inches_model_get_preset (model, 0)->name, baseline);
  if (baseline != forecast)
    inches_compare_set_add (self, INCHES_COMPARE_CURRENT, "current", _("These settings"), forecast);

  return self;
}

/**
 * inches_compare_set_set_pair:
 * @self: a set that is being filled
 * @a: a column
 * @b: another
 * @beliefs: (nullable): how the two compare where the sheet is doubted
 */
void
inches_compare_set_set_pair (InchesCompareSet *self,
                             guint             a,
                             guint             b,
                             InchesBeliefSets *beliefs)
{
  g_return_if_fail (a < self->n_columns && b < self->n_columns && a != b);

  self->has_pair = TRUE;
  self->pair[0] = a;
  self->pair[1] = b;
  g_clear_pointer (&self->beliefs, inches_belief_sets_unref);
  self->beliefs = beliefs != NULL ? inches_belief_sets_ref (beliefs) : NULL;
}

/**
 * inches_compare_set_completed:
 * @self: a set
 * @model: the sheet of an advocate of miles
 *
 * Works for some 100 ms, in any thread, unless nothing is missing.
 *
 * Returns: (transfer full): @self, or a copy that has the belief sets of its pair
 */
InchesCompareSet *
inches_compare_set_completed (InchesCompareSet  *self,
                              const InchesModel *model)
{
  g_autoptr(InchesBeliefSets) beliefs = NULL;
  InchesForecast *a = self->columns[self->pair[0]].forecast;
  InchesForecast *b = self->columns[self->pair[1]].forecast;
  InchesCompareSet *copy;

  if (!self->has_pair || self->beliefs != NULL)
    return inches_compare_set_ref (self);

  copy = inches_compare_set_new ();
  for (guint i = 0; i < self->n_columns; i++)
    inches_compare_set_add (copy, self->columns[i].role, self->columns[i].id, self->columns[i].name, self->columns[i].forecast);
  beliefs = inches_belief_sets_new (inches_forecast_get_scenario (a), inches_forecast_get_scenario (b), inches_forecast_get_sheet (a),
                                    inches_model_get_sheet (model, 1), inches_forecast_get_seed (a), NULL);
  inches_compare_set_set_pair (copy, self->pair[0], self->pair[1], beliefs);

  return copy;
}

/** inches_compare_set_get_n: Returns: how many columns there are */
guint
inches_compare_set_get_n (const InchesCompareSet *self)
{
  return self->n_columns;
}

/** inches_compare_set_get_column: Returns: (transfer none): a scenario and what it came to */
const InchesCompareColumn *
inches_compare_set_get_column (const InchesCompareSet *self,
                               guint                   column)
{
  g_return_val_if_fail (column < self->n_columns, NULL);

  return &self->columns[column];
}

/** inches_compare_set_get_pair: Returns: whether two columns are compared under belief sets, and which */
gboolean
inches_compare_set_get_pair (const InchesCompareSet *self,
                             guint                  *a,
                             guint                  *b)
{
  *a = self->pair[0];
  *b = self->pair[1];

  return self->has_pair;
}

/** inches_compare_set_get_beliefs: Returns: (transfer none) (nullable): belief sets of the pair */
InchesBeliefSets *
inches_compare_set_get_beliefs (const InchesCompareSet *self)
{
  return self->beliefs;
}

static InchesScenario *
get_scenario (const InchesCompareSet *self,
              guint                   column)
{
  return inches_forecast_get_scenario (self->columns[column].forecast);
}

/** inches_compare_set_share_anchor: Returns: whether inches of both are of the same war's size */
gboolean
inches_compare_set_share_anchor (const InchesCompareSet *self,
                                 guint                   a,
                                 guint                   b)
{
  return inches_scenario_get_anchor (get_scenario (self, a)) == inches_scenario_get_anchor (get_scenario (self, b));
}

/**
 * inches_compare_set_relate:
 * @self: a set
 * @column: a column
 * @difference: (out): inches gained more than the first column
 * @error: (out): its paired standard error
 *
 * Returns: how it stands to the first column; the figures are set only where the two
 *   can be subtracted
 */
InchesStanding
inches_compare_set_relate (const InchesCompareSet *self,
                           guint                   column,
                           double                 *difference,
                           double                 *error)
{
  InchesForecast *first = self->columns[0].forecast;
  InchesForecast *forecast = self->columns[column].forecast;

  *difference = *error = 0;
  if (column == 0)
    return INCHES_STANDING_ITSELF;
  if (!inches_compare_set_share_anchor (self, 0, column))
    return INCHES_STANDING_OTHER_ANCHOR;
  if (!inches_forecast_compare (forecast, first, difference, error))
    return INCHES_STANDING_OTHER_SHEET;
  if (inches_scenario_equal (get_scenario (self, 0), get_scenario (self, column)))
    return INCHES_STANDING_SAME;

  return fabs (*difference) < 2 * *error ? INCHES_STANDING_UNCLEAR : INCHES_STANDING_CLEAR;
}
