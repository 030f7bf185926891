/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-private.h"

#include "inches-mark.h"

#include <math.h>

/* Px at text size 1. */
#define VEIL       0.62 /* of the ground over what was not found */
#define RING       3.0  /* outside the mark */
#define RING_WIDTH 1.3
#define NAMED      0.3  /* of the lane's colour under the name of a span */
#define FAINT      3.4  /* radius of a hit too unimportant for this scale */

/* A hit is drawn anew over the veil, with a ring: brighter than the rest, and
 * told apart without colour. */
typedef struct
{
  InchesTimeline           *timeline;
  InchesCanvas             *canvas;
  const InchesTheme        *theme;
  const InchesTimelineLane *lane;
  const InchesColor        *color;
  double                    base;
  double                    unit;
} Hits;

/**
 * inches_timeline_get_lanes_box:
 * @self: a placed timeline
 * @box: (out): the lanes, without their names; empty if there are none
 */
void
inches_timeline_get_lanes_box (InchesTimeline    *self,
                               InchesTimelineBox *box)
{
  const InchesTimelineBox *plot = &self->frame.plot;
  double top = G_MAXDOUBLE, foot = 0;

  g_return_if_fail (self->placed);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const InchesTimelineLane *lane = g_ptr_array_index (self->lanes, i);
      const InchesTimelineBox *row = &inches_timeline_frame_row (&self->frame, lane->row)->row.box;

      top = MIN (top, row->y);
      foot = MAX (foot, row->y + row->height);
    }

  *box = (InchesTimelineBox) { plot->x, top, plot->width, foot - top };
  if (self->lanes->len == 0)
    *box = (InchesTimelineBox) { plot->x, 0, 0, 0 };
}

static void
paint_ring (const Hits *p,
            double      x,
            double      y,
            double      width,
            double      height)
{
  InchesStroke stroke = { RING_WIDTH * p->unit, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };
  double out = RING * p->unit;

  inches_canvas_rounded (p->canvas, x - out, y - out, width + 2 * out, height + 2 * out, MIN (width, height) / 2 + out);
  inches_canvas_stroke (p->canvas, inches_theme_get_color (p->theme, INCHES_ROLE_INK), &stroke);
}

static void
paint_label (const Hits           *p,
             const InchesLaneMark *mark)
{
  const InchesTimelineTexts *texts = &p->timeline->record_texts;
  const InchesLaneLabels *labels = p->lane->labels;
  const InchesShownEvent *shown = &g_array_index (labels->shown, InchesShownEvent, mark->place);
  double step = inches_timeline_frame_row (&p->timeline->frame, p->lane->row)->step;

  inches_canvas_line (p->canvas, mark->x, p->base, mark->leader_end, mark->leader_top, p->timeline->frame.hairline, p->color);
  for (guint line = 0; line < mark->n_lines; line++)
    {
      InchesTypeUse use = line == 0 && mark->importance == 1 ? INCHES_TYPE_USE_STRONG : INCHES_TYPE_USE_LABEL;
      InchesTextStyle style = inches_timeline_texts_style (texts, use);
      g_autofree char *changed = shown->change != NULL ? inches_shown_event_get_line (shown, labels->n_rows, line) : NULL;

      inches_canvas_text (p->canvas, mark->text_left, inches_timeline_texts_middle (texts, use, mark->text_y + line * step),
                          changed != NULL ? changed : inches_event_get_label (mark->event), &style,
                          inches_theme_get_color (p->theme, INCHES_ROLE_INK), INCHES_ANCHOR_START);
    }
}

static void
paint_mark (const Hits           *p,
            const InchesLaneMark *mark)
{
  if (mark->labelled)
    paint_label (p, mark);
  inches_mark_draw_shape (p->canvas, inches_lane_shape_of (p->lane->data, mark->event), mark->x, p->base, mark->radius, p->color,
                          inches_theme_get_color (p->theme, INCHES_ROLE_VIEW), mark->hollow);
  paint_ring (p, mark->x - mark->radius, p->base - mark->radius, 2 * mark->radius, 2 * mark->radius);
}

/* How many of the cluster were found stands in the pill. */
static void
paint_pill (const Hits       *p,
            const InchesPill *pill,
            guint             n_found)
{
  const InchesTimelineTexts *texts = &p->timeline->record_texts;
  InchesTextStyle style = inches_timeline_texts_style (texts, INCHES_TYPE_USE_PILL);
  g_autofree char *count = g_strdup_printf ("%u", n_found);
  double height = 13.0 * p->unit;

  inches_canvas_rounded (p->canvas, pill->x - pill->width / 2, p->base - height / 2, pill->width, height, height / 2);
  inches_canvas_fill (p->canvas, p->color);
  inches_canvas_text (p->canvas, pill->x, inches_timeline_texts_middle (texts, INCHES_TYPE_USE_PILL, p->base), count, &style,
                      inches_theme_get_color (p->theme, INCHES_ROLE_VIEW), INCHES_ANCHOR_MIDDLE);
  paint_ring (p, pill->x - pill->width / 2, p->base - height / 2, pill->width, height);
}

