/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-lane.h"

/* The marks of a lane that have no label: alone, or together under a count. Which
 * belong together is decided in record px, so that a view that moves changes nothing;
 * only where an edge of the view cuts a cluster, its pill keeps inside. */

/* Px at text size 1. */
#define RADIUS_1        5.2
#define RADIUS_2        4.2
#define RADIUS_3        3.6
#define RADIUS_BARE     2.9
#define WHISKER_LEAST   16.0
#define ABOUT_LEAST     30.0 /* dots beside the mark are seen on a span too */
#define MARGIN          600.0 /* beyond the view, from where on clusters of a crowded lane are formed */
#define SMALL_LANE      512   /* events of a lane that is always gone through from its start */

typedef struct
{
  InchesTimelineLane        *lane;
  const InchesTimelineFrame *frame;
  InchesTimelineTexts       *texts;
  InchesPillMark            *marks;  /* from lane->first on, in record px */
  guint8                    *labelled; /* in view */
  guint                      n_marks;
  GArray                    *pills;  /* (element-type InchesPill) of all marks, in px of the picture */
  guint                     *drawn;  /* by pill: its place among those drawn, or INCHES_NO_PILL */
  double                     shift;  /* from record px to the picture */
} Clustering;

static const InchesShownEvent *
shown_at (const InchesTimelineLane *lane,
          guint                     place)
{
  return &g_array_index (lane->labels->shown, InchesShownEvent, place);
}

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
               const InchesTimelineFrame *frame,
               double                     day)
{
  const InchesDatePoint *point = &inches_event_get_date (mark->event)->start;
  const InchesAxisStretch *s = inches_date_axis_find_stretch (&frame->axis, day);
  double half;

  mark->whisker = whisker_of (inches_event_get_date (mark->event));
  half = (mark->whisker == INCHES_WHISKER_ABOUT ? ABOUT_LEAST : WHISKER_LEAST) / 2 * frame->unit;
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

/* All of a small lane; of a crowded one what is in view and a margin. */
static void
choose_marks (Clustering *c)
{
  const InchesDateAxis *axis = &c->frame->axis;
  const InchesLaneLabels *labels = c->lane->labels;
  double margin = MARGIN * c->frame->unit;
  guint end = labels->shown->len;

  c->lane->first = 0;
  c->shift = labels->moves ? inches_date_axis_to_x (axis, labels->axis.stretches[0].first) : 0;
  if (labels->moves && labels->shown->len > SMALL_LANE)
    {
      double right = c->frame->plot.x + c->frame->plot.width;

      c->lane->first = inches_lane_labels_find (labels, inches_date_axis_to_day (axis, c->frame->plot.x - margin));
      end = inches_lane_labels_find (labels, inches_date_axis_to_day (axis, right + margin));
    }

  c->n_marks = end - c->lane->first;
  c->marks = g_new0 (InchesPillMark, c->n_marks + 1);
  c->labelled = g_new0 (guint8, c->n_marks + 1);
}

/* Labelled marks and the most important stay out of clusters. Those out of view are as they were decided. */
static void
fill_marks (Clustering   *c,
            const GArray *flags)
{
  const InchesLaneLabels *labels = c->lane->labels;
  double unit = c->frame->unit;

  for (guint i = 0; i < c->n_marks; i++)
    {
      const InchesShownEvent *shown = shown_at (c->lane, c->lane->first + i);

      c->marks[i] = (InchesPillMark) {
        inches_date_axis_to_x (&labels->axis, shown->day), radius_of (shown->importance, FALSE, unit), shown->importance == 1,
        INCHES_NO_PILL
      };
    }

  for (guint round = 0; round < 2; round++)
    {
      const GArray *some = round == 0 ? labels->flags : flags;

      for (guint i = 0; i < some->len; i++)
        {
          const InchesFlag *flag = &g_array_index (some, InchesFlag, i);
          InchesPillMark *mark = &c->marks[flag->mark - c->lane->first];

          if (!flag->placed || flag->mark < c->lane->first || flag->mark >= c->lane->first + c->n_marks)
            continue;

          *mark = (InchesPillMark) { mark->x, radius_of (flag->importance, TRUE, unit), TRUE, INCHES_NO_PILL };
          c->labelled[flag->mark - c->lane->first] = round == 1;
        }
    }
}

static gboolean
is_in_view (const Clustering *c,
            guint             i)
{
  double day = shown_at (c->lane, c->lane->first + i)->day;

  return day >= c->frame->axis.stretches[0].first && day <= c->frame->axis.stretches[c->frame->axis.n_stretches - 1].last;
}

/* Whether a pill may stand at x: inside the plot, off labelled marks and those drawn already. */
static gboolean
has_room (const Clustering *c,
          double            x,
          double            width)
{
  double half = width / 2, unit = c->frame->unit;

  if (x - half < c->frame->plot.x - unit || x + half > c->frame->plot.x + c->frame->plot.width + unit)
    return FALSE;

  for (guint i = 0; i < c->lane->pills->len; i++)
    {
      const InchesPill *pill = &g_array_index (c->lane->pills, InchesPill, i);

      if (ABS (pill->x - x) < half + pill->width / 2)
        return FALSE;
    }

  for (guint i = 0; i < c->lane->marks->len; i++)
    {
      const InchesLaneMark *mark = &g_array_index (c->lane->marks, InchesLaneMark, i);

      if (mark->labelled && ABS (mark->x - x) < half + radius_of (mark->importance, TRUE, unit))
        return FALSE;
    }

  return TRUE;
}

static void
draw_pill (Clustering *c,
           guint       index,
           double      x)
{
  InchesPill pill = g_array_index (c->pills, InchesPill, index);

  pill.x = x;
  c->drawn[index] = c->lane->pills->len;
  g_array_append_val (c->lane->pills, pill);
}

/* A pill that an edge of the view cuts keeps inside if there is room; else its marks are drawn. */
static void
draw_pills (Clustering *c)
{
  g_autofree gboolean *in_view = g_new0 (gboolean, c->pills->len + 1);
  double left = c->frame->plot.x, right = left + c->frame->plot.width;

  for (guint i = 0; i < c->n_marks; i++)
    if (c->marks[i].pill != INCHES_NO_PILL && is_in_view (c, i))
      in_view[c->marks[i].pill] = TRUE;

  for (guint edge = 0; edge < 2; edge++)
    for (guint i = 0; i < c->pills->len; i++)
      {
        const InchesPill *pill = &g_array_index (c->pills, InchesPill, i);
        double inside = CLAMP (pill->x, left + pill->width / 2, right - pill->width / 2);
        gboolean cut = ABS (inside - pill->x) > c->frame->unit;

        if (edge == 0)
          c->drawn[i] = INCHES_NO_PILL;
        if (in_view[i] && cut == (edge == 1) && (!cut || has_room (c, inside, pill->width)))
          draw_pill (c, i, cut ? inside : pill->x);
      }
}

static void
write_counts (const Clustering *c)
{
  double base = inches_timeline_frame_row (c->frame, c->lane->row)->base;

  for (guint i = 0; i < c->lane->pills->len; i++)
    {
      const InchesPill *pill = &g_array_index (c->lane->pills, InchesPill, i);
      char count[16];

      g_snprintf (count, sizeof count, "%u", pill->count);
      g_ptr_array_add (c->lane->members, g_ptr_array_new ());
      inches_timeline_texts_add (c->texts, c->lane->row, INCHES_TYPE_USE_PILL, INCHES_ROLE_VIEW, pill->x,
                                 inches_timeline_texts_middle (c->texts, INCHES_TYPE_USE_PILL, base),
                                 INCHES_ANCHOR_MIDDLE, count);
    }
}

static void
add_plain (InchesTimelineLane *lane,
           guint               place,
           double              x)
{
  const InchesShownEvent *shown = shown_at (lane, place);
  InchesLaneMark mark = { .event = shown->event, .place = place, .importance = shown->importance, .x = x, .leader_end = x };

  g_array_append_val (lane->marks, mark);
}

/* Spans that began before the view, unless they are labelled. */
static void
add_held (InchesTimelineLane        *lane,
          const InchesTimelineFrame *frame,
          guint                      n_labelled)
{
  for (guint i = 0; i < lane->labels->lasting->len; i++)
    {
      guint place = g_array_index (lane->labels->lasting, guint, i);
      const InchesShownEvent *shown = shown_at (lane, place);
      gboolean labelled = FALSE;

      if (shown->day >= frame->axis.stretches[0].first || shown->last < frame->axis.stretches[0].first)
        continue;

      lane->n_in_view++;
      for (guint j = 0; j < n_labelled && !labelled; j++)
        labelled = g_array_index (lane->marks, InchesLaneMark, j).place == place;
      if (!labelled)
        add_plain (lane, place, frame->plot.x);
    }
}

static void
finish_marks (InchesTimelineLane        *lane,
              const InchesTimelineFrame *frame)
{
  for (guint i = 0; i < lane->marks->len; i++)
    {
      InchesLaneMark *mark = &g_array_index (lane->marks, InchesLaneMark, i);

      mark->radius = radius_of (mark->importance, mark->labelled, frame->unit);
      mark->hollow = (inches_event_get_flags (mark->event) & INCHES_EVENT_CONTESTED) != 0;
      place_whisker (mark, frame, shown_at (lane, mark->place)->day);
    }
}

/**
 * inches_timeline_lane_place_marks:
 * @self: a lane whose labelled marks are there
 * @frame: where its row lies
 * @flags: (element-type InchesFlag): of those in view
 * @texts: counts are added here
 *
 * Adds pills, and the marks that neither have a label nor are under a pill.
 */
void
inches_timeline_lane_place_marks (InchesTimelineLane        *self,
                                  const InchesTimelineFrame *frame,
                                  const GArray              *flags,
                                  InchesTimelineTexts       *texts)
{
  Clustering c = { .lane = self, .frame = frame, .texts = texts };
  guint n_labelled = self->marks->len;

  choose_marks (&c);
  fill_marks (&c, flags);
  c.pills = inches_pills_place (c.marks, c.n_marks, &self->labels->axis, texts);
  for (guint i = 0; i < c.pills->len; i++)
    g_array_index (c.pills, InchesPill, i).x += c.shift;
  c.drawn = g_new (guint, c.pills->len + 1);
  self->pills = g_array_new (FALSE, FALSE, sizeof (InchesPill));

  draw_pills (&c);
  write_counts (&c);

  g_array_set_size (self->pill_of, c.n_marks);
  for (guint i = 0; i < c.n_marks; i++)
    {
      guint pill = c.marks[i].pill != INCHES_NO_PILL ? c.drawn[c.marks[i].pill] : INCHES_NO_PILL;
      gboolean in_view = is_in_view (&c, i);

      g_array_index (self->pill_of, guint, i) = pill;
      self->n_in_view += in_view;
      if (in_view && pill == INCHES_NO_PILL && !c.labelled[i])
        add_plain (self, self->first + i, c.marks[i].x + c.shift);
    }

  add_held (self, frame, n_labelled);
  finish_marks (self, frame);

  g_array_unref (c.pills);
  g_free (c.drawn);
  g_free (c.marks);
  g_free (c.labelled);
}
