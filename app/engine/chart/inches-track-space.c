/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-track-space.h"

#define CLEAR 1.5 /* px at text size 1 between a text and a line */
#define DOT   1.5 /* what a point covers at least, either way */

/* Whether the straight piece from a to b, whose x rises, runs through the box. */
static gboolean
piece_touches (const InchesTrackPoint  *a,
               const InchesTrackPoint  *b,
               const InchesTimelineBox *box)
{
  double left = MAX (a->x, box->x);
  double right = MIN (b->x, box->x + box->width);
  double slope = b->x > a->x ? (b->y - a->y) / (b->x - a->x) : 0;
  double at_left = b->x > a->x ? a->y + slope * (left - a->x) : a->y;
  double at_right = b->x > a->x ? a->y + slope * (right - a->x) : b->y;

  return left <= right && MAX (at_left, at_right) > box->y && MIN (at_left, at_right) < box->y + box->height;
}

/* The first piece of a line that ends at or right of x. */
static guint
find_piece (const InchesTrackPoint *points,
            guint                   n_points,
            double                  x)
{
  guint low = 0, high = n_points - 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (points[middle + 1].x < x)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
line_touches (const InchesTimelineTrack *track,
              const InchesTimelineBox   *box)
{
  for (guint i = 0; i < track->lines->len; i++)
    {
      const InchesTrackLine *line = &g_array_index (track->lines, InchesTrackLine, i);
      const InchesTrackPoint *points = &g_array_index (track->points, InchesTrackPoint, line->first);

      for (guint j = find_piece (points, line->count, box->x); j + 1 < line->count && points[j].x <= box->x + box->width; j++)
        if (piece_touches (&points[j], &points[j + 1], box))
          return TRUE;
    }

  return FALSE;
}

/**
 * inches_track_is_clear:
 * @track: a track whose lines, bars and dots are placed
 * @box: of a text
 * @unit: px of a px at text size 1
 * @is_figure: of digits, which have no descenders
 *
 * Returns: %TRUE if nothing that is drawn touches the text
 */
gboolean
inches_track_is_clear (const InchesTimelineTrack *track,
                       const InchesTimelineBox   *box,
                       double                     unit,
                       gboolean                   is_figure)
{
  double clear = CLEAR * unit;
  double height = box->height * (is_figure ? 0.76 : 1);
  InchesTimelineBox wide = { box->x - clear, box->y - clear, box->width + 2 * clear, height + 2 * clear };

  if (line_touches (track, &wide))
    return FALSE;

  for (guint i = 0; i < track->dots->len; i++)
    {
      const InchesTrackDot *dot = &g_array_index (track->dots, InchesTrackDot, i);

      InchesTimelineBox box_of_dot = { dot->x - DOT * unit, dot->y - DOT * unit, 2 * DOT * unit, 2 * DOT * unit };

      if (inches_timeline_box_overlaps (&wide, &box_of_dot))
        return FALSE;
    }

  for (guint i = 0; i < track->others->len; i++)
    {
      const InchesTrackOther *other = &g_array_index (track->others, InchesTrackOther, i);
      InchesTimelineBox box_of_mark = { other->x - 4, other->y - 4, 8, 8 };

      if (inches_timeline_box_overlaps (&wide, &box_of_mark))
        return FALSE;
    }

  for (guint i = 0; i < track->bars->len; i++)
    {
      const InchesTrackBar *bar = &g_array_index (track->bars, InchesTrackBar, i);
      InchesTimelineBox box_of_bar = { bar->left, bar->top, bar->right - bar->left, bar->bottom - bar->top };

      if (inches_timeline_box_overlaps (&wide, &box_of_bar))
        return FALSE;
    }

  for (guint i = 0; i < track->ranges->len; i++)
    {
      const InchesTrackRange *range = &g_array_index (track->ranges, InchesTrackRange, i);
      InchesTimelineBox box_of_range = { range->x - 2, range->top, 4, range->bottom - range->top };

      if (inches_timeline_box_overlaps (&wide, &box_of_range))
        return FALSE;
    }

  return TRUE;
}