static void
paint_marks (const Hits *p,
             GHashTable *found)
{
  for (guint i = 0; i < p->lane->marks->len; i++)
    {
      const InchesLaneMark *mark = &g_array_index (p->lane->marks, InchesLaneMark, i);

      if (g_hash_table_contains (found, mark->event))
        paint_mark (p, mark);
    }
}

static gboolean
is_of_lane (const Hits  *p,
            InchesEvent *event)
{
  return inches_event_get_kind (event) == INCHES_EVENT_KIND_EVENT
         && g_strcmp0 (inches_event_get_lane (event), p->lane->data->id) == 0;
}

static void
paint_pills (const Hits *p,
             GPtrArray  *hits)
{
  g_autofree guint *n_found = g_new0 (guint, p->lane->pills->len + 1);

  for (guint i = 0; i < hits->len && p->lane->pills->len > 0; i++)
    {
      InchesEvent *event = g_ptr_array_index (hits, i);
      guint pill = is_of_lane (p, event) ? inches_timeline_lane_find_pill (p->lane, event) : INCHES_NO_PILL;

      if (pill != INCHES_NO_PILL)
        n_found[pill]++;
    }

  for (guint i = 0; i < p->lane->pills->len; i++)
    if (n_found[i] > 0)
      paint_pill (p, &g_array_index (p->lane->pills, InchesPill, i), n_found[i]);
}

/* The name stands in one of the pieces of its span. */
static void
paint_name (const Hits           *p,
            const InchesLaneSpan *span)
{
  const GArray *texts = p->timeline->record_texts.items;

  for (guint i = 0; i < texts->len; i++)
    {
      const InchesTimelineText *text = &g_array_index (texts, InchesTimelineText, i);

      if (text->row == p->lane->row && text->lane != NULL && text->x >= span->left && text->x < span->right
          && g_strcmp0 (text->text, inches_event_get_label (span->event)) == 0)
        inches_canvas_text (p->canvas, text->x, text->baseline, text->text, &text->style,
                            inches_theme_get_color (p->theme, INCHES_ROLE_INK), text->anchor);
    }
}

static void
paint_spans (const Hits *p,
             GHashTable *found)
{
  for (guint i = 0; i < p->lane->spans->len; i++)
    {
      const InchesLaneSpan *span = &g_array_index (p->lane->spans, InchesLaneSpan, i);
      InchesColor color;

      if (inches_event_get_kind (span->event) != INCHES_EVENT_KIND_PERIOD || !g_hash_table_contains (found, span->event))
        continue;

      color = span->named ? inches_color_mix (inches_theme_get_color (p->theme, INCHES_ROLE_VIEW), p->color, NAMED) : *p->color;
      inches_canvas_rectangle (p->canvas, span->left, span->top, span->right - span->left, span->height);
      inches_canvas_fill (p->canvas, &color);
      paint_ring (p, span->left, span->top, span->right - span->left, span->height);
      if (span->named)
        paint_name (p, span);
    }
}

/* Found, in view, but left out at this scale: an open ring at its day. */
static void
paint_faint (const Hits *p,
             GPtrArray  *hits)
{
  const InchesDateAxis *axis = &p->timeline->frame.axis;
  InchesStroke stroke = { RING_WIDTH * p->unit, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };

  for (guint i = 0; i < hits->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (hits, i);
      double day = inches_timeline_index_day (&p->timeline->index, event);

      if (!is_of_lane (p, event) || inches_event_get_importance (event) <= p->timeline->faintest
          || day < axis->stretches[0].first || day > axis->stretches[axis->n_stretches - 1].last)
        continue;

      inches_canvas_circle (p->canvas, inches_date_axis_to_x (axis, day), p->base, FAINT * p->unit);
      inches_canvas_stroke (p->canvas, p->color, &stroke);
    }
}

/**
 * inches_timeline_paint_hits:
 * @self: a placed timeline
 * @canvas: what to draw on, over the record
 * @theme: colours
 * @hits: (element-type InchesEvent): events and periods that were found
 *
 * Mutes the lanes and rings the hits in view. A hit in a cluster rings the
 * cluster, whose figure then says how many of it were found.
 */
void
inches_timeline_paint_hits (InchesTimeline    *self,
                            InchesCanvas      *canvas,
                            const InchesTheme *theme,
                            GPtrArray         *hits)
{
  InchesColor veil = inches_color_fade (inches_theme_get_color (theme, INCHES_ROLE_VIEW), VEIL);
  g_autoptr(GHashTable) found = g_hash_table_new (NULL, NULL);
  InchesTimelineBox box;

  g_return_if_fail (self->placed && hits != NULL);

  inches_timeline_get_lanes_box (self, &box);
  inches_canvas_rectangle (canvas, box.x, box.y, box.width, box.height);
  inches_canvas_fill (canvas, &veil);

  for (guint i = 0; i < hits->len; i++)
    g_hash_table_add (found, g_ptr_array_index (hits, i));

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const InchesTimelineLane *lane = g_ptr_array_index (self->lanes, i);
      Hits p = { self, canvas, theme, lane, inches_theme_get_lane_color (theme, lane->data->id),
                 inches_timeline_frame_row (&self->frame, lane->row)->base, self->frame.unit };

      paint_spans (&p, found);
      paint_faint (&p, hits);
      paint_marks (&p, found);
      paint_pills (&p, hits);
    }
}
