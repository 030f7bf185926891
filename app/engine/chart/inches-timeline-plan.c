/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-plan.h"

#include "inches-timeline-fit.h"
#include "inches-timeline-frame.h"

#include <math.h>

/* Heights, px of the window at text size 1. */
#define STRIP        17.0
#define LANE_REST    15.0
#define NAMED_SPANS  13.0
#define TRACK        29.0
#define TRACK_LEAST  26.0
#define FAN          80.0
#define FAN_LEAST    70.0
#define RUNG         11.9
#define AXIS         24.0
#define AXIS_SLIDE   20.0 /* no flag of a crosshair hangs there */
#define OVERVIEW     25.0
#define RUNG_TALLEST 24.0 /* by the user's hand */
#define SECOND_LINE  13.0 /* of the sentence on the model, in a fan that is not drawn */
#define ONE_LINE     560.0 /* width of a picture from which that takes one line */

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
  InchesPlanRow row = { kind, index, least, height, gap };

  g_array_append_val (self->rows, row);
}

/* @wish: NULL for a row as designed. A height is brought to whole rows of labels. */
static void
add_lane (InchesTimelinePlan        *self,
          const InchesTimelineInput *input,
          guint                      index,
          const guint               *extra_rows,
          const InchesArrangedRow   *wish)
{
  const InchesLane *lane = inches_chronicle_get_lane (input->chronicle, index);
  double rest = LANE_REST + (lane->named_spans ? NAMED_SPANS : 0);
  guint n = lane->rows + (extra_rows != NULL ? extra_rows[index] : 0);
  InchesPlanRow row = { INCHES_ROW_LANE, index };

  if (wish != NULL && wish->height > 0)
    n = MAX (1, (guint) round ((wish->height - rest) / INCHES_LABEL_ROW));
  row.n_label_rows = n;
  row.most_rows = lane->rows + 2;
  row.height = n * INCHES_LABEL_ROW + rest;
  row.fixed = wish != NULL && (wish->collapsed || wish->height > 0);
  row.collapsed = wish != NULL && wish->collapsed;
  if (row.collapsed)
    {
      row.n_label_rows = 0;
      row.height = INCHES_ARRANGED_LEAST;
    }
  row.least = row.height;
  g_array_append_val (self->rows, row);
}

static void
add_track (InchesTimelinePlan        *self,
           const InchesTimelineInput *input,
           guint                      index,
           const InchesArrangedRow   *wish)
{
  const InchesPlanRow *last = &g_array_index (self->rows, InchesPlanRow, self->rows->len - 1);
  InchesPlanRow row = { INCHES_ROW_TRACK, index, TRACK_LEAST, TRACK, last->kind == INCHES_ROW_TRACK ? 0 : 3 };

  if (wish != NULL)
    {
      row.extra = !wish->usual;
      row.collapsed = wish->collapsed;
      row.fixed = wish->collapsed || wish->height > 0;
    }
  if (row.fixed)
    row.least = row.height = row.collapsed ? INCHES_ARRANGED_LEAST : MAX (wish->height, TRACK_LEAST);
  g_array_append_val (self->rows, row);
}

/* A row of the model that is only named: by the user's hand, or as there is nothing to draw. */
static void
collapse_model (InchesPlanRow *row)
{
  row->collapsed = row->fixed = TRUE;
  row->least = row->height = INCHES_ARRANGED_LEAST;
}

/* Without its weeks a fan is but a key to what is not there. */
static void
add_fan (InchesTimelinePlan        *self,
         const InchesTimelineInput *input,
         const InchesArrangedRow   *wish,
         gboolean                   weeks_in_view)
{
  InchesPlanRow row = { INCHES_ROW_FAN, 0, FAN_LEAST, FAN, 6 };
  double thin = INCHES_ARRANGED_LEAST + (input->width / inches_timeline_unit (input) < ONE_LINE ? SECOND_LINE : 0);

  row.fixed = wish != NULL && wish->height > 0;
  if (row.fixed)
    row.least = row.height = MAX (wish->height, FAN_LEAST);
  if (wish != NULL && wish->collapsed)
    {
      collapse_model (&row);
      row.least = row.height = thin;
    }
  else if (self->window && !weeks_in_view)
    row.thin = thin;
  g_array_append_val (self->rows, row);
}

static void
add_ladder (InchesTimelinePlan      *self,
            guint                    n_rungs,
            const InchesArrangedRow *wish)
{
  InchesPlanRow row = { INCHES_ROW_LADDER };

  row.fixed = wish != NULL && wish->height > 0;
  if (row.fixed)
    self->rung = CLAMP ((wish->height - INCHES_LADDER_HEAD - INCHES_LADDER_FOOT) / n_rungs, RUNG, RUNG_TALLEST);
  if (wish != NULL && wish->collapsed)
    collapse_model (&row);
  g_array_append_val (self->rows, row);
  inches_timeline_fit_set_rungs (self, n_rungs);
}

