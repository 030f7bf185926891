/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-labels.h"

#include "inches-lane-tiles.h"

#include <math.h>
#include <string.h>

#define NOT_MOVING      1e-9  /* share of a scale that is rounding */

/* Scales at which places are handed on: px a day at text size 1. */
#define LEVEL_FIRST     0.2
#define LEVELS_A_DOUBLE 2

/* Px a day at text size 1 from which a label of any importance makes others move: going
 * in so far one wants to read what is there more than to find it where it stood. */
#define CLOSE           1.6

/* A lane of more events is decided in pieces, as they come into view. */
#define CROWDED         512

/* In a crowded lane labels are tried for at most so many marks that share a column of
 * so many px at text size 1: a label is many times as wide. For important ones there are
 * more tries, as others make room for them; all are tried that an author or the op-ed chose. */
#define COLUMN          12.0
#define MOST_PER_COLUMN 2
#define MOST_IMPORTANT  20

typedef struct
{
  const InchesLaneLabels    *labels;
  const InchesTimelineTexts *texts;
} Measuring;

InchesLaneLabels *
inches_lane_labels_new (void)
{
  InchesLaneLabels *self = g_new0 (InchesLaneLabels, 1);

  self->shown = g_array_new (FALSE, TRUE, sizeof (InchesShownEvent));
  self->lasting = g_array_new (FALSE, TRUE, sizeof (guint));
  self->flags = g_array_new (FALSE, TRUE, sizeof (InchesFlag));
  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->tiles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);

  return self;
}

void
inches_lane_labels_free (InchesLaneLabels *self)
{
  g_array_unref (self->shown);
  g_array_unref (self->lasting);
  g_array_unref (self->flags);
  g_ptr_array_unref (self->levels);
  g_hash_table_unref (self->tiles);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->changes, inches_label_changes_unref);
  g_clear_object (&self->measurer);
  g_free (self);
}

static inline const InchesShownEvent *
shown_at (const InchesLaneLabels *self,
          guint                   place)
{
  return &g_array_index (self->shown, InchesShownEvent, place);
}

static gboolean
is_crowded (const InchesLaneLabels *self)
{
  return self->shown->len > CROWDED;
}

/**
 * inches_lane_labels_find:
 * @self: labels that are decided
 * @day: a day
 *
 * Returns: place of the first shown event at or after @day; the number of them if none is
 */
