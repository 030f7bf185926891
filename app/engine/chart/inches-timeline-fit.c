/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-fit.h"

#define RUNG_MOST  16.0
#define TRACK_MOST 52.0
#define FAN_MOST   150.0

static InchesPlanRow *
row_at (const InchesTimelinePlan *self,
        guint                     place)
{
  return &g_array_index (self->rows, InchesPlanRow, place);
}

static double
total_height (const InchesTimelinePlan *self,
              gboolean                  least)
{
  double total = 0;

  for (guint i = 0; i < self->rows->len; i++)
    total += row_at (self, i)->gap + (least ? row_at (self, i)->least : row_at (self, i)->height);

  return total;
}

void
inches_timeline_fit_set_rungs (InchesTimelinePlan *self,
                               guint               n_rungs)
{
  self->n_rungs = n_rungs;

  for (guint i = 0; i < self->rows->len; i++)
    if (row_at (self, i)->kind == INCHES_ROW_LADDER && !row_at (self, i)->collapsed)
      row_at (self, i)->least = row_at (self, i)->height = INCHES_LADDER_HEAD + self->n_rungs * self->rung + INCHES_LADDER_FOOT;
}

static void
remove_kind (InchesTimelinePlan *self,
             InchesRowKind       kind)
{
  for (guint i = self->rows->len; i-- > 0;)
    if (row_at (self, i)->kind == kind)
      g_array_remove_index (self->rows, i);
}

/* Takes out the lane or track of this id, if it is there. */
static void
remove_id (InchesTimelinePlan *self,
           InchesChronicle    *chronicle,
           const char         *id)
{
  for (guint i = self->rows->len; i-- > 0;)
    {
      const InchesPlanRow *row = row_at (self, i);
      const char *own = row->kind == INCHES_ROW_LANE ? inches_chronicle_get_lane (chronicle, row->index)->id
                        : row->kind == INCHES_ROW_TRACK ? inches_chronicle_get_track (chronicle, row->index)->id
                                                        : NULL;

      if (g_strcmp0 (own, id) == 0)
        g_array_remove_index (self->rows, i);
    }
}

/* From the foot up. */
static void
remove_extra (InchesTimelinePlan *self,
              double              available)
{
  for (guint i = self->rows->len; i-- > 0 && total_height (self, TRUE) > available;)
    if (row_at (self, i)->extra)
      g_array_remove_index (self->rows, i);
}

static gboolean
has_spare_rows (const InchesPlanRow *row)
{
  return row->kind == INCHES_ROW_LANE && !row->fixed && row->n_label_rows > 1;
}

/* Takes rows of labels, one by one from the lane that has most; FALSE if all but one of each would not be enough. */
static gboolean
thin_lanes (InchesTimelinePlan *self,
            double              available)
{
  double needed = total_height (self, TRUE) - available;

  for (guint i = 0; i < self->rows->len; i++)
    needed -= has_spare_rows (row_at (self, i)) ? (row_at (self, i)->n_label_rows - 1) * INCHES_LABEL_ROW : 0;
  if (needed > 0)
    return FALSE;

  while (total_height (self, TRUE) > available)
    {
      InchesPlanRow *most = NULL;

      for (guint i = 0; i < self->rows->len; i++)
        if (has_spare_rows (row_at (self, i)) && (most == NULL || row_at (self, i)->n_label_rows > most->n_label_rows))
          most = row_at (self, i);

      if (most == NULL) /* by a hair: sums of heights are rounded */
        return FALSE;

      most->n_label_rows--;
      most->height -= INCHES_LABEL_ROW;
      most->least = most->height;
    }

  return TRUE;
}

/* What the user added first, then the order of data/timeline.json; the last two lanes outlive the
 * ladder, with fewer rows of labels if need be. */
void
inches_timeline_fit_leave_out (InchesTimelinePlan        *self,
                               const InchesTimelineInput *input,
                               double                     available,
                               guint                      n_strong_rungs)
{
  const char *const *drop = inches_chronicle_get_drop (input->chronicle);
  guint n = drop != NULL ? g_strv_length ((char **) drop) : 0;
  guint early = n > 2 ? n - 2 : 0;

  remove_extra (self, available);
  for (guint i = 0; i < early && total_height (self, TRUE) > available; i++)
    remove_id (self, input->chronicle, drop[i]);

  if (total_height (self, TRUE) > available)
    inches_timeline_fit_set_rungs (self, MIN (self->n_rungs, n_strong_rungs));
  if (total_height (self, TRUE) > available)
    remove_kind (self, INCHES_ROW_OVERVIEW);
  if (total_height (self, TRUE) > available)
    remove_kind (self, INCHES_ROW_LADDER);

  for (guint i = early; i < n && !thin_lanes (self, available); i++)
    remove_id (self, input->chronicle, drop[i]);
}

static gboolean
stays (const InchesPlanRow *row)
{
  return row->kind == INCHES_ROW_STRIP || row->kind == INCHES_ROW_AXIS || row->kind == INCHES_ROW_OVERVIEW;
}

static double
need (const InchesPlanRow *row)
{
  return row->gap + row->least;
}

/* How many rows from @first on have room; one at least, made lower if it must be. */
static guint
count_fitting (const InchesTimelinePlan *self,
               guint                     first,
               guint                     last,
               double                    room)
{
  guint n = 0;

  while (first + n < last && (room -= need (row_at (self, first + n))) >= 0)
    n++;

  return MAX (n, first < last ? 1 : 0);
}

