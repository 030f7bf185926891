/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-then-now-chart.h"

#include "inches-mark.h"
#include "inches-number.h"
#include "inches-then-now-band.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define HEADING       20.0
#define HEADING_DOWN  8.0
#define STRIP         18.0
#define DATES         22.0 /* of a band, beside the ruler */
#define RULER         24.0
#define RULER_DOWN    14.0 /* from its line to the middle of its figures */
#define LANE          15.0
#define LABEL_ROW     12.0
#define BASE_UP       7.5  /* from the foot of a lane to its base line */
#define MOST_ROWS     7
#define MARK_COLUMN   17.0
#define GUTTER_GAP    10.0
#define GUTTER_MARK   4.0
#define BETWEEN_TICKS 46.0
#define TICK          4.0
#define ROW           0

typedef struct
{
  InchesChronicle   *chronicle; /* owned */
  GArray            *lanes;     /* (element-type InchesBandLane) */
  InchesThenNowBand *then;
  InchesThenNowBand *now;
  double             left;      /* px of the ruler */
  double             right;
  double             ruler_y;
  double             zero_x;
  double             px_per_day;
  double             step;      /* days from figure to figure */
  double             lowest;    /* days since the day of alignment */
  double             highest;
} ThenNow;

static const char *
get_key (void)
{
  return _("The days are laid on each other by their distance, not by what happened. "
           "Hollow mark: contested. Small mark: no room for its name. Bar: day not known.");
}

static char *
make_sources (const InchesChartInput *input)
{
  guint n = inches_chronicle_get_events (inches_chronicle_get_record (input->chronicle))->len;

  return g_strdup_printf (ngettext ("Sources: events from %u sourced entry of the record.",
                                    "Sources: events from %u sourced entries of the record.", n), n);
}

/* Lanes fall away in the order of the data until one row of labels each has room. */
static GArray *
choose_lanes (InchesChronicle *chronicle,
              double           height)
{
  guint n = inches_chronicle_get_n_lanes (chronicle);
  guint most = MAX ((guint) MAX (height / (LANE + LABEL_ROW), 0), 1);
  const char *const *drop = inches_chronicle_get_drop (chronicle);
  g_autofree gboolean *left_out = g_new0 (gboolean, n);
  GArray *lanes = g_array_new (FALSE, TRUE, sizeof (InchesBandLane));
  guint kept = n;
  guint lane;

  for (guint i = 0; drop[i] != NULL && kept > most; i++)
    if (inches_chronicle_find_lane (chronicle, drop[i], &lane) && !left_out[lane])
      {
        left_out[lane] = TRUE;
        kept--;
      }

  for (guint i = 0; i < n; i++)
    if (!left_out[i])
      {
        InchesBandLane chosen = { .lane = i, .rows = 1 };

        g_array_append_val (lanes, chosen);
      }

  return lanes;
}

static guint
count_events (InchesChronicle *chronicle,
              guint            lane)
{
  GPtrArray *events = inches_chronicle_get_lane_events (chronicle, lane);
  InchesDay then_first, then_last, now_first, now_last;
  guint n = 0;

  inches_alignment_get_then (&then_first, &then_last);
  inches_alignment_get_now (&now_first, &now_last);
  for (guint i = 0; i < events->len; i++)
    {
      InchesDay day = inches_date_get_first (inches_event_get_date (g_ptr_array_index (events, i)));

      n += (day >= then_first && day <= then_last) || (day >= now_first && day <= now_last);
    }

  return n;
}

/* What room is left goes row by row to the lane with most events a row. Heights are of
 * the window. */
static void
spread_rows (GArray          *lanes,
             InchesChronicle *chronicle,
             double           height)
{
  double left = height - lanes->len * (LANE + LABEL_ROW);

  while (left >= LABEL_ROW)
    {
      InchesBandLane *fullest = NULL;
      double most = 0;

      for (guint i = 0; i < lanes->len; i++)
        {
          InchesBandLane *lane = &g_array_index (lanes, InchesBandLane, i);
          double a_row = count_events (chronicle, lane->lane) / (double) lane->rows;

          if (lane->rows < MOST_ROWS && a_row > most)
            {
              most = a_row;
              fullest = lane;
            }
        }
      if (fullest == NULL)
        return;

      fullest->rows++;
      left -= LABEL_ROW;
    }
}

