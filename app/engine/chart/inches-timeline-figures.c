/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-figures.h"

#include "inches-number.h"
#include "inches-timeline-value.h"
#include "inches-track-space.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* What is written inside a track's row: figures at its peaks where the space is
 * free, and the words of its empty stretch. */

#define MOST_PEAKS    3
#define CLEAR         1.5  /* px at text size 1 between a figure and a line */
#define DOT           1.5  /* what a point covers at least, either way */
#define DAYS_OF_MONTH 45   /* fewer in view: a month fills most of it */
#define MOST_LIFT     10   /* px that the figure of a month rises to be clear of its line */
#define BELOW         18.0 /* px down to under the line */
#define TO_DATA       6.0  /* from the words to the first value */
#define TOP_LINE      7.0  /* from the top of a row to the middle of words along it */
#define ALONG         12.0 /* px between two places that are tried */

typedef struct
{
  const InchesTimelineTrack *track;
  const InchesTimelineFrame *frame;
  const InchesTimelineBox   *row;
  InchesTimelineTexts       *texts;
} Writing;

/* Whole from 100 up, else one decimal unless it is a nought. */
static char *
format_figure (const InchesTrack *track,
               double             value)
{
  double tenths = round (value * 10) / 10;
  guint decimals = track->decimals > 0 && fabs (value) < 100 && tenths != round (tenths) ? 1 : 0;

  return inches_number_format (value, decimals);
}

static gboolean
is_in_a_stretch (const Writing           *w,
                 const InchesTimelineBox *box)
{
  for (guint i = 0; i < w->frame->axis.n_stretches; i++)
    if (box->x >= w->frame->axis.stretches[i].x0 && box->x + box->width <= w->frame->axis.stretches[i].x1)
      return TRUE;

  return FALSE;
}

/* Figures have no descenders: what is under one may come nearer. */
static gboolean
try_write_words (const Writing *w,
                 const char    *text,
                 InchesTypeUse  use,
                 double         x,
                 double         baseline,
                 InchesAnchor   anchor,
                 gboolean       is_figure)
{
  double width = inches_timeline_texts_width (w->texts, use, text);
  InchesTimelineBox box = inches_timeline_texts_box (w->texts, use, x, baseline, anchor, width);

  if (box.y < w->row->y || box.y + box.height > w->row->y + w->row->height || !is_in_a_stretch (w, &box)
      || !inches_track_is_clear (w->track, &box, w->frame->unit, is_figure)
      || !inches_timeline_texts_is_free (w->texts, w->track->row, &box))
    return FALSE;

  inches_timeline_texts_add (w->texts, w->track->row, use, INCHES_ROLE_INK2, x, baseline, anchor, text);
  return TRUE;
}

static gboolean
try_write (const Writing *w,
           const char    *text,
           InchesTypeUse  use,
           double         x,
           double         baseline,
           InchesAnchor   anchor)
{
  return try_write_words (w, text, use, x, baseline, anchor, use == INCHES_TYPE_USE_TICK);
}

/* Above, left or right of a point, wherever nothing is in the way. */
static void
write_at (const Writing *w,
          const char    *text,
          double         x,
          double         y)
{
  double unit = w->frame->unit;
  double beside = inches_timeline_texts_middle (w->texts, INCHES_TYPE_USE_TICK, y);
  double above = y - 3 * unit;

  if (w->track->data->form == INCHES_TRACK_STEP
      && try_write (w, text, INCHES_TYPE_USE_TICK, x - 3 * unit, beside + unit, INCHES_ANCHOR_END))
    return;

  if (!try_write (w, text, INCHES_TYPE_USE_TICK, x, above, INCHES_ANCHOR_MIDDLE)
      && !try_write (w, text, INCHES_TYPE_USE_TICK, x, above, INCHES_ANCHOR_START)
      && !try_write (w, text, INCHES_TYPE_USE_TICK, x, above, INCHES_ANCHOR_END)
      && !try_write (w, text, INCHES_TYPE_USE_TICK, x - 4 * unit, beside, INCHES_ANCHOR_END))
    try_write (w, text, INCHES_TYPE_USE_TICK, x + 4 * unit, beside, INCHES_ANCHOR_START);
}

static void
write_peaks (const Writing *w)
{
  const GArray *peaks = w->track->facts->peaks;

  for (guint i = 0; i < MIN (peaks->len, MOST_PEAKS); i++)
    {
      const InchesPeak *peak = &g_array_index (peaks, InchesPeak, i);
      g_autofree char *text = format_figure (w->track->data, peak->value);

      if (inches_date_axis_find_stretch (&w->frame->axis, peak->day) != NULL)
        write_at (w, text, inches_date_axis_to_x (&w->frame->axis, peak->day),
                  inches_scale_to_page (&w->track->scale, peak->value));
    }
}

