/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-ladder-block.h"

#include "inches-number.h"
#include "inches-share.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define LINE_PITCH   14.0
#define HEAD_DOWN    9.0
#define ROW_INSET    1.4
#define MOST_BAR     24.0 /* height of a bar or cell */
#define BAR_SHARE    0.62 /* of a tall row */
#define SCALE_WIDTH  54.0
#define SCALE_HIGH   8.0
#define MOST_LINES   4

static const char *
name_of (const InchesChartInput *input,
         guint                   rung)
{
  const InchesRung *r = &inches_model_get_ladder (input->model)->rungs[rung];
  const InchesRungLabel *label = inches_chronicle_find_rung_label (input->chronicle, r->id);

  return label != NULL ? label->name : r->name;
}

/* "after Quiet zones; First tranche": what must be in force first; NULL if nothing must. */
static char *
describe_needs (const InchesChartInput *input,
                guint                   rung)
{
  guint16 needs = inches_model_get_ladder (input->model)->rungs[rung].needs;
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    if (needs & (1u << i))
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", name_of (input, i));

  /* Translators: %s are the rungs that must be in force before this one. */
  return names->len > 0 ? g_strdup_printf (_("after %s"), names->str) : NULL;
}

/**
 * inches_ladder_block_name_width:
 * @page: the page
 * @input: what is shown
 * @with_needs: whether what a rung comes after stands in one line under its name
 *
 * Returns: px that the names of the rungs need
 */
double
inches_ladder_block_name_width (const InchesModelPage  *page,
                                const InchesChartInput *input,
                                gboolean                with_needs)
{
  double width = inches_model_page_width_of (page, INCHES_TYPE_USE_NAME, _("Ladder of rungs"));

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      g_autofree char *needs = with_needs ? describe_needs (input, i) : NULL;
      double name = inches_model_page_width_of (page, INCHES_TYPE_USE_NAME, name_of (input, i));
      double after = needs != NULL ? inches_model_page_width_of (page, INCHES_TYPE_USE_UNIT, needs) : 0;

      width = MAX (width, MAX (name, after));
    }

  return width;
}

/**
 * inches_ladder_block_row_height:
 * @page: the page
 * @input: what is shown
 * @columns: where they stand
 *
 * Returns: px that the rung with the most lines needs
 */
double
inches_ladder_block_row_height (const InchesModelPage     *page,
                                const InchesChartInput    *input,
                                const InchesLadderColumns *columns)
{
  const InchesLadder *ladder = inches_model_get_ladder (input->model);
  guint most = 2; /* a name and what it comes after */

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      guint russia = inches_flow_count_lines (&page->texts, INCHES_TYPE_USE_LABEL, ladder->rungs[i].russia_gives, columns->gives_width);
      guint others = inches_flow_count_lines (&page->texts, INCHES_TYPE_USE_LABEL, ladder->rungs[i].ukraine_west_gives,
                                              columns->gives_width);
      g_autofree char *needs = describe_needs (input, i);
      guint after = needs == NULL ? 0 : inches_flow_count_lines (&page->texts, INCHES_TYPE_USE_UNIT, needs, columns->name_width);

      /* A word longer than the column counts as a line too many. */
      most = MAX (most, russia == 0 || others == 0 ? MOST_LINES + 1 : MAX (russia, others));
      most = MAX (most, 1 + after);
    }

  return (most * LINE_PITCH + 2) * page->unit;
}

/* Centred about the row's middle. */
static void
write_centred (InchesModelPage *page,
               guint            row,
               double           x,
               double           width,
               double           middle,
               const char      *text)
{
  double pitch = LINE_PITCH * page->unit;
  guint lines = inches_flow_count_lines (&page->texts, INCHES_TYPE_USE_LABEL, text, width);

  lines = MAX (lines, 1);
  inches_model_page_wrap (page, row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x, width, middle - (lines - 1) * pitch / 2, pitch,
                          MOST_LINES, text);
}

