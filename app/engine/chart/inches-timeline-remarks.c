/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-remarks.h"

#include <glib/gi18n-lib.h>

/* Px at text size 1. */
#define TO_DATA  6.0  /* from the words to the first value */
#define TOP_LINE 7.0  /* from the top of a row to the middle of words along it */
#define ALONG    12.0 /* between two places that are tried */
#define TOUCH    0.01 /* of what is in view: less of a remark's days is not seen */

/* Those for days from @first on and before @last, of which enough is seen. */
static GPtrArray *
find_remarks (const InchesTrack *track,
              double             first,
              double             last)
{
  GPtrArray *found = g_ptr_array_new ();
  double touch = TOUCH * (last - first);

  for (guint i = 0; i < track->remarks->len; i++)
    {
      const InchesTrackRemark *remark = &g_array_index (track->remarks, InchesTrackRemark, i);

      if (remark->first < last - touch && remark->last + 1.0 > first + touch)
        g_ptr_array_add (found, remark->words);
    }

  return found;
}

static char *
join (const GPtrArray *remarks,
      guint            from,
      guint            to)
{
  GString *words = g_string_new (g_ptr_array_index (remarks, from));

  for (guint i = from + 1; i < to; i++)
    g_string_append_printf (words, "; %s", (const char *) g_ptr_array_index (remarks, i));

  return g_string_free (words, FALSE);
}

/**
 * inches_timeline_remarks_join:
 * @track: a track
 * @first: day
 * @last: day, with fraction, after @first; only days before it count
 *
 * Returns: (transfer full) (nullable): its remarks for these days in one line; %NULL if it has none
 */
char *
inches_timeline_remarks_join (const InchesTrack *track,
                              double             first,
                              double             last)
{
  g_autoptr(GPtrArray) remarks = find_remarks (track, first, last);

  return remarks->len > 0 ? join (remarks, 0, remarks->len) : NULL;
}

/* The left end of what is drawn at or right of x; the stretch's end if nothing is. */
static double
next_drawn (const InchesTrackWriting *w,
            const InchesAxisStretch  *s)
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
write_empty_at (const InchesTrackWriting *w,
                const char               *words,
                double                    left,
                double                    right)
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
         && inches_track_write (w, words, INCHES_TYPE_USE_LABEL, right - TO_DATA * unit,
                                inches_timeline_texts_middle (w->texts, INCHES_TYPE_USE_LABEL, middle), INCHES_ANCHOR_END, FALSE);
}

/* All remarks, or where these do not fit all but the last, and so on. */
static gboolean
write_part (const InchesTrackWriting *w,
            const GPtrArray          *remarks,
            double                    left,
            double                    right)
{
  for (guint n = remarks->len; n > 0; n--)
    {
      g_autofree char *words = join (remarks, 0, n);

      if (write_empty_at (w, words, left, right))
        return TRUE;
    }

  return FALSE;
}

/* Whether no figure is so near that it would be read with the words. */
static gboolean
is_apart (const InchesTrackWriting *w,
          const char               *words,
          double                    right,
          double                    baseline)
{
  double width = inches_timeline_texts_width (w->texts, INCHES_TYPE_USE_LABEL, words);
  InchesTimelineBox box = inches_timeline_texts_box (w->texts, INCHES_TYPE_USE_LABEL, right, baseline, INCHES_ANCHOR_END, width);

  box.x -= TO_DATA * w->frame->unit;
  box.width += 2 * TO_DATA * w->frame->unit;

  return inches_timeline_texts_is_free (w->texts, w->track->row, &box);
}

/* Along the top of the row, from the right, wherever nothing is drawn. */
static gboolean
write_along (const InchesTrackWriting *w,
             const char               *words)
{
  const InchesAxisStretch *s = &w->frame->axis.stretches[0];
  double unit = w->frame->unit;
  double width = inches_timeline_texts_width (w->texts, INCHES_TYPE_USE_LABEL, words) * INCHES_TEXT_SPARE;
  double baseline = inches_timeline_texts_middle (w->texts, INCHES_TYPE_USE_LABEL, w->row->y + TOP_LINE * unit);

  for (double right = s->x1 - TO_DATA * unit; right - width > s->x0; right -= ALONG * unit)
    if (is_apart (w, words, right, baseline)
        && inches_track_write (w, words, INCHES_TYPE_USE_LABEL, right, baseline, INCHES_ANCHOR_END, FALSE))
      return TRUE;

  return FALSE;
}

/* Of a stretch that is full of values: all remarks, or else the last that fit, which say most of the values. */
static void
write_caveat (const InchesTrackWriting *w,
              const GPtrArray          *remarks)
{
  for (guint from = 0; from < remarks->len; from++)
    {
      g_autofree char *words = join (remarks, from, remarks->len);

      if (write_along (w, words))
        return;
    }
}

/* In the first stretch of the axis that has room before its first value; in a window that looks closer, anywhere. */
static void
write_remarks (const InchesTrackWriting *w)
{
  const InchesDateAxis *axis = &w->frame->axis;
  g_autoptr(GPtrArray) remarks = find_remarks (w->track->data, axis->stretches[0].first, axis->stretches[axis->n_stretches - 1].last);

  for (guint i = 0; i < axis->n_stretches; i++)
    if (write_part (w, remarks, axis->stretches[i].x0, next_drawn (w, &axis->stretches[i])))
      return;

  if (!w->frame->slide && axis->n_stretches == 1)
    write_caveat (w, remarks);
}

/* In the middle of each gap that has room and no other words: whoever reads the bars from afar sees no dots. */
static void
write_gaps (const InchesTrackWriting *w)
{
  double baseline = inches_timeline_texts_middle (w->texts, INCHES_TYPE_USE_LABEL, w->row->y + w->row->height / 2);

  for (guint i = 0; i < w->track->gaps->len; i++)
    {
      const InchesTrackGap *gap = &g_array_index (w->track->gaps, InchesTrackGap, i);

      if (gap->right - gap->left >= inches_timeline_texts_width (w->texts, INCHES_TYPE_USE_LABEL, _("no figure"))
          && !inches_track_has_texts (w, gap->left, gap->right))
        inches_track_write (w, _("no figure"), INCHES_TYPE_USE_LABEL, (gap->left + gap->right) / 2, baseline, INCHES_ANCHOR_MIDDLE, FALSE);
    }
}

/* A row without anything in view would look like one that failed to be drawn. */
static void
write_nothing (const InchesTrackWriting *w)
{
  const InchesTimelineTrack *track = w->track;
  const InchesTimelineBox *plot = &w->frame->plot;

  if (track->lines->len + track->bars->len + track->gaps->len + track->dots->len + track->ranges->len + track->others->len > 0
      || inches_track_has_texts (w, plot->x, plot->x + plot->width))
    return;

  inches_track_write (w, _("no figure"), INCHES_TYPE_USE_LABEL, plot->x + plot->width / 2,
                      inches_timeline_texts_middle (w->texts, INCHES_TYPE_USE_LABEL, w->row->y + w->row->height / 2),
                      INCHES_ANCHOR_MIDDLE, FALSE);
}

/**
 * inches_timeline_remarks_place:
 * @writing: the row of a track whose lines, bars, dots and figures are placed
 *
 * Writes what is to be known of the figures in view, and where there are none.
 */
void
inches_timeline_remarks_place (const InchesTrackWriting *writing)
{
  if (writing->track->data->remarks->len > 0)
    write_remarks (writing);
  write_gaps (writing);
  write_nothing (writing);
}