/* Keeps a run of whole rows between strip and axis: nothing is ever cut. The run ends
 * with the last row at the latest. */
void
inches_timeline_fit_scroll (InchesTimelinePlan *self,
                            guint               above,
                            double              available)
{
  guint first = 0;
  guint end, n;
  double room = available;

  if (total_height (self, TRUE) <= available)
    return;

  while (first < self->rows->len && stays (row_at (self, first)))
    first++;
  end = first;
  while (end < self->rows->len && !stays (row_at (self, end)))
    end++;
  for (guint i = 0; i < self->rows->len; i++)
    room -= stays (row_at (self, i)) ? need (row_at (self, i)) : 0;

  above = MIN (above, end > first ? end - first - 1 : 0);
  while (above > 0 && count_fitting (self, first + above - 1, end, room) == end - first - above + 1)
    above--;

  n = count_fitting (self, first + above, end, room);
  g_array_remove_range (self->rows, first + above + n, end - first - above - n);
  g_array_remove_range (self->rows, first, above);
  self->n_above = above;

  if (n == 1 && need (row_at (self, first)) > room)
    row_at (self, first)->least = row_at (self, first)->height = MAX (room - row_at (self, first)->gap, 1);
}

/* What rows may give up without looking squeezed, all by the same share. */
static void
shrink (InchesTimelinePlan *self,
        double              available)
{
  double ideal = total_height (self, FALSE);
  double least = total_height (self, TRUE);
  double share = ideal > least ? CLAMP ((ideal - available) / (ideal - least), 0, 1) : 0;

  for (guint i = 0; i < self->rows->len; i++)
    row_at (self, i)->height -= share * (row_at (self, i)->height - row_at (self, i)->least);
}

/* Up to two more rows of labels a lane, from the top, with at most half of what is to spare. */
static void
grow_lanes (InchesTimelinePlan *self,
            double              spare)
{
  double left = spare / 2;

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < self->rows->len; i++)
      {
        InchesPlanRow *row = row_at (self, i);

        if (row->kind != INCHES_ROW_LANE || row->fixed || row->n_label_rows >= row->most_rows || left < INCHES_LABEL_ROW)
          continue;

        row->n_label_rows++;
        row->height += INCHES_LABEL_ROW;
        left -= INCHES_LABEL_ROW;
      }
}

static double
most_height (const InchesTimelinePlan *self,
             const InchesPlanRow      *row)
{
  if (row->fixed)
    return row->height;
  if (row->kind == INCHES_ROW_TRACK)
    return TRACK_MOST;
  if (row->kind == INCHES_ROW_FAN)
    return FAN_MOST;
  if (row->kind == INCHES_ROW_LADDER)
    return INCHES_LADDER_HEAD + self->n_rungs * RUNG_MOST + INCHES_LADDER_FOOT;

  return row->height;
}

/* Tracks, fan and ladder grow together to their most, then tracks and fan alone. */
static void
grow_charts (InchesTimelinePlan *self,
             double              spare)
{
  double room = 0;
  double beyond = 0;
  double share;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const InchesPlanRow *row = row_at (self, i);

      room += most_height (self, row) - row->height;
      beyond += row->fixed ? 0 : row->kind == INCHES_ROW_TRACK ? 1 : row->kind == INCHES_ROW_FAN ? 3 : 0;
    }

  share = room > 0 ? MIN (spare / room, 1) : 0;
  spare -= share * room;

  for (guint i = 0; i < self->rows->len; i++)
    {
      InchesPlanRow *row = row_at (self, i);

      row->height += share * (most_height (self, row) - row->height);
      if (beyond > 0 && !row->fixed && row->kind == INCHES_ROW_TRACK)
        row->height += spare / beyond;
      if (beyond > 0 && !row->fixed && row->kind == INCHES_ROW_FAN)
        row->height += 3 * spare / beyond;
      if (row->kind == INCHES_ROW_LADDER && !row->collapsed)
        self->rung = (row->height - INCHES_LADDER_HEAD - INCHES_LADDER_FOOT) / self->n_rungs;
    }
}

/* Where no row can grow, the axis keeps its place at the foot. */
static void
keep_axis_down (InchesTimelinePlan *self,
                double              spare)
{
  for (guint i = 0; i < self->rows->len && spare > 0.5; i++)
    if (row_at (self, i)->kind == INCHES_ROW_AXIS)
      row_at (self, i)->gap += spare;
}

/* After all that decides on labels: what comes into view must not move those that stay. */
static void
make_thin (InchesTimelinePlan *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      InchesPlanRow *row = row_at (self, i);

      if (row->thin <= 0 || row->thin >= row->height)
        continue;

      row->collapsed = row->fixed = TRUE;
      row->least = row->height = row->thin;
    }
}

void
inches_timeline_fit_share (InchesTimelinePlan *self,
                           double              available)
{
  gboolean scrolled = self->n_above > 0;
  guint n_content = 0;

  if (total_height (self, FALSE) > available)
    shrink (self, available);
  else if (!scrolled)
    grow_lanes (self, available - total_height (self, FALSE));
  make_thin (self);

  grow_charts (self, MAX (available - total_height (self, FALSE), 0));
  keep_axis_down (self, available - total_height (self, FALSE));

  for (guint i = 0; i < self->rows->len; i++)
    n_content += !stays (row_at (self, i));
  self->n_fit = n_content;
}
