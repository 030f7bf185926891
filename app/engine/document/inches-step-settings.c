/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-step-settings.h"

struct _InchesStepSettings
{
  gatomicrefcount  ref_count;

  char            *preset;
  char            *name;
  InchesScenario  *scenario;
  InchesSheet     *sheet;
};

G_DEFINE_BOXED_TYPE (InchesStepSettings, inches_step_settings, inches_step_settings_ref, inches_step_settings_unref)

/**
 * inches_step_settings_new:
 * @preset: id of the preset that the settings come from
 * @name: its name for people
 * @scenario: (nullable): levers and circumstances; %NULL if @preset is not known here
 * @sheet: (nullable): the coefficients; %NULL for the model's own
 *
 * A preset that is not known is kept by its id, so that nothing is lost when the
 * document is saved again; the slide says that it is missing.
 *
 * Returns: (transfer full): the settings
 */
InchesStepSettings *
inches_step_settings_new (const char     *preset,
                          const char     *name,
                          InchesScenario *scenario,
                          InchesSheet    *sheet)
{
  InchesStepSettings *self;

  g_return_val_if_fail (preset != NULL && name != NULL, NULL);

  self = g_new0 (InchesStepSettings, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->preset = g_strdup (preset);
  self->name = g_strdup (name);
  self->scenario = scenario != NULL ? inches_scenario_ref (scenario) : NULL;
  self->sheet = sheet != NULL ? inches_sheet_ref (sheet) : NULL;

  return self;
}

/** inches_step_settings_ref: Returns: @self, with one reference more */
InchesStepSettings *
inches_step_settings_ref (InchesStepSettings *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_step_settings_unref: @self: settings; freed with their last reference */
void
inches_step_settings_unref (InchesStepSettings *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->preset);
  g_free (self->name);
  g_clear_pointer (&self->scenario, inches_scenario_unref);
  g_clear_pointer (&self->sheet, inches_sheet_unref);
  g_free (self);
}

static gboolean
scenario_equal (InchesScenario *a,
                InchesScenario *b)
{
  return a == b || (a != NULL && b != NULL && inches_scenario_equal (a, b));
}

static gboolean
sheet_equal (InchesSheet *a,
             InchesSheet *b)
{
  return a == b
         || (a != NULL && b != NULL && inches_sheet_equal (a, b)
             && g_str_equal (inches_sheet_get_id (a), inches_sheet_get_id (b))
             && g_str_equal (inches_sheet_get_name (a), inches_sheet_get_name (b)));
}

/**
 * inches_step_settings_equal:
 * @a: (nullable): settings
 * @b: (nullable): settings
 *
 * Returns: %TRUE if no word and no number differs
 */
gboolean
inches_step_settings_equal (const InchesStepSettings *a,
                            const InchesStepSettings *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  return g_str_equal (a->preset, b->preset) && g_str_equal (a->name, b->name)
         && scenario_equal (a->scenario, b->scenario) && sheet_equal (a->sheet, b->sheet);
}

/** inches_step_settings_get_preset: Returns: (transfer none): id of the preset they come from */
const char *
inches_step_settings_get_preset (const InchesStepSettings *self)
{
  return self->preset;
}

/** inches_step_settings_get_name: Returns: (transfer none): name of that preset, for people */
const char *
inches_step_settings_get_name (const InchesStepSettings *self)
{
  return self->name;
}

/** inches_step_settings_get_scenario: Returns: (transfer none) (nullable): levers and circumstances; %NULL: the preset is not known here */
InchesScenario *
inches_step_settings_get_scenario (const InchesStepSettings *self)
{
  return self->scenario;
}

/** inches_step_settings_get_sheet: Returns: (transfer none) (nullable): the coefficients; %NULL: the model's own */
InchesSheet *
inches_step_settings_get_sheet (const InchesStepSettings *self)
{
  return self->sheet;
}
