/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-lane.h"

#include "inches-flag-board.h"

#include <glib/gi18n-lib.h>

/* Px at text size 1. */
#define TO_FIRST_LABEL  12.5 /* from the base line to the middle of the lowest label */
#define LABEL_HALF      5.5
#define TO_TEXT         2.0  /* from the end of a leader that turns */
#define EXPLAIN_INSET   8.0

static const InchesShownEvent *
shown_at (const InchesTimelineLane *self,
          guint                     place)
{
  return &g_array_index (self->labels->shown, InchesShownEvent, place);
}

static gboolean
is_in_view (const InchesTimelineFrame *frame,
            const InchesShownEvent    *shown)
{
  return shown->last >= frame->axis.stretches[0].first
         && shown->day <= frame->axis.stretches[frame->axis.n_stretches - 1].last;
}

/* A span that began before the view holds its mark at the edge. */
static double
mark_x (const InchesTimelineFrame *frame,
        const InchesShownEvent    *shown)
{
  return CLAMP (inches_date_axis_to_x (&frame->axis, shown->day), frame->plot.x, frame->plot.x + frame->plot.width);
}

/* What was decided for those in view, in px of the picture; one that an edge cuts off is not placed. */
static GArray *
cut_flags (const InchesTimelineLane  *self,
           const InchesTimelineFrame *frame,
           double                    *widest)
{
  GArray *flags = g_array_new (FALSE, TRUE, sizeof (InchesFlag));
  InchesFlagBoard board;

  *widest = 0;
  inches_flag_board_init (&board, inches_timeline_frame_row (frame, self->row)->n_label_rows, &frame->axis, frame->unit);

  for (guint i = 0; i < self->labels->flags->len; i++)
    {
      InchesFlag flag = g_array_index (self->labels->flags, InchesFlag, i);
      const InchesShownEvent *shown = shown_at (self, flag.mark);

      if (!is_in_view (frame, shown))
        continue;

      flag.x = mark_x (frame, shown);
      if (flag.placed)
        inches_flag_board_set_way (&board, &flag, flag.way);
      flag.placed = flag.placed && shown->day >= frame->axis.stretches[0].first && inches_flag_board_is_inside (&board, &flag);
      flag.kept = flag.fixed ? flag.kept : 0;
      *widest = MAX (*widest, flag.width + flag.apart);
      g_array_append_val (flags, flag);
    }

  inches_flag_board_clear (&board);

  return flags;
}

/* Only labels near an edge of the view can have lost or won a place by it: those that
 * reach over it, and those that reach what these left free. */
static void
mend_edges (const InchesTimelineLane  *self,
            const InchesTimelineFrame *frame,
            GArray                    *flags,
            double                     widest,
            InchesTimelineTexts       *texts)
{
  double left = frame->plot.x, right = left + frame->plot.width;
  g_autoptr(GArray) near = g_array_new (FALSE, TRUE, sizeof (InchesFlag));
  g_autoptr(GArray) places = g_array_new (FALSE, TRUE, sizeof (guint));

  for (guint i = 0; i < flags->len; i++)
    {
      const InchesFlag *flag = &g_array_index (flags, InchesFlag, i);
      double reach = (flag->placed ? 4 : 2) * widest;

      if (flag->x > left + reach && flag->x < right - reach)
        continue;
      g_array_append_val (near, *flag);
      g_array_append_val (places, i);
    }

  inches_lane_labels_mend (self->labels, near, &frame->axis, widest, texts);

  for (guint i = 0; i < near->len; i++)
    g_array_index (flags, InchesFlag, g_array_index (places, guint, i)) = g_array_index (near, InchesFlag, i);
}

static gboolean
is_cut (const InchesTimelineLane  *self,
        const InchesTimelineFrame *frame)
{
  const InchesAxisStretch *whole = &self->labels->axis.stretches[0];
  const InchesAxisStretch *s = &frame->axis.stretches[0];

  return self->labels->moves && (s->first > whole->first || s->last < whole->last);
}

