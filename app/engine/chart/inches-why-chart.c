/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-why-chart.h"

#include "inches-bar-plot.h"
#include "inches-number.h"
#include "inches-players.h"
#include "inches-sentence.h"
#include "inches-why-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define HEADING      22.0
#define HEADING_DOWN 9.0
#define SENTENCE     22.0
#define ROW          31.0
#define ROW_MOST     58.0
#define NAME_UP      6.0
#define SUB_DOWN     7.5
#define BAR          0.56 /* of a row */
#define BAR_MOST     28.0
#define GAP          9.0
#define FIGURE_GAP   6.0
#define NAME_SHARE   0.42
#define LINE         17.0
#define MOST_ROWS    (2 + INCHES_MOST_PLAYERS + INCHES_N_LEVER_GROUPS)

enum { ROW_CHART };

typedef struct
{
  double            from;    /* inches */
  double            to;
  gboolean          level;   /* a level, from zero; else a step */
  gboolean          changed;
  double            middle;  /* px */
  InchesTimelineBox box;
} Bar;

typedef struct
{
  InchesBarPlot plot;
  gboolean      has_plot;
  Bar           bars[MOST_ROWS];
  guint         n;
  double        pitch;
  double        left;
} WhyChart;

static const char *
get_key (void)
{
  return _("Each bar is a change's fair share of the difference, averaged over every order in which the changes could be made; "
           "all together they are the difference. Full: it adds inches; hatched: it takes some away. Doubt about the model's coefficients is not in the bars.");
}

/**
 * inches_why_chart_measure:
 * @attribution: (nullable): what is shown
 * @unit: px of a px at text size 1
 *
 * Returns: px that the chart needs in a window
 */
double
inches_why_chart_measure (const InchesAttribution *attribution,
                          double                   unit)
{
  guint n = attribution != NULL ? inches_attribution_get_n_players (attribution) : 0;

  if (n > 0 && !inches_attribution_is_by_lever (attribution))
    n = INCHES_N_LEVER_GROUPS + (inches_attribution_get_levers (attribution, n - 1) == 0);
  if (n == 0)
    n = 3;

  return (HEADING + 19 + 16 + ROW * (n + 2)) * unit;
}

static void
write_row (WhyChart        *self,
           InchesModelPage *page,
           const Bar       *bar,
           double           width,
           const char      *name,
           const char      *sub)
{
  double unit = page->unit;
  g_autofree char *fitting = inches_why_words_fit (page, sub, width);

  inches_model_page_write (page, ROW_CHART, INCHES_TYPE_USE_NAME, INCHES_ROLE_INK, self->left, bar->middle - NAME_UP * unit,
                           INCHES_ANCHOR_START, name);
  inches_model_page_wrap (page, ROW_CHART, INCHES_TYPE_USE_UNIT, INCHES_ROLE_INK2, self->left, width, bar->middle + SUB_DOWN * unit,
                          LINE * unit, 1, fitting);
}

/* A group that stays has words instead of a bar, on the side with more room. */
static void
write_unchanged (const WhyChart  *self,
                 InchesModelPage *page,
                 const Bar       *bar)
{
  gboolean leftwards = bar->box.x > self->plot.plot.x + self->plot.plot.width / 2;
  double gap = FIGURE_GAP * page->unit;

  inches_model_page_write (page, ROW_CHART, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, bar->box.x + (leftwards ? -gap : gap), bar->middle,
                           leftwards ? INCHES_ANCHOR_END : INCHES_ANCHOR_START, _("not changed: 0.0"));
}

static void
write_figure (const WhyChart  *self,
              InchesModelPage *page,
              const Bar       *bar,
              gint             tenths)
{
  double value = tenths / 10.0;
  g_autofree char *figure = bar->level ? inches_number_format (value, 1) : inches_bar_format_signed (value, 1);

  inches_model_page_write (page, ROW_CHART, INCHES_TYPE_USE_VALUE, bar->level ? INCHES_ROLE_INK : INCHES_ROLE_MODEL,
                           bar->box.x + bar->box.width + FIGURE_GAP * page->unit, bar->middle, INCHES_ANCHOR_START, figure);
}

/* What is to be placed: levels in inches and the words of each row. */
typedef struct
{
  WhyChart                *chart;
  InchesModelPage         *page;
  const InchesAttribution *attribution;
  gint                     tenths[MOST_ROWS];
  char                    *names[MOST_ROWS];
  char                    *subs[MOST_ROWS];
  const char              *ids[MOST_ROWS];
  double                   name_width;
} Rows;

