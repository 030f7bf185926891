/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-plan.h"

/* Heights, px of the window at text size 1. */
#define STRIP        17.0
#define LABEL_ROW    12.0
#define LANE_REST    15.0
#define NAMED_SPANS  13.0
#define TRACK        29.0
#define TRACK_LEAST  26.0
#define FAN          80.0
#define FAN_LEAST    70.0
#define RUNG         11.9
#define RUNG_MOST    16.0
#define AXIS         24.0
#define AXIS_SLIDE   20.0 /* no flag of a crosshair hangs there */
#define OVERVIEW     25.0
#define TRACK_MOST   52.0
#define FAN_MOST     150.0

static double
total_height (const InchesTimelinePlan *self,
              gboolean                  least)
{
  double total = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const InchesPlanRow *row = &g_array_index (self->rows, InchesPlanRow, i);

      total += row->gap + (least ? row->least : row->height);
    }

  return total;
}

static gboolean
is_wanted (const InchesTimelineInput *input,
           const char                *id,
           gboolean                   by_default)
{
  return input->rows != NULL ? g_strv_contains (input->rows, id) : by_default;
}

static void
add_row (InchesTimelinePlan *self,
         InchesRowKind       kind,
         guint               index,
         double              least,
         double              height,
         double              gap)
{
  InchesPlanRow row = { kind, index, least, height, gap, 0, 0 };

  g_array_append_val (self->rows, row);
}

static void
add_lanes (InchesTimelinePlan        *self,
           const InchesTimelineInput *input,
           const guint               *extra_rows)
{
  for (guint i = 0; i < inches_chronicle_get_n_lanes (input->chronicle); i++)
    {
      const InchesLane *lane = inches_chronicle_get_lane (input->chronicle, i);
      guint n = lane->rows + (extra_rows != NULL ? extra_rows[i] : 0);
      double height = n * LABEL_ROW + LANE_REST + (lane->named_spans ? NAMED_SPANS : 0);
      InchesPlanRow row = { INCHES_ROW_LANE, i, height, height, 0, n, lane->rows + 2 };

      if (is_wanted (input, lane->id, TRUE))
        g_array_append_val (self->rows, row);
    }
}

static void
add_tracks (InchesTimelinePlan        *self,
            const InchesTimelineInput *input)
{
  double gap = 3;

  for (guint i = 0; i < inches_chronicle_get_n_tracks (input->chronicle); i++)
    {
      const InchesTrack *track = inches_chronicle_get_track (input->chronicle, i);

      if (!is_wanted (input, track->id, track->shown))
        continue;

      add_row (self, INCHES_ROW_TRACK, i, TRACK_LEAST, TRACK, gap);
      gap = 0;
    }
}

static void
set_rungs (InchesTimelinePlan *self,
           guint               n_rungs)
{
  self->n_rungs = n_rungs;

  for (guint i = 0; i < self->rows->len; i++)
    {
      InchesPlanRow *row = &g_array_index (self->rows, InchesPlanRow, i);

      if (row->kind == INCHES_ROW_LADDER)
        row->least = row->height = INCHES_LADDER_HEAD + n_rungs * self->rung + INCHES_LADDER_FOOT;
    }
}

static void
remove_kind (InchesTimelinePlan *self,
             InchesRowKind       kind)
{
  for (guint i = self->rows->len; i-- > 0;)
    if (g_array_index (self->rows, InchesPlanRow, i).kind == kind)
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
      const InchesPlanRow *row = &g_array_index (self->rows, InchesPlanRow, i);
      const char *own = row->kind == INCHES_ROW_LANE ? inches_chronicle_get_lane (chronicle, row->index)->id
                        : row->kind == INCHES_ROW_TRACK ? inches_chronicle_get_track (chronicle, row->index)->id
                                                        : NULL;

      if (g_strcmp0 (own, id) == 0)
        g_array_remove_index (self->rows, i);
    }
}