/* Returns px that the lanes take. */
static double
stack_lanes (GArray *lanes,
             double  unit)
{
  double y = 0;

  for (guint i = 0; i < lanes->len; i++)
    {
      InchesBandLane *lane = &g_array_index (lanes, InchesBandLane, i);

      y += (LANE + lane->rows * LABEL_ROW) * unit;
      lane->base = y - BASE_UP * unit;
    }

  return y;
}

static double
find_gutter (const InchesModelPage *page,
             const ThenNow         *self)
{
  double width = inches_model_page_width_of (page, INCHES_TYPE_USE_NAME, _("Days"));

  for (guint i = 0; i < self->lanes->len; i++)
    {
      guint lane = g_array_index (self->lanes, InchesBandLane, i).lane;

      width = MAX (width, MARK_COLUMN * page->unit
                          + inches_model_page_width_of (page, INCHES_TYPE_USE_NAME, inches_chronicle_get_lane (self->chronicle, lane)->name));
    }

  return width + GUTTER_GAP * page->unit;
}

static void
name_lanes (ThenNow                 *self,
            InchesModelPage         *page,
            const InchesThenNowBand *band)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const InchesBandLane *lane = &g_array_index (self->lanes, InchesBandLane, i);

      inches_model_page_write (page, ROW, INCHES_TYPE_USE_NAME, INCHES_ROLE_INK, page->body.x + MARK_COLUMN * page->unit,
                               band->top + lane->base, INCHES_ANCHOR_START, inches_chronicle_get_lane (self->chronicle, lane->lane)->name);
    }
}

static double
find_step (double days_between)
{
  static const double steps[] = { 10, 20, 50, 100, 200, 500, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] >= days_between)
      return steps[i];

  return 2000;
}

static void
place_ruler (ThenNow         *self,
             InchesModelPage *page)
{
  double unit = page->unit;
  double right = page->body.x + page->body.width;

  self->step = find_step (BETWEEN_TICKS * unit / self->px_per_day);
  inches_model_page_write (page, ROW, INCHES_TYPE_USE_NAME, INCHES_ROLE_INK, page->body.x, self->ruler_y + RULER_DOWN * unit,
                           INCHES_ANCHOR_START, _("Days"));
  for (double days = ceil (self->lowest / self->step) * self->step; days <= self->highest; days += self->step)
    {
      g_autofree char *plain = inches_number_format (days, 0);
      g_autofree char *figure = g_strconcat (days > 0 ? "+" : "", plain, NULL);
      double x = self->zero_x + days * self->px_per_day;
      double half = inches_model_page_width_of (page, INCHES_TYPE_USE_TICK, figure) / 2;

      if (x - half >= self->left - GUTTER_GAP / 2 * unit && x + half <= right)
        inches_model_page_write (page, ROW, days == 0 ? INCHES_TYPE_USE_STRONG : INCHES_TYPE_USE_TICK, INCHES_ROLE_INK, x,
                                 self->ruler_y + RULER_DOWN * unit, INCHES_ANCHOR_MIDDLE, figure);
    }
}

static void
write_heading (InchesModelPage        *page,
               const InchesAlignment  *alignment)
{
  double unit = page->unit;
  const char *heading = _("A comparison, not a likeness");
  double x = page->body.x + inches_model_page_width_of (page, INCHES_TYPE_USE_HEADING, heading) + 8 * unit;
  double y = page->body.y + HEADING_DOWN * unit;
  g_autofree char *then = inches_day_to_text (alignment->then);
  g_autofree char *now = inches_day_to_text (alignment->now);
  /* Translators: two days */
  g_autofree char *words = g_strdup_printf (_("%s is laid on %s"), then, now);

  inches_model_page_write (page, ROW, INCHES_TYPE_USE_HEADING, INCHES_ROLE_INK, page->body.x, y, INCHES_ANCHOR_START, heading);
  if (x + inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, words) <= page->body.x + page->body.width)
    inches_model_page_write (page, ROW, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x, y, INCHES_ANCHOR_START, words);
}

