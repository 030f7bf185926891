/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-fixture.h"

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-measurer-fixed.h"
#include "inches-measurer-pango.h"
#include "inches-model-reader.h"
#include "inches-simulation.h"
#include "inches-theme-reader.h"

#include <string.h>

#define FUTURES 512 /* enough for shapes; figures are tested with the model */

const TimelineSize timeline_sizes[FIXTURE_SIZES] = {
  { 1000, 746, 1, INCHES_TIMELINE_WINDOW },
  { 1360, 746, 1, INCHES_TIMELINE_WINDOW },
  { 1560, 1006, 1, INCHES_TIMELINE_WINDOW },
  { 720, 406, 1, INCHES_TIMELINE_WINDOW },
  { 1000, 746, 1.5, INCHES_TIMELINE_WINDOW },
  { 1000, 746, 2, INCHES_TIMELINE_WINDOW },
  { 1560, 1006, 1.5, INCHES_TIMELINE_WINDOW },
  { 720, 406, 2, INCHES_TIMELINE_WINDOW },
  { 1920, 1080, 1, INCHES_TIMELINE_SLIDE },
  { 1440, 1080, 1, INCHES_TIMELINE_SLIDE },
  { 1280, 720, 1, INCHES_TIMELINE_SLIDE },
  { 1240, 1754, 1, INCHES_TIMELINE_SLIDE },
  { 1080, 1080, 1, INCHES_TIMELINE_SLIDE },
};

static const struct
{
  const char *first; /* NULL: all of the record */
  const char *last;
  gboolean    magnified;
} views[] = {
  { NULL, NULL, TRUE },
  { NULL, NULL, FALSE },
  { "2013-01-01", "2018-01-01", FALSE },
  { "2021-10-01", "2023-03-01", FALSE },
  { "2022-02-10", "2022-04-20", FALSE },
  { "2024-12-01", "2025-12-31", FALSE },
  { "2025-03-10", "2025-09-01", FALSE },
};

const char *const timeline_presets[FIXTURE_PRESETS] = { "inches", "minsk-2014", "minsk-2015", "istanbul-2022", "grain-2022" };

const char *const timeline_measurer_names[FIXTURE_MEASURERS] = { "Cantarell", "DejaVu Sans", "fixed" };

TimelineFixture fixture;

static InchesForecast *
run (const char *id)
{
  const InchesPreset *preset = inches_model_find_preset (fixture.model, id);

  g_assert_nonnull (preset);

  return inches_simulation_run (preset->scenario, inches_model_get_sheet (fixture.model, 0), INCHES_DEFAULT_SEED, FUTURES,
                                INCHES_SHORT_WEEKS, INCHES_ALL_INDICES, NULL);
}

InchesTimelineInput
timeline_fixture_input (const TimelineSize *size,
                        guint               view,
                        guint               preset,
                        guint               measurer)
{
  InchesTimelineInput input = {
    .chronicle = fixture.chronicle, .model = fixture.model, .forecast = fixture.forecasts[preset], .baseline = fixture.baseline,
    .width = size->width, .height = size->height, .font_scale = size->font_scale, .measurer = fixture.measurers[measurer],
    .purpose = size->purpose, .show_model = TRUE,
    .title = "War, diplomacy and pressure, and the inches of a phased deal",
    .subtitle = "Ukraine 2014 to 2025. Above: the record. Below, on hatched ground: what a model makes of phased talks.",
  };
  InchesDay first, last;

  inches_view_init (&input.view, inches_chronicle_get_first (fixture.chronicle), inches_chronicle_get_last (fixture.chronicle));
  inches_view_set_magnified (&input.view, views[view].magnified);
  if (views[view].first != NULL)
    {
      g_assert_true (inches_day_parse (views[view].first, &first, NULL));
      g_assert_true (inches_day_parse (views[view].last, &last, NULL));
      inches_view_show (&input.view, first, last);
    }

  return input;
}

InchesTimeline *
timeline_fixture_place (const TimelineSize *size,
                        guint               view,
                        guint               preset,
                        guint               measurer)
{
  InchesTimeline *timeline = inches_timeline_new ();
  InchesTimelineInput input = timeline_fixture_input (size, view, preset, measurer);

  inches_timeline_place (timeline, &input);

  return timeline;
}

/* All sizes, views and fonts; the historic scenarios at full span. */
void
timeline_fixture_for_each (TimelineCheck check)
{
  for (guint s = 0; s < G_N_ELEMENTS (timeline_sizes); s++)
    for (guint m = 0; m < G_N_ELEMENTS (fixture.measurers); m++)
      for (guint v = 0; v < G_N_ELEMENTS (views); v++)
        for (guint p = 0; p < (v == 0 ? G_N_ELEMENTS (timeline_presets) : 1); p++)
          {
            g_autoptr(InchesTimeline) timeline = timeline_fixture_place (&timeline_sizes[s], v, p, m);
            g_autofree char *name = g_strdup_printf ("%g x %g, text %g, %s, view %u, %s", timeline_sizes[s].width, timeline_sizes[s].height,
                                                     timeline_sizes[s].font_scale, timeline_measurer_names[m], v, timeline_presets[p]);

            check (timeline, &timeline_sizes[s], name);
          }
}

void
timeline_fixture_set_up (void)
{
  g_autoptr(GError) error = NULL;

  fixture.chronicle = inches_chronicle_reader_load (inches_data_dir (), &error);
  g_assert_no_error (error);
  fixture.model = inches_model_reader_load (inches_data_dir (), &error);
  g_assert_no_error (error);
  fixture.themes = inches_theme_reader_load (inches_data_dir (), &error);
  g_assert_no_error (error);

  fixture.measurers[0] = INCHES_MEASURER (inches_measurer_pango_new (INCHES_DEFAULT_FAMILY));
  fixture.measurers[1] = INCHES_MEASURER (inches_measurer_pango_new ("DejaVu Sans"));
  fixture.measurers[2] = inches_measurer_fixed_new ();
  for (guint i = 0; i < G_N_ELEMENTS (timeline_presets); i++)
    fixture.forecasts[i] = run (timeline_presets[i]);
  fixture.baseline = run ("early-2025");
}

void
timeline_fixture_tear_down (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (timeline_presets); i++)
    inches_forecast_unref (fixture.forecasts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (fixture.measurers); i++)
    g_object_unref (fixture.measurers[i]);
  inches_forecast_unref (fixture.baseline);
  g_ptr_array_unref (fixture.themes);
  inches_model_unref (fixture.model);
  g_object_unref (fixture.chronicle);
}

gboolean
timeline_says (InchesTimeline *timeline,
               const char     *words)
{
  for (guint i = 0; i < inches_timeline_get_n_texts (timeline); i++)
    if (strstr (inches_timeline_get_text (timeline, i)->text, words) != NULL)
      return TRUE;

  return FALSE;
}

gboolean
timeline_has_figure (InchesTimeline *timeline,
                     guint           row)
{
  InchesTimelineBox plot;

  inches_timeline_get_plot (timeline, &plot);
  for (guint i = 0; i < inches_timeline_get_n_texts (timeline); i++)
    {
      const InchesTimelineText *text = inches_timeline_get_text (timeline, i);

      if (text->row == row && text->box.x >= plot.x && g_ascii_isdigit (*text->text))
        return TRUE;
    }

  return FALSE;
}
