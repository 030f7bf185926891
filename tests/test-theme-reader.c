/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib.h>

#include "inches-data-dir.h"
#include "inches-theme-reader.h"

static void
test_theme_reader_shipped (void)
{
  static const char *const lanes[] = {
    "diplomacy", "battlefield", "politics", "sanctions", "aid", "economy", "humanitarian",
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) themes = inches_theme_reader_load (inches_data_dir (), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (themes->len, ==, 5);

  for (guint i = 0; i < themes->len; i++)
    {
      InchesTheme *theme = g_ptr_array_index (themes, i);
      const InchesColor *ink = inches_theme_get_color (theme, INCHES_ROLE_INK);
      const InchesColor *view = inches_theme_get_color (theme, INCHES_ROLE_VIEW);

      g_assert_null (inches_theme_find_missing (theme));
      g_assert_cmpint (inches_theme_is_dark (theme), ==, ink->green > view->green);
      for (guint j = 0; j < G_N_ELEMENTS (lanes); j++)
        g_assert_true (inches_theme_get_lane_color (theme, lanes[j]) != inches_theme_get_color (theme, INCHES_ROLE_INK2));
    }
}

static void
assert_fault (const char *from,
              const char *to,
              const char *message)
{
  g_autofree char *path = g_build_filename (inches_data_dir (), "themes.json", NULL);
  g_autofree char *text = NULL;
  g_autofree char *changed = NULL;
  g_autoptr(InchesJson) json = NULL;
  g_autoptr(GPtrArray) themes = NULL;
  g_autoptr(GError) error = NULL;
  const char *at;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  at = strstr (text, from);
  g_assert_nonnull (at);
  changed = g_strdup_printf ("%.*s%s%s", (int) (at - text), text, to, at + strlen (from));
  json = inches_json_parse (changed, strlen (changed), "f", &inches_json_limits_default, &error);
  g_assert_no_error (error);
  themes = inches_theme_reader_read (json);

  g_assert_false (inches_json_finish (json, &error));
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_theme_reader_refuses (void)
{
  assert_fault ("\"ink2\"", "\"inky\"", "f:/themes/0/colors/inky: no colour is called so");
  assert_fault ("\"ink2\": \"#555B65\", ", "", "f:/themes/0/colors/ink2: is missing");
  assert_fault ("\"#555B65\"", "\"grey\"", "f:/themes/0/colors/ink2: must be a colour like #3C63A5");
  assert_fault ("\"#555B65\"", "7", "f:/themes/0/colors/ink2: must be a text");
  assert_fault ("\"dark\": true", "\"dark\": 1", "f:/themes/1/dark: must be true or false");
  assert_fault ("\"id\": \"print\"", "\"id\": \"dark\"", "f:/themes/2/id: “dark” is an id already");
  assert_fault ("\"id\": \"print\"", "\"id\": \"paper\"", "f:/themes: a theme called “print” must be there");
  assert_fault ("\"lane-aid\": \"#B7E996\", ", "", "f:/themes/1/colors/lane-aid: is missing, the first theme has it");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/theme-reader/shipped", test_theme_reader_shipped);
  g_test_add_func ("/theme-reader/refuses", test_theme_reader_refuses);

  return g_test_run ();
}
