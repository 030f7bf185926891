/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-compare-beliefs.h"

#include "inches-number.h"
#include "inches-timeline-flow-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ROW INCHES_COMPARE_ROW_BELIEFS

/* Px of the window. */
#define HEADING   17.0
#define LINE      14.0
#define PITCH     16.0 /* from square to square, at most */
#define PITCH_LEAST 4.0
#define SQUARE    0.78 /* of the pitch */
#define AXIS      18.0
#define AXIS_TEXT 10.0
#define PLOT      88.0 /* height under the columns */
#define PLOT_MOST 190.0
#define PLOT_SHARE 0.3
#define KEY       14.0 /* from mark to words */
#define TICKS     7
#define LEAST     1.0  /* inches: the narrowest range */
#define RING      1.6
#define MOST_TITLE 4
#define MOST_WORDS 12

typedef struct
{
  InchesCompareBeliefs   *block;
  InchesModelPage        *page;
  const InchesCompareSet *set;
  InchesBeliefSets       *beliefs; /* NULL: words only */
  InchesTimelineBox       box;
  gboolean                stacked; /* one part under the other */
  gboolean                fits;    /* into the box; else it takes what height it needs */
  double                  unit;
  double                  gutter;
  InchesSheet            *sheet;   /* in use */
  InchesSheet            *advocate; /* of miles */
  const char             *a;
  const char             *b;
} Placing;

static guint
write_wrapped (const Placing *p,
               InchesTypeUse  use,
               InchesRole     role,
               double         x,
               double         top,
               double         width,
               guint          most,
               const char    *words)
{
  double pitch = (use == INCHES_TYPE_USE_HEADING ? HEADING : LINE) * p->unit;
  guint lines = inches_flow_count_lines (&p->page->texts, use, words, width);

  lines = CLAMP (lines, 1, most);
  inches_compare_write (p->page, ROW, use, role, x, top + pitch / 2, width, pitch, lines, words);

  return lines;
}

/* Of the one that the title does not name first. */
static char *
make_counts (const Placing *p)
{
  guint more = inches_belief_sets_get_count (p->beliefs, INCHES_VERDICT_MORE);
  guint fewer = inches_belief_sets_get_count (p->beliefs, INCHES_VERDICT_FEWER);

  /* Translators: a scenario, then two counts that, with the one of the title, make 50. */
  return g_strdup_printf (_("“%1$s” in %2$u, no clear difference in %3$u; each set doubts every number of the sheet in use"),
                          more >= fewer ? p->b : p->a, MIN (more, fewer),
                          inches_belief_sets_get_count (p->beliefs, INCHES_VERDICT_UNCLEAR));
}

/* Returns px where the plot begins. */
static double
write_title (const Placing *p)
{
  g_autofree char *title = inches_compare_set_describe_pair (p->set);
  g_autofree char *counts = p->beliefs != NULL ? make_counts (p) : NULL;
  double y = p->box.y;

  y += write_wrapped (p, INCHES_TYPE_USE_HEADING, INCHES_ROLE_BELIEF, p->box.x, y, p->box.width, p->stacked ? MOST_TITLE : 2, title)
       * HEADING * p->unit;
  if (counts != NULL)
    y += write_wrapped (p, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, p->box.x, y, p->box.width, p->stacked ? 3 : 2, counts) * LINE * p->unit;

  return y + 6 * p->unit;
}

static void
find_range (const Placing *p,
            double        *low,
            double        *high)
{
  const InchesBelief *miles = inches_belief_sets_get_miles (p->beliefs);

  *low = *high = 0;
  for (guint i = 0; i < INCHES_N_BELIEF_SETS; i++)
    {
      double difference = inches_belief_sets_get_belief (p->beliefs, i)->difference;

      *low = MIN (*low, difference);
      *high = MAX (*high, difference);
    }
  if (miles != NULL)
    {
      *low = MIN (*low, miles->difference);
      *high = MAX (*high, miles->difference);
    }
  *low = MIN (*low, -LEAST / 2);
  *high = MAX (*high, LEAST / 2);
}

/* Stacks of squares; the farthest in a stack says how high they are. */
static guint
stack (InchesCompareBeliefs *self,
       InchesBeliefSets     *beliefs,
       double                pitch)
{
  guint n_stacks = MAX (1, floor (self->plot.width / pitch));
  g_autofree guint *heights = g_new0 (guint, n_stacks + 1);
  guint highest = 0;

  for (guint i = 0; i < INCHES_N_BELIEF_SETS; i++)
    {
      const InchesBelief *belief = inches_belief_sets_get_belief (beliefs, i);
      double x = inches_scale_to_page (&self->scale, belief->difference);
      guint place = CLAMP (floor ((x - self->plot.x) / pitch), 0, n_stacks - 1);

      self->squares[i].x = self->plot.x + (place + 0.5) * pitch;
      self->squares[i].y = self->plot.y + self->plot.height - (heights[place] + 0.5) * pitch - 2;
      self->squares[i].verdict = belief->verdict;
      heights[place]++;
      highest = MAX (highest, heights[place]);
    }

  return highest;
}

