/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-chart.h"

#include "inches-chart-page-words.h"
#include "inches-evidence-panel.h"
#include "inches-index-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define GAP         24.0
#define PANEL_WIDE  300.0 /* narrower, panels stand under each other */
#define PANEL_HIGH  210.0 /* in a window */
#define WIDE        1.25  /* width over height from which the words stand beside */
#define WORDS_SHARE 0.36  /* of the width then */
#define HEADING     22.0
#define LINE        15.0
#define WORD_GAP    7.0
#define MOST_LINES  4     /* of one standing */
#define MOST_PANELS 8

#define ROW_WORDS MOST_PANELS

typedef struct
{
  InchesHappened      *happened;
  InchesEvidencePanel *panels[MOST_PANELS];
  guint                n_panels;
} EvidenceChart;

static const char *
get_key (void)
{
  return _("Ink: the record, as 100 times its value over the mean of the year before; hollow: provisional; crossed: outside nine simulated futures in ten. "
           "Dashed: 100. Fan: what the model leaves open for the index; doubt about its coefficients is not in it.");
}

/* The first preset of the anchor; early 2025 before any other. */
static const char *
find_preset (InchesModel    *model,
             InchesForecast *forecast)
{
  InchesDay anchor = inches_scenario_get_anchor (inches_forecast_get_scenario (forecast));

  for (guint i = 0; i < inches_model_get_n_presets (model); i++)
    if (inches_scenario_get_anchor (inches_model_get_preset (model, i)->scenario) == anchor)
      return inches_model_get_preset (model, i)->id;

  return "";
}

/**
 * inches_evidence_chart_look_back:
 * @chronicle: the record
 * @model: presets
 * @forecast: keeps inches_happened_get_indices()
 *
 * Returns: (transfer full): what happened in its weeks
 */
InchesHappened *
inches_evidence_chart_look_back (InchesChronicle *chronicle,
                                 InchesModel     *model,
                                 InchesForecast  *forecast)
{
  return inches_happened_new (chronicle, find_preset (model, forecast), forecast);
}

static guint
count_panels (const InchesHappened *happened)
{
  guint n = 0;

  for (guint i = 0; i < inches_happened_get_n_measures (happened); i++)
    n += inches_happened_get_measure (happened, i)->points->len > 0;

  return MIN (n, MOST_PANELS);
}

static guint
count_columns (guint  n_panels,
               double width,
               double unit)
{
  return n_panels > 1 && width >= (2 * PANEL_WIDE + GAP) * unit ? 2 : 1;
}

static void
place_panels (EvidenceChart           *self,
              InchesModelPage         *page,
              const InchesTimelineBox *area)
{
  double unit = page->unit;
  guint n = count_panels (self->happened);
  guint columns = count_columns (n, area->width, unit);
  guint rows = (n + columns - 1) / MAX (columns, 1);
  double width = (area->width - (columns - 1) * GAP * unit) / columns;
  double height = rows > 0 ? (area->height - (rows - 1) * GAP * unit) / rows : 0;

  for (guint i = 0; i < inches_happened_get_n_measures (self->happened) && self->n_panels < n; i++)
    {
      const InchesHappenedMeasure *measure = inches_happened_get_measure (self->happened, i);
      guint place = self->n_panels;
      InchesTimelineBox box = { area->x + place % columns * (width + GAP * unit), area->y + place / columns * (height + GAP * unit),
                                width, height };

      if (measure->points->len > 0)
        self->panels[self->n_panels++] = inches_evidence_panel_new (page, place, self->happened, measure, &box);
    }
}

typedef struct
{
  InchesModelPage         *page;
  const InchesTimelineBox *area;
  double                   y;
} Writer;

static gboolean
has_room (const Writer *w,
          guint         lines)
{
  return w->y + lines * LINE * w->page->unit <= w->area->y + w->area->height;
}

