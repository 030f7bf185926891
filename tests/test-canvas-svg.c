/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "inches-canvas-svg.h"
#include "inches-measurer-fixed.h"
#include "picture-scene.h"

static const InchesColor ink = { 0, 0, 0, 1 };
static const InchesColor red = { 1, 0, 0, 1 };
static const InchesTextStyle plain = { .size = 10 };

static InchesCanvas *
new_canvas (void)
{
  g_autoptr(InchesMeasurer) measurer = inches_measurer_fixed_new ();

  return inches_canvas_svg_new (measurer, SCENE_WIDTH, SCENE_HEIGHT);
}

/* The document, which must be well-formed. */
static char *
finish (InchesCanvas *canvas)
{
  static const GMarkupParser nothing = { 0 };
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&nothing, 0, NULL, NULL);
  g_autoptr(GError) error = NULL;
  gsize length;
  char *svg = inches_canvas_svg_finish (INCHES_CANVAS_SVG (canvas), &length);

  g_assert_cmpuint (strlen (svg), ==, length);
  g_markup_parse_context_parse (context, svg, length, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  return svg;
}

static void
assert_has (const char *svg,
            const char *part)
{
  if (strstr (svg, part) == NULL)
    g_error ("%s is not in\n%s", part, svg);
}

static guint
count (const char *svg,
       const char *part)
{
  g_auto(GStrv) pieces = g_strsplit (svg, part, -1);

  return g_strv_length (pieces) - 1;
}

static void
test_canvas_svg_scene (void)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(InchesCanvas) canvas = new_canvas ();

      inches_canvas_svg_set_title (INCHES_CANVAS_SVG (canvas), "War & <talks>");
      inches_canvas_svg_set_description (INCHES_CANVAS_SVG (canvas), "A \"picture\"");
      picture_scene_paint (canvas, NULL);
      *(i == 0 ? &first : &second) = finish (canvas);
    }

  g_assert_cmpstr (first, ==, second);
  g_assert_true (g_str_has_prefix (first, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"480\" height=\"320\" "
                                          "viewBox=\"0 0 480 320\" role=\"img\""));
  assert_has (first, "<title>War &amp; &lt;talks&gt;</title>\n<desc>A &quot;picture&quot;</desc>");
  assert_has (first, "<g id=\"texts\"><title>Words &amp; &lt;figures&gt;</title>");
  g_assert_cmpuint (count (first, "<pattern"), ==, 2);
  g_assert_cmpuint (count (first, "<clipPath"), ==, 1);
  /* 264 cells of ten colours. */
  g_assert_cmpuint (count (strstr (first, "<g id=\"cells\">"), "<path"), ==, 10);
  g_assert_cmpuint (strlen (first), <, 13000);
}

static void
test_canvas_svg_text (void)
{
  g_autoptr(InchesCanvas) canvas = new_canvas ();
  g_autofree char *svg = NULL;

  inches_canvas_text (canvas, 10.126, 20, "a<b\001&\n\"c\"", &plain, &ink, INCHES_ANCHOR_END);
  inches_canvas_text (canvas, 10, 20, "", &plain, &ink, INCHES_ANCHOR_START);
  svg = finish (canvas);

  assert_has (svg, ".a{font-size:10px;text-anchor:end;fill:#000}");
  assert_has (svg, "<text class=\"a\" x=\"10.13\" y=\"20\" textLength=\"54\" lengthAdjust=\"spacingAndGlyphs\">"
                   "a&lt;b&amp; &quot;c&quot;</text>");
  g_assert_cmpuint (count (svg, "<text"), ==, 1);
}

static void
test_canvas_svg_text_that_is_not_utf8 (void)
{
  g_autoptr(InchesCanvas) canvas = new_canvas ();
  g_autofree char *svg = NULL;

  inches_canvas_begin_group (canvas, "g", "bad \xff\xc3");
  inches_canvas_end_group (canvas);
  svg = finish (canvas);

  g_assert_true (g_utf8_validate (svg, -1, NULL));
}

static void
test_canvas_svg_short_numbers (void)
{
  g_autoptr(InchesCanvas) canvas = new_canvas ();
  g_autofree char *svg = NULL;

  inches_canvas_move_to (canvas, 100, 50.004);
  inches_canvas_line_to (canvas, 100.5, 50);
  inches_canvas_line_to (canvas, 100.5, 40.25);
  inches_canvas_line_to (canvas, 99.001, 39);
  inches_canvas_line_to (canvas, 98, 38);
  inches_canvas_close_path (canvas);
  inches_canvas_fill (canvas, &red);
  svg = finish (canvas);

  assert_has (svg, ".a{fill:#f00}");
  assert_has (svg, "d=\"m100 50h.5v-9.75L99 39l-1-1z\"");
}

static void
test_canvas_svg_circle (void)
{
  g_autoptr(InchesCanvas) canvas = new_canvas ();
  g_autofree char *svg = NULL;

  inches_canvas_circle (canvas, 50, 40, 5.8);
  inches_canvas_fill (canvas, &red);
  svg = finish (canvas);

  assert_has (svg, "d=\"m44.2 40a5.8 5.8 0 1 1 11.6 0 5.8 5.8 0 1 1-11.6 0z\"");
}