static void
add_arranged (InchesTimelinePlan        *self,
              const InchesTimelineInput *input,
              const guint               *extra_rows,
              guint                      n_rungs,
              gboolean                   weeks_in_view)
{
  for (guint i = 0; i < inches_arrangement_get_n_rows (input->arrangement); i++)
    {
      const InchesArrangedRow *wish = inches_arrangement_get_row (input->arrangement, i);

      if (!wish->shown)
        continue;

      if (wish->kind == INCHES_ARRANGED_LANE)
        add_lane (self, input, wish->index, extra_rows, wish);
      else if (wish->kind == INCHES_ARRANGED_TRACK)
        add_track (self, input, wish->index, wish);
      else if (wish->kind == INCHES_ARRANGED_FAN && input->show_model)
        add_fan (self, input, wish, weeks_in_view);
      else if (wish->kind == INCHES_ARRANGED_LADDER && input->show_model)
        add_ladder (self, n_rungs, wish);
    }
}

/* The rows asked for by id, or those of the data. */
static void
add_content (InchesTimelinePlan        *self,
             const InchesTimelineInput *input,
             const guint               *extra_rows,
             guint                      n_rungs,
             gboolean                   weeks_in_view)
{
  for (guint i = 0; i < inches_chronicle_get_n_lanes (input->chronicle); i++)
    if (is_wanted (input, inches_chronicle_get_lane (input->chronicle, i)->id, TRUE))
      add_lane (self, input, i, extra_rows, NULL);

  for (guint i = 0; i < inches_chronicle_get_n_tracks (input->chronicle); i++)
    if (is_wanted (input, inches_chronicle_get_track (input->chronicle, i)->id,
                   inches_chronicle_get_track (input->chronicle, i)->shown))
      add_track (self, input, i, NULL);

  if (input->show_model)
    {
      add_fan (self, input, NULL, weeks_in_view);
      add_ladder (self, n_rungs, NULL);
    }
}

/**
 * inches_timeline_plan_new:
 * @input: what is to be shown
 * @extra_rows: (nullable): rows of labels a lane needs beyond its own, by lane
 * @available: height in px of the window at text size 1
 * @n_strong_rungs: rungs that a slide or a small window shows
 * @weeks_in_view: whether the model's weeks are; a window has but a thin row for a fan without them
 *
 * Leaves out what does not fit, in the order of the data, or keeps a run of rows if
 * the arrangement scrolls; nothing is squeezed.
 * If there is height to spare, lanes get rows of labels and charts grow.
 *
 * Returns: (transfer full): rows with their heights
 */
InchesTimelinePlan *
inches_timeline_plan_new (const InchesTimelineInput *input,
                          const guint               *extra_rows,
                          double                     available,
                          guint                      n_strong_rungs,
                          gboolean                   weeks_in_view)
{
  InchesTimelinePlan *self = g_new0 (InchesTimelinePlan, 1);
  gboolean slide = input->purpose == INCHES_TIMELINE_SLIDE;
  gboolean arranged = input->arrangement != NULL && input->rows == NULL;
  guint n_rungs = slide ? n_strong_rungs : INCHES_N_RUNGS;

  self->rows = g_array_new (FALSE, TRUE, sizeof (InchesPlanRow));
  self->rung = RUNG;
  self->window = !slide;

  add_row (self, INCHES_ROW_STRIP, 0, STRIP, STRIP, 0);
  if (arranged)
    add_arranged (self, input, extra_rows, n_rungs, weeks_in_view);
  else
    add_content (self, input, extra_rows, n_rungs, weeks_in_view);
  self->n_wanted = self->rows->len - 1;
  add_row (self, INCHES_ROW_AXIS, 0, slide ? AXIS_SLIDE : AXIS, slide ? AXIS_SLIDE : AXIS, 2);
  if (!slide)
    add_row (self, INCHES_ROW_OVERVIEW, 0, OVERVIEW, OVERVIEW, 0);

  if (arranged && inches_arrangement_get_scrolls (input->arrangement))
    inches_timeline_fit_scroll (self, inches_arrangement_get_above (input->arrangement), available);
  else
    inches_timeline_fit_leave_out (self, input, available, n_strong_rungs);
  inches_timeline_fit_share (self, available);

  return self;
}

void
inches_timeline_plan_free (InchesTimelinePlan *self)
{
  g_array_unref (self->rows);
  g_free (self);
}
