/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export-csv.h"

#include "inches-csv-table.h"
#include "inches-export-csv-compare.h"
#include "inches-explained-csv.h"
#include "inches-evidence-csv.h"
#include "inches-index-words.h"
#include "inches-simulation.h"

static const char *const quantile_ids[INCHES_N_QUANTILES] = { "q05", "q25", "q50", "q75", "q95" };

/* What is not shown has no date of its own here. */
static void
append_note (GString    *out,
             const char *id,
             const char *words)
{
  InchesCsvLine line = { .table = "note", .id = id, .name = words };

  inches_csv_append_line (out, &line);
}

static void
append_record_dates (GString            *out,
                     const InchesExport *export)
{
  g_autofree char *to = inches_day_to_iso (inches_chronicle_get_record_to (export->chronicle));
  g_autofree char *gathered = inches_day_to_iso (inches_chronicle_get_gathered (export->chronicle));
  g_autofree char *filter = inches_filter_describe (&export->filter, export->chronicle);

  append_note (out, "record-to", to);
  append_note (out, "gathered", gathered);
  if (export->mark != NULL && *export->mark != '\0')
    append_note (out, "mark", export->mark);
  if (filter != NULL && export->chart == INCHES_CHART_TIMELINE)
    append_note (out, "filter", filter);
}

static void
append_circumstance (GString    *out,
                     const char *id,
                     double      value)
{
  inches_csv_append_line (out, &(InchesCsvLine) { .table = "circumstance", .id = id, .has_value = TRUE, .value = value });
}

static void
append_rungs (GString    *out,
              const char *id,
              guint16     rungs)
{
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    if (rungs & 1 << i)
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", inches_ladder_get_rung_id (i));

  inches_csv_append_line (out, &(InchesCsvLine) { .table = "circumstance", .id = id, .name = ids->str });
}

static void
append_circumstances (GString                   *out,
                      const InchesCircumstances *circumstances)
{
  append_circumstance (out, "momentum", circumstances->momentum);
  append_circumstance (out, "trust", circumstances->trust);
  append_circumstance (out, "demands", circumstances->demands);
  append_circumstance (out, "document_on", circumstances->document_on ? 1 : 0);
  append_rungs (out, "rungs_on", circumstances->rungs_on);
  append_rungs (out, "agenda", circumstances->agenda);
}

/* What made the model's figures, so that they can be made again. */
static void
append_run (GString            *out,
            const InchesExport *export)
{
  InchesForecast *forecast = export->forecast;
  InchesScenario *scenario = inches_forecast_get_scenario (forecast);
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, inches_forecast_get_seed (forecast));
  g_autofree char *anchor = inches_day_to_iso (inches_scenario_get_anchor (scenario));

  append_note (out, "illustrative", "Illustrative model of one argument. Not a forecast.");
  append_note (out, "seed", seed);
  append_note (out, "sheet", inches_sheet_get_id (inches_forecast_get_sheet (forecast)));
  append_note (out, "sheet-code", inches_sheet_get_hash (inches_forecast_get_sheet (forecast)));
  append_note (out, "anchor", anchor);
  inches_csv_append_line (out, &(InchesCsvLine) { .table = "run", .id = "futures", .has_value = TRUE,
                                                  .value = inches_forecast_get_n_futures (forecast) });
  inches_csv_append_line (out, &(InchesCsvLine) { .table = "run", .id = "weeks", .has_value = TRUE,
                                                  .value = inches_forecast_get_n_weeks (forecast) });

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = &inches_scenario_get_levers (scenario)->levers[i];
      InchesCsvLine line = { .table = "lever", .id = lever->id, .name = lever->name, .has_value = TRUE,
                             .key = inches_scenario_is_changed (scenario, i) ? "changed" : NULL,
                             .value = inches_scenario_get_value (scenario, i), .unit = lever->unit };

      inches_csv_append_line (out, &line);
    }
  append_circumstances (out, inches_scenario_get_circumstances (scenario));
}

static char *
join_publishers (InchesEvent *event)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < inches_event_get_n_sources (event); i++)
    {
      const InchesSource *source = inches_event_get_source (event, i);

      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                              source->publisher != NULL ? source->publisher : source->title);
    }

  return g_string_free (names, FALSE);
}

/* Of events and periods those that the picture marks, under a count or not. */
static void
append_events (GString        *out,
               InchesTimeline *timeline,
               GPtrArray      *events,
               const char     *table)
{
  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      const InchesDate *date = inches_event_get_date (event);
      InchesTimelineTarget target;
      g_autofree char *sources = NULL;
      InchesCsvLine line = { .table = table, .id = inches_event_get_id (event), .name = inches_event_get_title (event),
                             .has_days = TRUE, .from = inches_date_get_first (date), .to = inches_date_get_last (date),
                             .key = inches_event_get_lane (event), .has_value = TRUE,
                             .value = inches_event_get_importance (event), .unit = "importance" };

      if (!inches_timeline_find (timeline, event, &target))
        continue;

      line.source = sources = join_publishers (event);
      inches_csv_append_line (out, &line);
    }
}

