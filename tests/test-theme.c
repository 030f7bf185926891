/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "inches-theme.h"

static const InchesColor blue = { 0, 0, 1, 1 };
static const InchesColor red = { 1, 0, 0, 1 };

static void
test_theme_roles (void)
{
  g_autoptr(InchesTheme) theme = inches_theme_new ("dark", "Dark", TRUE);

  g_assert_cmpstr (inches_theme_get_id (theme), ==, "dark");
  g_assert_true (inches_theme_is_dark (theme));

  for (guint i = 0; i < INCHES_N_ROLES; i++)
    {
      const char *id = inches_role_get_id (i);

      g_assert_cmpstr (inches_theme_find_missing (theme), ==, id);
      g_assert_true (inches_theme_set_color (theme, id, i == INCHES_ROLE_SEL ? &red : &blue));
    }

  g_assert_null (inches_theme_find_missing (theme));
  g_assert_cmpfloat (inches_theme_get_color (theme, INCHES_ROLE_SEL)->red, ==, 1);
  g_assert_cmpfloat (inches_theme_get_color (theme, INCHES_ROLE_VIEW)->red, ==, 0);
  g_assert_false (inches_theme_set_color (theme, "flag", &red));
  g_assert_false (inches_theme_set_color (theme, "lane-", &red));
  g_assert_false (inches_theme_set_color (theme, "", &red));
}

static void
test_theme_lanes (void)
{
  g_autoptr(InchesTheme) theme = inches_theme_new ("light", "Light", FALSE);

  g_assert_true (inches_theme_set_color (theme, "ink2", &blue));
  g_assert_true (inches_theme_set_color (theme, "lane-aid", &blue));
  g_assert_true (inches_theme_set_color (theme, "lane-aid", &red));
  g_assert_cmpfloat (inches_theme_get_lane_color (theme, "aid")->red, ==, 1);
  g_assert_cmpfloat (inches_theme_get_lane_color (theme, "mine")->blue, ==, 1);
}

static void
test_theme_is_counted (void)
{
  InchesTheme *theme = inches_theme_new ("light", "Light", FALSE);

  g_assert_true (inches_theme_ref (theme) == theme);
  inches_theme_unref (theme);
  g_assert_cmpstr (inches_theme_get_id (theme), ==, "light");
  inches_theme_unref (theme);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/theme/roles", test_theme_roles);
  g_test_add_func ("/theme/lanes", test_theme_lanes);
  g_test_add_func ("/theme/is-counted", test_theme_is_counted);

  return g_test_run ();
}
