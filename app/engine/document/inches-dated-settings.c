/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-dated-settings.h"

#include "inches-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MEAN_MONTHS 12

/* Only these take a value from the record: the oil price as the month's mean, aid
 * as the mean of the twelve months that end with it, since single months of
 * allocations jump. Held land has no series: what is recorded of occupied land is
 * the opposite quantity. */
static const struct
{
  guint lever;
  guint months;
} rules[] = {
  { INCHES_LEVER_OIL, 1 },
  { INCHES_LEVER_US_AID, MEAN_MONTHS },
  { INCHES_LEVER_EU_AID, MEAN_MONTHS },
};

static InchesSeries *
find_series (InchesChronicle *chronicle,
             const char      *lever)
{
  GPtrArray *all = inches_chronicle_get_all_series (chronicle);

  for (guint i = 0; i < all->len; i++)
    {
      InchesSeries *series = g_ptr_array_index (all, i);

      if (g_strcmp0 (inches_series_get_fields (series)->sets_lever, lever) == 0)
        return series;
    }

  return NULL;
}

static InchesDay
get_month (InchesDay day,
           int       months_later)
{
  int year, index;
  guint month, day_of_month;

  inches_day_to_ymd (day, &year, &month, &day_of_month);
  index = year * 12 + (int) month - 1 + months_later;

  return inches_day_from_ymd (index / 12, index % 12 + 1, 1);
}

/* A month without a value is not a month of nothing: FALSE. */
static gboolean
take_mean (InchesSeries *series,
           InchesDay     day,
           guint         months,
           double       *mean)
{
  double sum = 0;

  for (guint i = 0; i < months; i++)
    {
      guint index;

      if (!inches_series_find (series, get_month (day, -(int) i), &index))
        return FALSE;
      sum += inches_series_get_values (series)[index].value;
    }

  *mean = sum / months;

  return TRUE;
}

static gboolean
read_setting (InchesChronicle      *chronicle,
              const InchesLeverSet *levers,
              InchesDay             day,
              guint                 rule,
              InchesDatedSetting   *setting)
{
  const InchesLever *lever = &levers->levers[rules[rule].lever];
  InchesSeries *series = find_series (chronicle, lever->id);

  *setting = (InchesDatedSetting) { .lever = rules[rule].lever, .series = series };
  if (series == NULL || inches_series_get_fields (series)->frequency != INCHES_FREQUENCY_MONTHLY
      || !take_mean (series, day, rules[rule].months, &setting->recorded))
    return FALSE;

  setting->first = get_month (day, 1 - (int) rules[rule].months);
  setting->last = get_month (day, 1) - 1;
  setting->limited = setting->recorded < lever->lowest || setting->recorded > lever->highest;
  setting->value = CLAMP (lever->lowest + round ((setting->recorded - lever->lowest) / lever->step) * lever->step,
                          lever->lowest, lever->highest);

  return TRUE;
}

/**
 * inches_dated_settings_find:
 * @chronicle: the record
 * @levers: the model's levers
 * @day: a day of the record
 *
 * What the record of @day's month says about levers: the oil price, and aid where
 * the twelve months that end with it are all recorded. Nothing for days after 2024:
 * early 2025 is where the model itself begins.
 *
 * Returns: (transfer full) (element-type InchesDatedSetting): may be empty
 */
GArray *
inches_dated_settings_find (InchesChronicle      *chronicle,
                            const InchesLeverSet *levers,
                            InchesDay             day)
{
  GArray *settings = g_array_new (FALSE, FALSE, sizeof (InchesDatedSetting));

  g_return_val_if_fail (INCHES_IS_CHRONICLE (chronicle), settings);
  g_return_val_if_fail (levers != NULL, settings);

  if (day >= inches_day_from_ymd (INCHES_DATED_SETTINGS_LAST_YEAR + 1, 1, 1))
    return settings;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      InchesDatedSetting setting;

      if (read_setting (chronicle, levers, day, i, &setting))
        g_array_append_val (settings, setting);
    }

  return settings;
}

/**
 * inches_dated_settings_apply:
 * @settings: (element-type InchesDatedSetting): from inches_dated_settings_find()
 * @scenario: what to start from; stays as it is
 *
 * Returns: (transfer full): @scenario with these levers set and all others kept
 */
InchesScenario *
inches_dated_settings_apply (const GArray   *settings,
                             InchesScenario *scenario)
{
  InchesScenario *changed;

  g_return_val_if_fail (settings != NULL && scenario != NULL, NULL);

  changed = inches_scenario_ref (scenario);
  for (guint i = 0; i < settings->len; i++)
    {
      const InchesDatedSetting *setting = &g_array_index (settings, InchesDatedSetting, i);
      g_autoptr(InchesScenario) before = changed;

      changed = inches_scenario_with_value (before, setting->lever, setting->value, NULL);
      g_assert (changed != NULL);
    }

  return changed;
}