static void
rows_clear (Rows *rows)
{
  for (guint i = 0; i < rows->chart->n; i++)
    {
      g_free (rows->names[i]);
      g_free (rows->subs[i]);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rows, rows_clear)

static void
add_row (Rows       *rows,
         const Bar  *bar,
         gint        tenths,
         const char *id,
         char       *name,
         char       *sub)
{
  guint i = rows->chart->n++;

  rows->chart->bars[i] = *bar;
  rows->tenths[i] = tenths;
  rows->ids[i] = id;
  rows->names[i] = name;
  rows->subs[i] = sub;
}

/* Groups in which nothing was changed stay, so that the reader sees that they were not. */
static void
add_unchanged (Rows   *rows,
               double  level)
{
  Bar bar = { level, level, FALSE, FALSE, 0, { 0 } };

  for (guint group = 0; group < INCHES_N_LEVER_GROUPS; group++)
    {
      const char *id = inches_lever_group_get_id (group);
      gboolean plays = FALSE;

      for (guint i = 0; i < inches_attribution_get_n_players (rows->attribution); i++)
        plays |= g_str_equal (inches_attribution_get_id (rows->attribution, i), id);
      if (!plays)
        add_row (rows, &bar, 0, id, inches_why_words_capitalize (inches_lever_group_get_name (group)),
                 inches_why_words_list_group (inches_scenario_get_levers (inches_attribution_get_to (rows->attribution)), id));
    }
}

static void
fill_rows (Rows *rows)
{
  const InchesAttribution *attribution = rows->attribution;
  double start = inches_attribution_get_start (attribution, INCHES_MEASURE_INCHES);
  double end = start + inches_attribution_get_difference (attribution, INCHES_MEASURE_INCHES);
  guint order[INCHES_MOST_PLAYERS];
  gint tenths[INCHES_MOST_PLAYERS];
  gint whole = inches_why_round (attribution, tenths);
  g_autofree char *difference = inches_bar_format_signed (whole / 10.0, 1);
  g_autofree char *error = inches_number_format (inches_attribution_get_error (attribution), 1);
  double level = start;

  add_row (rows, &(Bar) { 0, start, TRUE, TRUE, 0, { 0 } }, lround (10 * start), "early-2025", g_strdup (_("Early 2025")),
           g_strdup (_("where the changes begin")));
  inches_why_sort (attribution, order);
  for (guint i = 0; i < inches_attribution_get_n_players (attribution); i++)
    {
      double part = inches_attribution_get_part (attribution, order[i], INCHES_MEASURE_INCHES);

      add_row (rows, &(Bar) { level, level + part, FALSE, TRUE, 0, { 0 } }, tenths[order[i]],
               inches_attribution_get_id (attribution, order[i]),
               inches_why_words_capitalize (inches_attribution_get_name (attribution, order[i])),
               inches_why_words_list_changes (attribution, order[i]));
      level += part;
    }
  if (!inches_attribution_is_by_lever (attribution))
    add_unchanged (rows, level);

  /* Translators: a signed difference and its standard error, in inches. */
  add_row (rows, &(Bar) { 0, end, TRUE, TRUE, 0, { 0 } }, lround (10 * end), "now", g_strdup (_("These settings")),
           g_strdup_printf (_("all together %s ± %s"), difference, error));
}

static double
measure_names (const Rows *rows)
{
  double width = 0;

  for (guint i = 0; i < rows->chart->n; i++)
    {
      width = MAX (width, inches_model_page_width_of (rows->page, INCHES_TYPE_USE_NAME, rows->names[i]));
      width = MAX (width, inches_model_page_width_of (rows->page, INCHES_TYPE_USE_UNIT, rows->subs[i]));
    }

  return MIN (width, NAME_SHARE * rows->page->body.width);
}

static void
place_bars (Rows   *rows,
            double  top)
{
  WhyChart *self = rows->chart;
  InchesModelPage *page = rows->page;
  double unit = page->unit;
  double axis = inches_bar_plot_axis_height (page);
  double left = page->body.x + rows->name_width + GAP * unit;
  double figure = inches_model_page_width_of (page, INCHES_TYPE_USE_VALUE, "+88.8") + 2 * FIGURE_GAP * unit;
  InchesTimelineBox plot = { ceil (left), top, floor (page->body.x + page->body.width - left), 0 };
  const InchesBarPads pads = { 4 * unit, figure };
  double low = 0, high = 0;

  for (guint i = 0; i < self->n; i++)
    {
      low = MIN (low, MIN (self->bars[i].from, self->bars[i].to));
      high = MAX (high, MAX (self->bars[i].from, self->bars[i].to));
    }

  self->pitch = MIN ((page->body.y + page->body.height - axis - top) / self->n, ROW_MOST * unit);
  plot.height = self->pitch * self->n;
  inches_bar_plot_place (&self->plot, page, ROW_CHART, &plot, low, high, &pads);
  self->has_plot = TRUE;
  inches_model_page_add_box (page, &plot);

  for (guint i = 0; i < self->n; i++)
    {
      Bar *bar = &self->bars[i];
      double from = inches_scale_to_page (&self->plot.scale, bar->from);
      double to = inches_scale_to_page (&self->plot.scale, bar->to);
      double height = MIN (BAR * self->pitch, BAR_MOST * unit);

      bar->middle = top + (i + 0.5) * self->pitch;
      bar->box = (InchesTimelineBox) { MIN (from, to), bar->middle - height / 2, fabs (to - from), height };
    }
}

/* Each side's inches are of its own war's size: figures, but no bars. */
static double
place_table (Rows   *rows,
             double  top)
{
  WhyChart *self = rows->chart;
  InchesModelPage *page = rows->page;
  double unit = page->unit;
  guint lines = inches_model_page_wrap (page, ROW_CHART, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, page->body.x, page->body.width,
                                        top + HEADING_DOWN * unit, LINE * unit, 3,
                                        _("These settings start on another day than early 2025. Each side's inches are of its own war's "
                                          "size, so no bars are drawn; the figures say what each change adds."));

  top += (lines * LINE + 6) * unit;
  self->pitch = MIN ((page->body.y + page->body.height - top) / self->n, ROW * unit);
  self->plot.plot = (InchesTimelineBox) { page->body.x + rows->name_width + GAP * unit, top, 0, 0 };
  for (guint i = 0; i < self->n; i++)
    {
      self->bars[i].middle = top + (i + 0.5) * self->pitch;
      self->bars[i].box = (InchesTimelineBox) { self->plot.plot.x, self->bars[i].middle, 0, 0 };
      self->bars[i].from = self->bars[i].to = 0;
    }

  return top;
}

static void
write_rows (Rows *rows)
{
  WhyChart *self = rows->chart;

  for (guint i = 0; i < self->n; i++)
    {
      InchesTimelineBox box = { rows->page->body.x, self->bars[i].middle - self->pitch / 2, rows->page->body.width, self->pitch };
      g_autofree char *figure = self->bars[i].level ? inches_number_format (rows->tenths[i] / 10.0, 1) : NULL;
      g_autofree char *words = NULL;

      write_row (self, rows->page, &self->bars[i], rows->name_width, rows->names[i], rows->subs[i]);
      if (self->bars[i].changed)
        write_figure (self, rows->page, &self->bars[i], rows->tenths[i]);
      else
        write_unchanged (self, rows->page, &self->bars[i]);
      /* Translators: a name, inches gained, what it is. */
      words = self->bars[i].level ? g_strdup_printf (_("%s: %s inches gained, %s"), rows->names[i], figure, rows->subs[i])
              : inches_why_words_describe_part (rows->names[i], rows->subs[i], rows->tenths[i], self->bars[i].changed);
      inches_model_page_add_part (rows->page, &box, rows->ids[i], words);
    }
}

static double
write_heading (InchesModelPage *page,
               double           top)
{
  const char *heading = _("What changed the outcome");
  const char *unit_words = _("inches gained; full adds, hatched takes away");
  double x = page->body.x + inches_model_page_width_of (page, INCHES_TYPE_USE_HEADING, heading) + 4 * page->unit;
  double middle = top + HEADING_DOWN * page->unit;

  inches_model_page_write (page, ROW_CHART, INCHES_TYPE_USE_HEADING, INCHES_ROLE_MODEL, page->body.x, middle, INCHES_ANCHOR_START, heading);
  if (x + inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, unit_words) <= page->body.x + page->body.width)
    inches_model_page_write (page, ROW_CHART, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x, middle, INCHES_ANCHOR_START, unit_words);

  return top + HEADING * page->unit;
}