static void
append_series (GString            *out,
               const InchesExport *export,
               InchesSeries       *series)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);
  const InchesSeriesValue *values = inches_series_get_values (series);

  for (guint i = 0; i < inches_series_get_n_values (series); i++)
    {
      InchesDay end = inches_series_get_end_of (series, i);
      InchesCsvLine line = { .table = "series", .id = inches_series_get_id (series), .name = inches_series_get_title (series),
                             .has_days = TRUE, .from = values[i].day,
                             .to = end >= INCHES_DAY_HIGHEST ? end : MAX (end - 1, values[i].day),
                             .key = inches_series_is_provisional (series, i) ? "provisional" : NULL,
                             .has_value = TRUE, .value = values[i].value, .unit = inches_series_get_unit (series),
                             .source = fields->publisher, .licence = fields->licence };

      if (line.from <= export->view.last && line.to >= export->view.first)
        inches_csv_append_line (out, &line);
    }
}

static void
append_tracks (GString            *out,
               const InchesExport *export,
               InchesTimeline     *timeline)
{
  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    {
      const InchesTimelineRow *row = inches_timeline_get_row (timeline, i);
      const InchesTrack *track;

      if (row->kind != INCHES_ROW_TRACK)
        continue;

      track = inches_chronicle_get_track (export->chronicle, row->index);
      for (guint j = 0; j < track->series->len; j++)
        append_series (out, export, g_ptr_array_index (track->series, j));
    }
}

static void
set_week (InchesCsvLine        *line,
          const InchesForecast *forecast,
          guint                 week)
{
  line->has_days = TRUE;
  line->from = inches_scenario_get_anchor (inches_forecast_get_scenario (forecast)) + 7 * (InchesDay) week;
  line->to = line->from + 6;
}

static void
append_fan (GString              *out,
            const InchesForecast *forecast,
            InchesIndex           index,
            const char           *table,
            guint                 n_weeks)
{
  InchesDay anchor = inches_scenario_get_anchor (inches_forecast_get_scenario (forecast));
  g_autofree char *unit = inches_index_make_unit (index, anchor, FALSE);

  for (guint week = 0; week < n_weeks; week++)
    for (guint q = 0; q < INCHES_N_QUANTILES; q++)
      {
        InchesCsvLine line = { .table = table, .id = index == INCHES_INDEX_INCHES ? "size" : inches_index_get_id (index),
                               .name = inches_index_get_name (index), .key = quantile_ids[q], .has_value = TRUE,
                               .value = inches_index_shown (forecast, index, week, q), .unit = unit };

        set_week (&line, forecast, week);
        inches_csv_append_line (out, &line);
      }
}

static void
append_ladder (GString            *out,
               const InchesExport *export,
               guint               n_weeks)
{
  const InchesLadder *ladder = inches_model_get_ladder (export->model);

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      InchesCsvLine ever = { .table = "rung-ever", .id = ladder->rungs[i].id, .name = ladder->rungs[i].name,
                             .has_value = TRUE, .value = inches_forecast_get_ever (export->forecast, i), .unit = "futures" };

      inches_csv_append_line (out, &ever);
      for (guint week = 0; week < n_weeks; week++)
        {
          InchesCsvLine line = { .table = "rung-in-force", .id = ladder->rungs[i].id, .name = ladder->rungs[i].name,
                                 .has_value = TRUE, .value = inches_forecast_get_in_force (export->forecast, i, week),
                                 .unit = "futures" };

          set_week (&line, export->forecast, week);
          inches_csv_append_line (out, &line);
        }
    }
}

static void
append_outcomes (GString              *out,
                 const InchesForecast *forecast,
                 const char           *table)
{
  inches_csv_append_line (out, &(InchesCsvLine) { .table = table, .id = "inches", .key = "mean", .has_value = TRUE,
                                                  .value = inches_forecast_get_mean (forecast), .unit = "inches gained" });
  inches_csv_append_line (out, &(InchesCsvLine) { .table = table, .id = "inches", .key = "standard error", .has_value = TRUE,
                                                  .value = inches_forecast_get_error (forecast), .unit = "inches gained" });
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    inches_csv_append_line (out, &(InchesCsvLine) { .table = table, .id = inches_outcome_get_id (i),
                                                    .name = inches_outcome_get_name (i), .has_value = TRUE,
                                                    .value = inches_forecast_get_count (forecast, i), .unit = "futures" });
  inches_csv_append_line (out, &(InchesCsvLine) { .table = table, .id = "crises", .has_value = TRUE,
                                                  .value = inches_forecast_get_n_crises (forecast), .unit = "futures" });
}

/* Early 2025 is drawn only where it starts on the same day. */
static const InchesForecast *
find_shown_baseline (const InchesExport *export)
{
  if (export->baseline == NULL
      || inches_scenario_get_anchor (inches_forecast_get_scenario (export->baseline))
         != inches_scenario_get_anchor (inches_forecast_get_scenario (export->forecast)))
    return NULL;

  return export->baseline;
}

