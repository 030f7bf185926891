/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-private.h"

/* Px at text size 1. */
#define HOVER_SHARE    0.25
#define HOVER_GROWTH   4.0
#define RING_RADIUS    8.5
#define RING           2.0
#define LABEL_SHARE    0.22
#define LABEL_PADDING  3.0
#define FOCUS_OUTSIDE  4.0

static void
paint_hover (InchesTimeline             *self,
             InchesCanvas               *canvas,
             const InchesTheme          *theme,
             const InchesTimelineTarget *target)
{
  const char *lane = inches_event_get_lane (target->event);
  InchesColor color = inches_color_fade (inches_theme_get_lane_color (theme, lane), HOVER_SHARE);

  inches_canvas_circle (canvas, target->x, target->y, target->radius + HOVER_GROWTH * self->frame.unit);
  inches_canvas_fill (canvas, &color);
}

static void
paint_selected (InchesTimeline             *self,
                InchesCanvas               *canvas,
                const InchesTheme          *theme,
                const InchesTimelineTarget *target)
{
  double unit = self->frame.unit;
  const InchesColor *sel = inches_theme_get_color (theme, INCHES_ROLE_SEL);
  InchesColor ground = inches_color_fade (sel, LABEL_SHARE);
  InchesStroke ring = { RING * unit, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };
  double grown = 2.5 * unit;

  if (target->kind == INCHES_TARGET_EVENT)
    inches_canvas_circle (canvas, target->x, target->y, MAX (RING_RADIUS * unit, target->radius + grown));
  else
    inches_canvas_rounded (canvas, target->mark.x - grown, target->mark.y - grown, target->mark.width + 2 * grown,
                           target->mark.height + 2 * grown, target->mark.height / 2 + grown);
  inches_canvas_stroke (canvas, sel, &ring);

  if (target->has_label)
    {
      double padding = LABEL_PADDING * unit;

      inches_canvas_rounded (canvas, target->label.x - padding, target->label.y, target->label.width + 2 * padding,
                             target->label.height, 3 * unit);
      inches_canvas_fill (canvas, &ground);
    }
}

static void
paint_focus (InchesTimeline             *self,
             InchesCanvas               *canvas,
             const InchesTheme          *theme,
             const InchesTimelineTarget *target)
{
  double unit = self->frame.unit;
  InchesStroke ring = { RING * unit, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };
  double outside = FOCUS_OUTSIDE * unit + (target->kind == INCHES_TARGET_EVENT ? MAX (0, RING_RADIUS * unit - target->radius)
                                                                               : 2.5 * unit);

  inches_canvas_rounded (canvas, target->mark.x - outside, target->mark.y - outside, target->mark.width + 2 * outside,
                         target->mark.height + 2 * outside, 4 * unit);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_SEL), &ring);
}

/**
 * inches_timeline_paint_selection:
 * @self: a placed timeline
 * @canvas: what to draw on
 * @theme: colours
 * @selected: (nullable): ringed, its label on a ground
 * @hovered: (nullable): on a pale disc
 * @focused: whether the keyboard is on the selected one
 *
 * An event in a cluster marks the cluster; one out of view marks nothing.
 */
void
inches_timeline_paint_selection (InchesTimeline    *self,
                                 InchesCanvas      *canvas,
                                 const InchesTheme *theme,
                                 InchesEvent       *selected,
                                 InchesEvent       *hovered,
                                 gboolean           focused)
{
  InchesTimelineTarget target;

  g_return_if_fail (self->placed);

  if (hovered != NULL && hovered != selected && inches_timeline_find (self, hovered, &target)
      && target.kind != INCHES_TARGET_PERIOD)
    paint_hover (self, canvas, theme, &target);

  if (selected == NULL || !inches_timeline_find (self, selected, &target))
    return;

  paint_selected (self, canvas, theme, &target);
  if (focused)
    paint_focus (self, canvas, theme, &target);
}