/* On a page of its own the finding stands over the bars; the window has it larger. */
static double
write_sentence (InchesModelPage        *page,
                const InchesChartInput *input,
                double                  top)
{
  g_autofree char *sentence = NULL;
  guint lines;

  if (page->frame == NULL)
    return top;

  sentence = inches_forecast_explain (input->forecast, input->baseline, input->explained.attribution);
  lines = inches_model_page_wrap (page, ROW_CHART, INCHES_TYPE_USE_SUBTITLE, INCHES_ROLE_INK, page->body.x, page->body.width,
                                  top + HEADING_DOWN * page->unit, SENTENCE * page->unit, 2, sentence);

  return top + (lines * SENTENCE + 6) * page->unit;
}

static gpointer
place (InchesModelPage        *page,
       const InchesChartInput *input)
{
  WhyChart *self = g_new0 (WhyChart, 1);
  const InchesAttribution *attribution = input->explained.attribution;
  g_auto(Rows) rows = { self, page, attribution };
  double top = write_heading (page, write_sentence (page, input, page->body.y));

  self->left = page->body.x;
  if (attribution == NULL || inches_attribution_get_n_players (attribution) == 0)
    {
      inches_model_page_wrap (page, ROW_CHART, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, page->body.x, page->body.width,
                              top + HEADING_DOWN * page->unit, LINE * page->unit, 3,
                              attribution == NULL ? _("Being worked out.")
                              : _("Nothing differs from early 2025. Move a lever, and what it adds to the outcome appears here."));
      return self;
    }

  fill_rows (&rows);
  rows.name_width = measure_names (&rows);
  if (inches_attribution_is_comparable (attribution))
    place_bars (&rows, top);
  else
    place_table (&rows, top);
  write_rows (&rows);

  return self;
}