static void
write_name (InchesModelPage           *page,
            guint                      row,
            const InchesChartInput    *input,
            const InchesLadderColumns *columns,
            guint                      rung,
            double                     middle)
{
  g_autofree char *needs = columns->gives_width > 0 ? describe_needs (input, rung) : NULL;
  double pitch = LINE_PITCH * page->unit;
  guint lines = needs == NULL ? 0 : inches_flow_count_lines (&page->texts, INCHES_TYPE_USE_UNIT, needs, columns->name_width);

  middle -= lines * pitch / 2;
  inches_model_page_write (page, row, INCHES_TYPE_USE_NAME, INCHES_ROLE_INK, columns->name_x, middle, INCHES_ANCHOR_START,
                           name_of (input, rung));
  if (needs != NULL)
    inches_model_page_wrap (page, row, INCHES_TYPE_USE_UNIT, INCHES_ROLE_INK2, columns->name_x, columns->name_width,
                            middle + pitch, pitch, MOST_LINES, needs);
}

static void
write_figures (InchesModelPage           *page,
               guint                      row,
               const InchesChartInput    *input,
               const InchesLadderColumns *columns,
               guint                      rung,
               double                     middle)
{
  InchesForecast *forecast = input->forecast;
  g_autofree char *share = inches_share_format (inches_forecast_get_in_force (forecast, rung, inches_forecast_get_n_weeks (forecast) - 1),
                                                inches_forecast_get_n_futures (forecast));
  g_autofree char *weight = inches_number_format (inches_model_get_ladder (input->model)->rungs[rung].w, 0);

  inches_model_page_write (page, row, INCHES_TYPE_USE_VALUE, INCHES_ROLE_INK, columns->figure_right, middle, INCHES_ANCHOR_END, share);
  if (columns->weight_right > 0)
    inches_model_page_write (page, row, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK2, columns->weight_right, middle, INCHES_ANCHOR_END, weight);
}

/**
 * inches_ladder_block_new:
 * @page: the page
 * @row: of its texts
 * @input: what is shown
 * @columns: where they stand
 * @top: px of the first rung's top
 * @pitch: px from rung to rung
 * @axis: of the weeks
 *
 * Returns: (transfer full): all ten rungs, placed
 */
InchesTimelineLadder *
inches_ladder_block_new (InchesModelPage           *page,
                         guint                      row,
                         const InchesChartInput    *input,
                         const InchesLadderColumns *columns,
                         double                     top,
                         double                     pitch,
                         const InchesDateAxis      *axis)
{
  InchesTimelineLadder *self = inches_ladder_new_empty (row);
  const InchesLadder *ladder = inches_model_get_ladder (input->model);
  double high = MIN (MIN (pitch - 2 * ROW_INSET * page->unit, MAX (BAR_SHARE * pitch, LINE_PITCH * page->unit)),
                     MOST_BAR * page->unit);

  self->has_figures = TRUE;
  self->bar_left = columns->bar_left;
  self->bar_width = columns->bar_width;
  self->ground = (InchesTimelineBox) { columns->weeks_left, top, columns->weeks_right - columns->weeks_left, pitch * INCHES_N_RUNGS };

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      double middle = top + (i + 0.5) * pitch;
      InchesLadderRow placed = { .rung = i, .top = middle - high / 2, .height = high };

      inches_ladder_row_count (&placed, input->forecast);
      g_array_append_val (self->rows, placed);
      write_name (page, row, input, columns, i, middle);
      write_figures (page, row, input, columns, i, middle);
      if (columns->gives_width > 0)
        {
          write_centred (page, row, columns->gives_x[0], columns->gives_width, middle, ladder->rungs[i].russia_gives);
          write_centred (page, row, columns->gives_x[1], columns->gives_width, middle, ladder->rungs[i].ukraine_west_gives);
        }
    }

  inches_ladder_place_cells (self, axis, inches_scenario_get_anchor (inches_forecast_get_scenario (input->forecast)),
                             inches_forecast_get_n_weeks (input->forecast), columns->weeks_left, columns->weeks_right, page->unit);
  inches_model_page_add_box (page, &self->ground);

  return self;
}

/**
 * inches_ladder_block_weeks_width:
 * @page: the page
 *
 * Returns: px that the heading of the weeks, with the scale of their heat, needs to stand in one line
 */
double
inches_ladder_block_weeks_width (const InchesModelPage *page)
{
  return inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, _("share in force, week by week"))
         + inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, "0")
         + inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, _("100 %")) + (SCALE_WIDTH + 16) * page->unit;
}