static const char *
get_verdict_words (InchesVerdict verdict)
{
  switch (verdict)
    {
    case INCHES_VERDICT_MORE:
      return _("gains more");
    case INCHES_VERDICT_FEWER:
      return _("gains fewer");
    case INCHES_VERDICT_UNCLEAR:
    case INCHES_N_VERDICTS:
      break;
    }

  return _("no clear difference");
}

static void
add_parts (const Placing *p)
{
  InchesCompareBeliefs *self = p->block;

  for (guint i = 0; i < INCHES_N_BELIEF_SETS; i++)
    {
      const InchesBelief *belief = inches_belief_sets_get_belief (p->beliefs, i);
      g_autofree char *difference = inches_number_format (belief->difference, 2);
      g_autofree char *error = inches_number_format (belief->error, 2);
      /* Translators: number of a belief set, a scenario, "gains more", a difference, its error. */
      g_autofree char *words = g_strdup_printf (i == 0 ? _("Belief set %1$u of 50, the sheet in use: “%2$s” %3$s, %4$s inches ± %5$s")
                                                : _("Belief set %1$u of 50: “%2$s” %3$s, %4$s inches ± %5$s"),
                                                i + 1, p->a, get_verdict_words (belief->verdict), difference, error);
      InchesTimelineBox box = { self->squares[i].x - self->size / 2, self->squares[i].y - self->size / 2, self->size, self->size };

      inches_model_page_add_part (p->page, &box, NULL, words);
    }
}

static void
write_axis (const Placing *p)
{
  InchesCompareBeliefs *self = p->block;
  double ticks[INCHES_SCALE_MAX_TICKS];
  guint n = inches_scale_get_ticks (&self->scale, TICKS, ticks);
  guint decimals;

  inches_scale_get_step (&self->scale, TICKS, &decimals);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = inches_number_format (fabs (ticks[i]) < 1e-9 ? 0 : ticks[i], decimals);
      g_autofree char *figure = g_strconcat (ticks[i] > 1e-9 ? "+" : "", number, NULL);
      double width = inches_model_page_width_of (p->page, INCHES_TYPE_USE_TICK, figure);
      double x = inches_scale_to_page (&self->scale, ticks[i]);

      self->lines[self->n_lines++] = x;
      inches_model_page_write (p->page, ROW, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK2,
                               CLAMP (x, self->plot.x + width / 2, self->plot.x + self->plot.width - width / 2),
                               self->plot.y + self->plot.height + AXIS_TEXT * p->unit, INCHES_ANCHOR_MIDDLE, figure);
    }
}

static void
add_key (const Placing *p,
         double        *y,
         double         width,
         const char    *words)
{
  InchesCompareBeliefs *self = p->block;
  guint lines = write_wrapped (p, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, self->key_x + KEY * p->unit, *y, width - KEY * p->unit, 2, words);

  self->key_y[self->n_keys++] = *y + LINE / 2 * p->unit;
  *y += lines * LINE * p->unit;
}

/* Returns px where it ends. */
static double
write_key (const Placing *p,
           double         x,
           double         top,
           double         width)
{
  InchesCompareBeliefs *self = p->block;
  double y = top;
  /* Translators: %s is the name of a scenario. */
  g_autofree char *more = g_strdup_printf (_("more for “%s”"), p->a);
  g_autofree char *fewer = g_strdup_printf (_("more for “%s”"), p->b);
  /* Translators: %s is the name of a sheet of coefficients. */
  g_autofree char *in_use = g_strdup_printf (_("sheet in use: %s"), inches_sheet_get_name (p->sheet));

  self->key_x = x;
  y += write_wrapped (p, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x, y, width, 1, _("Difference in inches")) * LINE * p->unit;
  add_key (p, &y, width, more);
  add_key (p, &y, width, _("no clear difference"));
  add_key (p, &y, width, fewer);
  add_key (p, &y, width, p->stacked ? in_use : _("sheet in use"));
  if (self->has_miles)
    add_key (p, &y, width, _("advocate of miles"));

  return y;
}

