/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-csv.h"

#include "inches-csv-table.h"
#include "inches-evidence-chart.h"
#include "inches-index-words.h"

static const char *const verdict_ids[] = { "hit", "miss", "not-comparable" };
static const char *const quantile_ids[INCHES_N_QUANTILES] = { "q05", "q25", "q50", "q75", "q95" };

/* A value of the record, then the model's band of the weeks it stands for. */
static void
append_point (GString                     *out,
              const InchesHappenedMeasure *measure,
              const InchesHappenedPoint   *point)
{
  const InchesSeriesFields *fields = inches_series_get_fields (measure->series);
  InchesCsvLine line = { .table = "measure", .id = fields->id, .name = fields->title, .has_days = TRUE, .from = point->first,
                         .to = point->last, .key = point->provisional ? "provisional" : NULL, .has_value = TRUE, .value = point->value,
                         .unit = "100 = mean of the year before", .source = fields->publisher, .licence = fields->licence };

  inches_csv_append_line (out, &line);
  for (guint q = 0; q < INCHES_N_QUANTILES; q++)
    inches_csv_append_line (out, &(InchesCsvLine) { .table = "measure-model", .id = fields->id,
                                                    .name = inches_index_get_name (measure->index), .has_days = TRUE,
                                                    .from = point->first, .to = point->last, .key = quantile_ids[q],
                                                    .has_value = TRUE, .value = point->band[q] });
}

static void
append_measure (GString                     *out,
                const InchesHappened        *happened,
                const InchesHappenedMeasure *measure)
{
  g_autofree char *words = inches_happened_describe_measure (happened, measure);
  InchesCsvLine line = { .table = "verdict", .id = measure->measure->series != NULL ? measure->measure->series : measure->measure->index,
                         .name = words, .key = verdict_ids[measure->verdict], .has_value = measure->points->len > 0,
                         .value = measure->n_inside, .unit = measure->points->len > 0 ? "values inside" : NULL };

  inches_csv_append_line (out, &line);
  for (guint i = 0; i < measure->points->len; i++)
    append_point (out, measure, &g_array_index (measure->points, InchesHappenedPoint, i));
}

/**
 * inches_evidence_csv_append:
 * @out: lines so far
 * @export: the picture, of %INCHES_CHART_EVIDENCE
 */
void
inches_evidence_csv_append (GString            *out,
                            const InchesExport *export)
{
  g_autoptr(InchesHappened) happened = inches_evidence_chart_look_back (export->chronicle, export->model,
                                                                        inches_export_get_shown (export));

  for (guint i = 0; i < inches_happened_get_n_measures (happened); i++)
    append_measure (out, happened, inches_happened_get_measure (happened, i));
  for (guint i = 0; i < inches_happened_get_n_standings (happened); i++)
    {
      const InchesHappenedStanding *standing = inches_happened_get_standing (happened, i);

      inches_csv_append_line (out, &(InchesCsvLine) { .table = "happened", .id = standing->standing->of,
                                                      .name = standing->standing->words, .key = verdict_ids[standing->verdict],
                                                      .has_value = TRUE, .value = standing->n_held, .unit = "futures" });
    }
}