/* A track of single readings says the first and the last: its row has no other figures. */
static void
write_ends (const Writing *w)
{
  InchesSeries *series = g_ptr_array_index (w->track->data->series, 0);
  guint n = inches_series_get_n_values (series);
  const InchesTrackDot *first = w->track->dots->len > 0 ? &g_array_index (w->track->dots, InchesTrackDot, 0) : NULL;

  for (guint i = 1; first != NULL && i < w->track->dots->len; i++)
    if (g_array_index (w->track->dots, InchesTrackDot, i).x < first->x)
      first = &g_array_index (w->track->dots, InchesTrackDot, i);

  if (first != NULL)
    {
      g_autofree char *text = format_figure (w->track->data, inches_scale_to_value (&w->track->scale, first->y));

      try_write (w, text, INCHES_TYPE_USE_TICK, first->x + 6 * w->frame->unit,
                 inches_timeline_texts_middle (w->texts, INCHES_TYPE_USE_TICK,
                                               MIN (first->y, w->row->y + w->row->height - 6.5 * w->frame->unit)),
                 INCHES_ANCHOR_START);
    }

  if (n > 0)
    {
      const InchesKnot *last = &g_array_index ((GArray *) g_ptr_array_index (w->track->facts->knots, 0), InchesKnot, n - 1);
      g_autofree char *text = format_figure (w->track->data, last->value);

      if (inches_date_axis_find_stretch (&w->frame->axis, last->day) != NULL)
        write_at (w, text, inches_date_axis_to_x (&w->frame->axis, last->day), inches_scale_to_page (&w->track->scale, last->value));
    }
}

static void
write_value_at (const Writing *w,
                double         day,
                double         value)
{
  g_autofree char *text = format_figure (w->track->data, value);

  write_at (w, text, inches_date_axis_to_x (&w->frame->axis, day), inches_scale_to_page (&w->track->scale, value));
}

/* The highest, the lowest, the last and the first of the values of a line that lie in view; else the one that holds. */
static void
write_values_in_view (const Writing *w)
{
  const GArray *knots = g_ptr_array_index (w->track->facts->knots, 0);
  const InchesAxisStretch *s = &w->frame->axis.stretches[0];
  const InchesKnot *found[4] = { NULL };
  InchesTrackValue value;

  for (guint i = 0; i < knots->len; i++)
    {
      const InchesKnot *knot = &g_array_index (knots, InchesKnot, i);

      if (inches_date_axis_find_stretch (&w->frame->axis, knot->day) == NULL)
        continue;
      if (found[0] == NULL || knot->value > found[0]->value)
        found[0] = knot;
      if (found[1] == NULL || knot->value < found[1]->value)
        found[1] = knot;
      found[2] = knot;
      found[3] = found[3] != NULL ? found[3] : knot;
    }

  if (found[2] == NULL && inches_track_value_at (w->track->data, (s->first + s->last) / 2, &value))
    write_value_at (w, (s->first + s->last) / 2, value.value);
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    if (found[i] != NULL)
      write_value_at (w, found[i]->day, found[i]->value);
}

/* The figure of the highest bar in view that is not torn. */
static void
write_highest_bar (const Writing *w)
{
  const InchesTrackBar *highest = NULL;
  InchesTrackValue value;
  double day;

  for (guint i = 0; i < w->track->bars->len; i++)
    {
      const InchesTrackBar *bar = &g_array_index (w->track->bars, InchesTrackBar, i);

      if (!bar->torn && (highest == NULL || bar->top < highest->top))
        highest = bar;
    }
  if (highest == NULL)
    return;

  day = inches_date_axis_to_day (&w->frame->axis, (highest->left + highest->right) / 2);
  if (inches_track_value_at (w->track->data, day, &value))
    {
      g_autofree char *text = format_figure (w->track->data, value.value);

      write_at (w, text, (highest->left + highest->right) / 2, highest->top);
    }
}

static gboolean
has_figure (const Writing *w)
{
  for (guint i = 0; i < w->texts->items->len; i++)
    {
      const InchesTimelineText *text = &g_array_index (w->texts->items, InchesTimelineText, i);

      if (text->row == w->track->row && text->box.x >= w->frame->plot.x)
        return TRUE;
    }

  return FALSE;
}