/* Returns px where they end. */
static double
write_words (const Placing *p,
             double         y)
{
  g_autofree char *doubts = inches_belief_sets_describe_doubts (p->beliefs);
  g_autofree char *miles = inches_compare_set_describe_miles (p->set);
  guint room = p->fits ? MAX (0, floor ((p->box.y + p->box.height - y) / (LINE * p->unit))) : G_MAXINT;
  guint lines = 0;

  if (miles != NULL && room > 0)
    lines = write_wrapped (p, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, p->box.x, y, p->box.width, MIN (room, 4), miles);
  if (doubts != NULL && room > lines)
    lines += write_wrapped (p, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, p->box.x, y + lines * LINE * p->unit, p->box.width,
                            MIN (room - lines, MOST_WORDS), doubts);

  return y + lines * LINE * p->unit;
}

static void
place_plot (const Placing *p,
            double         top)
{
  InchesCompareBeliefs *self = p->block;
  const InchesBelief *miles = inches_belief_sets_get_miles (p->beliefs);
  double left = p->stacked ? p->box.x : p->box.x + p->gutter;
  double pitch = PITCH * p->unit;
  double low, high;
  double foot, key;

  self->has_squares = TRUE;
  self->has_miles = miles != NULL && !g_str_equal (inches_sheet_get_hash (p->sheet), inches_sheet_get_hash (p->advocate));
  self->plot = (InchesTimelineBox) { left, top, p->box.x + p->box.width - left,
                                     p->stacked ? CLAMP (p->box.height * PLOT_SHARE, 60 * p->unit, PLOT_MOST * p->unit) : PLOT * p->unit };
  find_range (p, &low, &high);
  inches_scale_init_nice (&self->scale, low, high, self->plot.x, self->plot.x + self->plot.width, TICKS);
  while (stack (self, p->beliefs, pitch) * pitch > self->plot.height - 10 * p->unit && pitch > PITCH_LEAST * p->unit)
    pitch *= 0.93;
  self->size = SQUARE * pitch;
  if (self->has_miles)
    self->miles_x = inches_scale_to_page (&self->scale, miles->difference);
  inches_model_page_add_box (p->page, &self->plot);
  write_axis (p);

  foot = self->plot.y + self->plot.height + AXIS * p->unit;
  key = p->stacked ? write_key (p, p->box.x, foot + 4 * p->unit, p->box.width) + 6 * p->unit
                  : write_key (p, p->box.x, top, p->gutter - 6 * p->unit);
  self->foot = write_words (p, MAX (foot, key));
  add_parts (p);
}

/**
 * inches_compare_beliefs_new:
 * @page: the page
 * @input: what is shown
 * @plan: where it stands
 *
 * Returns: (transfer full): squares with their words, or the words why there are none
 */
InchesCompareBeliefs *
inches_compare_beliefs_new (InchesModelPage         *page,
                            const InchesChartInput  *input,
                            const InchesComparePlan *plan)
{
  InchesCompareBeliefs *self = g_new0 (InchesCompareBeliefs, 1);
  Placing p = { self, page, input->compare, inches_compare_set_get_beliefs (input->compare), plan->beliefs,
                plan->stacked, plan->fits, page->unit, plan->gutter, NULL, NULL, NULL, NULL };
  guint a, b;
  double top;

  inches_compare_set_get_pair (input->compare, &a, &b);
  p.sheet = inches_forecast_get_sheet (inches_compare_set_get_column (input->compare, a)->forecast);
  p.advocate = inches_model_get_sheet (input->model, 1);
  p.a = inches_compare_set_get_column (input->compare, a)->name;
  p.b = inches_compare_set_get_column (input->compare, b)->name;
  top = self->foot = write_title (&p);
  if (p.beliefs != NULL)
    place_plot (&p, top);

  return self;
}

static void
draw_verdict (InchesCanvas      *canvas,
              const InchesTheme *theme,
              InchesVerdict      verdict,
              double             x,
              double             y,
              double             size,
              double             unit)
{
  const InchesColor *belief = inches_theme_get_color (theme, INCHES_ROLE_BELIEF);
  InchesStroke line = { MAX (1, 1.3 * unit), INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };
  InchesStroke cross = { MAX (1, 1.7 * unit), INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };
  double half = size / 2;

  if (verdict == INCHES_VERDICT_MORE)
    {
      inches_canvas_rectangle (canvas, x - half, y - half, size, size);
      inches_canvas_fill (canvas, belief);
    }
  else if (verdict == INCHES_VERDICT_UNCLEAR)
    {
      inches_canvas_rectangle (canvas, x - half + line.width / 2, y - half + line.width / 2, size - line.width, size - line.width);
      inches_canvas_fill_keep (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
      inches_canvas_stroke (canvas, belief, &line);
    }
  else
    {
      inches_canvas_move_to (canvas, x - half, y - half);
      inches_canvas_line_to (canvas, x + half, y + half);
      inches_canvas_move_to (canvas, x - half, y + half);
      inches_canvas_line_to (canvas, x + half, y - half);
      inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_FELL), &cross);
    }
}