/** inches_dated_settings_hold: Returns: whether @scenario has all of @settings already */
gboolean
inches_dated_settings_hold (const GArray         *settings,
                            const InchesScenario *scenario)
{
  g_return_val_if_fail (settings != NULL && scenario != NULL, FALSE);

  for (guint i = 0; i < settings->len; i++)
    {
      const InchesDatedSetting *setting = &g_array_index (settings, InchesDatedSetting, i);

      if (fabs (inches_scenario_get_value (scenario, setting->lever) - setting->value) > 1e-9)
        return FALSE;
    }

  return TRUE;
}

static char *
write_months (const InchesDatedSetting *self)
{
  int year, last_year;
  guint month, last_month, day;

  inches_day_to_ymd (self->first, &year, &month, &day);
  inches_day_to_ymd (self->last, &last_year, &last_month, &day);
  if (year == last_year && month == last_month)
    return g_strdup_printf ("%s %d", inches_month_get_name (month), year);

  /* Translators: from and to, month and year each */
  return g_strdup_printf (_("%s %d to %s %d"), inches_month_get_name (month), year,
                          inches_month_get_name (last_month), last_year);
}

/**
 * inches_dated_setting_describe:
 * @self: a setting
 * @levers: the model's levers
 *
 * Returns: (transfer full): "Oil price (Brent): 97 USD a barrel (September 2014:
 *   97.09)", and what was done where the lever's limits do not reach so far
 */
char *
inches_dated_setting_describe (const InchesDatedSetting *self,
                               const InchesLeverSet     *levers)
{
  const InchesLever *lever;
  g_autofree char *value = NULL;
  g_autofree char *recorded = NULL;
  g_autofree char *months = NULL;
  GString *words;

  g_return_val_if_fail (self != NULL && levers != NULL, NULL);

  lever = &levers->levers[self->lever];
  value = inches_lever_format (lever, self->value);
  recorded = inches_number_format (self->recorded, 2);
  months = write_months (self);
  words = g_string_new (NULL);

  g_string_printf (words, "%s: %s %s (", lever->label, value, lever->unit);
  if (get_month (self->first, 1) - 1 == self->last)
    /* Translators: month and year, then the figure */
    g_string_append_printf (words, _("mean of %s: %s"), months, recorded);
  else
    /* Translators: from and to, then the figure */
    g_string_append_printf (words, _("mean of the twelve months %s: %s"), months, recorded);
  if (self->limited)
    g_string_append (words, self->recorded > self->value ? _("; the lever goes no higher") : _("; the lever goes no lower"));
  g_string_append_c (words, ')');

  return g_string_free (words, FALSE);
}

/* The event that stands for a preset's beginning: of the most important ones that
 * nearest to its anchor, which is always a Monday. */
static InchesEvent *
find_beginning (InchesChronicle    *chronicle,
                const InchesPreset *preset)
{
  GPtrArray *events = inches_chronicle_get_events (chronicle);
  InchesDay anchor = inches_scenario_get_anchor (preset->scenario);
  InchesEvent *nearest = NULL;
  int least = G_MAXINT;

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      int distance = ABS (inches_date_get_first (inches_event_get_date (event)) - anchor);

      if (inches_event_get_importance (event) == 1 && distance < least)
        {
          nearest = event;
          least = distance;
        }
    }

  return nearest;
}

static gboolean
covers (InchesEvent *period,
        InchesDay    day)
{
  const InchesDate *date = inches_event_get_date (period);

  return inches_date_get_first (date) <= day && inches_date_get_last (date) >= day;
}

/* Of the spans that cover the anchor the one that began last. */
static gboolean
fits_period (InchesChronicle    *chronicle,
             const InchesPreset *preset,
             InchesEvent        *period)
{
  GPtrArray *periods = inches_chronicle_get_periods (chronicle);
  InchesDay anchor = inches_scenario_get_anchor (preset->scenario);
  InchesEvent *best = NULL;

  for (guint i = 0; i < periods->len; i++)
    {
      InchesEvent *other = g_ptr_array_index (periods, i);

      if (covers (other, anchor)
          && (best == NULL || inches_date_get_first (inches_event_get_date (other))
                              > inches_date_get_first (inches_event_get_date (best))))
        best = other;
    }

  return best == period;
}

/**
 * inches_dated_settings_find_preset:
 * @chronicle: the record
 * @model: with the presets
 * @event: an entry of the record
 *
 * Returns: (transfer none) (nullable): the preset with an anchor before 2025 to
 *   offer beside @event: the event nearest to the anchor, or the span that had
 *   just begun then
 */
const InchesPreset *
inches_dated_settings_find_preset (InchesChronicle   *chronicle,
                                   const InchesModel *model,
                                   InchesEvent       *event)
{
  g_return_val_if_fail (INCHES_IS_CHRONICLE (chronicle), NULL);
  g_return_val_if_fail (model != NULL && INCHES_IS_EVENT (event), NULL);

  for (guint i = 0; i < inches_model_get_n_presets (model); i++)
    {
      const InchesPreset *preset = inches_model_get_preset (model, i);

      if (inches_scenario_get_anchor (preset->scenario)
          >= inches_day_from_ymd (INCHES_DATED_SETTINGS_LAST_YEAR + 1, 1, 1))
        continue;
      if (find_beginning (chronicle, preset) == event || fits_period (chronicle, preset, event))
        return preset;
    }

  return NULL;
}
