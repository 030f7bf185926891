/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-lane.h"

#include "inches-timeline-flags.h"

/* Px at text size 1. */
#define RADIUS_1        5.2
#define RADIUS_2        4.2
#define RADIUS_3        3.6
#define RADIUS_BARE     2.9
#define WHISKER_LEAST   16.0
#define TO_FIRST_LABEL  12.5 /* from the base line to the middle of the lowest label */
#define LABEL_HALF      5.5
#define LONGEST_LABEL   24   /* characters */
#define LEAST_IMPORTANCE 5

static double
radius_of (guint    importance,
           gboolean labelled,
           double   unit)
{
  if (importance == 1)
    return RADIUS_1 * unit;
  if (!labelled)
    return RADIUS_BARE * unit;

  return (importance == 2 ? RADIUS_2 : RADIUS_3) * unit;
}

static InchesWhisker
whisker_of (const InchesDate *date)
{
  if (date->form == INCHES_DATE_OPEN_START)
    return INCHES_WHISKER_BEFORE;
  if (date->form == INCHES_DATE_OPEN_END)
    return INCHES_WHISKER_AFTER;
  if (date->start.approximate || date->start.uncertain)
    return INCHES_WHISKER_ABOUT;
  if (date->form != INCHES_DATE_POINT || date->start.precision == INCHES_PRECISION_DAY)
    return INCHES_WHISKER_NONE;

  return date->start.precision == INCHES_PRECISION_MONTH ? INCHES_WHISKER_MONTH : INCHES_WHISKER_CAPPED;
}

/* As long as what is known of the date, cut where its stretch of the axis ends. */
static void
place_whisker (InchesLaneMark            *mark,
               const InchesTimelineFrame *frame)
{
  const InchesDatePoint *point = &inches_event_get_date (mark->event)->start;
  const InchesAxisStretch *s = inches_date_axis_find_stretch (&frame->axis, inches_timeline_event_day (mark->event));
  double half = WHISKER_LEAST / 2 * frame->unit;

  mark->whisker = whisker_of (inches_event_get_date (mark->event));
  if (mark->whisker == INCHES_WHISKER_NONE || s == NULL)
    {
      mark->whisker = INCHES_WHISKER_NONE;
      return;
    }

  mark->whisker_left = MIN (inches_date_axis_to_x (&frame->axis, point->first), mark->x - half);
  mark->whisker_right = MAX (inches_date_axis_to_x (&frame->axis, point->last + 1.0), mark->x + half);
  if (mark->whisker == INCHES_WHISKER_BEFORE)
    mark->whisker_right = mark->x;
  if (mark->whisker == INCHES_WHISKER_AFTER)
    mark->whisker_left = mark->x;

  mark->whisker_left = MAX (mark->whisker_left, s->x0);
  mark->whisker_right = MIN (mark->whisker_right, s->x1);
}

/* What is drawn of a mark that is not in a cluster. */
static void
finish_mark (InchesLaneMark            *mark,
             const InchesTimelineFrame *frame)
{
  mark->hollow = (inches_event_get_flags (mark->event) & INCHES_EVENT_CONTESTED) != 0;
  place_whisker (mark, frame);
}

/* The marks in view; returns those events that last. */
static GPtrArray *
collect_events (InchesTimelineLane        *self,
                const InchesTimelineFrame *frame,
                GArray                    *entries,
                guint                      faintest)
{
  GPtrArray *events = g_ptr_array_new ();
  double first = frame->axis.stretches[0].first;
  double last = frame->axis.stretches[frame->axis.n_stretches - 1].last;

  for (guint i = 0; i < entries->len; i++)
    {
      const InchesIndexEntry *entry = &g_array_index (entries, InchesIndexEntry, i);
      InchesLaneMark mark = { .event = entry->event, .importance = entry->importance, .pill = INCHES_NO_PILL };

      if (entry->importance > faintest || entry->last < first || entry->day > last)
        continue;

      mark.x = CLAMP (inches_date_axis_to_x (&frame->axis, entry->day), frame->plot.x, frame->plot.x + frame->plot.width);
      g_array_append_val (self->marks, mark);
      if (entry->is_span)
        g_ptr_array_add (events, entry->event);
    }

  return events;
}