guint
inches_lane_labels_find (const InchesLaneLabels *self,
                         double                  day)
{
  guint low = 0, high = self->shown->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (shown_at (self, middle)->day < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
collect_shown (InchesLaneLabels *self)
{
  g_array_set_size (self->shown, 0);
  g_array_set_size (self->lasting, 0);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const InchesIndexEntry *entry = &g_array_index (self->entries, InchesIndexEntry, i);
      InchesShownEvent shown = { entry->event, entry->day, entry->last, entry->importance, entry->is_span, NULL };

      if (entry->importance > self->faintest)
        continue;

      if (self->changes != NULL)
        shown.change = inches_label_changes_find (self->changes, inches_event_get_id (entry->event));
      if (entry->is_span)
        g_array_append_val (self->lasting, self->shown->len);
      g_array_append_val (self->shown, shown);
    }
}

/* Forgets what was decided if anything it follows from is another. */
static void
update (InchesLaneLabels          *self,
        GArray                    *entries,
        const InchesTimelineInput *input,
        guint                      faintest,
        const InchesTimelineTexts *texts,
        const InchesFrameRow      *row)
{
  gboolean same = self->entries == entries && self->faintest == faintest && self->changes == input->label_changes;

  if (same && self->measurer == texts->measurer && self->slide == texts->slide && self->unit == texts->unit
      && self->n_rows == row->n_label_rows)
    return;

  g_array_set_size (self->flags, 0);
  g_ptr_array_set_size (self->levels, 0);
  g_hash_table_remove_all (self->tiles);
  self->axis = (InchesDateAxis) { 0 };
  g_set_object (&self->measurer, texts->measurer);
  self->slide = texts->slide;
  self->unit = texts->unit;
  self->n_rows = row->n_label_rows;
  if (same)
    return;

  g_array_ref (entries);
  g_clear_pointer (&self->entries, g_array_unref);
  self->entries = entries;
  if (input->label_changes != NULL)
    inches_label_changes_ref (input->label_changes);
  g_clear_pointer (&self->changes, inches_label_changes_unref);
  self->changes = input->label_changes;
  self->faintest = faintest;
  collect_shown (self);
}

static double
measure_label (guint    place,
               gpointer data)
{
  const Measuring *m = data;

  return inches_shown_event_measure (shown_at (m->labels, place), m->labels->n_rows, m->texts);
}

static void
add_flag (const InchesLaneLabels *self,
          GArray                 *flags,
          guint                   place,
          double                  x,
          double                  em,
          gboolean                close)
{
  InchesFlag flag = { .mark = place, .x = x };

  if (!inches_shown_event_make_flag (shown_at (self, place), self->n_rows, self->unit, em, &flag))
    return;

  flag.moves_others = flag.moves_others || close;
  g_array_append_val (flags, flag);
}

/* Importance, then named in the op-ed, then date. */
static gint
by_rank (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  const InchesFlag *left = a, *right = b;
  gint difference = (gint) left->importance - (gint) right->importance;

  if (difference == 0)
    difference = right->fixed - left->fixed;
  if (difference == 0)
    difference = ((inches_event_get_flags (shown_at (data, right->mark)->event) & INCHES_EVENT_IN_OPED) != 0)
                 - ((inches_event_get_flags (shown_at (data, left->mark)->event) & INCHES_EVENT_IN_OPED) != 0);

  return difference != 0 ? difference : (gint) left->mark - (gint) right->mark;
}

/* Whether a column that holds so many candidates takes one more. */
static gboolean
is_tried (const InchesShownEvent *shown,
          guint                   n_taken)
{
  if (shown->change != NULL || (inches_event_get_flags (shown->event) & INCHES_EVENT_IN_OPED) != 0)
    return TRUE;

  return n_taken < (shown->importance > 2 ? MOST_PER_COLUMN : MOST_IMPORTANT);
}

/* Candidates from one place to another, by rank. In a crowded lane only some of those that share a column. */
GArray *
inches_lane_labels_collect (const InchesLaneLabels    *self,
               const InchesTimelineTexts *texts,
               const InchesDateAxis      *axis,
               guint                      from,
               guint                      to)
{
  GArray *flags = g_array_new (FALSE, TRUE, sizeof (InchesFlag));
  double left = axis->stretches[0].x0;
  double column_width = COLUMN * self->unit;
  guint n_columns = (guint) ((axis->stretches[axis->n_stretches - 1].x1 - left) / column_width) + 2;
  g_autofree guint8 *taken = is_crowded (self) ? g_new0 (guint8, n_columns) : NULL;
  double em = inches_timeline_texts_style (texts, INCHES_TYPE_USE_LABEL).size;
  const InchesAxisStretch *s = &axis->stretches[0];
  gboolean close = self->moves && !is_crowded (self) && (s->x1 - s->x0) / (s->last - s->first) >= CLOSE * self->unit;

  for (guint importance = 1; importance <= self->faintest && self->n_rows > 0; importance++)
    for (guint i = from; i < to; i++)
      {
        double x;
        guint column;

        if (shown_at (self, i)->importance != importance)
          continue;

        x = inches_date_axis_to_x (axis, shown_at (self, i)->day);
        column = (guint) CLAMP ((x - left) / column_width, 0, n_columns - 1);
        if (taken != NULL && !is_tried (shown_at (self, i), taken[column]))
          continue;
        if (taken != NULL && taken[column] < MOST_IMPORTANT)
          taken[column]++;
        add_flag (self, flags, i, x, em, close);
      }

  g_array_sort_with_data (flags, by_rank, (gpointer) self);

  return flags;
}

gboolean
inches_lane_labels_place (const InchesLaneLabels    *self,
           const InchesTimelineTexts *texts,
           const InchesDateAxis      *axis,
           GArray                    *flags)
{
  return inches_flags_place ((InchesFlag *) (gpointer) flags->data, flags->len, self->n_rows, axis, self->unit,
                             measure_label, &(Measuring) { self, texts });
}

static void
keep (GArray       *flags,
      const GArray *ways)
{
  for (guint i = 0; ways != NULL && i < flags->len; i++)
    if (!g_array_index (flags, InchesFlag, i).fixed)
      g_array_index (flags, InchesFlag, i).kept = g_array_index (ways, guint8, i);
}

/* Ways at a level; those before it are decided first, as each hands on to the next. */
static const GArray *
get_level (InchesLaneLabels          *self,
           const InchesTimelineTexts *texts,
           double                     first,
           double                     last,
           gint                       level)
{
  for (guint i = self->levels->len; (gint) i <= level; i++)
    {
      double scale = LEVEL_FIRST * self->unit * exp2 (i / (double) LEVELS_A_DOUBLE);
      g_autoptr(GArray) flags = NULL;
      GArray *ways = g_array_new (FALSE, TRUE, sizeof (guint8));
      InchesDateAxis axis;

      inches_date_axis_init_uniform (&axis, 0, (last - first) * scale, first, last);
      flags = inches_lane_labels_collect (self, texts, &axis, 0, self->shown->len);
      keep (flags, i > 0 ? g_ptr_array_index (self->levels, i - 1) : NULL);
      inches_lane_labels_place (self, texts, &axis, flags);
      for (guint j = 0; j < flags->len; j++)
        {
          const InchesFlag *flag = &g_array_index (flags, InchesFlag, j);
          guint8 way = flag->placed && flag->apart == 0 ? flag->way + 1 : 0;

          g_array_append_val (ways, way);
        }
      g_ptr_array_add (self->levels, ways);
    }

  return level >= 0 ? g_ptr_array_index (self->levels, level) : NULL;
}

static void
decide_whole (InchesLaneLabels          *self,
              const InchesTimelineTexts *texts,
              double                     first,
              double                     last)
{
  const InchesAxisStretch *s = &self->axis.stretches[0];
  double scale = (s->x1 - s->x0) / (s->last - s->first) / self->unit;
  gint level = (gint) floor (LEVELS_A_DOUBLE * log2 (scale / LEVEL_FIRST));

  g_array_unref (self->flags);
  self->flags = inches_lane_labels_collect (self, texts, &self->axis, 0, self->shown->len);
  if (self->moves && !is_crowded (self))
    keep (self->flags, get_level (self, texts, first, last, level));
  self->all_musts_placed = inches_lane_labels_place (self, texts, &self->axis, self->flags);
}

/* TRUE if the axis is another than what was decided for; a difference of rounding is none. */
static gboolean
set_axis (InchesLaneLabels          *self,
          const InchesTimelineFrame *frame,
          const InchesView          *view)
{
  const InchesDateAxis *axis = &frame->axis;
  const InchesAxisStretch *s = &axis->stretches[0];
  double days = view->highest - view->lowest;
  double width = days * (s->x1 - s->x0) / (s->last - s->first);
  InchesDateAxis before = self->axis;

  self->moves = axis->n_stretches == 1;
  if (!self->moves)
    {
      self->axis = *axis;
      return memcmp (&before, axis, sizeof before) != 0;
    }

  if (before.n_stretches == 1 && before.stretches[0].x0 == 0 && before.stretches[0].first == view->lowest
      && before.stretches[0].last == view->highest && fabs (before.stretches[0].x1 - width) <= NOT_MOVING * width)
    return FALSE;

  memset (&self->axis, 0, sizeof self->axis);
  inches_date_axis_init_uniform (&self->axis, 0, width, view->lowest, view->highest);

  return TRUE;
}

/**
 * inches_lane_labels_decide:
 * @self: a lane's labels
 * @entries: (element-type InchesIndexEntry): its events that are shown, by day
 * @input: what is to be shown: view, the author's changes
 * @faintest: least important event shown
 * @frame: the picture
 * @row: the lane's row
 * @texts: measures labels
 * @hurry: (nullable): how many crowded lanes may be decided yet in this frame; others
 *   show what they showed further out. %NULL: any number
 *
 * Decides, unless it was decided before for the same scale.
 *
 * Returns: whether the labels are those of this scale
 */
gboolean
inches_lane_labels_decide (InchesLaneLabels          *self,
                           GArray                    *entries,
                           const InchesTimelineInput *input,
                           guint                      faintest,
                           const InchesTimelineFrame *frame,
                           guint                      row,
                           const InchesTimelineTexts *texts,
                           guint                     *hurry)
{
  const InchesView *view = &input->view;

  update (self, entries, input, faintest, texts, inches_timeline_frame_row (frame, row));
  if (set_axis (self, frame, view) && !(self->moves && is_crowded (self)))
    decide_whole (self, texts, view->lowest, view->highest);
  else if (self->moves && is_crowded (self))
    return inches_lane_tiles_decide (self, texts, view->lowest, view->first, view->last, hurry);

  return TRUE;
}

/**
 * inches_lane_labels_mend:
 * @self: labels that are decided
 * @flags: (element-type InchesFlag): those in view, in px of the picture, by rank
 * @axis: of the picture
 * @zone: px from an edge of the view beyond which nothing changes
 * @texts: measures labels
 *
 * Finds places for labels that an edge of the view cut off or made room for.
 */
void
inches_lane_labels_mend (const InchesLaneLabels    *self,
                         GArray                    *flags,
                         const InchesDateAxis      *axis,
                         double                     zone,
                         const InchesTimelineTexts *texts)
{
  inches_flags_mend ((InchesFlag *) (gpointer) flags->data, flags->len, self->n_rows, axis, self->unit, zone,
                     measure_label, &(Measuring) { self, texts });
}
