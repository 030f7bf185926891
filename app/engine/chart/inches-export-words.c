/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export.h"

#include "inches-index-words.h"
#include "inches-pair-chart.h"
#include "inches-simulation.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Days. */
#define LONGEST_IN_MONTHS (3 * 366)
#define LONGEST_IN_DAYS   92
#define ROUNDING          1e-3 /* an edge that moved may lie that far before midnight */
#define FEW               2   /* that a year may lack and still be a whole one */

static const struct
{
  const char *id;
  const char *name;
  const char *sentence;
} charts[INCHES_N_CHARTS] = {
  [INCHES_CHART_TIMELINE] = { "timeline", N_("Timeline"), N_("The record over the model, on one axis of time") },
  [INCHES_CHART_OUTLOOK] = { "outlook", N_("Outlook"), N_("One index week by week, the ladder and the outcomes") },
  [INCHES_CHART_LADDER] = { "ladder", N_("Ladder of rungs"), N_("What each side gives, and how often each rung holds") },
  [INCHES_CHART_OUTCOMES] = { "outcomes", N_("Outcomes"), N_("Fifty dots of outcome classes, early 2025 beside them") },
  [INCHES_CHART_COMPARE] = { "compare", N_("Compare"), N_("Scenarios side by side: settings, outcomes, belief sets") },
  [INCHES_CHART_THEN_AND_NOW] = { "then-and-now", N_("Then and now"), N_("2014 and 2015 over 2024 and 2025: a comparison, not a likeness") },
  [INCHES_CHART_EVIDENCE] = { "evidence", N_("Evidence"), N_("What happened in the weeks the model covers, over its fan: hit or miss") },
  [INCHES_CHART_PRECEDENTS] = { "precedents", N_("Precedents"), N_("Eight earlier cases: what was agreed, how long it took, what held") },
  [INCHES_CHART_PAIR] = { "pair", N_("Before and after"), N_("Two scenarios side by side: a fan and the outcomes of each, over one range") },
  [INCHES_CHART_WHY] = { "why", N_("What changed the outcome"), N_("What each change adds, from early 2025 to these settings") },
  [INCHES_CHART_TORNADO] = { "tornado", N_("What each lever could do"), N_("Each lever moved alone, down and up from where it stands") },
  [INCHES_CHART_MAP] = { "map", N_("Map of two levers"), N_("Inches, phantom peace or crises over all settings of two levers") },
};

const char *
inches_chart_get_id (InchesChart chart)
{
  g_return_val_if_fail (chart < INCHES_N_CHARTS, "");

  return charts[chart].id;
}

const char *
inches_chart_get_name (InchesChart chart)
{
  g_return_val_if_fail (chart < INCHES_N_CHARTS, "");

  return _(charts[chart].name);
}

const char *
inches_chart_get_sentence (InchesChart chart)
{
  g_return_val_if_fail (chart < INCHES_N_CHARTS, "");

  return _(charts[chart].sentence);
}

/**
 * inches_export_find_chart:
 * @id: as inches_chart_get_id() has it
 * @chart: (out): the chart
 *
 * Returns: %FALSE if no chart has this id
 */
gboolean
inches_export_find_chart (const char  *id,
                          InchesChart *chart)
{
  for (guint i = 0; i < INCHES_N_CHARTS; i++)
    if (g_str_equal (charts[i].id, id))
      {
        *chart = i;
        return TRUE;
      }

  return FALSE;
}

gboolean
inches_chart_is_record (InchesChart chart)
{
  return chart == INCHES_CHART_THEN_AND_NOW || chart == INCHES_CHART_PRECEDENTS;
}

/**
 * inches_export_shows_model:
 * @self: the picture
 *
 * Returns: whether the model's weeks are in view; a timeline without them has no rows of the model
 */
gboolean
inches_export_shows_model (const InchesExport *self)
{
  InchesDay anchor;

  if (inches_chart_is_record (self->chart) || (self->record_only && self->chart == INCHES_CHART_TIMELINE))
    return FALSE;
  if (self->chart != INCHES_CHART_TIMELINE)
    return TRUE;

  anchor = inches_scenario_get_anchor (inches_forecast_get_scenario (self->forecast));

  return self->view.first < anchor + 7 * INCHES_SHORT_WEEKS && self->view.last > anchor;
}

/* A span, each end to the same number of letters of its ISO date; one point if that makes them equal. */
static char *
make_edtf (InchesDay first,
           InchesDay last,
           gsize     letters)
{
  g_autofree char *from = inches_day_to_iso (first);
  g_autofree char *to = inches_day_to_iso (last);

  from[letters] = to[letters] = '\0';

  return g_str_equal (from, to) ? g_steal_pointer (&from) : g_strconcat (from, "/", to, NULL);
}

/* Whole years, and spans of many, by their years: "2022", "2014 to 2025"; up to three years by
 * their months; up to a quarter by their days. */
