/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture-scene.h"

#include "inches-mark.h"

static InchesColor
rgb (const char *hex)
{
  InchesColor color = { 0 };

  g_assert_true (inches_color_parse (hex, &color));

  return color;
}

static void
paint_texts (InchesCanvas *canvas)
{
  InchesColor ink = rgb ("#22262c");
  InchesTextStyle plain = { .size = 11 };
  InchesTextStyle bold = { .size = 14, .bold = TRUE };
  InchesTextStyle figures = { .size = 12, .bold = TRUE, .tabular = TRUE };

  inches_canvas_begin_group (canvas, "texts", "Words & <figures>");
  inches_canvas_text (canvas, 20, 30, "Bürgenstock & “Kursk” < 3", &plain, &ink, INCHES_ANCHOR_START);
  inches_canvas_text (canvas, 240, 30, "In the middle", &bold, &ink, INCHES_ANCHOR_MIDDLE);
  inches_canvas_text (canvas, 460, 30, "−1,117.1", &figures, &ink, INCHES_ANCHOR_END);
  inches_canvas_end_group (canvas);
}

static void
paint_shapes (InchesCanvas *canvas)
{
  InchesColor view = rgb ("#ffffff");
  InchesColor lane = rgb ("#8b2800");
  InchesColor rule = rgb ("#c9ccd2");

  inches_canvas_begin_group (canvas, "marks", NULL);
  for (guint shape = 0; shape <= INCHES_SHAPE_BAR; shape++)
    {
      inches_canvas_line (canvas, 20, 60.5, 460, 60.5, 1, &rule);
      inches_mark_draw_shape (canvas, shape, 34 + 45 * shape, 60, 8, &lane, &view, FALSE);
      inches_mark_draw_shape (canvas, shape, 54 + 45 * shape, 60, 6, &lane, &view, TRUE);
    }
  inches_canvas_end_group (canvas);
}

static void
paint_lines (InchesCanvas *canvas)
{
  InchesColor track = rgb ("#3c4757");
  InchesColor clear = inches_color_fade (&track, 0.4);
  InchesStroke means = { .width = 1.6, .join = INCHES_JOIN_ROUND };
  InchesStroke steps = { .width = 2, .join = INCHES_JOIN_MITRE };
  InchesStroke dashed = { .width = 1.6, .join = INCHES_JOIN_ROUND, .dashes = { 4, 3 }, .n_dashes = 2 };
  InchesStroke dotted = { .width = 3, .round_caps = TRUE, .dashes = { 0.01, 6 }, .n_dashes = 2 };

  for (guint i = 0; i < 60; i++)
    inches_canvas_line_to (canvas, 20 + 3.5 * i, 100 + (i * 37 % 11) * 2.3);
  inches_canvas_stroke (canvas, &track, &means);

  for (guint i = 0; i < 20; i++)
    {
      inches_canvas_line_to (canvas, 250 + 10 * i, 100 + (i * 7 % 5) * 5);
      inches_canvas_line_to (canvas, 260 + 10 * i, 100 + (i * 7 % 5) * 5);
    }
  inches_canvas_stroke (canvas, &clear, &steps);

  inches_canvas_move_to (canvas, 20, 140);
  inches_canvas_curve_to (canvas, 80, 110, 120, 170, 220, 140);
  inches_canvas_stroke (canvas, &track, &dashed);
  inches_canvas_move_to (canvas, 250, 140);
  inches_canvas_line_to (canvas, 450, 140);
  inches_canvas_stroke (canvas, &track, &dotted);
}

static void
paint_grounds (InchesCanvas *canvas)
{
  InchesColor ground = rgb ("#f8f5fc");
  InchesColor hatch = rgb ("#bba9de");
  InchesColor fell = rgb ("#b4571b");
  InchesHatch model = { .spacing = 7, .width = 1.4, .angle = 45 };
  InchesHatch fallen = { .spacing = 4, .width = 1.2, .angle = -45 };
  InchesStroke edge = { .width = 1.2 };

  inches_canvas_begin_group (canvas, "grounds", "What the model makes");
  for (guint i = 0; i < 2; i++)
    {
      inches_canvas_rectangle (canvas, 20 + 80 * i, 160, 80, 60);
      inches_canvas_fill_keep (canvas, &ground);
      inches_canvas_hatch (canvas, &hatch, &model);
    }
  inches_canvas_rounded (canvas, 200, 160, 80, 60, 12);
  inches_canvas_hatch_keep (canvas, &fell, &fallen);
  inches_canvas_stroke (canvas, &fell, &edge);

  inches_canvas_push_clip (canvas, 300, 160, 80, 60);
  inches_canvas_circle (canvas, 300, 190, 50);
  inches_canvas_fill (canvas, &fell);
  inches_canvas_circle (canvas, 380, 190, 40);
  inches_canvas_fill (canvas, &hatch);
  inches_canvas_pop_clip (canvas);
  inches_canvas_end_group (canvas);
}

static void
paint_cells (InchesCanvas *canvas)
{
  InchesColor low = rgb ("#f8f5fc");
  InchesColor high = rgb ("#5b3e99");

  inches_canvas_begin_group (canvas, "cells", NULL);
  for (guint row = 0; row < 6; row++)
    for (guint week = 0; week < 44; week++)
      {
        InchesColor color = inches_color_mix (&low, &high, ((week * (row + 1) / 7) % 10) / 9.0);

        inches_canvas_rectangle (canvas, 20 + 10 * week, 230 + 14 * row, 9.4, 12);
        inches_canvas_fill (canvas, &color);
      }
  inches_canvas_end_group (canvas);
}

void
picture_scene_paint (InchesCanvas *canvas,
                     gpointer      user_data)
{
  InchesColor white = { 1, 1, 1, 1 };

  inches_canvas_rectangle (canvas, 0, 0, SCENE_WIDTH, SCENE_HEIGHT);
  inches_canvas_fill (canvas, &white);
  paint_texts (canvas);
  paint_shapes (canvas);
  paint_lines (canvas);
  paint_grounds (canvas);
  paint_cells (canvas);
}