static void
paint_steps (const WhyChart    *self,
             InchesCanvas      *canvas,
             const InchesTheme *theme,
             double             unit)
{
  const InchesColor *line = inches_theme_get_color (theme, INCHES_ROLE_INK3);

  for (guint i = 0; i + 1 < self->n; i++)
    {
      const Bar *bar = &self->bars[i];
      double x = floor (inches_scale_to_page (&self->plot.scale, bar->to)) + 0.5;

      inches_canvas_line (canvas, x, bar->box.y + bar->box.height, x, self->bars[i + 1].box.y, MAX (1, unit), line);
    }
}

static void
paint_bars (const WhyChart    *self,
            InchesCanvas      *canvas,
            const InchesTheme *theme,
            double             unit)
{
  InchesStroke dashed = { 1.6 * unit, INCHES_JOIN_MITRE, FALSE, { 4 * unit, 3 * unit }, 2 };

  for (guint i = 0; i < self->n; i++)
    {
      const Bar *bar = &self->bars[i];

      if (i == 0)
        {
          inches_canvas_rectangle (canvas, bar->box.x, bar->box.y, MAX (bar->box.width, 0.5), bar->box.height);
          inches_canvas_fill_keep (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
          inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_GHOST), &dashed);
        }
      else if (bar->level)
        inches_bar_paint (&bar->box, FALSE, INCHES_ROLE_INK, canvas, theme, unit);
      else if (bar->changed)
        inches_bar_paint (&bar->box, bar->to < bar->from, INCHES_ROLE_MODEL, canvas, theme, unit);
      else
        inches_canvas_line (canvas, floor (bar->box.x) + 0.5, bar->box.y, floor (bar->box.x) + 0.5, bar->box.y + bar->box.height,
                            1.6 * unit, inches_theme_get_color (theme, INCHES_ROLE_INK3));
    }
}

static void
paint (gpointer               chart,
       const InchesModelPage *page,
       InchesCanvas          *canvas,
       const InchesTheme     *theme)
{
  const WhyChart *self = chart;

  inches_canvas_begin_group (canvas, "why", _("What changed the outcome"));
  if (self->has_plot)
    {
      double line = floor (self->bars[self->n - 1].middle - self->pitch / 2) + 0.5;
      double zero = floor (inches_scale_to_page (&self->plot.scale, 0)) + 0.5;

      inches_bar_plot_paint (&self->plot, canvas, theme, page->unit);
      inches_canvas_line (canvas, zero, self->plot.plot.y, zero, self->plot.plot.y + self->plot.plot.height, MAX (1, 1.2 * page->unit),
                          inches_theme_get_color (theme, INCHES_ROLE_INK));
      paint_steps (self, canvas, theme, page->unit);
      paint_bars (self, canvas, theme, page->unit);
      inches_canvas_line (canvas, self->left, line, self->plot.plot.x + self->plot.plot.width, line, MAX (1, page->unit),
                          inches_theme_get_color (theme, INCHES_ROLE_INK3));
    }
  inches_timeline_texts_paint (&page->texts, ROW_CHART, canvas, theme);
  inches_canvas_end_group (canvas);
}

static char *
describe (const InchesChartInput *input)
{
  const InchesAttribution *attribution = input->explained.attribution;
  g_autofree char *sentence = inches_forecast_explain (input->forecast, input->baseline, attribution);
  GString *words = g_string_new (sentence);
  gint tenths[INCHES_MOST_PLAYERS];

  if (attribution == NULL || inches_attribution_get_n_players (attribution) == 0)
    return g_string_free (words, FALSE);

  inches_why_round (attribution, tenths);
  for (guint i = 0; i < inches_attribution_get_n_players (attribution); i++)
    {
      g_autofree char *figure = inches_bar_format_signed (tenths[i] / 10.0, 1);
      g_autofree char *name = inches_why_words_capitalize (inches_attribution_get_name (attribution, i));

      g_string_append_printf (words, " %s: %s.", name, figure);
    }

  return g_string_free (words, FALSE);
}

const InchesModelChartKind inches_why_chart = { get_key, place, paint, describe, g_free, FALSE };
