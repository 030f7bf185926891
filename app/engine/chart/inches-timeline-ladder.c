/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-ladder.h"

#include "inches-share.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px at text size 1. */
#define INDENT        14.0
#define FIGURE_WIDTH  30.0
#define FIGURE_INSET  5.0
#define BAR_LEAST     70.0
#define BAR_SHARE     0.36 /* of the free width */
#define BETWEEN       12.0
#define CELL_GAP      0.6
#define ROW_INSET     1.2
#define HEADER_DOWN   10.0
#define SCALE_WIDTH   54.0
#define SCALE_HIGH    8.0
#define HEAT_POWER    0.8

typedef struct
{
  InchesTimelineLadder      *ladder;
  const InchesTimelineFrame *frame;
  const InchesFrameRow      *place;
  const InchesModelSpace    *space;
  const InchesTimelineInput *input;
  InchesForecast            *forecast;
  InchesTimelineTexts       *texts;
  double                     unit;
  double                     gives_x;
  gboolean                   has_gives;
} Placing;

static double
spared (const Placing *p,
        InchesTypeUse  use,
        const char    *text)
{
  return inches_timeline_texts_width (p->texts, use, text) * INCHES_TEXT_SPARE;
}

static void
write (const Placing *p,
       InchesTypeUse  use,
       InchesRole     role,
       double         x,
       double         middle,
       InchesAnchor   anchor,
       const char    *text)
{
  inches_timeline_texts_add (p->texts, p->ladder->row, use, role, x,
                             inches_timeline_texts_middle (p->texts, use, middle), anchor, text);
}

static const InchesRungLabel *
label_of (const Placing *p,
          guint          rung)
{
  return inches_chronicle_find_rung_label (p->input->chronicle, inches_model_get_ladder (p->input->model)->rungs[rung].id);
}

/* Names first, then figures, bars, and what each side gives: what has no room is left out from the end. */
static void
choose_columns (Placing *p)
{
  InchesTimelineLadder *self = p->ladder;
  double left = p->space->free_left + INDENT * p->unit;
  double right = p->space->free_right - FIGURE_WIDTH * p->unit;
  double gives = spared (p, INCHES_TYPE_USE_LABEL, _("what each side gives"));
  double wanted = MAX (BAR_LEAST * p->unit, BAR_SHARE * (p->space->free_right - p->space->free_left));

  for (guint i = 0; i < p->frame->n_rungs; i++)
    if (label_of (p, p->frame->rungs[i]) != NULL)
      gives = MAX (gives, spared (p, INCHES_TYPE_USE_LABEL, label_of (p, p->frame->rungs[i])->gives));

  p->gives_x = left;
  p->has_gives = right - left >= gives + (BETWEEN + BAR_LEAST) * p->unit;
  self->bar_left = MAX (right - wanted, p->has_gives ? left + gives + BETWEEN * p->unit : left);
  self->bar_width = right - self->bar_left >= BAR_LEAST * p->unit ? right - self->bar_left : 0;
}

static void
write_key (const Placing *p)
{
  InchesFlow *key = &p->ladder->key;
  double middle = p->place->row.box.y + HEADER_DOWN * p->unit;
  double right = p->space->free_right - FIGURE_INSET * p->unit;
  double before = p->has_gives ? p->gives_x + spared (p, INCHES_TYPE_USE_LABEL, _("what each side gives")) + BETWEEN * p->unit
                               : p->gives_x;
  const char *words[] = { _("in force"), _("fell"), _("never") };
  double width = spared (p, INCHES_TYPE_USE_LABEL, _("of 100:"));
  double start;

  inches_flow_add (key, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 0, _("of 100:"));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      inches_flow_add (key, INCHES_SAMPLE_IN_FORCE + i, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, i == 0 ? 6 : 8, words[i]);
      width += spared (p, INCHES_TYPE_USE_LABEL, words[i]) + (11 + 6 + (i == 0 ? 6 : 8)) * p->unit;
    }

  start = MAX (MIN (p->ladder->bar_left, right - width), before);
  inches_flow_place (key, p->texts, p->ladder->row, start, right - start, middle, 0, 1);
}

