/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-examination.h"

#include "inches-number.h"
#include "inches-simulation.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _InchesExamination
{
  gatomicrefcount     ref_count;

  InchesSheet        *sheet;
  guint               n_futures;
  InchesOrder         order;
  InchesPropertyList *properties;
  InchesBacktest      backtests[INCHES_N_BACKTESTS];
  GPtrArray          *happened; /* of InchesHappened */
};

G_DEFINE_BOXED_TYPE (InchesExamination, inches_examination, inches_examination_ref, inches_examination_unref)

/* The first preset of each anchor stands for the weeks that begin there. */
static gboolean
begins_anew (InchesModel *model,
             guint        index)
{
  InchesDay anchor = inches_scenario_get_anchor (inches_model_get_preset (model, index)->scenario);

  for (guint i = 0; i < index; i++)
    if (inches_scenario_get_anchor (inches_model_get_preset (model, i)->scenario) == anchor)
      return FALSE;

  return TRUE;
}

/* FALSE if cancelled. */
static gboolean
look_back (InchesExamination *self,
           InchesChronicle   *chronicle,
           InchesModel       *model,
           const gint        *cancelled)
{
  guint indices = inches_happened_get_indices (chronicle);

  for (guint i = 0; i < inches_model_get_n_presets (model); i++)
    {
      const InchesPreset *preset = inches_model_get_preset (model, i);
      g_autoptr(InchesForecast) forecast = NULL;

      if (!begins_anew (model, i))
        continue;

      forecast = inches_simulation_run (preset->scenario, self->sheet, INCHES_DEFAULT_SEED, self->n_futures,
                                        INCHES_SHORT_WEEKS, indices, cancelled);
      if (forecast == NULL)
        return FALSE;
      g_ptr_array_add (self->happened, inches_happened_new (chronicle, preset->id, forecast));
    }

  return TRUE;
}

static InchesForecast *
run_approach (InchesExamination *self,
              InchesModel       *model,
              double             approach,
              const gint        *cancelled)
{
  g_autoptr(InchesScenario) scenario = inches_scenario_with_value (inches_model_get_preset (model, 0)->scenario,
                                                                   INCHES_LEVER_APPROACH, approach, NULL);

  return inches_simulation_run (scenario, self->sheet, INCHES_DEFAULT_SEED, self->n_futures, INCHES_SHORT_WEEKS, 0, cancelled);
}

/* FALSE if cancelled. */
static gboolean
find_order (InchesExamination *self,
            InchesModel       *model,
            const gint        *cancelled)
{
  const InchesLever *approach = &inches_model_get_levers (model)->levers[INCHES_LEVER_APPROACH];
  g_autoptr(InchesForecast) steps = run_approach (self, model, approach->lowest, cancelled);
  g_autoptr(InchesForecast) document = run_approach (self, model, approach->highest, cancelled);

  if (steps == NULL || document == NULL)
    return FALSE;

  self->order.steps = inches_forecast_get_mean (steps);
  self->order.document = inches_forecast_get_mean (document);

  return inches_forecast_compare (steps, document, &self->order.difference, &self->order.error);
}

/**
 * inches_examination_new:
 * @chronicle: the record
 * @model: levers, presets and the sheets that ship
 * @sheet: the sheet in use
 * @n_futures: of each run, a multiple of %INCHES_BLOCK
 * @cancelled: (nullable): read atomically; non-zero stops the work
 *
 * Takes about half a second with %INCHES_DEFAULT_FUTURES; any thread.
 *
 * Returns: (transfer full) (nullable): how the sheet fares; %NULL if cancelled
 */
InchesExamination *
inches_examination_new (InchesChronicle *chronicle,
                        InchesModel     *model,
                        InchesSheet     *sheet,
                        guint            n_futures,
                        const gint      *cancelled)
{
  g_autoptr(InchesExamination) self = g_new0 (InchesExamination, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->sheet = inches_sheet_ref (sheet);
  self->n_futures = n_futures;
  self->happened = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_happened_unref);

  if (!find_order (self, model, cancelled) || !look_back (self, chronicle, model, cancelled)
      || !inches_backtest_run_all (model, sheet, INCHES_DEFAULT_SEED, n_futures, cancelled, self->backtests))
    return NULL;

  self->properties = inches_property_list_new (model, sheet, INCHES_DEFAULT_SEED, n_futures, cancelled);

  return self->properties != NULL ? g_steal_pointer (&self) : NULL;
}

/** inches_examination_ref: Returns: @self, with one reference more */
InchesExamination *
inches_examination_ref (InchesExamination *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_examination_unref: @self: an examination; freed with its last reference */
void
inches_examination_unref (InchesExamination *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  inches_sheet_unref (self->sheet);
  g_clear_pointer (&self->properties, inches_property_list_unref);
  g_ptr_array_unref (self->happened);
  g_free (self);
}

/** inches_examination_get_sheet: Returns: (transfer none): the sheet examined */
InchesSheet *
inches_examination_get_sheet (const InchesExamination *self)
{
  return self->sheet;
}

/** inches_examination_get_n_futures: Returns: how many futures each run had */
guint
inches_examination_get_n_futures (const InchesExamination *self)
{
  return self->n_futures;
}

/**
 * inches_examination_describe_order:
 * @self: an examination
 *
 * Returns: (transfer full): which of the two ways gains more, in words; a difference
 *   below two standard errors is none
 */
char *
inches_examination_describe_order (const InchesExamination *self)
{
  g_autofree char *steps = inches_number_format (self->order.steps, 1);
  g_autofree char *document = inches_number_format (self->order.document, 1);
  const char *verdict = fabs (self->order.difference) < 2 * self->order.error ? _("no clear difference")
                        : self->order.difference > 0 ? _("small steps are ahead") : _("one document is ahead");

  /* Translators: two numbers of inches, and which is larger. */
  return g_strdup_printf (_("From the settings of early 2025 small steps alone gain %s inches with it, one document alone %s: %s."),
                          steps, document, verdict);
}

/** inches_examination_get_properties: Returns: (transfer none): what the model was built to do, and whether it does */
InchesPropertyList *
inches_examination_get_properties (const InchesExamination *self)
{
  return self->properties;
}

/**
 * inches_examination_find_backtest:
 * @preset: id of a preset
 *
 * Returns: (transfer none) (nullable): the case of history that @preset is
 */
const InchesBacktest *
inches_examination_find_backtest (const InchesExamination *self,
                                  const char              *preset)
{
  for (guint i = 0; i < INCHES_N_BACKTESTS; i++)
    if (g_str_equal (self->backtests[i].preset, preset))
      return &self->backtests[i];

  return NULL;
}

/** inches_examination_get_n_happened: Returns: for how many presets there is what happened */
guint
inches_examination_get_n_happened (const InchesExamination *self)
{
  return self->happened->len;
}

/** inches_examination_get_happened: Returns: (transfer none): what happened in the weeks of preset @index of those */
InchesHappened *
inches_examination_get_happened (const InchesExamination *self,
                                 guint                    index)
{
  g_return_val_if_fail (index < self->happened->len, NULL);

  return g_ptr_array_index (self->happened, index);
}