static void
write_heading (Writer     *w,
               const char *words)
{
  if (!has_room (w, 2))
    return;

  inches_model_page_write (w->page, ROW_WORDS, INCHES_TYPE_USE_HEADING, INCHES_ROLE_INK, w->area->x, w->y + 9 * w->page->unit,
                           INCHES_ANCHOR_START, words);
  w->y += HEADING * w->page->unit;
}

/* "Hit  Power grid: …" */
static void
write_line (Writer     *w,
            const char *verdict,
            const char *words)
{
  double unit = w->page->unit;
  double indent = inches_model_page_width_of (w->page, INCHES_TYPE_USE_STRONG, _("Miss")) + 8 * unit;
  guint lines;

  if (!has_room (w, 2))
    return;

  if (verdict != NULL)
    inches_model_page_write (w->page, ROW_WORDS, INCHES_TYPE_USE_STRONG, INCHES_ROLE_INK, w->area->x, w->y + 7 * unit,
                             INCHES_ANCHOR_START, verdict);
  lines = inches_model_page_wrap (w->page, ROW_WORDS, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK,
                                  w->area->x + (verdict != NULL ? indent : 0), w->area->width - (verdict != NULL ? indent : 0),
                                  w->y + 7 * unit, LINE * unit,
                                  CLAMP ((w->area->y + w->area->height - w->y) / (LINE * unit), 1, MOST_LINES), words);
  w->y += lines * LINE * unit + WORD_GAP * unit;
}

static const char *
get_standing_name (InchesModel *model,
                   const char  *of)
{
  guint rung;

  if (g_str_equal (of, "document"))
    return _("Document");
  if (g_str_equal (of, "crisis"))
    return _("Crisis");
  if (inches_ladder_find (inches_model_get_ladder (model), of, &rung))
    return inches_model_get_ladder (model)->rungs[rung].name;

  g_return_val_if_reached ("");
}

static void
write_words (EvidenceChart           *self,
             InchesModelPage         *page,
             const InchesChartInput  *input,
             const InchesTimelineBox *area)
{
  Writer w = { page, area, area->y };
  g_autofree char *last = NULL;

  if (inches_happened_get_n_standings (self->happened) > 0)
    write_heading (&w, _("At the end of these weeks"));
  for (guint i = 0; i < inches_happened_get_n_standings (self->happened); i++)
    {
      const InchesHappenedStanding *standing = inches_happened_get_standing (self->happened, i);
      g_autofree char *words = inches_happened_describe_standing (self->happened, standing);
      g_autofree char *line = g_strdup_printf ("%s: %s", get_standing_name (input->model, standing->standing->of), words);

      write_line (&w, standing->verdict == INCHES_HAPPENED_OPEN ? _("Open") : inches_happened_verdict_get_name (standing->verdict), line);
    }

  write_heading (&w, _("Not comparable"));
  for (guint i = 0; i < inches_happened_get_n_measures (self->happened); i++)
    {
      const InchesHappenedMeasure *measure = inches_happened_get_measure (self->happened, i);
      g_autofree char *words = inches_happened_describe_measure (self->happened, measure);
      g_autofree char *line = g_strdup_printf ("%s: %s", inches_index_get_name (measure->index), words);

      /* Several series may stand for an index, and all say the same. */
      if (measure->points->len == 0 && g_strcmp0 (line, last) != 0)
        write_line (&w, NULL, line);
      g_free (last);
      last = g_steal_pointer (&line);
    }
}

static gpointer
place (InchesModelPage        *page,
       const InchesChartInput *input)
{
  EvidenceChart *self = g_new0 (EvidenceChart, 1);
  InchesTimelineBox panels = page->body;
  InchesTimelineBox words = page->body;
  double gap = GAP * page->unit;

  self->happened = inches_evidence_chart_look_back (input->chronicle, input->model, input->forecast);

  if (input->window > 0)
    {
      place_panels (self, page, &panels);
      return self;
    }

  if (count_panels (self->happened) == 0)
    panels.width = panels.height = 0;
  else if (input->width >= WIDE * input->height)
    {
      words.width = floor (page->body.width * WORDS_SHARE);
      words.x = page->body.x + page->body.width - words.width;
      panels.width = words.x - 1.3 * gap - panels.x;
    }
  else
    {
      panels.height = floor (page->body.height * 0.5);
      words.y = panels.y + panels.height + gap;
      words.height = page->body.y + page->body.height - words.y;
    }

  if (panels.width > 0)
    place_panels (self, page, &panels);
  write_words (self, page, input, &words);

  return self;
}