static char *
make_timeline_title (const InchesExport *self)
{
  InchesDay first = floor (self->view.first + ROUNDING);
  InchesDay last = inches_view_get_last_day (&self->view);
  gint first_year, last_year;
  g_autofree char *edtf = NULL;
  g_autofree char *text = NULL;
  InchesDate span;

  inches_day_to_ymd (first, &first_year, NULL, NULL);
  inches_day_to_ymd (last, &last_year, NULL, NULL);

  if (last - first > LONGEST_IN_MONTHS
      || (first <= inches_day_from_ymd (first_year, 1, 1) + FEW && last >= inches_day_from_ymd (last_year, 12, 31) - FEW))
    return first_year == last_year ? g_strdup_printf (_("Diplomacy of the Russia-Ukraine war, %d"), first_year)
                                   : g_strdup_printf (_("Diplomacy of the Russia-Ukraine war, %d to %d"), first_year, last_year);

  edtf = make_edtf (first, last, last - first > LONGEST_IN_DAYS ? strlen ("2022-02") : strlen ("2022-02-24"));
  if (!inches_date_parse (edtf, &span, NULL))
    g_return_val_if_reached (g_strdup (_("Diplomacy of the Russia-Ukraine war")));

  text = inches_date_to_text (&span);

  /* Translators: %s is a span of time such as "21 February 2022 to 28 February 2022". */
  return g_strdup_printf (_("Diplomacy of the Russia-Ukraine war, %s"), text);
}

static char *
make_pair_title (const InchesExport *self)
{
  g_autoptr(InchesCompareSet) pair = self->compare != NULL ? inches_pair_set_new (self->compare) : NULL;

  return pair != NULL ? inches_pair_set_describe (pair) : g_strdup (_("Before and after, in the model"));
}

/**
 * inches_export_make_title:
 * @self: the picture
 *
 * Returns: (transfer full): the title it has unless one is given
 */
char *
inches_export_make_title (const InchesExport *self)
{
  guint n_weeks = self->forecast != NULL ? inches_forecast_get_n_weeks (self->forecast) : 0;

  switch (self->chart)
    {
    case INCHES_CHART_TIMELINE:
      return make_timeline_title (self);
    case INCHES_CHART_OUTLOOK:
      /* Translators: an index such as "Size of the war"; a number of weeks. */
      return g_strdup_printf (_("%s over %u weeks, in the model"), inches_index_get_name (self->index), n_weeks);
    case INCHES_CHART_LADDER:
      return g_strdup_printf (_("Which rungs hold after %u weeks, in the model"), n_weeks);
    case INCHES_CHART_OUTCOMES:
      return g_strdup_printf (_("How the war stands after %u weeks, in the model"), n_weeks);
    case INCHES_CHART_COMPARE:
      return self->compare != NULL ? inches_compare_set_describe (self->compare) : g_strdup (_("Scenarios side by side, in the model"));
    case INCHES_CHART_PAIR:
      return make_pair_title (self);
    case INCHES_CHART_EVIDENCE:
      return g_strdup (_("What happened in the weeks the model covers"));
    case INCHES_CHART_THEN_AND_NOW:
      return g_strdup (_("Then and now: 2014 and 2015 over 2024 and 2025"));
    case INCHES_CHART_PRECEDENTS:
      return g_strdup (_("Eight precedents: what was agreed and what held"));
    case INCHES_CHART_WHY:
      return g_strdup (_("What changed the outcome, in the model"));
    case INCHES_CHART_TORNADO:
      return g_strdup (_("What each lever alone could do, in the model"));
    case INCHES_CHART_MAP:
      /* Translators: %s is a measure such as "Inches gained". */
      return g_strdup_printf (_("%s over two levers, in the model"), inches_map_measure_get_name (self->explained.measure));
    case INCHES_N_CHARTS:
      break;
    }

  g_return_val_if_reached (NULL);
}

/**
 * inches_export_make_subtitle:
 * @self: the picture
 *
 * Returns: (transfer full): the second line it has unless one is given: what is record and what is model
 */
char *
inches_export_make_subtitle (const InchesExport *self)
{
  g_autofree char *anchor = NULL;

  if (self->chart == INCHES_CHART_THEN_AND_NOW)
    return g_strdup (_("Days before and after the one that each is laid on. The record, as its sources have it."));
  if (self->chart == INCHES_CHART_PRECEDENTS)
    return g_strdup (_("Cases that the op-ed names, before the axis begins. None is a forecast of another."));
  if (!inches_export_shows_model (self))
    return g_strdup (_("The record, as its sources have it; they are named at the foot."));
  if (self->chart == INCHES_CHART_COMPARE)
    return g_strdup (_("What a model makes of each, from the same random numbers; nothing of it is record. Settings unlike the first column’s are in bold."));
  if (self->chart == INCHES_CHART_PAIR)
    return g_strdup (_("What a model makes of both, from the same random numbers; nothing of it is record."));
  anchor = inches_day_to_text (inches_scenario_get_anchor (inches_forecast_get_scenario (self->forecast)));
  if (self->chart == INCHES_CHART_EVIDENCE)
    return g_strdup_printf (_("In ink: the record. On hatched ground: what a model leaves open for the settings named at the foot, from %s."), anchor);
  if (self->chart == INCHES_CHART_TIMELINE)
    return g_strdup_printf (_("Above: the record. Below, on hatched ground: what a model makes of the settings named at the foot, from %s."),
                            anchor);

  if (self->chart == INCHES_CHART_OUTLOOK && self->future >= 0)
    /* Translators: a date; the number of a simulated future. */
    return g_strdup_printf (_("What a model makes of the settings named at the foot, from %s. In ink, and in the ladder’s cells: future %d alone."),
                            anchor, self->future);

  return g_strdup_printf (_("All of this is what a model makes of the settings named at the foot, from %s; nothing of it is record."),
                          anchor);
}