/* The order of data/timeline.json; the last two lanes outlive the ladder. */
static void
drop_until_fits (InchesTimelinePlan        *self,
                 const InchesTimelineInput *input,
                 double                     available,
                 guint                      n_strong_rungs)
{
  const char *const *drop = inches_chronicle_get_drop (input->chronicle);
  guint n = drop != NULL ? g_strv_length ((char **) drop) : 0;
  guint early = n > 2 ? n - 2 : 0;

  for (guint i = 0; i < early && total_height (self, TRUE) > available; i++)
    remove_id (self, input->chronicle, drop[i]);

  if (total_height (self, TRUE) > available)
    set_rungs (self, MIN (self->n_rungs, n_strong_rungs));
  if (total_height (self, TRUE) > available)
    remove_kind (self, INCHES_ROW_OVERVIEW);
  if (total_height (self, TRUE) > available)
    remove_kind (self, INCHES_ROW_LADDER);

  for (guint i = early; i < n && total_height (self, TRUE) > available; i++)
    remove_id (self, input->chronicle, drop[i]);
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
    {
      InchesPlanRow *row = &g_array_index (self->rows, InchesPlanRow, i);

      row->height -= share * (row->height - row->least);
    }
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
        InchesPlanRow *row = &g_array_index (self->rows, InchesPlanRow, i);

        if (row->kind != INCHES_ROW_LANE || row->n_label_rows >= row->most_rows || left < LABEL_ROW)
          continue;

        row->n_label_rows++;
        row->height += LABEL_ROW;
        left -= LABEL_ROW;
      }
}

static double
most_height (const InchesTimelinePlan *self,
             const InchesPlanRow      *row)
{
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
      const InchesPlanRow *row = &g_array_index (self->rows, InchesPlanRow, i);

      room += most_height (self, row) - row->height;
      beyond += row->kind == INCHES_ROW_TRACK ? 1 : row->kind == INCHES_ROW_FAN ? 3 : 0;
    }

  share = room > 0 ? MIN (spare / room, 1) : 0;
  spare -= share * room;

  for (guint i = 0; i < self->rows->len; i++)
    {
      InchesPlanRow *row = &g_array_index (self->rows, InchesPlanRow, i);

      row->height += share * (most_height (self, row) - row->height);
      if (beyond > 0 && row->kind == INCHES_ROW_TRACK)
        row->height += spare / beyond;
      if (beyond > 0 && row->kind == INCHES_ROW_FAN)
        row->height += 3 * spare / beyond;
      if (row->kind == INCHES_ROW_LADDER)
        self->rung = (row->height - INCHES_LADDER_HEAD - INCHES_LADDER_FOOT) / self->n_rungs;
    }
}

/**
 * inches_timeline_plan_new:
 * @input: what is to be shown
 * @extra_rows: (nullable): rows of labels a lane needs beyond its own, by lane
 * @available: height in px of the window at text size 1
 * @n_strong_rungs: rungs that a slide or a small window shows
 *
 * Leaves out what does not fit, in the order of the data; nothing is squeezed.
 * If there is height to spare, lanes get rows of labels and charts grow.
 *
 * Returns: (transfer full): rows with their heights
 */
InchesTimelinePlan *
inches_timeline_plan_new (const InchesTimelineInput *input,
                          const guint               *extra_rows,
                          double                     available,
                          guint                      n_strong_rungs)
{
  InchesTimelinePlan *self = g_new0 (InchesTimelinePlan, 1);
  gboolean slide = input->purpose == INCHES_TIMELINE_SLIDE;

  self->rows = g_array_new (FALSE, TRUE, sizeof (InchesPlanRow));
  self->rung = RUNG;

  add_row (self, INCHES_ROW_STRIP, 0, STRIP, STRIP, 0);
  add_lanes (self, input, extra_rows);
  add_tracks (self, input);
  if (input->show_model)
    {
      add_row (self, INCHES_ROW_FAN, 0, FAN_LEAST, FAN, 6);
      add_row (self, INCHES_ROW_LADDER, 0, 0, 0, 0);
      set_rungs (self, slide ? n_strong_rungs : INCHES_N_RUNGS);
    }
  add_row (self, INCHES_ROW_AXIS, 0, slide ? AXIS_SLIDE : AXIS, slide ? AXIS_SLIDE : AXIS, 2);
  if (!slide)
    add_row (self, INCHES_ROW_OVERVIEW, 0, OVERVIEW, OVERVIEW, 0);

  drop_until_fits (self, input, available, n_strong_rungs);
  if (total_height (self, FALSE) > available)
    shrink (self, available);
  else
    grow_lanes (self, available - total_height (self, FALSE));

  grow_charts (self, MAX (available - total_height (self, FALSE), 0));

  return self;
}

void
inches_timeline_plan_free (InchesTimelinePlan *self)
{
  g_array_unref (self->rows);
  g_free (self);
}
