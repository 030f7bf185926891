/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-model.h"

#define N_SHEETS 2

struct _InchesModel
{
  gatomicrefcount  ref_count;

  InchesLeverSet  *levers;
  InchesSheet     *sheets[N_SHEETS];
  InchesPreset    *presets;
  guint            n_presets;
  GPtrArray       *combinations;
  InchesParties   *parties;
};

G_DEFINE_BOXED_TYPE (InchesModel, inches_model, inches_model_ref, inches_model_unref)

/**
 * inches_model_new:
 * @levers: the levers
 * @sheet: the model's own sheet, with its ladder
 * @miles: the sheet of an advocate of miles
 * @presets: (array length=n_presets): copied; the first is the baseline of comparisons
 * @n_presets: at least 1
 * @combinations: (element-type InchesCombination): in the order in which they are told
 * @parties: what each party gives and gets at each rung
 *
 * Takes references to all that is counted.
 *
 * Returns: (transfer full): the model
 */
InchesModel *
inches_model_new (const InchesLeverSet *levers,
                  InchesSheet          *sheet,
                  InchesSheet          *miles,
                  const InchesPreset   *presets,
                  guint                 n_presets,
                  GPtrArray            *combinations,
                  InchesParties        *parties)
{
  InchesModel *self;

  g_return_val_if_fail (n_presets > 0, NULL);

  self = g_new0 (InchesModel, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->levers = inches_lever_set_ref (levers);
  self->sheets[0] = inches_sheet_ref (sheet);
  self->sheets[1] = inches_sheet_ref (miles);
  self->presets = g_new0 (InchesPreset, n_presets);
  self->n_presets = n_presets;
  self->combinations = g_ptr_array_ref (combinations);
  self->parties = inches_parties_ref (parties);

  for (guint i = 0; i < n_presets; i++)
    {
      self->presets[i].id = g_strdup (presets[i].id);
      self->presets[i].name = g_strdup (presets[i].name);
      self->presets[i].sentence = g_strdup (presets[i].sentence);
      self->presets[i].scenario = inches_scenario_ref (presets[i].scenario);
    }

  return self;
}

/**
 * inches_preset_clear:
 * @self: a preset, not in use afterwards
 *
 * Frees what @self holds, not @self.
 */
void
inches_preset_clear (InchesPreset *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->sentence, g_free);
  g_clear_pointer (&self->scenario, inches_scenario_unref);
}

/**
 * inches_model_ref:
 * @self: a model
 *
 * Returns: @self, with one reference more
 */
InchesModel *
inches_model_ref (InchesModel *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * inches_model_unref:
 * @self: a model; freed with its last reference
 */
void
inches_model_unref (InchesModel *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_presets; i++)
    inches_preset_clear (&self->presets[i]);
  for (guint i = 0; i < N_SHEETS; i++)
    inches_sheet_unref (self->sheets[i]);
  inches_lever_set_unref (self->levers);
  g_ptr_array_unref (self->combinations);
  inches_parties_unref (self->parties);
  g_free (self->presets);
  g_free (self);
}

/**
 * inches_model_get_parties:
 * @self: a model
 *
 * Returns: (transfer none): what each party gives and gets at each rung
 */
InchesParties *
inches_model_get_parties (const InchesModel *self)
{
  return self->parties;
}

/**
 * inches_model_get_levers:
 * @self: a model
 *
 * Returns: (transfer none): its levers
 */
const InchesLeverSet *
inches_model_get_levers (const InchesModel *self)
{
  return self->levers;
}

/**
 * inches_model_get_ladder:
 * @self: a model
 *
 * Returns: (transfer none): its rungs, as the model's own sheet has them
 */
const InchesLadder *
inches_model_get_ladder (const InchesModel *self)
{
  return inches_sheet_get_ladder (self->sheets[0]);
}

/**
 * inches_model_get_sheet:
 * @self: a model
 * @index: 0 the model's own sheet, 1 that of an advocate of miles
 *
 * Returns: (transfer none) (nullable): the sheet; %NULL past the last
 */
InchesSheet *
inches_model_get_sheet (const InchesModel *self,
                        guint              index)
{
  return index < N_SHEETS ? self->sheets[index] : NULL;
}

/**
 * inches_model_get_n_presets:
 * @self: a model
 *
 * Returns: how many scenarios ship with it
 */
guint
inches_model_get_n_presets (const InchesModel *self)
{
  return self->n_presets;
}

/**
 * inches_model_get_preset:
 * @self: a model
 * @index: below inches_model_get_n_presets(); 0 is the baseline
 *
 * Returns: (transfer none): the preset
 */
const InchesPreset *
inches_model_get_preset (const InchesModel *self,
                         guint              index)
{
  g_return_val_if_fail (index < self->n_presets, NULL);

  return &self->presets[index];
}

/**
 * inches_model_find_preset:
 * @self: a model
 * @id: a preset's id
 *
 * Returns: (transfer none) (nullable): the preset, or %NULL if there is none
 */
const InchesPreset *
inches_model_find_preset (const InchesModel *self,
                          const char        *id)
{
  for (guint i = 0; i < self->n_presets; i++)
    if (g_str_equal (self->presets[i].id, id))
      return &self->presets[i];

  return NULL;
}

/** inches_model_get_combinations: Returns: (transfer none) (element-type InchesCombination): all there are */
GPtrArray *
inches_model_get_combinations (const InchesModel *self)
{
  return self->combinations;
}

/**
 * inches_model_list_implausible:
 * @self: a model
 * @scenario: what is set
 *
 * Whether settings go together: something to tell the user of, and no more.
 *
 * Returns: (transfer container) (element-type InchesCombination): those that apply, in
 *   the order of the file; they live as long as @self
 */
GPtrArray *
inches_model_list_implausible (const InchesModel    *self,
                               const InchesScenario *scenario)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->combinations->len; i++)
    if (inches_combination_applies (g_ptr_array_index (self->combinations, i), scenario))
      g_ptr_array_add (found, g_ptr_array_index (self->combinations, i));

  return found;
}