/* Importance, then named in the op-ed, then date. */
static gint
by_rank (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  const InchesTimelineLane *self = data;
  const InchesFlag *left = a;
  const InchesFlag *right = b;
  const InchesLaneMark *first = &g_array_index (self->marks, InchesLaneMark, left->mark);
  const InchesLaneMark *second = &g_array_index (self->marks, InchesLaneMark, right->mark);
  gint difference = (gint) first->importance - (gint) second->importance;

  if (difference == 0)
    difference = ((inches_event_get_flags (second->event) & INCHES_EVENT_IN_OPED) != 0)
                 - ((inches_event_get_flags (first->event) & INCHES_EVENT_IN_OPED) != 0);

  return difference != 0 ? difference : (gint) left->mark - (gint) right->mark;
}

static InchesTypeUse
label_use (InchesEvent *event)
{
  return inches_event_get_importance (event) == 1 ? INCHES_TYPE_USE_STRONG : INCHES_TYPE_USE_LABEL;
}

static InchesRole
label_role (InchesEvent *event)
{
  return inches_event_get_importance (event) <= 2 ? INCHES_ROLE_INK : INCHES_ROLE_INK2;
}

/* Labels are tried for at most so many marks that share a column of so many px at
 * text size 1: their leaders would touch. It keeps a lane of very many events fast. */
#define COLUMN          3.0
#define MOST_PER_COLUMN 2

#define LEAST_WIDTH     0.25 /* em a character takes at least, on average */

static void
add_flag (InchesTimelineLane        *self,
          GArray                    *flags,
          guint                      place,
          const InchesTimelineTexts *texts)
{
  const InchesLaneMark *mark = &g_array_index (self->marks, InchesLaneMark, place);
  const char *label = inches_event_get_label (mark->event);
  InchesFlag flag = { .mark = place, .x = mark->x, .must = mark->importance == 1 };

  if (label == NULL || *label == '\0' || g_utf8_strlen (label, -1) > LONGEST_LABEL)
    return;

  flag.width = g_utf8_strlen (label, -1) * LEAST_WIDTH * inches_timeline_texts_style (texts, INCHES_TYPE_USE_LABEL).size;
  g_array_append_val (flags, flag);
}

static GArray *
collect_flags (InchesTimelineLane        *self,
               const InchesTimelineFrame *frame,
               const InchesTimelineTexts *texts)
{
  GArray *flags = g_array_new (FALSE, TRUE, sizeof (InchesFlag));
  guint n_columns = (guint) (frame->plot.width / (COLUMN * frame->unit)) + 1;
  g_autofree guint *taken = g_new0 (guint, n_columns);

  for (guint importance = 1; importance <= LEAST_IMPORTANCE; importance++)
    for (guint i = 0; i < self->marks->len; i++)
      {
        const InchesLaneMark *mark = &g_array_index (self->marks, InchesLaneMark, i);
        guint column = (guint) ((mark->x - frame->plot.x) / (COLUMN * frame->unit));

        if (mark->importance != importance || (importance > 1 && taken[column] >= MOST_PER_COLUMN))
          continue;

        taken[column]++;
        add_flag (self, flags, i, texts);
      }

  g_array_sort_with_data (flags, by_rank, self);

  return flags;
}

/* Turns a placed flag into a label and a leader. */
static void
take_flag (InchesTimelineLane        *self,
           const InchesTimelineFrame *frame,
           const InchesFlag          *flag,
           InchesTimelineTexts       *texts)
{
  const InchesFrameRow *row = inches_timeline_frame_row (frame, self->row);
  InchesLaneMark *mark = &g_array_index (self->marks, InchesLaneMark, flag->mark);
  double half = LABEL_HALF * frame->unit;

  mark->labelled = TRUE;
  mark->text_left = flag->left;
  mark->text_right = flag->right;
  mark->text_y = row->base - TO_FIRST_LABEL * frame->unit - flag->row * row->step;
  mark->leader_top = mark->text_y + (flag->across ? half : -half);

  inches_timeline_texts_add (texts, self->row, label_use (mark->event), label_role (mark->event),
                             flag->leftward ? flag->right : flag->left,
                             inches_timeline_texts_middle (texts, label_use (mark->event), mark->text_y),
                             flag->leftward ? INCHES_ANCHOR_END : INCHES_ANCHOR_START,
                             inches_event_get_label (mark->event));
}

typedef struct
{
  InchesTimelineLane  *lane;
  InchesTimelineTexts *texts;
} Measuring;

static double
measure_label (guint    place,
               gpointer data)
{
  const Measuring *m = data;
  InchesEvent *event = g_array_index (m->lane->marks, InchesLaneMark, place).event;

  return inches_timeline_texts_width (m->texts, label_use (event), inches_event_get_label (event));
}