/* What the cells show and the scale of their heat, as far as the weeks are wide enough. */
static void
write_weeks_header (const Placing *p)
{
  double unit = p->unit;
  double middle = p->place->row.box.y + HEADER_DOWN * unit;
  double left = p->space->weeks_left + 5 * unit;
  double right = p->space->weeks_right - 2 * unit;
  double words = spared (p, INCHES_TYPE_USE_LABEL, _("share in force, week by week"));
  double full = spared (p, INCHES_TYPE_USE_LABEL, _("100 %"));
  double nought = spared (p, INCHES_TYPE_USE_LABEL, "0");
  double scale = nought + full + (SCALE_WIDTH + 8) * unit;

  if (words <= right - left)
    write (p, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, left, middle, INCHES_ANCHOR_START, _("share in force, week by week"));
  if (words + scale + BETWEEN * unit > right - left)
    return;

  write (p, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, right, middle, INCHES_ANCHOR_END, _("100 %"));
  p->ladder->scale = (InchesTimelineBox) {
    right - full - (SCALE_WIDTH + 4) * unit, middle - SCALE_HIGH / 2 * unit, SCALE_WIDTH * unit, SCALE_HIGH * unit
  };
  write (p, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, p->ladder->scale.x - 4 * unit, middle, INCHES_ANCHOR_END, "0");
}

/* A window without room for all rungs says so; a slide does in its foot. */
static char *
format_name (const InchesTimelineFrame *frame)
{
  if (frame->slide || frame->n_rungs == INCHES_N_RUNGS)
    return g_strdup (_("Ladder of rungs"));

  /* Translators: "8 of 10 rungs", the others have no room */
  return g_strdup_printf (_("%u of %u rungs"), frame->n_rungs, INCHES_N_RUNGS);
}

static void
write_header (const Placing *p)
{
  double middle = p->place->row.box.y + HEADER_DOWN * p->unit;
  g_autofree char *name = format_name (p->frame);

  write (p, INCHES_TYPE_USE_NAME, INCHES_ROLE_MODEL, p->frame->left, middle, INCHES_ANCHOR_START, name);
  if (p->has_gives)
    write (p, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, p->gives_x, middle, INCHES_ANCHOR_START, _("what each side gives"));
  if (p->ladder->bar_width > 0)
    write_key (p);
  if (p->space->has_weeks)
    write_weeks_header (p);
}

static guint
heat_level (double share)
{
  return (guint) CLAMP (round (pow (share, HEAT_POWER) * (INCHES_HEAT_LEVELS - 1)), 0, INCHES_HEAT_LEVELS - 1);
}

/**
 * inches_ladder_row_count:
 * @row: a row whose rung is set
 * @forecast: what is shown
 *
 * Fills in its shares at the end and week by week.
 */
void
inches_ladder_row_count (InchesLadderRow *row,
                         InchesForecast  *forecast)
{
  guint n_weeks = inches_forecast_get_n_weeks (forecast);
  double n = inches_forecast_get_n_futures (forecast);

  row->in_force = inches_forecast_get_in_force (forecast, row->rung, n_weeks - 1) / n;
  row->fell = MAX (inches_forecast_get_ever (forecast, row->rung) / n - row->in_force, 0);

  for (guint week = 0; week < MIN (n_weeks, INCHES_LONG_WEEKS); week++)
    row->heat[week] = heat_level (inches_forecast_get_in_force (forecast, row->rung, week) / n);
}

static void
place_rung (const Placing *p,
            guint          place)
{
  double inset = ROW_INSET * p->unit;
  InchesLadderRow row = {
    .rung = p->frame->rungs[place],
    .top = p->place->base + place * p->place->step + inset,
    .height = p->place->step - 2 * inset,
  };
  const InchesRungLabel *label = label_of (p, row.rung);
  double middle = row.top + row.height / 2;

  write (p, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, p->frame->left, middle, INCHES_ANCHOR_START,
         label != NULL ? label->name : inches_model_get_ladder (p->input->model)->rungs[row.rung].name);
  if (p->has_gives && label != NULL)
    write (p, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, p->gives_x, middle, INCHES_ANCHOR_START, label->gives);

  if (p->forecast != NULL)
    {
      g_autofree char *figure = NULL;
      gboolean beside = p->ladder->bar_width > 0;

      inches_ladder_row_count (&row, p->forecast);
      figure = inches_share_format (inches_forecast_get_in_force (p->forecast, row.rung, inches_forecast_get_n_weeks (p->forecast) - 1),
                                    inches_forecast_get_n_futures (p->forecast));
      write (p, INCHES_TYPE_USE_STRONG, INCHES_ROLE_INK,
             beside ? p->space->free_right - FIGURE_INSET * p->unit : p->frame->value_right,
             middle, INCHES_ANCHOR_END, figure);
    }

  g_array_append_val (p->ladder->rows, row);
}