static void
write_line (const InchesTimelineLane *self,
            const InchesFlag         *flag,
            guint                     line,
            double                    y,
            InchesTimelineTexts      *texts)
{
  const InchesShownEvent *shown = shown_at (self, flag->mark);
  gboolean strong = line == 0 && shown->importance == 1;
  InchesTypeUse use = strong ? INCHES_TYPE_USE_STRONG : INCHES_TYPE_USE_LABEL;
  InchesRole role = line == 0 && shown->importance <= 2 ? INCHES_ROLE_INK : INCHES_ROLE_INK2;
  g_autofree char *changed = shown->change != NULL ? inches_shown_event_get_line (shown, self->labels->n_rows, line) : NULL;

  inches_timeline_texts_add (texts, self->row, use, role, flag->leftward ? flag->right : flag->left,
                             inches_timeline_texts_middle (texts, use, y),
                             flag->leftward ? INCHES_ANCHOR_END : INCHES_ANCHOR_START,
                             changed != NULL ? changed : inches_event_get_label (shown->event));
}

/* Turns a placed flag into a label and a leader. */
static void
take_flag (const InchesTimelineLane  *self,
           const InchesTimelineFrame *frame,
           const InchesFlag          *flag,
           InchesLaneMark            *mark,
           InchesTimelineTexts       *texts)
{
  const InchesFrameRow *row = inches_timeline_frame_row (frame, self->row);
  double half = LABEL_HALF * frame->unit;
  double lowest;

  mark->labelled = TRUE;
  mark->n_lines = MAX (flag->n_lines, 1);
  mark->text_left = flag->left;
  mark->text_right = flag->right;
  mark->text_y = row->base - TO_FIRST_LABEL * frame->unit - flag->row * row->step;
  mark->leftward = flag->leftward;
  mark->apart = flag->apart > 0;
  lowest = mark->text_y + (mark->n_lines - 1) * row->step;
  mark->leader_top = mark->apart ? mark->text_y : flag->across ? lowest + half : mark->text_y - half;
  mark->leader_end = !mark->apart ? mark->x : flag->leftward ? flag->right + TO_TEXT * frame->unit : flag->left - TO_TEXT * frame->unit;

  for (guint line = 0; line < mark->n_lines; line++)
    write_line (self, flag, line, mark->text_y + line * row->step, texts);
}

static gint
by_x (gconstpointer a,
      gconstpointer b)
{
  const InchesLaneMark *left = a;
  const InchesLaneMark *right = b;

  return left->x != right->x ? (left->x > right->x) - (left->x < right->x) : (gint) left->place - (gint) right->place;
}

static InchesLaneMark
make_mark (const InchesTimelineLane  *self,
           const InchesTimelineFrame *frame,
           guint                      place)
{
  const InchesShownEvent *shown = shown_at (self, place);

  return (InchesLaneMark) {
    .event = shown->event, .place = place, .importance = shown->importance, .x = mark_x (frame, shown)
  };
}

/* The labelled, and their texts. */
static void
take_flags (InchesTimelineLane        *self,
            const InchesTimelineFrame *frame,
            const GArray              *flags,
            InchesTimelineTexts       *texts)
{
  for (guint i = 0; i < flags->len; i++)
    {
      const InchesFlag *flag = &g_array_index (flags, InchesFlag, i);
      InchesLaneMark mark;

      if (!flag->placed)
        continue;

      mark = make_mark (self, frame, flag->mark);
      take_flag (self, frame, flag, &mark, texts);
      g_array_append_val (self->marks, mark);
    }
}

/* Events in view that last. */
static GPtrArray *
collect_lasting (const InchesTimelineLane  *self,
                 const InchesTimelineFrame *frame)
{
  GPtrArray *events = g_ptr_array_new ();

  for (guint i = 0; i < self->labels->lasting->len; i++)
    {
      const InchesShownEvent *shown = shown_at (self, g_array_index (self->labels->lasting, guint, i));

      if (is_in_view (frame, shown))
        g_ptr_array_add (events, shown->event);
    }

  return events;
}

/* Where a filter hides everything, the lane says so, and offers the way out. */
static void
explain (InchesTimelineLane        *self,
         const InchesTimelineFrame *frame,
         InchesChronicle           *chronicle,
         const InchesFilter        *filter,
         InchesTimelineTexts       *texts)
{
  g_autofree char *words = inches_filter_explain_lane (filter, chronicle, self->lane);
  double y = inches_timeline_frame_row (frame, self->row)->base - TO_FIRST_LABEL * frame->unit;
  double baseline = inches_timeline_texts_middle (texts, INCHES_TYPE_USE_LABEL, y);
  double x = frame->plot.x + EXPLAIN_INSET * frame->unit;
  InchesTimelineText *text;

  if (words == NULL)
    return;

  text = inches_timeline_texts_add (texts, self->row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x, baseline,
                                    INCHES_ANCHOR_START, words);
  if (texts->slide)
    return;

  x += text->box.width + EXPLAIN_INSET * frame->unit;
  self->show_all = inches_timeline_texts_add (texts, self->row, INCHES_TYPE_USE_STRONG, INCHES_ROLE_INK, x, baseline,
                                              INCHES_ANCHOR_START, _("Show all"))->box;
}