/* Rounded steps must not add up: the end of a long line lies where it belongs. */
static void
test_canvas_svg_no_drift (void)
{
  g_autoptr(InchesCanvas) canvas = new_canvas ();
  g_autofree char *svg = NULL;
  InchesStroke stroke = { .width = 1 };

  for (guint i = 0; i <= 1000; i++)
    inches_canvas_line_to (canvas, i * 0.3337, 10 + i * 0.0049);
  inches_canvas_line_to (canvas, 0, 0);
  inches_canvas_stroke (canvas, &ink, &stroke);
  svg = finish (canvas);

  /* From 333.7, 14.9 back to the origin, said relatively or not. */
  if (strstr (svg, "L0 0\"") == NULL)
    assert_has (svg, "-333.7-14.9\"");
}

static void
draw_box (InchesCanvas      *canvas,
          double             x,
          const InchesColor *color)
{
  inches_canvas_rectangle (canvas, x, 0, 10, 10);
  inches_canvas_fill (canvas, color);
}

static void
test_canvas_svg_merges_only_what_nobody_sees (void)
{
  g_autoptr(InchesCanvas) apart = new_canvas ();
  g_autoptr(InchesCanvas) between = new_canvas ();
  g_autoptr(InchesCanvas) clear = new_canvas ();
  InchesColor pale = inches_color_fade (&red, 0.5);
  g_autofree char *svg = NULL;

  draw_box (apart, 0, &red);
  draw_box (apart, 20, &ink);
  draw_box (apart, 40, &red);
  svg = finish (apart);
  g_assert_cmpuint (count (svg, "<path"), ==, 2);
  g_free (svg);

  /* The second red lies over the black, which lies over the first. */
  draw_box (between, 0, &red);
  draw_box (between, 5, &ink);
  draw_box (between, 8, &red);
  svg = finish (between);
  g_assert_cmpuint (count (svg, "<path"), ==, 3);
  g_free (svg);

  draw_box (clear, 0, &pale);
  draw_box (clear, 5, &pale);
  svg = finish (clear);
  assert_has (svg, "fill-opacity:.5");
  g_assert_cmpuint (count (svg, "<path"), ==, 2);
}

/* Two overlapping fills of one colour turned opposite ways would cut a hole. */
static void
test_canvas_svg_overlapping_fills_stay_apart (void)
{
  g_autoptr(InchesCanvas) canvas = new_canvas ();
  g_autofree char *svg = NULL;

  inches_canvas_circle (canvas, 50, 50, 20);
  inches_canvas_fill (canvas, &red);
  inches_canvas_move_to (canvas, 40, 40);
  inches_canvas_line_to (canvas, 40, 60);
  inches_canvas_line_to (canvas, 60, 60);
  inches_canvas_fill (canvas, &red);
  svg = finish (canvas);

  g_assert_cmpuint (count (svg, "<path"), ==, 2);
}

static void
test_canvas_svg_keeps_the_path (void)
{
  g_autoptr(InchesCanvas) canvas = new_canvas ();
  g_autofree char *svg = NULL;
  InchesStroke stroke = { .width = 2, .dashes = { 4, 3 }, .n_dashes = 2, .round_caps = TRUE };

  inches_canvas_rectangle (canvas, 1, 2, 3, 4);
  inches_canvas_fill_keep (canvas, &red);
  inches_canvas_stroke (canvas, &ink, &stroke);
  inches_canvas_fill (canvas, &ink); /* nothing left to fill */
  svg = finish (canvas);

  assert_has (svg, "<path class=\"a\" d=\"m1 2h3v4H1z\"/>\n<path class=\"b\" d=\"m1 2h3v4H1z\"/>");
  assert_has (svg, "stroke:#000;stroke-width:2;stroke-linejoin:round;stroke-linecap:round;stroke-dasharray:4 3");
  g_assert_cmpuint (count (svg, "<path"), ==, 2);
}

static void
test_canvas_svg_metadata (void)
{
  g_autoptr(InchesCanvas) canvas = new_canvas ();
  g_autofree char *svg = NULL;

  inches_canvas_svg_set_metadata (INCHES_CANVAS_SVG (canvas), "inches-document", "{\"a\": \"<b>\"}");
  svg = finish (canvas);

  assert_has (svg, "<metadata id=\"inches-document\">{&quot;a&quot;: &quot;&lt;b&gt;&quot;}</metadata>");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas-svg/scene", test_canvas_svg_scene);
  g_test_add_func ("/canvas-svg/text", test_canvas_svg_text);
  g_test_add_func ("/canvas-svg/text-that-is-not-utf8", test_canvas_svg_text_that_is_not_utf8);
  g_test_add_func ("/canvas-svg/short-numbers", test_canvas_svg_short_numbers);
  g_test_add_func ("/canvas-svg/circle", test_canvas_svg_circle);
  g_test_add_func ("/canvas-svg/no-drift", test_canvas_svg_no_drift);
  g_test_add_func ("/canvas-svg/merges-only-what-nobody-sees", test_canvas_svg_merges_only_what_nobody_sees);
  g_test_add_func ("/canvas-svg/overlapping-fills-stay-apart", test_canvas_svg_overlapping_fills_stay_apart);
  g_test_add_func ("/canvas-svg/keeps-the-path", test_canvas_svg_keeps_the_path);
  g_test_add_func ("/canvas-svg/metadata", test_canvas_svg_metadata);

  return g_test_run ();
}