/* So near that a month fills the row, its figure could be taken for a day's. */
static gboolean
write_month (const Writing *w)
{
  const InchesAxisStretch *s = &w->frame->axis.stretches[0];
  InchesSeries *series = g_ptr_array_index (w->track->data->series, 0);
  double middle = (s->first + s->last) / 2;
  InchesTrackValue value;
  g_autofree char *figure = NULL;
  g_autofree char *text = NULL;
  gint year;
  guint month;
  double y;

  if (s->last - s->first > DAYS_OF_MONTH || inches_series_get_fields (series)->frequency != INCHES_FREQUENCY_MONTHLY
      || !inches_track_value_at (w->track->data, middle, &value))
    return FALSE;

  inches_day_to_ymd ((InchesDay) middle, &year, &month, NULL);
  figure = format_figure (w->track->data, value.value);
  /* Translators: a figure and a month: "378 for all of February" */
  text = g_strdup_printf (_("%s for all of %s"), figure, inches_month_get_name (month));
  /* The line runs on to the next month's value, so that it may lie higher than this one's. */
  y = MAX (inches_scale_to_page (&w->track->scale, value.value) - 5 * w->frame->unit, w->row->y);
  for (guint lift = 0; lift <= MOST_LIFT; lift++)
    if (try_write_words (w, text, INCHES_TYPE_USE_TICK, (s->x0 + s->x1) / 2, y - lift * w->frame->unit, INCHES_ANCHOR_MIDDLE, FALSE))
      return TRUE;
  try_write (w, text, INCHES_TYPE_USE_TICK, (s->x0 + s->x1) / 2, y + BELOW * w->frame->unit, INCHES_ANCHOR_MIDDLE);

  return TRUE;
}

/* A picture that leaves has no values beside the names: a stretch without a peak would say no figure at all. */
static void
write_in_view (const Writing *w)
{
  if (w->frame->axis.n_stretches > 1 || has_figure (w) || write_month (w) || !w->frame->slide)
    return;

  if (w->track->bars->len > 0)
    write_highest_bar (w);
  else if (w->track->lines->len > 0)
    write_values_in_view (w);
}

/* Who says so stands at the mark: nothing but the record goes without a name. */
static void
write_others (const Writing *w)
{
  double unit = w->frame->unit;

  for (guint i = 0; i < w->track->others->len; i++)
    {
      const InchesTrackOther *other = &g_array_index (w->track->others, InchesTrackOther, i);
      double above = inches_timeline_texts_middle (w->texts, INCHES_TYPE_USE_TICK, other->y - 8 * unit);
      double beside = inches_timeline_texts_middle (w->texts, INCHES_TYPE_USE_TICK, other->y - 1.5 * unit);
      double below = inches_timeline_texts_middle (w->texts, INCHES_TYPE_USE_TICK, other->y + 8 * unit);

      if (other->words != NULL
          && !try_write (w, other->words, INCHES_TYPE_USE_TICK, other->x - 6 * unit, beside, INCHES_ANCHOR_END)
          && !try_write (w, other->words, INCHES_TYPE_USE_TICK, other->x + 6 * unit, beside, INCHES_ANCHOR_START)
          && !try_write (w, other->words, INCHES_TYPE_USE_TICK, other->x - 6 * unit, above, INCHES_ANCHOR_END)
          && !try_write (w, other->words, INCHES_TYPE_USE_TICK, other->x + 6 * unit, above, INCHES_ANCHOR_START)
          && !try_write (w, other->words, INCHES_TYPE_USE_TICK, other->x - 6 * unit, below, INCHES_ANCHOR_END))
        try_write (w, other->words, INCHES_TYPE_USE_TICK, other->x + 6 * unit, below, INCHES_ANCHOR_START);
    }
}

/* The left end of what is drawn at or right of x; the stretch's end if nothing is. */
static double
next_drawn (const Writing           *w,
            const InchesAxisStretch *s)
{
  double left = s->x1;

  for (guint i = 0; i < w->track->lines->len; i++)
    {
      const InchesTrackLine *line = &g_array_index (w->track->lines, InchesTrackLine, i);
      double x = g_array_index (w->track->points, InchesTrackPoint, line->first).x;

      if (x >= s->x0)
        left = MIN (left, x);
    }

  for (guint i = 0; i < w->track->bars->len; i++)
    if (g_array_index (w->track->bars, InchesTrackBar, i).left >= s->x0)
      left = MIN (left, g_array_index (w->track->bars, InchesTrackBar, i).left);

  return left;
}

