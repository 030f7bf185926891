/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-figures.h"

#include "inches-number.h"
#include "inches-timeline-remarks.h"
#include "inches-timeline-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The figures inside a track's row: at its peaks, or whatever is highest in view, where the space is free. */

#define MOST_PEAKS    3
#define DAYS_OF_MONTH 45   /* fewer in view: a month fills most of it */
#define MOST_LIFT     10   /* px that the figure of a month rises to be clear of its line */
#define BELOW         18.0 /* px down to under the line */
#define MOST_BARS     4    /* that are tried */
#define IN_BAR        4.0  /* px from a figure within a bar to the bar's edges */
#define TORN_OFF      6.0  /* px: the upper piece of a torn bar, with its slit */

typedef InchesTrackWriting Writing;

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
try_write (const Writing *w,
           const char    *text,
           double         x,
           double         baseline,
           InchesAnchor   anchor)
{
  return inches_track_write (w, text, INCHES_TYPE_USE_TICK, x, baseline, anchor, TRUE);
}

/* Above, left or right of a point, wherever nothing is in the way. */
static gboolean
write_at (const Writing *w,
          const char    *text,
          double         x,
          double         y)
{
  double unit = w->frame->unit;
  double beside = inches_timeline_texts_middle (w->texts, INCHES_TYPE_USE_TICK, y);
  double above = y - 3 * unit;

  if (w->track->data->form == INCHES_TRACK_STEP
      && try_write (w, text, x - 3 * unit, beside + unit, INCHES_ANCHOR_END))
    return TRUE;

  return try_write (w, text, x, above, INCHES_ANCHOR_MIDDLE)
         || try_write (w, text, x, above, INCHES_ANCHOR_START)
         || try_write (w, text, x, above, INCHES_ANCHOR_END)
         || try_write (w, text, x - 4 * unit, beside, INCHES_ANCHOR_END)
         || try_write (w, text, x + 4 * unit, beside, INCHES_ANCHOR_START);
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

      if (!try_write (w, text, first->x + 6 * w->frame->unit,
                      inches_timeline_texts_middle (w->texts, INCHES_TYPE_USE_TICK,
                                                    MIN (first->y, w->row->y + w->row->height - 6.5 * w->frame->unit)),
                      INCHES_ANCHOR_START))
        write_at (w, text, first->x, first->y - 3 * w->frame->unit);
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

/* The highest and the lowest of the values of a line that lie in view, in a picture that leaves
 * the last and the first too; else the one that holds. */
static void
write_values_in_view (const Writing *w)
{
  const GArray *knots = g_ptr_array_index (w->track->facts->knots, 0);
  const InchesAxisStretch *s = &w->frame->axis.stretches[0];
  const InchesKnot *found[4] = { NULL };
  guint n = w->frame->slide ? G_N_ELEMENTS (found) : 2;
  InchesTrackValue value;
  guint from, to;

  inches_knots_find (knots, s->first, s->last, &from, &to);
  for (guint i = from; i < to; i++)
    {
      const InchesKnot *knot = &g_array_index (knots, InchesKnot, i);

      if (knot->day < s->first || knot->day > s->last)
        continue;
      if (found[0] == NULL || knot->value > found[0]->value)
        found[0] = knot;
      if (found[1] == NULL || knot->value < found[1]->value)
        found[1] = knot;
      found[2] = knot;
      found[3] = found[3] != NULL ? found[3] : knot;
    }

  if (found[0] == NULL && inches_track_value_at (w->track->data, (s->first + s->last) / 2, &value))
    write_value_at (w, (s->first + s->last) / 2, value.value);
  for (guint i = 0; i < n; i++)
    if (found[i] != NULL && (i == 0 || found[i] != found[0]))
      write_value_at (w, found[i]->day, found[i]->value);
}

/* The next lower of the bars in view that are not torn; NULL if there is none. */
static const InchesTrackBar *
find_lower_bar (const Writing        *w,
                const InchesTrackBar *than)
{
  const InchesTrackBar *found = NULL;

  for (guint i = 0; i < w->track->bars->len; i++)
    {
      const InchesTrackBar *bar = &g_array_index (w->track->bars, InchesTrackBar, i);

      if (!bar->torn && (than == NULL || bar->top > than->top) && (found == NULL || bar->top < found->top))
        found = bar;
    }

  return found;
}

/* Over a torn bar a figure would be taken for that bar's. */
static gboolean
is_over_torn (const Writing *w,
              double         left,
              double         right)
{
  for (guint i = 0; i < w->track->bars->len; i++)
    {
      const InchesTrackBar *bar = &g_array_index (w->track->bars, InchesTrackBar, i);

      if (bar->torn && bar->left < right && bar->right > left)
        return TRUE;
    }

  return FALSE;
}

/* In the colour of the ground, within a bar that is dark and has the room: a bar as high as its row has none above. */
static gboolean
write_inside (const Writing        *w,
              const InchesTrackBar *bar,
              const char           *text)
{
  const InchesTimelineBox *plot = &w->frame->plot;
  double left = MAX (bar->left, plot->x);
  double right = MIN (bar->right, plot->x + plot->width);
  double top = bar->top + (bar->torn ? TORN_OFF * w->frame->unit : 0);
  double middle = (left + right) / 2;
  double width = inches_timeline_texts_width (w->texts, INCHES_TYPE_USE_TICK, text);
  double baseline = inches_timeline_texts_middle (w->texts, INCHES_TYPE_USE_TICK, (top + bar->bottom) / 2);
  InchesTimelineBox box = inches_timeline_texts_box (w->texts, INCHES_TYPE_USE_TICK, middle, baseline, INCHES_ANCHOR_MIDDLE, width);

  if (w->track->data->form != INCHES_TRACK_BARS || bar->pale || bar->provisional
      || box.width + 2 * IN_BAR * w->frame->unit > right - left || box.height > bar->bottom - top
      || !inches_timeline_texts_is_free (w->texts, w->track->row, &box))
    return FALSE;

  inches_timeline_texts_add (w->texts, w->track->row, INCHES_TYPE_USE_TICK, INCHES_ROLE_VIEW, middle, baseline,
                             INCHES_ANCHOR_MIDDLE, text);
  return TRUE;
}

static void
write_inside_at (const Writing *w,
                 double         x,
                 const char    *text)
{
  for (guint i = 0; i < w->track->bars->len; i++)
    {
      const InchesTrackBar *bar = &g_array_index (w->track->bars, InchesTrackBar, i);

      if (bar->left <= x && bar->right >= x && write_inside (w, bar, text))
        return;
    }
}

/* What goes on beyond the row is the highest, and says how high it is. */
static gboolean
write_torn_bars (const Writing *w)
{
  gboolean any = FALSE;

  for (guint i = 0; i < w->track->bars->len; i++)
    {
      const InchesTrackBar *bar = &g_array_index (w->track->bars, InchesTrackBar, i);
      double middle = (bar->left + bar->right) / 2;
      g_autofree char *text = NULL;
      InchesTrackValue value;

      if (!bar->torn || !inches_track_value_at (w->track->data, inches_date_axis_to_day (&w->frame->axis, middle), &value))
        continue;

      text = format_figure (w->track->data, value.value);
      any = write_inside (w, bar, text) || any;
    }

  return any;
}

/* Right above it: beside it the figure would stand over another bar. */
static gboolean
write_bar (const Writing        *w,
           const InchesTrackBar *bar)
{
  double middle = (bar->left + bar->right) / 2;
  InchesTrackValue value;
  g_autofree char *text = NULL;
  double half;

  if (!inches_track_value_at (w->track->data, inches_date_axis_to_day (&w->frame->axis, middle), &value))
    return FALSE;

  text = format_figure (w->track->data, value.value);
  half = inches_timeline_texts_width (w->texts, INCHES_TYPE_USE_TICK, text) / 2;

  return !is_over_torn (w, middle - half, middle + half)
         && try_write (w, text, middle, bar->top - 3 * w->frame->unit, INCHES_ANCHOR_MIDDLE);
}

/* The figure of the highest bar that has room for it. */
static void
write_highest_bar (const Writing *w)
{
  const InchesTrackBar *bar = NULL;

  for (guint i = 0; i < MOST_BARS && (bar = find_lower_bar (w, bar)) != NULL; i++)
    if (write_bar (w, bar))
      return;
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
    if (inches_track_write (w, text, INCHES_TYPE_USE_TICK, (s->x0 + s->x1) / 2, y - lift * w->frame->unit, INCHES_ANCHOR_MIDDLE, FALSE))
      return TRUE;
  if (!try_write (w, text, (s->x0 + s->x1) / 2, y + BELOW * w->frame->unit, INCHES_ANCHOR_MIDDLE))
    write_inside_at (w, (s->x0 + s->x1) / 2, text);

  return TRUE;
}

/* A stretch without a peak would say no figure at all; over the whole span peaks say enough of lines. */
static void
write_in_view (const Writing *w)
{
  const InchesTimelineBox *plot = &w->frame->plot;
  gboolean whole = w->frame->axis.n_stretches > 1;

  if (inches_track_has_texts (w, plot->x, plot->x + plot->width))
    return;

  if (w->track->bars->len > 0 && (!whole || w->frame->slide))
    {
      if (whole || (!write_month (w) && !write_torn_bars (w)))
        write_highest_bar (w);
    }
  else if (w->track->lines->len > 0 && !whole && !write_month (w))
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
          && !try_write (w, other->words, other->x - 6 * unit, beside, INCHES_ANCHOR_END)
          && !try_write (w, other->words, other->x + 6 * unit, beside, INCHES_ANCHOR_START)
          && !try_write (w, other->words, other->x - 6 * unit, above, INCHES_ANCHOR_END)
          && !try_write (w, other->words, other->x + 6 * unit, above, INCHES_ANCHOR_START)
          && !try_write (w, other->words, other->x - 6 * unit, below, INCHES_ANCHOR_END))
        try_write (w, other->words, other->x + 6 * unit, below, INCHES_ANCHOR_START);
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
  Writing w = { self, frame, &inches_timeline_frame_row (frame, self->row)->row.box, texts, texts->items->len };

  if (self->data->series->len == 0)
    return;

  write_others (&w);
  if (self->data->form == INCHES_TRACK_LINE || self->data->form == INCHES_TRACK_STEP)
    write_peaks (&w);
  else if (self->data->form == INCHES_TRACK_RANGE || self->data->form == INCHES_TRACK_POINTS)
    write_ends (&w);
  write_in_view (&w);
  inches_timeline_remarks_place (&w);
}