static void
paint (gpointer               chart,
       const InchesModelPage *page,
       InchesCanvas          *canvas,
       const InchesTheme     *theme)
{
  EvidenceChart *self = chart;

  for (guint i = 0; i < self->n_panels; i++)
    inches_evidence_panel_paint (self->panels[i], page, canvas, theme);
  inches_canvas_begin_group (canvas, "standings", _("At the end of these weeks"));
  inches_timeline_texts_paint (&page->texts, ROW_WORDS, canvas, theme);
  inches_canvas_end_group (canvas);
}

static char *
describe (const InchesChartInput *input)
{
  g_autoptr(InchesHappened) happened = inches_evidence_chart_look_back (input->chronicle, input->model, input->forecast);
  GString *words = g_string_new (_("The record beside what the model leaves open."));

  for (guint i = 0; i < inches_happened_get_n_measures (happened); i++)
    {
      const InchesHappenedMeasure *measure = inches_happened_get_measure (happened, i);
      g_autofree char *line = inches_happened_describe_measure (happened, measure);

      if (measure->points->len > 0)
        g_string_append_printf (words, " %s: %s. %s", inches_series_get_title (measure->series),
                                inches_happened_verdict_get_name (measure->verdict), line);
    }

  return g_string_free (words, FALSE);
}

static void
chart_free (gpointer chart)
{
  EvidenceChart *self = chart;

  for (guint i = 0; i < self->n_panels; i++)
    inches_evidence_panel_free (self->panels[i]);
  inches_happened_unref (self->happened);
  g_free (self);
}

/* Whose argument the model is of, then each publisher once. */
static char *
make_mixed_sources (const InchesChartInput *input)
{
  g_autoptr(InchesHappened) happened = inches_evidence_chart_look_back (input->chronicle, input->model, input->forecast);
  g_autofree char *model = inches_page_words_of_model (input->model);
  g_autoptr(GString) record = g_string_new (NULL);
  const char *last = NULL;

  for (guint i = 0; i < inches_happened_get_n_measures (happened); i++)
    {
      const InchesHappenedMeasure *measure = inches_happened_get_measure (happened, i);
      const InchesSeriesFields *fields = measure->series != NULL ? inches_series_get_fields (measure->series) : NULL;

      if (measure->points->len == 0 || g_strcmp0 (fields->publisher, last) == 0)
        continue;
      last = fields->publisher;
      g_string_append_printf (record, "%s%s [%s]", record->len > 0 ? "; " : "", fields->publisher, fields->licence);
    }

  /* Translators: whose argument the model is of; publishers of the record with their licences. */
  return record->len > 0 ? g_strdup_printf (_("Sources: model: %s; record: %s."), model, record->str)
                         : g_strdup_printf (_("Source: %s. No series of the record reaches into these weeks."), model);
}

const InchesModelChartKind inches_evidence_chart = { get_key, place, paint, describe, chart_free, FALSE, NULL, make_mixed_sources };

/**
 * inches_evidence_chart_measure:
 * @happened: what is to be shown
 * @width: px
 * @window: font scale
 *
 * Returns: px of height that a window needs for its panels; 0 if there is none
 */
double
inches_evidence_chart_measure (const InchesHappened *happened,
                               double                width,
                               double                window)
{
  guint n = count_panels (happened);
  guint columns = count_columns (n, width - 32 * window, window);

  return n == 0 ? 0 : ((n + columns - 1) / columns * (PANEL_HIGH + GAP) - GAP + 16) * window;
}