/* Days of both bands about the day of alignment share one scale. */
static void
find_scale (ThenNow               *self,
            const InchesModelPage *page,
            const InchesBandInput *then,
            const InchesBandInput *now)
{
  double width;

  self->lowest = MIN (then->first - then->day, now->first - now->day);
  self->highest = MAX (then->last + 1 - then->day, now->last + 1 - now->day);
  self->left = ceil (page->body.x + find_gutter (page, self));
  self->right = floor (page->body.x + page->body.width);
  width = MAX (self->right - self->left, page->unit);
  self->px_per_day = width / (self->highest - self->lowest);
  self->zero_x = floor (self->left - self->lowest * self->px_per_day) + 0.5;
}

static gpointer
place (InchesModelPage        *page,
       const InchesChartInput *input)
{
  ThenNow *self = g_new0 (ThenNow, 1);
  double unit = page->unit;
  double room = (page->body.height / unit - HEADING - 2 * STRIP - 2 * DATES - RULER) / 2;
  InchesAlignment alignment = input->alignment;
  InchesBandInput then = { .name = _("Then: 2014 and 2015") };
  InchesBandInput now = { .name = _("Now: 2024 and 2025"), .axis_above = TRUE };
  double lanes;

  if (alignment.then == 0 && alignment.now == 0)
    inches_alignment_init (&alignment);
  /* What a document adds is no part of the comparison. */
  self->chronicle = g_object_ref (inches_chronicle_get_record (input->chronicle));
  self->lanes = choose_lanes (self->chronicle, room);
  spread_rows (self->lanes, self->chronicle, room);
  lanes = stack_lanes (self->lanes, unit);

  inches_alignment_get_then (&then.first, &then.last);
  inches_alignment_get_now (&now.first, &now.last);
  then.day = alignment.then;
  now.day = alignment.now;
  find_scale (self, page, &then, &now);
  then.zero_x = now.zero_x = self->zero_x;
  then.px_per_day = now.px_per_day = self->px_per_day;
  then.right = now.right = self->right;
  then.lanes = now.lanes = self->lanes;

  write_heading (page, &alignment);
  then.strip_y = round (page->body.y + HEADING * unit);
  then.top = then.strip_y + STRIP * unit;
  then.bottom = then.axis_y = then.top + lanes;
  self->ruler_y = floor (then.bottom + DATES * unit) + 0.5;
  now.axis_y = self->ruler_y + (RULER + DATES) * unit;
  now.strip_y = round (now.axis_y + (STRIP - 14) / 2 * unit);
  now.top = now.axis_y + STRIP * unit;
  now.bottom = now.top + lanes;

  self->then = inches_then_now_band_new (page, self->chronicle, &then);
  self->now = inches_then_now_band_new (page, self->chronicle, &now);
  name_lanes (self, page, self->then);
  name_lanes (self, page, self->now);
  place_ruler (self, page);

  return self;
}

static void
paint_ruler (const ThenNow         *self,
             const InchesModelPage *page,
             InchesCanvas          *canvas,
             const InchesTheme     *theme)
{
  const InchesColor *ink = inches_theme_get_color (theme, INCHES_ROLE_INK);
  double hairline = MAX (1, 0.75 * page->unit);

  inches_canvas_line (canvas, self->left, self->ruler_y, self->right, self->ruler_y, 1.2 * page->unit, ink);
  for (double days = ceil (self->lowest / self->step) * self->step; days <= self->highest; days += self->step)
    {
      double x = floor (self->zero_x + days * self->px_per_day) + 0.5;

      inches_canvas_line (canvas, x, self->ruler_y - TICK * page->unit, x, self->ruler_y + TICK * page->unit, hairline, ink);
    }
}