/**
 * inches_timeline_lane_new:
 * @frame: where the row lies
 * @row: the lane's row
 * @chronicle: the record
 * @index: of what the filter shows
 * @labels: of the lane, decided; must outlive the lane
 * @texts: labels, names and counts are added here
 *
 * Returns: (transfer full): the lane, placed
 */
InchesTimelineLane *
inches_timeline_lane_new (const InchesTimelineFrame *frame,
                          guint                      row,
                          InchesChronicle           *chronicle,
                          const InchesTimelineIndex *index,
                          const InchesLaneLabels    *labels,
                          InchesTimelineTexts       *texts)
{
  InchesTimelineLane *self = g_new0 (InchesTimelineLane, 1);
  g_autoptr(GPtrArray) lasting = NULL;
  g_autoptr(GArray) flags = NULL;
  double widest;

  self->row = row;
  self->lane = inches_timeline_frame_row (frame, row)->row.index;
  self->data = inches_chronicle_get_lane (chronicle, self->lane);
  self->labels = labels;
  self->marks = g_array_new (FALSE, TRUE, sizeof (InchesLaneMark));
  self->pill_of = g_array_new (FALSE, FALSE, sizeof (guint));
  self->members = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  flags = cut_flags (self, frame, &widest);
  if (is_cut (self, frame))
    mend_edges (self, frame, flags, widest, texts);
  take_flags (self, frame, flags, texts);
  inches_timeline_lane_place_marks (self, frame, flags, texts);
  g_array_sort (self->marks, by_x);

  lasting = collect_lasting (self, frame);
  self->spans = inches_spans_place (frame, row, inches_timeline_index_periods (index, self->lane),
                                    lasting, self->data, texts);
  if (inches_timeline_index_lane (index, self->lane)->len == 0 && inches_timeline_index_periods (index, self->lane)->len == 0)
    explain (self, frame, chronicle, &index->filter, texts);

  return self;
}

void
inches_timeline_lane_free (InchesTimelineLane *self)
{
  g_array_unref (self->marks);
  g_array_unref (self->pills);
  g_array_unref (self->pill_of);
  g_array_unref (self->spans);
  g_ptr_array_unref (self->members);
  g_free (self);
}

/**
 * inches_timeline_lane_collect:
 * @self: a placed lane
 * @frame: where its row lies
 * @events: (element-type InchesEvent): those in view are added, by date
 */
void
inches_timeline_lane_collect (const InchesTimelineLane  *self,
                              const InchesTimelineFrame *frame,
                              GPtrArray                 *events)
{
  for (guint i = 0; i < self->labels->shown->len; i++)
    if (is_in_view (frame, shown_at (self, i)))
      g_ptr_array_add (events, shown_at (self, i)->event);
}

/**
 * inches_timeline_lane_get_members:
 * @self: a placed lane
 * @pill: below the number of its pills
 *
 * Returns: (transfer none) (element-type InchesEvent): the events the pill stands for, by date
 */
GPtrArray *
inches_timeline_lane_get_members (const InchesTimelineLane *self,
                                  guint                     pill)
{
  GPtrArray *members = g_ptr_array_index (self->members, pill);

  if (members->len > 0)
    return members;

  for (guint i = 0; i < self->pill_of->len; i++)
    if (g_array_index (self->pill_of, guint, i) == pill)
      g_ptr_array_add (members, shown_at (self, self->first + i)->event);

  return members;
}

/**
 * inches_timeline_lane_find_pill:
 * @self: a placed lane
 * @event: an event
 *
 * Returns: the pill that stands for it, %INCHES_NO_PILL if none does
 */
guint
inches_timeline_lane_find_pill (const InchesTimelineLane *self,
                                InchesEvent              *event)
{
  double day = inches_timeline_event_day (event);

  /* One of the last day stands where that begins. */
  for (guint i = inches_lane_labels_find (self->labels, day - 1); i < self->labels->shown->len; i++)
    {
      const InchesShownEvent *shown = shown_at (self, i);

      if (shown->day > day)
        break;
      if (shown->event == event)
        return i >= self->first && i < self->first + self->pill_of->len ? g_array_index (self->pill_of, guint, i - self->first)
                                                                        : INCHES_NO_PILL;
    }

  return INCHES_NO_PILL;
}
