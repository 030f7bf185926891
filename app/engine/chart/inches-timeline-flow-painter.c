/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-flow-painter.h"

#include "inches-mark.h"

/* Px at text size 1. */
#define MIDDLE_LINE 2.4
#define GHOST_LINE  1.6
#define OUTCOME     4.4 /* radius */

static void
fill (const InchesTimelineBox *box,
      InchesCanvas            *canvas,
      const InchesColor       *color)
{
  inches_canvas_rectangle (canvas, box->x, box->y, box->width, box->height);
  inches_canvas_fill (canvas, color);
}

static void
outline (const InchesTimelineBox *box,
         InchesCanvas            *canvas,
         const InchesColor       *color,
         double                   width)
{
  InchesStroke stroke = { width, INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };

  inches_canvas_rectangle (canvas, box->x + width / 2, box->y + width / 2, MAX (box->width - width, 0.1), box->height - width);
  inches_canvas_stroke (canvas, color, &stroke);
}

/**
 * inches_paint_model_ground:
 * @box: where
 * @canvas: what to draw on
 * @theme: colours
 * @unit: px of a px at text size 1
 *
 * The hatched ground that all of the model's drawings lie on.
 */
void
inches_paint_model_ground (const InchesTimelineBox *box,
                           InchesCanvas            *canvas,
                           const InchesTheme       *theme,
                           double                   unit)
{
  inches_paint_model_ground_from (box, canvas, theme, unit, 0);
}

/**
 * inches_paint_model_ground_from:
 * @box: where
 * @canvas: what to draw on
 * @theme: colours
 * @unit: px of a px at text size 1
 * @from: px on which the hatch hangs
 *
 * The same, with lines that move along with an axis.
 */
void
inches_paint_model_ground_from (const InchesTimelineBox *box,
                                InchesCanvas            *canvas,
                                const InchesTheme       *theme,
                                double                   unit,
                                double                   from)
{
  InchesHatch hatch = { 7 * unit, 1.4 * unit, 45, from };

  inches_canvas_rectangle (canvas, box->x, box->y, box->width, box->height);
  inches_canvas_fill_keep (canvas, inches_theme_get_color (theme, INCHES_ROLE_MGROUND));
  inches_canvas_hatch (canvas, inches_theme_get_color (theme, INCHES_ROLE_HATCH), &hatch);
}

/**
 * inches_paint_fell:
 * @box: where
 * @canvas: what to draw on
 * @theme: colours
 * @unit: px of a px at text size 1
 *
 * A fallen rung: outlined and hatched the other way.
 */
void
inches_paint_fell (const InchesTimelineBox *box,
                   InchesCanvas            *canvas,
                   const InchesTheme       *theme,
                   double                   unit)
{
  const InchesColor *color = inches_theme_get_color (theme, INCHES_ROLE_FELL);
  InchesHatch hatch = { 4 * unit, 1 * unit, -45 };

  inches_canvas_rectangle (canvas, box->x, box->y, box->width, box->height);
  inches_canvas_fill_keep (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
  inches_canvas_hatch (canvas, color, &hatch);
  outline (box, canvas, color, 1.2 * unit);
}

static void
paint_line (const InchesFlowItem *item,
            InchesCanvas         *canvas,
            const InchesTheme    *theme,
            double                unit)
{
  gboolean ghost = item->sample == INCHES_SAMPLE_GHOST;
  InchesStroke stroke = { (ghost ? GHOST_LINE : MIDDLE_LINE) * unit, INCHES_JOIN_ROUND, FALSE,
                          { 4 * unit, 3 * unit }, ghost ? 2 : 0 };
  double y = item->box.y + item->box.height / 2;

  inches_canvas_move_to (canvas, item->box.x, y);
  inches_canvas_line_to (canvas, item->box.x + item->box.width, y);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, ghost ? INCHES_ROLE_GHOST : INCHES_ROLE_MODEL), &stroke);
}

static void
paint_sample (const InchesFlowItem *item,
              InchesCanvas         *canvas,
              const InchesTheme    *theme,
              double                unit)
{
  switch (item->sample)
    {
    case INCHES_SAMPLE_NONE:
      break;
    case INCHES_SAMPLE_MIDDLE:
    case INCHES_SAMPLE_GHOST:
      paint_line (item, canvas, theme, unit);
      break;
    case INCHES_SAMPLE_HALF:
      fill (&item->box, canvas, inches_theme_get_color (theme, INCHES_ROLE_F50));
      break;
    case INCHES_SAMPLE_NINE:
      fill (&item->box, canvas, inches_theme_get_color (theme, INCHES_ROLE_F90));
      outline (&item->box, canvas, inches_theme_get_color (theme, INCHES_ROLE_FEDGE), unit * 0.7);
      break;
    case INCHES_SAMPLE_GROUND:
      inches_paint_model_ground (&item->box, canvas, theme, unit);
      outline (&item->box, canvas, inches_theme_get_color (theme, INCHES_ROLE_HATCH), unit * 0.7);
      break;
    case INCHES_SAMPLE_IN_FORCE:
      fill (&item->box, canvas, inches_theme_get_color (theme, INCHES_ROLE_MODEL));
      break;
    case INCHES_SAMPLE_FELL:
      inches_paint_fell (&item->box, canvas, theme, unit);
      break;
    case INCHES_SAMPLE_NEVER:
      outline (&item->box, canvas, inches_theme_get_color (theme, INCHES_ROLE_GRID2), unit);
      break;
    case INCHES_SAMPLE_OUTCOME:
      inches_mark_draw_outcome (canvas, item->outcome, item->box.x + item->box.width / 2,
                                item->box.y + item->box.height / 2, OUTCOME * unit, theme);
      break;
    }
}

/**
 * inches_flow_paint:
 * @self: a placed flow
 * @canvas: what to draw on
 * @theme: colours
 * @unit: px of a px at text size 1
 *
 * Draws the samples; the words are with the texts they were placed in.
 */
void
inches_flow_paint (const InchesFlow  *self,
                   InchesCanvas      *canvas,
                   const InchesTheme *theme,
                   double             unit)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const InchesFlowItem *item = &g_array_index (self->items, InchesFlowItem, i);

      if (item->placed)
        paint_sample (item, canvas, theme, unit);
    }
}