static void
paint_names (const ThenNow           *self,
             const InchesModelPage   *page,
             const InchesThenNowBand *band,
             InchesCanvas            *canvas,
             const InchesTheme       *theme)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const InchesBandLane *lane = &g_array_index (self->lanes, InchesBandLane, i);
      const InchesLane *data = inches_chronicle_get_lane (self->chronicle, lane->lane);

      inches_mark_draw_shape (canvas, data->shape, page->body.x + 6 * page->unit, band->top + lane->base, GUTTER_MARK * page->unit,
                              inches_theme_get_lane_color (theme, data->id), inches_theme_get_color (theme, INCHES_ROLE_VIEW), FALSE);
    }
}

static void
paint (gpointer               chart,
       const InchesModelPage *page,
       InchesCanvas          *canvas,
       const InchesTheme     *theme)
{
  ThenNow *self = chart;

  inches_canvas_begin_group (canvas, "then", _("Then: 2014 and 2015"));
  inches_then_now_band_paint (self->then, page, self->chronicle, self->lanes, canvas, theme);
  paint_names (self, page, self->then, canvas, theme);
  inches_canvas_end_group (canvas);
  inches_canvas_begin_group (canvas, "now", _("Now: 2024 and 2025"));
  inches_then_now_band_paint (self->now, page, self->chronicle, self->lanes, canvas, theme);
  paint_names (self, page, self->now, canvas, theme);
  inches_canvas_end_group (canvas);
  paint_ruler (self, page, canvas, theme);
  inches_timeline_texts_paint (&page->texts, ROW, canvas, theme);
}

static char *
describe (const InchesChartInput *input)
{
  InchesAlignment alignment = input->alignment;
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;

  if (alignment.then == 0 && alignment.now == 0)
    inches_alignment_init (&alignment);
  then = inches_day_to_text (alignment.then);
  now = inches_day_to_text (alignment.now);

  /* Translators: two days */
  return g_strdup_printf (_("The record of 2014 and 2015 over that of 2024 and 2025, %s laid on %s. A comparison, not a likeness."),
                          then, now);
}

static void
chart_free (gpointer chart)
{
  ThenNow *self = chart;

  inches_then_now_band_free (self->then);
  inches_then_now_band_free (self->now);
  g_array_unref (self->lanes);
  g_object_unref (self->chronicle);
  g_free (self);
}

const InchesModelChartKind inches_then_now_chart = { get_key, place, paint, describe, chart_free, FALSE, make_sources };

/**
 * inches_then_now_chart_measure:
 * @chronicle: the record
 * @window: font scale
 *
 * Returns: px of height that a window needs for every lane with its rows of labels
 */
double
inches_then_now_chart_measure (InchesChronicle *chronicle,
                               double           window)
{
  double lanes = 0;

  chronicle = inches_chronicle_get_record (chronicle);
  for (guint i = 0; i < inches_chronicle_get_n_lanes (chronicle); i++)
    lanes += LANE + inches_chronicle_get_lane (chronicle, i)->rows * LABEL_ROW;

  return (2 * lanes + HEADING + 2 * STRIP + 2 * DATES + RULER + 16) * window;
}

double
inches_then_now_chart_get_scale (const InchesModelChart *chart)
{
  const ThenNow *self = inches_model_chart_get_chart (chart, &inches_then_now_chart);

  return self->px_per_day;
}

gboolean
inches_then_now_chart_is_now (const InchesModelChart *chart,
                              double                  y)
{
  const ThenNow *self = inches_model_chart_get_chart (chart, &inches_then_now_chart);

  return y >= self->ruler_y;
}

gboolean
inches_then_now_chart_get_days (const InchesModelChart *chart,
                                InchesEvent            *event,
                                gint                   *days)
{
  const ThenNow *self = inches_model_chart_get_chart (chart, &inches_then_now_chart);
  const InchesThenNowBand *bands[] = { self->then, self->now };

  for (guint b = 0; b < G_N_ELEMENTS (bands); b++)
    for (guint i = 0; i < bands[b]->marks->len; i++)
      if (g_array_index (bands[b]->marks, InchesBandMark, i).event == event)
        {
          *days = g_array_index (bands[b]->marks, InchesBandMark, i).days;
          return TRUE;
        }

  return FALSE;
}
