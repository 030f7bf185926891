/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "inches-measurer-fixed.h"
#include "inches-measurer-pango.h"

static void
test_measurer_fixed (void)
{
  g_autoptr(InchesMeasurer) measurer = inches_measurer_fixed_new ();
  InchesTextStyle plain = { .size = 10 };
  InchesTextStyle bold = { .size = 20, .bold = TRUE };
  InchesTextSize size;

  inches_measurer_measure (measurer, "Бучa", &plain, &size);
  g_assert_cmpfloat_with_epsilon (size.width, 24, 1e-9);
  g_assert_cmpfloat_with_epsilon (size.ascent + size.descent, 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (inches_measurer_get_width (measurer, "abc", &bold), 39.6, 1e-9);
}

static void
test_measurer_pango_widths_scale (void)
{
  g_autoptr(InchesMeasurerPango) pango = inches_measurer_pango_new (NULL);
  InchesMeasurer *measurer = INCHES_MEASURER (pango);
  InchesTextStyle small = { .size = 11 };
  InchesTextStyle large = { .size = 110 };
  double width = inches_measurer_get_width (measurer, "Energy-strike pause", &small);

  g_assert_cmpfloat (width, >, 11 * 5);
  g_assert_cmpfloat_with_epsilon (inches_measurer_get_width (measurer, "Energy-strike pause", &large) / width, 10, 0.02);
}

static void
test_measurer_pango_tells_styles_apart (void)
{
  g_autoptr(InchesMeasurerPango) pango = inches_measurer_pango_new (NULL);
  InchesMeasurer *measurer = INCHES_MEASURER (pango);
  InchesTextStyle plain = { .size = 12 };
  InchesTextStyle bold = { .size = 12, .bold = TRUE };
  InchesTextStyle tabular = { .size = 12, .tabular = TRUE };
  InchesTextSize size;

  g_assert_cmpfloat (inches_measurer_get_width (measurer, "Brent", &bold), >,
                     inches_measurer_get_width (measurer, "Brent", &plain));
  g_assert_cmpfloat_with_epsilon (inches_measurer_get_width (measurer, "1111", &tabular),
                                  inches_measurer_get_width (measurer, "8888", &tabular), 1e-6);

  inches_measurer_measure (measurer, "Ég", &plain, &size);
  g_assert_cmpfloat (size.ascent, >, 0.6 * 12);
  g_assert_cmpfloat (size.descent, >, 0.1 * 12);
}

static void
test_measurer_pango_empty_and_odd_texts (void)
{
  g_autoptr(InchesMeasurerPango) pango = inches_measurer_pango_new (NULL);
  InchesTextStyle plain = { .size = 12 };

  g_assert_cmpfloat (inches_measurer_get_width (INCHES_MEASURER (pango), "", &plain), ==, 0);
  /* One line, whatever the text holds: markup is text, a line break takes no second line. */
  g_assert_cmpfloat (inches_measurer_get_width (INCHES_MEASURER (pango), "<b>x</b>", &plain), >,
                     inches_measurer_get_width (INCHES_MEASURER (pango), "x", &plain));
  g_assert_cmpint (pango_layout_get_line_count (
                     inches_measurer_pango_get_layout (pango, "one\ntwo", &plain, NULL)), ==, 1);
}

static void
test_measurer_pango_keeps_what_is_in_use (void)
{
  g_autoptr(InchesMeasurerPango) pango = inches_measurer_pango_new (NULL);
  InchesTextStyle plain = { .size = 12 };
  PangoLayout *used = inches_measurer_pango_get_layout (pango, "in use", &plain, NULL);
  guint most = 0;

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      inches_measurer_get_width (INCHES_MEASURER (pango), text, &plain);
      if (i % 500 == 0)
        g_assert_true (inches_measurer_pango_get_layout (pango, "in use", &plain, NULL) == used);
      most = MAX (most, inches_measurer_pango_get_n_kept (pango));
    }

  g_assert_cmpuint (most, >, 1000);
  g_assert_cmpuint (most, <, 5000);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/measurer/fixed", test_measurer_fixed);
  g_test_add_func ("/measurer/pango/widths-scale", test_measurer_pango_widths_scale);
  g_test_add_func ("/measurer/pango/tells-styles-apart", test_measurer_pango_tells_styles_apart);
  g_test_add_func ("/measurer/pango/empty-and-odd-texts", test_measurer_pango_empty_and_odd_texts);
  g_test_add_func ("/measurer/pango/keeps-what-is-in-use", test_measurer_pango_keeps_what_is_in_use);

  return g_test_run ();
}