/* The words and the scale of the heat; the scale under the words where both have no room in one line. */
static guint
head_weeks (InchesModelPage           *page,
            InchesTimelineLadder      *ladder,
            const InchesLadderColumns *columns,
            double                     middle)
{
  double unit = page->unit;
  const char *words = _("share in force, week by week");
  double full = inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, _("100 %"));
  double nought = inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, "0");
  double width = columns->weeks_right - columns->weeks_left;
  guint lines = inches_model_page_wrap (page, ladder->row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, columns->weeks_left, width,
                                        middle, LINE_PITCH * unit, 2, words);
  double y = middle;
  double right = columns->weeks_right;

  if (inches_ladder_block_weeks_width (page) > width)
    {
      y += lines++ * LINE_PITCH * unit;
      right = MIN (right, columns->weeks_left + nought + full + (SCALE_WIDTH + 8) * unit);
    }

  inches_model_page_write (page, ladder->row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, right, y, INCHES_ANCHOR_END, _("100 %"));
  ladder->scale = (InchesTimelineBox) { right - full - (SCALE_WIDTH + 4) * unit, y - SCALE_HIGH / 2 * unit, SCALE_WIDTH * unit,
                                        SCALE_HIGH * unit };
  inches_model_page_write (page, ladder->row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, ladder->scale.x - 4 * unit, y,
                           INCHES_ANCHOR_END, "0");

  return lines;
}

static void
fill_key (InchesFlow *key)
{
  const char *words[] = { _("in force"), _("fell"), _("never") };

  inches_flow_add (key, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 0, _("of 100 futures:"));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    inches_flow_add (key, INCHES_SAMPLE_IN_FORCE + i, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, i == 0 ? 6 : 8, words[i]);
}

/**
 * inches_ladder_block_key_width:
 * @page: the page
 *
 * Returns: px that the bars' key needs to stand in one line
 */
double
inches_ladder_block_key_width (const InchesModelPage *page)
{
  InchesFlow key;
  double width;

  inches_flow_init (&key);
  fill_key (&key);
  width = inches_flow_get_width (&key, &page->texts);
  inches_flow_clear (&key);

  return width;
}

static guint
head_bars (InchesModelPage           *page,
           InchesTimelineLadder      *ladder,
           const InchesLadderColumns *columns,
           double                     middle)
{
  fill_key (&ladder->key);

  return inches_flow_place (&ladder->key, &page->texts, ladder->row, columns->bar_left, columns->figure_right - columns->bar_left,
                            middle, LINE_PITCH * page->unit, MOST_LINES);
}

/**
 * inches_ladder_block_head:
 * @page: the page
 * @input: what is shown
 * @ladder: whose columns are named
 * @columns: where they stand
 * @top: px
 *
 * Returns: px that the columns' names take
 */
double
inches_ladder_block_head (InchesModelPage           *page,
                          const InchesChartInput    *input,
                          InchesTimelineLadder      *ladder,
                          const InchesLadderColumns *columns,
                          double                     top)
{
  const char *gives[2] = { _("Russia gives"), _("Ukraine and the West give") };
  double middle = top + HEAD_DOWN * page->unit;
  double pitch = LINE_PITCH * page->unit;
  guint lines = 1;
  guint taken;

  inches_model_page_write (page, ladder->row, INCHES_TYPE_USE_NAME, INCHES_ROLE_MODEL, columns->name_x, middle,
                           INCHES_ANCHOR_START, _("Ladder of rungs"));
  if (columns->weight_right > 0)
    inches_model_page_write (page, ladder->row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, columns->weight_right, middle,
                             INCHES_ANCHOR_END, _("weight"));
  for (guint side = 0; side < 2 && columns->gives_width > 0; side++)
    {
      taken = inches_model_page_wrap (page, ladder->row, INCHES_TYPE_USE_NAME, INCHES_ROLE_INK, columns->gives_x[side],
                                      columns->gives_width, middle, pitch, 2, gives[side]);
      lines = MAX (lines, taken);
    }
  if (columns->bar_width > 0)
    {
      taken = head_bars (page, ladder, columns, middle);
      lines = MAX (lines, taken);
    }
  else
    inches_model_page_write (page, ladder->row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, columns->figure_right, middle,
                             INCHES_ANCHOR_END, _("of 100"));
  taken = head_weeks (page, ladder, columns, middle);
  lines = MAX (lines, taken);

  return HEAD_DOWN * page->unit + (lines - 1) * pitch + HEAD_DOWN * page->unit;
}
