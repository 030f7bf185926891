/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-scenario.h"

struct _InchesScenario
{
  gatomicrefcount      ref_count;

  InchesLeverSet      *levers;
  double               values[INCHES_N_LEVERS];
  InchesCircumstances  circumstances;
};

G_DEFINE_BOXED_TYPE (InchesScenario, inches_scenario, inches_scenario_ref, inches_scenario_unref)

/**
 * inches_scenario_new:
 * @levers: the levers; a reference is taken
 * @values: (nullable) (array fixed-size=18): a value per lever in its unit, or
 *   %NULL for those of early 2025
 * @circumstances: (nullable): copied, or %NULL for those of early 2025
 * @error: %INCHES_ERROR_OUT_OF_RANGE names the lever or circumstance and its limits
 *
 * Returns: (transfer full): a scenario, or %NULL
 */
InchesScenario *
inches_scenario_new (const InchesLeverSet       *levers,
                     const double               *values,
                     const InchesCircumstances  *circumstances,
                     GError                    **error)
{
  InchesScenario *self;

  if (values != NULL)
    for (guint i = 0; i < INCHES_N_LEVERS; i++)
      if (!inches_lever_set_check (levers, i, values[i], error))
        return NULL;

  if (circumstances != NULL && !inches_circumstances_check (circumstances, error))
    return NULL;

  self = g_new0 (InchesScenario, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->levers = inches_lever_set_ref (levers);
  self->circumstances = circumstances != NULL ? *circumstances : levers->early_2025;
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    self->values[i] = values != NULL ? values[i] : levers->levers[i].early_2025;

  return self;
}

/**
 * inches_scenario_ref:
 * @self: a scenario
 *
 * Returns: @self, with one reference more
 */
InchesScenario *
inches_scenario_ref (InchesScenario *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * inches_scenario_unref:
 * @self: a scenario; freed with its last reference
 */
void
inches_scenario_unref (InchesScenario *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  inches_lever_set_unref (self->levers);
  g_free (self);
}

/**
 * inches_scenario_with_value:
 * @self: a scenario
 * @lever: index of the lever to set
 * @value: in the lever's unit
 * @error: %INCHES_ERROR_OUT_OF_RANGE names the lever and its limits
 *
 * Returns: (transfer full): a scenario that differs from @self in one lever, or %NULL
 */
InchesScenario *
inches_scenario_with_value (InchesScenario  *self,
                            guint            lever,
                            double           value,
                            GError         **error)
{
  double values[INCHES_N_LEVERS];

  g_return_val_if_fail (lever < INCHES_N_LEVERS, NULL);

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    values[i] = self->values[i];
  values[lever] = value;

  return inches_scenario_new (self->levers, values, &self->circumstances, error);
}

/**
 * inches_scenario_with_circumstances:
 * @self: a scenario
 * @circumstances: copied
 * @error: %INCHES_ERROR_OUT_OF_RANGE names the circumstance and its limits
 *
 * Returns: (transfer full): the levers of @self under other circumstances, or %NULL
 */
InchesScenario *
inches_scenario_with_circumstances (InchesScenario             *self,
                                    const InchesCircumstances  *circumstances,
                                    GError                    **error)
{
  return inches_scenario_new (self->levers, self->values, circumstances, error);
}

/**
 * inches_scenario_get_levers:
 * @self: a scenario
 *
 * Returns: (transfer none): the levers that its values belong to
 */
const InchesLeverSet *
inches_scenario_get_levers (const InchesScenario *self)
{
  return self->levers;
}

/**
 * inches_scenario_get_value:
 * @self: a scenario
 * @lever: index of a lever
 *
 * Returns: its value in its unit
 */
double
inches_scenario_get_value (const InchesScenario *self,
                           guint                 lever)
{
  g_return_val_if_fail (lever < INCHES_N_LEVERS, 0);

  return self->values[lever];
}

/**
 * inches_scenario_get_circumstances:
 * @self: a scenario
 *
 * Returns: (transfer none): what it starts from besides its levers
 */
const InchesCircumstances *
inches_scenario_get_circumstances (const InchesScenario *self)
{
  return &self->circumstances;
}

/**
 * inches_scenario_get_anchor:
 * @self: a scenario
 *
 * Returns: the Monday of week 0
 */
InchesDay
inches_scenario_get_anchor (const InchesScenario *self)
{
  return self->circumstances.anchor;
}

/**
 * inches_scenario_equal:
 * @a: a scenario
 * @b: a scenario
 *
 * Returns: %TRUE if no lever and no circumstance differs
 */
gboolean
inches_scenario_equal (const InchesScenario *a,
                       const InchesScenario *b)
{
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    if (a->values[i] != b->values[i])
      return FALSE;

  return inches_circumstances_equal (&a->circumstances, &b->circumstances);
}

/**
 * inches_scenario_is_changed:
 * @self: a scenario
 * @lever: index of a lever
 *
 * Returns: %TRUE if the lever differs from early 2025
 */
gboolean
inches_scenario_is_changed (const InchesScenario *self,
                            guint                 lever)
{
  g_return_val_if_fail (lever < INCHES_N_LEVERS, FALSE);

  return self->values[lever] != self->levers->levers[lever].early_2025;
}

/**
 * inches_scenario_get_n_changed:
 * @self: a scenario
 *
 * Returns: how many levers differ from early 2025
 */
guint
inches_scenario_get_n_changed (const InchesScenario *self)
{
  guint n = 0;

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    n += inches_scenario_is_changed (self, i);

  return n;
}