static void
place_labels (InchesTimelineLane        *self,
              const InchesTimelineFrame *frame,
              InchesTimelineTexts       *texts)
{
  const InchesFrameRow *row = inches_timeline_frame_row (frame, self->row);
  g_autoptr(GArray) flags = collect_flags (self, frame, texts);

  self->all_musts_placed = inches_flags_place ((InchesFlag *) (gpointer) flags->data, flags->len,
                                               row->n_label_rows, &frame->axis, frame->unit,
                                               measure_label, &(Measuring) { self, texts });

  for (guint i = 0; i < flags->len; i++)
    if (g_array_index (flags, InchesFlag, i).placed)
      take_flag (self, frame, &g_array_index (flags, InchesFlag, i), texts);
}

static void
write_count (InchesTimelineLane        *self,
             const InchesTimelineFrame *frame,
             const InchesPill          *pill,
             InchesTimelineTexts       *texts)
{
  double base = inches_timeline_frame_row (frame, self->row)->base;
  g_autofree char *count = g_strdup_printf ("%u", pill->count);

  inches_timeline_texts_add (texts, self->row, INCHES_TYPE_USE_PILL, INCHES_ROLE_VIEW, pill->x,
                             inches_timeline_texts_middle (texts, INCHES_TYPE_USE_PILL, base),
                             INCHES_ANCHOR_MIDDLE, count);
}

static void
place_pills (InchesTimelineLane        *self,
             const InchesTimelineFrame *frame,
             InchesTimelineTexts       *texts)
{
  g_autofree InchesPillMark *marks = g_new0 (InchesPillMark, self->marks->len);

  for (guint i = 0; i < self->marks->len; i++)
    {
      InchesLaneMark *mark = &g_array_index (self->marks, InchesLaneMark, i);

      mark->radius = radius_of (mark->importance, mark->labelled, frame->unit);
      marks[i] = (InchesPillMark) {
        mark->x, mark->radius, mark->labelled || mark->importance == 1, INCHES_NO_PILL
      };
    }

  self->pills = inches_pills_place (marks, self->marks->len, &frame->axis, texts);

  for (guint i = 0; i < self->pills->len; i++)
    {
      g_ptr_array_add (self->members, g_ptr_array_new ());
      write_count (self, frame, &g_array_index (self->pills, InchesPill, i), texts);
    }

  for (guint i = 0; i < self->marks->len; i++)
    {
      InchesLaneMark *mark = &g_array_index (self->marks, InchesLaneMark, i);

      mark->pill = marks[i].pill;
      if (mark->pill != INCHES_NO_PILL)
        g_ptr_array_add (g_ptr_array_index (self->members, mark->pill), mark->event);
      else
        finish_mark (mark, frame);
    }
}

/**
 * inches_timeline_lane_new:
 * @frame: where the row lies
 * @row: the lane's row
 * @chronicle: the record
 * @index: of its events
 * @faintest: least important event shown
 * @texts: labels, names and counts are added here
 *
 * Returns: (transfer full): the lane, placed
 */
InchesTimelineLane *
inches_timeline_lane_new (const InchesTimelineFrame *frame,
                          guint                      row,
                          InchesChronicle           *chronicle,
                          const InchesTimelineIndex *index,
                          guint                      faintest,
                          InchesTimelineTexts       *texts)
{
  InchesTimelineLane *self = g_new0 (InchesTimelineLane, 1);
  g_autoptr(GPtrArray) lasting = NULL;
  GArray *entries;

  self->row = row;
  self->lane = inches_timeline_frame_row (frame, row)->row.index;
  entries = inches_timeline_index_lane (index, self->lane);
  self->data = inches_chronicle_get_lane (chronicle, self->lane);
  self->marks = g_array_sized_new (FALSE, TRUE, sizeof (InchesLaneMark), entries->len);
  self->members = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  lasting = collect_events (self, frame, entries, faintest);
  place_labels (self, frame, texts);
  place_pills (self, frame, texts);
  self->spans = inches_spans_place (frame, row, inches_chronicle_get_lane_periods (chronicle, self->lane),
                                    lasting, self->data, texts);

  return self;
}

void
inches_timeline_lane_free (InchesTimelineLane *self)
{
  g_array_unref (self->marks);
  g_array_unref (self->pills);
  g_array_unref (self->spans);
  g_ptr_array_unref (self->members);
  g_free (self);
}
