/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model-chart-fixture.h"

#include "inches-simulation.h"

#include <string.h>

#define FUTURES 512

static const struct
{
  double width;
  double height;
} sizes[] = {
  { 1920, 1080 }, { 1600, 1200 }, { 1080, 1080 }, { 1123, 794 }, { 1056, 816 }, { 1240, 1754 }, { 960, 540 }, { 2560, 1080 },
};

InchesForecast *
model_chart_run (const char *preset,
                 guint       n_weeks)
{
  return inches_simulation_run (inches_model_find_preset (fixture.model, preset)->scenario, inches_model_get_sheet (fixture.model, 0),
                                INCHES_DEFAULT_SEED, FUTURES, n_weeks, INCHES_ALL_INDICES, NULL);
}

/* Worked out once for each preset; 512 futures, as its forecast. */
static InchesExplained *
get_explained (guint preset)
{
  static InchesExplained explained[FIXTURE_PRESETS];

  if (explained[preset].attribution == NULL)
    {
      inches_explained_init (&explained[preset]);
      inches_explained_attribute (&explained[preset], fixture.forecasts[preset], inches_model_get_preset (fixture.model, 0)->scenario);
      inches_explained_spin (&explained[preset], fixture.forecasts[preset]);
      inches_explained_map (&explained[preset], fixture.forecasts[preset]);
    }

  return &explained[preset];
}

InchesChartInput
model_chart_input (guint size,
                   guint preset,
                   guint measurer)
{
  return (InchesChartInput) {
    .chronicle = fixture.chronicle, .model = fixture.model, .forecast = fixture.forecasts[preset], .baseline = fixture.baseline,
    .explained = *get_explained (preset), .index = INCHES_INDEX_INCHES, .width = sizes[size].width, .height = sizes[size].height, .measurer = fixture.measurers[measurer],
    .title = "What the model makes of phased talks, and of much else besides",
    .subtitle = "All of this is what a model makes of the settings named at the foot; nothing of it is record.", .mark = "Internal",
  };
}

/* The scenario with the longest settings too, and one without early 2025 beside it. */
void
model_chart_for_each (const InchesModelChartKind *kind,
                      ModelChartCheck             check)
{
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint m = 0; m < FIXTURE_MEASURERS; m++)
      for (guint p = 0; p < FIXTURE_PRESETS; p++)
        {
          InchesChartInput input = model_chart_input (s, p, m);
          g_autoptr(InchesModelChart) chart = inches_model_chart_new (kind, &input);
          g_autofree char *name = g_strdup_printf ("%g x %g, %s, %s", input.width, input.height, timeline_measurer_names[m],
                                                   timeline_presets[p]);

          check (inches_model_chart_get_page (chart), &input, name);
        }
}

static gboolean
is_inside (const InchesTimelineBox *box,
           const InchesChartInput  *input)
{
  return box->x >= 0 && box->y >= 0 && box->width > 0 && box->height > 0
         && box->x + box->width <= input->width && box->y + box->height <= input->height;
}

/* No text on another, nothing beyond the page, no part on another part. */
void
model_chart_check_places (const InchesModelPage  *page,
                          const InchesChartInput *input,
                          const char             *name)
{
  const GArray *texts = page->texts.items;

  for (guint i = 0; i < texts->len; i++)
    {
      const InchesTimelineText *a = &g_array_index (texts, InchesTimelineText, i);

      if (!is_inside (&a->box, input))
        g_error ("%s: “%s” at %g, %g reaches beyond the page", name, a->text, a->box.x, a->box.y);
      for (guint j = i + 1; j < texts->len; j++)
        {
          const InchesTimelineText *b = &g_array_index (texts, InchesTimelineText, j);

          if (inches_timeline_box_overlaps (&a->box, &b->box))
            g_error ("%s: “%s” and “%s” overlap", name, a->text, b->text);
        }
    }

  for (guint i = 0; i < page->boxes->len; i++)
    {
      const InchesTimelineBox *a = &g_array_index (page->boxes, InchesTimelineBox, i);

      if (!is_inside (a, input) || a->y + a->height > page->body.y + page->body.height + 1 || a->y < page->body.y - 1)
        g_error ("%s: part %u at %g, %g, %g x %g reaches beyond the body, %g to %g", name, i, a->x, a->y, a->width, a->height,
                 page->body.y, page->body.y + page->body.height);
      for (guint j = i + 1; j < page->boxes->len; j++)
        if (inches_timeline_box_overlaps (a, &g_array_index (page->boxes, InchesTimelineBox, j)))
          g_error ("%s: parts %u and %u overlap", name, i, j);
    }
}

gboolean
model_chart_says (const InchesModelPage *page,
                  const char            *words)
{
  for (guint i = 0; i < page->texts.items->len; i++)
    if (strstr (g_array_index (page->texts.items, InchesTimelineText, i).text, words) != NULL)
      return TRUE;

  return FALSE;
}

/* Texts of a row that are just these words. */
guint
model_chart_count (const InchesModelPage *page,
                   guint                  row,
                   const char            *words)
{
  guint n = 0;

  for (guint i = 0; i < page->texts.items->len; i++)
    {
      const InchesTimelineText *text = &g_array_index (page->texts.items, InchesTimelineText, i);

      n += text->row == row && g_str_equal (text->text, words);
    }

  return n;
}
