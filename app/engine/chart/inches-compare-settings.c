/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-compare-set.h"

#include <glib/gi18n-lib.h>

#include "inches-number.h"

static void
setting_free (gpointer data)
{
  InchesCompareSetting *self = data;

  g_free (self->id);
  g_free (self->name);
  for (guint i = 0; i < INCHES_COMPARE_MOST; i++)
    g_free (self->values[i]);
  g_free (self);
}

/* Takes over the values; keeps nothing if all columns have the same. */
static void
add_setting (GPtrArray  *settings,
             const char *id,
             const char *name,
             gboolean    is_belief,
             char       *values[INCHES_COMPARE_MOST],
             guint       n)
{
  InchesCompareSetting *self = g_new0 (InchesCompareSetting, 1);
  gboolean any = FALSE;

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->is_belief = is_belief;
  for (guint i = 0; i < n; i++)
    {
      self->values[i] = values[i];
      self->differs[i] = !g_str_equal (values[i], values[0]);
      any |= self->differs[i];
    }

  if (any)
    g_ptr_array_add (settings, self);
  else
    setting_free (self);
}

static InchesScenario *
get_scenario (const InchesCompareSet *set,
              guint                   column)
{
  return inches_forecast_get_scenario (inches_compare_set_get_column (set, column)->forecast);
}

static const InchesCircumstances *
get_circumstances (const InchesCompareSet *set,
                   guint                   column)
{
  return inches_scenario_get_circumstances (get_scenario (set, column));
}

static void
add_lever (GPtrArray              *settings,
           const InchesCompareSet *set,
           guint                   lever)
{
  guint n = inches_compare_set_get_n (set);
  const InchesLever *l = &inches_scenario_get_levers (get_scenario (set, 0))->levers[lever];
  char *values[INCHES_COMPARE_MOST];

  for (guint i = 0; i < n; i++)
    values[i] = inches_lever_format (l, inches_scenario_get_value (get_scenario (set, i), lever));
  add_setting (settings, l->id, l->label != NULL ? l->label : l->name, FALSE, values, n);
}

/* "none", "2 of 10": the names of all would not fit a column. */
static char *
format_rungs (guint16 rungs)
{
  guint n = 0;

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    n += (rungs >> i) & 1;

  if (n == 0)
    return g_strdup (_("none"));

  /* Translators: how many rungs of the ladder, of 10. */
  return g_strdup_printf (_("%u of %u"), n, INCHES_N_RUNGS);
}

static char *
format_circumstance (const InchesCircumstances *circumstances,
                     guint                      which)
{
  switch (which)
    {
    case 0:
      return inches_day_to_text (circumstances->anchor);
    case 1:
      return inches_number_format (circumstances->momentum, 2);
    case 2:
      return inches_number_format (circumstances->trust, 2);
    case 3:
      return inches_number_format (circumstances->demands, 2);
    case 4:
      return format_rungs (circumstances->rungs_on);
    case 5:
      return format_rungs (circumstances->agenda);
    default:
      return g_strdup (circumstances->document_on ? _("in force") : _("none"));
    }
}

static void
add_circumstances (GPtrArray              *settings,
                   const InchesCompareSet *set)
{
  static const char *const names[][2] = {
    { "anchor", N_("First week") },
    { "momentum", N_("Momentum at the start") },
    { "trust", N_("Trust at the start") },
    { "demands", N_("Demands") },
    { "rungs_on", N_("Rungs at the start") },
    { "agenda", N_("Rungs on the agenda") },
    { "document_on", N_("Document at the start") },
  };
  guint n = inches_compare_set_get_n (set);
  char *values[INCHES_COMPARE_MOST];

  for (guint which = 0; which < G_N_ELEMENTS (names); which++)
    {
      for (guint i = 0; i < n; i++)
        values[i] = format_circumstance (get_circumstances (set, i), which);
      add_setting (settings, names[which][0], _(names[which][1]), TRUE, values, n);
    }
}

/* Two sheets may bear one name: their codes tell them apart. */
static void
add_sheet (GPtrArray              *settings,
           const InchesCompareSet *set)
{
  guint n = inches_compare_set_get_n (set);
  gboolean named_apart = FALSE;
  char *values[INCHES_COMPARE_MOST];

  for (guint i = 1; i < n; i++)
    named_apart |= !g_str_equal (inches_sheet_get_name (inches_forecast_get_sheet (inches_compare_set_get_column (set, i)->forecast)),
                                 inches_sheet_get_name (inches_forecast_get_sheet (inches_compare_set_get_column (set, 0)->forecast)));
  for (guint i = 0; i < n; i++)
    {
      InchesSheet *sheet = inches_forecast_get_sheet (inches_compare_set_get_column (set, i)->forecast);

      values[i] = g_strdup (named_apart ? inches_sheet_get_name (sheet) : inches_sheet_get_hash (sheet));
    }
  add_setting (settings, "sheet", _("Sheet of coefficients"), TRUE, values, n);
}

/**
 * inches_compare_set_list_settings:
 * @self: a set
 *
 * Returns: (transfer full) (element-type InchesCompareSetting): what is not the same in
 *   all columns: levers in the order of the panel, then circumstances, then the sheet
 */
GPtrArray *
inches_compare_set_list_settings (const InchesCompareSet *self)
{
  GPtrArray *settings = g_ptr_array_new_with_free_func (setting_free);
  const InchesLeverSet *levers;

  if (inches_compare_set_get_n (self) == 0)
    return settings;

  levers = inches_scenario_get_levers (get_scenario (self, 0));
  for (guint order = 0; order < INCHES_N_LEVERS; order++)
    for (guint i = 0; i < INCHES_N_LEVERS; i++)
      if (levers->levers[i].order == order)
        add_lever (settings, self, i);
  add_circumstances (settings, self);
  add_sheet (settings, self);

  return settings;
}
