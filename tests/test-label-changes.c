/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <math.h>
#include <string.h>

#include "inches-error.h"
#include "inches-label-changes.h"

static const InchesLabelChange hidden = { .hidden = TRUE };
static const InchesLabelChange moved = { .moved = TRUE, .dx = 12, .dy = -30, .pinned = TRUE };

static void
test_label_changes_with (void)
{
  g_autoptr(InchesLabelChanges) none = inches_label_changes_new ();
  g_autoptr(InchesLabelChanges) one = inches_label_changes_with (none, "minsk", &hidden, NULL);
  g_autoptr(InchesLabelChanges) two = inches_label_changes_with (one, "budapest", &moved, NULL);
  g_autoptr(InchesLabelChanges) again = inches_label_changes_with (two, "minsk", &moved, NULL);
  g_autoptr(InchesLabelChanges) back = inches_label_changes_with (again, "budapest", NULL, NULL);

  g_assert_cmpuint (inches_label_changes_get_n (none), ==, 0);
  g_assert_cmpuint (inches_label_changes_get_n (two), ==, 2);
  g_assert_cmpstr (inches_label_changes_get_id (two, 0), ==, "budapest");
  g_assert_true (inches_label_changes_find (two, "minsk")->hidden);
  g_assert_false (inches_label_changes_find (again, "minsk")->hidden);
  g_assert_cmpfloat (inches_label_changes_find (again, "minsk")->dy, ==, -30);
  g_assert_null (inches_label_changes_find (back, "budapest"));
  g_assert_null (inches_label_changes_find (NULL, "minsk"));
  g_assert_cmpuint (inches_label_changes_get_n (back), ==, 1);
}

static void
test_label_changes_shared (void)
{
  g_autoptr(InchesLabelChanges) none = inches_label_changes_new ();
  g_autoptr(InchesLabelChanges) one = inches_label_changes_with (none, "minsk", &hidden, NULL);
  g_autoptr(InchesLabelChanges) two = inches_label_changes_with (one, "budapest", &moved, NULL);

  g_assert_true (inches_label_changes_find (one, "minsk") == inches_label_changes_find (two, "minsk"));
}

static void
test_label_changes_equal (void)
{
  InchesLabelChange words = { .words = "The first try" };
  g_autofree char *copy = g_strdup ("The first try");
  InchesLabelChange same = { .words = copy };
  g_autoptr(InchesLabelChanges) none = inches_label_changes_new ();
  g_autoptr(InchesLabelChanges) one = inches_label_changes_with (none, "minsk", &words, NULL);
  g_autoptr(InchesLabelChanges) two = inches_label_changes_with (none, "minsk", &same, NULL);
  g_autoptr(InchesLabelChanges) nothing = inches_label_changes_with (one, "minsk", &(InchesLabelChange) { 0 }, NULL);

  g_assert_true (inches_label_changes_equal (one, two));
  g_assert_true (inches_label_changes_equal (NULL, nothing));
  g_assert_false (inches_label_changes_equal (none, one));
  same.in_place = TRUE;
  g_assert_false (inches_label_change_equal (&words, &same));
  g_assert_true (inches_label_change_equal (NULL, &(InchesLabelChange) { .dx = 3 }));
}

static void
test_label_changes_limits (void)
{
  g_autofree char *lengthy = g_strnfill (INCHES_LABEL_WORDS_MOST + 1, 'x');
  const InchesLabelChange wrong[] = {
    { .words = "" },
    { .words = lengthy },
    { .words = "\xff" },
    { .moved = TRUE, .dx = INCHES_LABEL_MOVED_MOST + 1 },
    { .moved = TRUE, .dy = NAN },
  };
  g_autoptr(InchesLabelChanges) none = inches_label_changes_new ();

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (inches_label_changes_with (none, "minsk", &wrong[i], &error));
      g_assert_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);
      g_assert_nonnull (strstr (error->message, "minsk"));
    }
}

static void
test_label_changes_describe (void)
{
  g_autofree char *words = inches_label_change_describe (&moved);

  g_assert_cmpstr (words, ==, "pinned, moved");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/label-changes/with", test_label_changes_with);
  g_test_add_func ("/label-changes/shared", test_label_changes_shared);
  g_test_add_func ("/label-changes/equal", test_label_changes_equal);
  g_test_add_func ("/label-changes/limits", test_label_changes_limits);
  g_test_add_func ("/label-changes/describe", test_label_changes_describe);

  return g_test_run ();
}