static void
draw_ring (InchesCanvas      *canvas,
           const InchesTheme *theme,
           double             x,
           double             y,
           double             size,
           double             unit)
{
  InchesStroke ring = { MAX (1, RING * unit), INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };

  inches_canvas_circle (canvas, x, y, size * 0.95);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK), &ring);
}

/* Dashed, with an open triangle at its foot. */
static void
draw_miles (InchesCanvas      *canvas,
            const InchesTheme *theme,
            double             x,
            double             top,
            double             foot,
            double             unit)
{
  const InchesColor *ink = inches_theme_get_color (theme, INCHES_ROLE_INK);
  InchesStroke dashed = { MAX (1, 1.3 * unit), INCHES_JOIN_MITRE, FALSE, { 3 * unit, 2.5 * unit }, 2 };
  InchesStroke line = { MAX (1, 1.3 * unit), INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };
  double side = 4.5 * unit;

  inches_canvas_move_to (canvas, x, top);
  inches_canvas_line_to (canvas, x, foot - 2 * side);
  inches_canvas_stroke (canvas, ink, &dashed);
  inches_canvas_move_to (canvas, x, foot - 2 * side);
  inches_canvas_line_to (canvas, x + side, foot);
  inches_canvas_line_to (canvas, x - side, foot);
  inches_canvas_close_path (canvas);
  inches_canvas_fill_keep (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
  inches_canvas_stroke (canvas, ink, &line);
}

static void
paint_key (const InchesCompareBeliefs *self,
           InchesCanvas               *canvas,
           const InchesTheme          *theme,
           double                      unit)
{
  static const InchesVerdict verdicts[] = { INCHES_VERDICT_MORE, INCHES_VERDICT_UNCLEAR, INCHES_VERDICT_FEWER };
  double x = self->key_x + 5 * unit;

  for (guint i = 0; i < self->n_keys; i++)
    if (i < G_N_ELEMENTS (verdicts))
      draw_verdict (canvas, theme, verdicts[i], x, self->key_y[i], 7.5 * unit, unit);
    else if (i == INCHES_N_VERDICTS)
      draw_ring (canvas, theme, x, self->key_y[i], 5.2 * unit, unit);
    else
      draw_miles (canvas, theme, x, self->key_y[i] - 6 * unit, self->key_y[i] + 5 * unit, unit);
}

/**
 * inches_compare_beliefs_paint:
 * @self: placed squares
 * @canvas: what to draw on
 * @theme: colours
 * @unit: px of a px of the window
 *
 * Draws all but the texts.
 */
void
inches_compare_beliefs_paint (const InchesCompareBeliefs *self,
                              InchesCanvas               *canvas,
                              const InchesTheme          *theme,
                              double                      unit)
{
  const InchesTimelineBox *plot = &self->plot;
  double zero, foot;

  if (!self->has_squares)
    return;

  foot = plot->y + plot->height;
  zero = floor (inches_scale_to_page (&self->scale, 0)) + 0.5;
  inches_paint_model_ground (plot, canvas, theme, unit);
  for (guint i = 0; i < self->n_lines; i++)
    inches_canvas_line (canvas, floor (self->lines[i]) + 0.5, plot->y, floor (self->lines[i]) + 0.5, foot, MAX (1, 0.75 * unit),
                        inches_theme_get_color (theme, INCHES_ROLE_GRID2));
  inches_canvas_line (canvas, plot->x, floor (foot) + 0.5, plot->x + plot->width, floor (foot) + 0.5, MAX (1, 1.2 * unit),
                      inches_theme_get_color (theme, INCHES_ROLE_INK));
  inches_canvas_line (canvas, zero, plot->y, zero, foot, MAX (1, 1.6 * unit), inches_theme_get_color (theme, INCHES_ROLE_INK));
  if (self->has_miles)
    draw_miles (canvas, theme, self->miles_x, plot->y, foot, unit);
  for (guint i = 0; i < INCHES_N_BELIEF_SETS; i++)
    draw_verdict (canvas, theme, self->squares[i].verdict, self->squares[i].x, self->squares[i].y, self->size, unit);
  draw_ring (canvas, theme, self->squares[0].x, self->squares[0].y, self->size, unit);
  paint_key (self, canvas, theme, unit);
}