/**
 * inches_ladder_place_cells:
 * @self: a ladder
 * @axis: of its weeks
 * @anchor: the day the first week begins
 * @n_weeks: how many weeks
 * @left: px where what is shown of them begins
 * @right: px where it ends
 * @unit: px of a px at text size 1
 */
void
inches_ladder_place_cells (InchesTimelineLadder *self,
                           const InchesDateAxis *axis,
                           InchesDay             anchor,
                           guint                 n_weeks,
                           double                left,
                           double                right,
                           double                unit)
{
  double gap = CELL_GAP * unit;

  for (guint week = 0; week < n_weeks; week++)
    {
      double day = anchor + 7.0 * week;
      InchesLadderCell cell = {
        MAX (inches_date_axis_to_x (axis, day), left), MIN (inches_date_axis_to_x (axis, day + 7), right), week
      };

      if (cell.right - cell.left > 3 * gap)
        cell.right -= gap;
      if (cell.right > cell.left)
        g_array_append_val (self->cells, cell);
    }
}

/**
 * inches_ladder_new_empty:
 * @row: of its texts
 *
 * Returns: (transfer full): a ladder without rungs and weeks
 */
InchesTimelineLadder *
inches_ladder_new_empty (guint row)
{
  InchesTimelineLadder *self = g_new0 (InchesTimelineLadder, 1);

  self->row = row;
  self->rows = g_array_new (FALSE, TRUE, sizeof (InchesLadderRow));
  self->cells = g_array_new (FALSE, TRUE, sizeof (InchesLadderCell));
  inches_flow_init (&self->key);

  return self;
}

/* A row that is only named. */
static void
write_collapsed (const Placing *p)
{
  double middle = p->place->row.box.y + p->place->row.box.height / 2;
  g_autofree char *words = g_strdup_printf (ngettext ("%d rung; expand the row to see it", "%d rungs; expand the row to see them",
                                                      INCHES_N_RUNGS),
                                            INCHES_N_RUNGS);

  write (p, INCHES_TYPE_USE_NAME, INCHES_ROLE_MODEL, p->frame->left, middle, INCHES_ANCHOR_START, _("Ladder of rungs"));
  write (p, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, p->frame->plot.x + INDENT * p->unit, middle, INCHES_ANCHOR_START, words);
}

/**
 * inches_timeline_ladder_new:
 * @frame: where the row lies
 * @row: the ladder's row
 * @space: how the model's rows share the width
 * @input: names of the rungs
 * @forecast: (nullable): what is shown
 * @texts: words and figures are added here
 *
 * Returns: (transfer full): the ladder, placed
 */
InchesTimelineLadder *
inches_timeline_ladder_new (const InchesTimelineFrame *frame,
                            guint                      row,
                            const InchesModelSpace    *space,
                            const InchesTimelineInput *input,
                            InchesForecast            *forecast,
                            InchesTimelineTexts       *texts)
{
  InchesTimelineLadder *self = inches_ladder_new_empty (row);
  const InchesFrameRow *place = inches_timeline_frame_row (frame, row);
  Placing p = { self, frame, place, space, input, forecast, texts, frame->unit, 0, FALSE };

  if (place->collapsed)
    {
      write_collapsed (&p);
      return self;
    }

  self->has_figures = forecast != NULL;
  self->ground = inches_model_space_ground (space, &place->row.box);
  self->hatch_from = frame->hatch_from;

  choose_columns (&p);
  write_header (&p);
  for (guint i = 0; i < frame->n_rungs; i++)
    place_rung (&p, i);
  if (space->has_weeks)
    inches_ladder_place_cells (self, &frame->axis, space->anchor, INCHES_MODEL_WEEKS, space->weeks_left, space->weeks_right, p.unit);

  return self;
}

void
inches_timeline_ladder_free (InchesTimelineLadder *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  inches_flow_clear (&self->key);
  g_free (self);
}