static gboolean
write_empty_at (const Writing *w,
                const char    *words,
                double         left,
                double         right)
{
  double unit = w->frame->unit;
  double middle = w->row->y + w->row->height / 2;
  double width = inches_timeline_texts_width (w->texts, INCHES_TYPE_USE_LABEL, words) * INCHES_TEXT_SPARE;

  /* A lone reading in the way: the words stand left of it if they can. */
  for (guint i = 0; i < w->track->dots->len + w->track->ranges->len; i++)
    {
      double x = i < w->track->dots->len ? g_array_index (w->track->dots, InchesTrackDot, i).x
                                         : g_array_index (w->track->ranges, InchesTrackRange, i - w->track->dots->len).x;

      if (x > left && x < right && x - left >= width + 2 * TO_DATA * unit)
        right = MIN (right, x - 4 * unit);
    }

  return right - left >= width + TO_DATA * unit
         && try_write (w, words, INCHES_TYPE_USE_LABEL, right - TO_DATA * unit,
                       inches_timeline_texts_middle (w->texts, INCHES_TYPE_USE_LABEL, middle), INCHES_ANCHOR_END);
}

/* The words, or where they do not fit those before their last semicolon, and so on. */
static gboolean
write_part (const Writing *w,
            double         left,
            double         right)
{
  g_autofree char *words = g_strdup (w->track->data->empty);

  for (char *end = words; end != NULL; end = strrchr (words, ';'))
    {
      if (*end == ';')
        *end = '\0';
      if (write_empty_at (w, words, left, right))
        return TRUE;
    }

  return FALSE;
}

/* Along the top of the row, from the right, wherever nothing is drawn. */
static gboolean
write_along (const Writing *w,
             const char    *words)
{
  const InchesAxisStretch *s = &w->frame->axis.stretches[0];
  double unit = w->frame->unit;
  double width = inches_timeline_texts_width (w->texts, INCHES_TYPE_USE_LABEL, words) * INCHES_TEXT_SPARE;
  double baseline = inches_timeline_texts_middle (w->texts, INCHES_TYPE_USE_LABEL, w->row->y + TOP_LINE * unit);

  for (double right = s->x1 - TO_DATA * unit; right - width > s->x0; right -= ALONG * unit)
    if (try_write (w, words, INCHES_TYPE_USE_LABEL, right, baseline, INCHES_ANCHOR_END))
      return TRUE;

  return FALSE;
}

/* Of a stretch that is full of values: all words, or else the last that hold, which say most of the values. */
static void
write_caveat (const Writing *w)
{
  const char *words = w->track->data->empty;

  while (words != NULL && !write_along (w, words))
    {
      words = strchr (words, ';');
      while (words != NULL && (*words == ';' || *words == ' '))
        words++;
    }
}

/* In the first stretch of the axis that has room before its first value; in a window that looks closer, anywhere. */
static void
write_empty (const Writing *w)
{
  if (w->track->data->empty == NULL)
    return;

  for (guint i = 0; i < w->frame->axis.n_stretches; i++)
    {
      const InchesAxisStretch *s = &w->frame->axis.stretches[i];

      if (write_part (w, s->x0, next_drawn (w, s)))
        return;
    }

  if (!w->frame->slide && w->frame->axis.n_stretches == 1 && !inches_timeline_frame_row (w->frame, w->track->row)->collapsed)
    write_caveat (w);
}

/* In the middle of each gap that has room: whoever reads the bars from afar sees no dots. */
static void
write_gaps (const Writing *w)
{
  double baseline = inches_timeline_texts_middle (w->texts, INCHES_TYPE_USE_LABEL, w->row->y + w->row->height / 2);

  for (guint i = 0; i < w->track->gaps->len; i++)
    {
      const InchesTrackGap *gap = &g_array_index (w->track->gaps, InchesTrackGap, i);

      if (gap->right - gap->left >= inches_timeline_texts_width (w->texts, INCHES_TYPE_USE_LABEL, _("no figure")))
        try_write (w, _("no figure"), INCHES_TYPE_USE_LABEL, (gap->left + gap->right) / 2, baseline, INCHES_ANCHOR_MIDDLE);
    }
}

/**
 * inches_timeline_figures_place:
 * @self: a track whose lines, bars and dots are placed
 * @frame: where the row lies
 * @texts: figures and words are added here
 */
void
inches_timeline_figures_place (const InchesTimelineTrack *self,
                               const InchesTimelineFrame *frame,
                               InchesTimelineTexts       *texts)
{
  Writing w = { self, frame, &inches_timeline_frame_row (frame, self->row)->row.box, texts };

  if (self->data->series->len == 0)
    return;

  write_others (&w);
  if (self->data->form == INCHES_TRACK_LINE || self->data->form == INCHES_TRACK_STEP)
    write_peaks (&w);
  else if (self->data->form == INCHES_TRACK_RANGE || self->data->form == INCHES_TRACK_POINTS)
    write_ends (&w);
  write_in_view (&w);

  write_empty (&w);
  write_gaps (&w);
}
