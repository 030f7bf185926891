/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "inches-color.h"

static void
test_color_parse (void)
{
  InchesColor color;

  g_assert_true (inches_color_parse ("#3C63a5", &color));
  g_assert_cmpfloat_with_epsilon (color.red, 0x3C / 255.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (color.green, 0x63 / 255.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (color.blue, 0xA5 / 255.0, 1e-12);
  g_assert_cmpfloat (color.alpha, ==, 1);
}

static void
test_color_refuses (void)
{
  static const char *const bad[] = { "", "#", "#FFF", "3C63A5", "#3C63A", "#3C63A55", "#3C63AG", "red", "# C63A5", "#3C63A\xc3\xa5" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      InchesColor color = { 0.5, 0.5, 0.5, 0.5 };

      g_assert_false (inches_color_parse (bad[i], &color));
      g_assert_cmpfloat (color.red, ==, 0.5);
    }
}

static void
test_color_mix_and_fade (void)
{
  InchesColor black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 0.5 };
  InchesColor grey = inches_color_mix (&black, &white, 0.25);
  InchesColor glass = inches_color_fade (&white, 0.1);

  g_assert_cmpfloat (grey.green, ==, 0.25);
  g_assert_cmpfloat (grey.alpha, ==, 0.875);
  g_assert_cmpfloat (inches_color_mix (&black, &white, 0).red, ==, 0);
  g_assert_cmpfloat (inches_color_mix (&black, &white, 1).red, ==, 1);
  g_assert_cmpfloat (glass.alpha, ==, 0.1);
  g_assert_cmpfloat (glass.red, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/color/parse", test_color_parse);
  g_test_add_func ("/color/refuses", test_color_refuses);
  g_test_add_func ("/color/mix-and-fade", test_color_mix_and_fade);

  return g_test_run ();
}