static void
append_model (GString            *out,
              const InchesExport *export)
{
  const InchesForecast *baseline = find_shown_baseline (export);
  guint n_weeks = MIN (inches_forecast_get_n_weeks (export->forecast),
                       export->chart == INCHES_CHART_TIMELINE ? INCHES_SHORT_WEEKS : INCHES_LONG_WEEKS);
  guint indices = inches_export_get_indices (export);

  append_run (out, export);
  append_outcomes (out, export->forecast, "outcome");
  if (baseline != NULL)
    append_outcomes (out, baseline, "outcome-early-2025");

  for (guint i = 0; i < INCHES_N_INDICES; i++)
    {
      if ((indices & (1u << i)) == 0)
        continue;

      append_fan (out, export->forecast, i, "fan", n_weeks);
      if (baseline != NULL)
        append_fan (out, baseline, i, "fan-early-2025", n_weeks);
    }

  if (export->chart == INCHES_CHART_TIMELINE || export->chart == INCHES_CHART_OUTLOOK || export->chart == INCHES_CHART_LADDER)
    append_ladder (out, export, n_weeks);
}

/* Days since the day that a comparison lays its two stretches on. */
static gint
count_days (const InchesExport *export,
            InchesEvent        *event,
            const char        **since)
{
  InchesDay day = inches_date_get_first (inches_event_get_date (event));
  InchesDay first, last;
  gboolean now;

  inches_alignment_get_now (&first, &last);
  now = day >= first;
  *since = now ? "now" : "then";

  return day - (now ? export->alignment.now : export->alignment.then);
}

/* What is said of a precedent. */
static void
append_sayings (GString     *out,
                InchesEvent *event)
{
  const char *const sayings[][2] = { { "agreed", inches_event_get_agreed (event) }, { "took", inches_event_get_took (event) },
                                     { "held", inches_event_get_held (event) } };

  for (guint i = 0; i < G_N_ELEMENTS (sayings); i++)
    inches_csv_append_line (out, &(InchesCsvLine) { .table = "precedent", .id = inches_event_get_id (event), .key = sayings[i][0],
                                                    .name = sayings[i][1] });
}

/* The events of a chart of the record alone. */
static void
append_marks (GString               *out,
              const InchesExport    *export,
              const InchesModelPage *page)
{
  gboolean compares = export->chart == INCHES_CHART_THEN_AND_NOW;
  g_autofree char *then = inches_day_to_iso (export->alignment.then);
  g_autofree char *now = inches_day_to_iso (export->alignment.now);

  if (compares)
    {
      append_note (out, "then", then);
      append_note (out, "now", now);
    }

  for (guint i = 0; i < page->marks->len; i++)
    {
      InchesEvent *event = g_array_index (page->marks, InchesPageMark, i).event;
      const InchesDate *date = inches_event_get_date (event);
      g_autofree char *sources = join_publishers (event);
      InchesCsvLine line = { .table = compares ? "event" : "precedent", .id = inches_event_get_id (event),
                             .name = inches_event_get_title (event), .has_days = TRUE, .from = inches_date_get_first (date),
                             .to = inches_date_get_last (date), .key = inches_event_get_lane (event), .source = sources };

      if (compares)
        {
          line.has_value = TRUE;
          line.value = count_days (export, event, &line.table);
          line.unit = "days";
        }
      inches_csv_append_line (out, &line);
      if (!compares)
        append_sayings (out, event);
    }
}

/**
 * inches_export_make_csv:
 * @self: the picture
 * @plate: it, placed: what it leaves out is left out here
 *
 * The figures that the picture shows, one a line, under the columns of
 * inches_csv_append_header(); docs/command.md says what each holds.
 *
 * Returns: (transfer full): the bytes of a CSV
 */
GBytes *
inches_export_make_csv (const InchesExport *self,
                        InchesPlate        *plate)
{
  InchesTimeline *timeline = inches_plate_get_timeline (plate);
  GString *out = g_string_new (NULL);

  inches_csv_append_header (out);
  append_record_dates (out, self);
  if (timeline != NULL)
    {
      append_events (out, timeline, inches_chronicle_get_events (self->chronicle), "event");
      append_events (out, timeline, inches_chronicle_get_periods (self->chronicle), "period");
      append_tracks (out, self, timeline);
    }
  if (inches_chart_is_record (self->chart))
    append_marks (out, self, inches_model_chart_get_page (inches_plate_get_chart (plate)));
  if (inches_plate_get_compare (plate) != NULL)
    {
      inches_csv_append_compare (out, inches_plate_get_compare (plate), self->index);
    }
  else if (self->chart == INCHES_CHART_EVIDENCE)
    {
      InchesExport shown = *self;

      shown.forecast = inches_export_get_shown (self);
      append_run (out, &shown);
      inches_evidence_csv_append (out, self);
    }
  else if (inches_export_shows_model (self))
    {
      append_model (out, self);
    }
  inches_explained_csv_append (out, self->chart, inches_plate_get_explained (plate));

  return g_string_free_to_bytes (out);
}
