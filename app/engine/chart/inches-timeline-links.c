/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-links.h"

#include "inches-timeline-private.h"

#include <math.h>

/* Px at text size 1. */
#define WIDTH     1.2
#define RING      6.5 /* radius, around the other end */
#define RISE      0.22 /* of the distance, how far the arc swings out */
#define MOST_RISE 46.0

/* Periods of the same lane are all around anyway: a line to each would say nothing. */
static gboolean
find_end (InchesTimeline       *self,
          const InchesRelation *relation,
          InchesTimelineTarget *target)
{
  return relation->kind != INCHES_RELATION_PERIOD && inches_timeline_find (self, relation->event, target);
}

/* Swings upwards, so that it leaves the base line of a lane. */
static void
draw_arc (InchesTimeline             *self,
          InchesCanvas               *canvas,
          const InchesTimelineTarget *from,
          const InchesTimelineTarget *to,
          const InchesColor          *color,
          gboolean                    stated)
{
  double unit = self->frame.unit;
  double distance = hypot (to->x - from->x, to->y - from->y);
  double rise = MIN (distance * RISE, MOST_RISE * unit);
  InchesStroke stroke = { WIDTH * unit, INCHES_JOIN_ROUND, FALSE, { 4 * unit, 3 * unit }, stated ? 0 : 2 };
  InchesStroke ring = { WIDTH * unit, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };

  inches_canvas_move_to (canvas, from->x, from->y);
  inches_canvas_curve_to (canvas, from->x + (to->x - from->x) / 3, from->y + (to->y - from->y) / 3 - rise,
                          from->x + (to->x - from->x) * 2 / 3, from->y + (to->y - from->y) * 2 / 3 - rise, to->x, to->y);
  inches_canvas_stroke (canvas, color, &stroke);
  inches_canvas_circle (canvas, to->x, to->y, MAX (RING * unit, to->radius + 2 * unit));
  inches_canvas_stroke (canvas, color, &ring);
}

static void
draw_arcs (InchesTimeline             *self,
           InchesCanvas               *canvas,
           const InchesTheme          *theme,
           const InchesTimelineTarget *from,
           const GArray               *relations)
{
  const InchesColor *color = inches_theme_get_color (theme, INCHES_ROLE_INK2);

  for (guint i = 0; i < relations->len; i++)
    {
      const InchesRelation *relation = &g_array_index (relations, InchesRelation, i);
      InchesTimelineTarget to;

      if (find_end (self, relation, &to))
        draw_arc (self, canvas, from, &to, color, relation->kind == INCHES_RELATION_STATED);
    }
}

/**
 * inches_timeline_paint_links:
 * @self: a placed timeline
 * @canvas: what to draw on
 * @theme: colours
 * @event: where the links start; one out of view has none
 * @relations: (element-type InchesRelation): where they end; those out of view are
 *   left out
 *
 * Draws a thin arc to each, solid where the record states the relation and dashed
 * where it was found. At the break of the axis the arcs are cut as all lines are.
 */
void
inches_timeline_paint_links (InchesTimeline    *self,
                             InchesCanvas      *canvas,
                             const InchesTheme *theme,
                             InchesEvent       *event,
                             const GArray      *relations)
{
  const InchesDateAxis *axis;
  InchesTimelineTarget from;

  g_return_if_fail (self != NULL && INCHES_IS_CANVAS (canvas) && theme != NULL);
  g_return_if_fail (INCHES_IS_EVENT (event) && relations != NULL);

  if (!inches_timeline_find (self, event, &from))
    return;

  axis = &self->frame.axis;
  inches_canvas_begin_group (canvas, "links", NULL);
  for (guint i = 0; i < axis->n_stretches; i++)
    {
      const InchesAxisStretch *stretch = &axis->stretches[i];

      inches_canvas_push_clip (canvas, stretch->x0, self->frame.plot.y, stretch->x1 - stretch->x0, self->frame.plot.height);
      draw_arcs (self, canvas, theme, &from, relations);
      inches_canvas_pop_clip (canvas);
    }
  inches_canvas_end_group (canvas);
}

static void
include (InchesTimelineBox *box,
         double             x,
         double             y,
         double             reach)
{
  double right = MAX (box->x + box->width, x + reach);
  double foot = MAX (box->y + box->height, y + reach);

  box->x = MIN (box->x, x - reach);
  box->y = MIN (box->y, y - reach);
  box->width = right - box->x;
  box->height = foot - box->y;
}

/**
 * inches_timeline_find_links:
 * @self: a placed timeline
 * @event: where the links start
 * @relations: (element-type InchesRelation): where they end
 * @box: (out): what they cover, px
 *
 * Returns: how many links inches_timeline_paint_links() draws; @box is of no use if
 *   there are none
 */
guint
inches_timeline_find_links (InchesTimeline    *self,
                            InchesEvent       *event,
                            const GArray      *relations,
                            InchesTimelineBox *box)
{
  InchesTimelineTarget from, to;
  guint n = 0;

  g_return_val_if_fail (self != NULL && INCHES_IS_EVENT (event) && relations != NULL && box != NULL, 0);

  if (!inches_timeline_find (self, event, &from))
    return 0;

  *box = (InchesTimelineBox) { from.x, from.y, 0, 0 };
  include (box, from.x, from.y, 2 * RING * self->frame.unit);
  for (guint i = 0; i < relations->len; i++)
    if (find_end (self, &g_array_index (relations, InchesRelation, i), &to))
      {
        n++;
        include (box, to.x, to.y, 2 * RING * self->frame.unit);
      }

  /* The arcs swing up to three quarters of their rise. */
  box->y -= MOST_RISE * self->frame.unit;
  box->height += MOST_RISE * self->frame.unit;

  return n;
}
