/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <math.h>

#include "inches-arrangement.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
add_track (InchesChronicle *chronicle,
           const char      *id,
           gboolean         shown)
{
  InchesTrack *track = inches_track_new ();

  track->id = g_strdup (id);
  track->name = g_strdup (id);
  track->unit = g_strdup ("units");
  track->shown = shown;
  inches_chronicle_take_track (chronicle, track);
}

/* Three lanes, two usual tracks and an optional one between them. */
static InchesArrangement *
new_arrangement (void)
{
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_new (0, 1000);

  inches_chronicle_take_lane (chronicle, inches_lane_new ("talks", "Talks", INCHES_SHAPE_DISC, 3, TRUE));
  inches_chronicle_take_lane (chronicle, inches_lane_new ("front", "Front", INCHES_SHAPE_CROSS, 1, FALSE));
  inches_chronicle_take_lane (chronicle, inches_lane_new ("aid", "Aid", INCHES_SHAPE_STAR, 1, FALSE));
  add_track (chronicle, "oil", TRUE);
  add_track (chronicle, "aid", FALSE);
  add_track (chronicle, "rate", TRUE);

  return inches_arrangement_new (chronicle);
}

/* The shown rows, from the top. */
static char *
list (InchesArrangement *arrangement)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < inches_arrangement_get_n_rows (arrangement); i++)
    {
      const InchesArrangedRow *row = inches_arrangement_get_row (arrangement, i);

      if (row->shown)
        g_string_append_printf (ids, "%s%s%s", ids->len > 0 ? " " : "", row->id, row->collapsed ? "-" : "");
    }

  return g_string_free (ids, FALSE);
}

static void
assert_list (InchesArrangement *arrangement,
             const char        *expected)
{
  g_autofree char *ids = list (arrangement);

  g_assert_cmpstr (ids, ==, expected);
}

static void
test_arrangement_first_view (void)
{
  g_autoptr(InchesArrangement) arrangement = new_arrangement ();

  assert_list (arrangement, "lane-talks lane-front lane-aid track-oil track-rate model-fan ladder");
  g_assert_true (inches_arrangement_is_first_view (arrangement));
  g_assert_false (inches_arrangement_get_scrolls (arrangement));
  g_assert_null (inches_arrangement_find (arrangement, "aid"));
  g_assert_false (inches_arrangement_find (arrangement, "track-aid")->usual);
}

static void
test_arrangement_changes_once (void)
{
  g_autoptr(InchesArrangement) arrangement = new_arrangement ();
  guint count = 0;

  g_signal_connect_swapped (arrangement, "changed", G_CALLBACK (count_cb), &count);
  inches_arrangement_set_shown (arrangement, "lane-front", FALSE);
  inches_arrangement_set_shown (arrangement, "lane-front", FALSE);
  g_assert_cmpuint (count, ==, 1);
  g_assert_false (inches_arrangement_get_scrolls (arrangement));

  /* What is asked for must be reachable. */
  inches_arrangement_set_shown (arrangement, "track-aid", TRUE);
  g_assert_true (inches_arrangement_get_scrolls (arrangement));
  assert_list (arrangement, "lane-talks lane-aid track-oil track-aid track-rate model-fan ladder");

  inches_arrangement_set_height (arrangement, "track-oil", 5);
  g_assert_cmpfloat (inches_arrangement_find (arrangement, "track-oil")->height, ==, INCHES_ARRANGED_LEAST);
  inches_arrangement_set_collapsed (arrangement, "track-oil", TRUE);
  inches_arrangement_set_height (arrangement, "track-oil", 1e9);
  g_assert_cmpfloat (inches_arrangement_find (arrangement, "track-oil")->height, ==, INCHES_ARRANGED_HIGHEST);
  g_assert_false (inches_arrangement_find (arrangement, "track-oil")->collapsed);

  inches_arrangement_reset (arrangement);
  g_assert_true (inches_arrangement_is_first_view (arrangement));
  g_assert_cmpuint (count, ==, 6);
}

static void
test_arrangement_moves_within_kind (void)
{
  g_autoptr(InchesArrangement) arrangement = new_arrangement ();

  g_assert_true (inches_arrangement_move_to (arrangement, "lane-aid", "lane-talks"));
  assert_list (arrangement, "lane-aid lane-talks lane-front track-oil track-rate model-fan ladder");
  g_assert_true (inches_arrangement_move_to (arrangement, "lane-aid", "lane-front"));
  assert_list (arrangement, "lane-talks lane-front lane-aid track-oil track-rate model-fan ladder");
  g_assert_false (inches_arrangement_move_to (arrangement, "lane-aid", "track-oil"));
  g_assert_false (inches_arrangement_move_to (arrangement, "lane-aid", "lane-aid"));
  g_assert_false (inches_arrangement_move_to (arrangement, "lane-aid", "gone"));

  /* A step passes a row that is seen, and what is hidden before it. */
  g_assert_true (inches_arrangement_step (arrangement, "track-rate", -1));
  assert_list (arrangement, "lane-talks lane-front lane-aid track-rate track-oil model-fan ladder");
  g_assert_false (inches_arrangement_step (arrangement, "track-rate", -1));
  g_assert_false (inches_arrangement_step (arrangement, "lane-aid", 1));

  /* The model's rows stay among themselves. */
  g_assert_true (inches_arrangement_step (arrangement, "ladder", -1));
  assert_list (arrangement, "lane-talks lane-front lane-aid track-rate track-oil ladder model-fan");
  g_assert_false (inches_arrangement_step (arrangement, "ladder", -1));
  g_assert_false (inches_arrangement_move_to (arrangement, "model-fan", "track-oil"));
}

static void
test_arrangement_kept (void)
{
  g_autoptr(InchesArrangement) arrangement = new_arrangement ();
  g_autoptr(InchesArrangement) other = new_arrangement ();
  g_autoptr(GVariant) saved = NULL;

  inches_arrangement_move_to (arrangement, "lane-aid", "lane-talks");
  inches_arrangement_set_shown (arrangement, "track-aid", TRUE);
  inches_arrangement_set_collapsed (arrangement, "track-aid", TRUE);
  inches_arrangement_set_height (arrangement, "ladder", 200);
  inches_arrangement_move_to (arrangement, "ladder", "model-fan");
  inches_arrangement_set_collapsed (arrangement, "model-fan", TRUE);
  saved = g_variant_ref_sink (inches_arrangement_save (arrangement));

  inches_arrangement_load (other, saved);
  assert_list (other, "lane-aid lane-talks lane-front track-oil track-aid- track-rate ladder model-fan-");
  g_assert_cmpfloat (inches_arrangement_find (other, "ladder")->height, ==, 200);
  g_assert_true (inches_arrangement_get_scrolls (other));
}

/* From another version, or from a hand. */
static void
test_arrangement_takes_what_it_knows (void)
{
  g_autoptr(InchesArrangement) arrangement = new_arrangement ();
  GVariantBuilder rows;
  g_autoptr(GVariant) saved = NULL;

  g_variant_builder_init (&rows, G_VARIANT_TYPE ("a(sbbd)"));
  g_variant_builder_add (&rows, "(sbbd)", "ladder", FALSE, FALSE, NAN);
  g_variant_builder_add (&rows, "(sbbd)", "track-rate", TRUE, FALSE, -1e300);
  g_variant_builder_add (&rows, "(sbbd)", "lane-mars", TRUE, FALSE, 0.0);
  g_variant_builder_add (&rows, "(sbbd)", "lane-aid", TRUE, TRUE, INFINITY);
  g_variant_builder_add (&rows, "(sbbd)", "track-rate", FALSE, FALSE, 0.0);
  saved = g_variant_ref_sink (g_variant_new (INCHES_ARRANGEMENT_TYPE, FALSE, &rows));

  inches_arrangement_load (arrangement, saved);
  assert_list (arrangement, "lane-aid- lane-talks lane-front track-rate track-oil model-fan");
  g_assert_cmpfloat (inches_arrangement_find (arrangement, "lane-aid")->height, ==, 0);
  g_assert_cmpfloat (inches_arrangement_find (arrangement, "track-rate")->height, ==, 0);
  g_assert_cmpuint (inches_arrangement_get_n_rows (arrangement), ==, 8);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/arrangement/first-view", test_arrangement_first_view);
  g_test_add_func ("/arrangement/changes-once", test_arrangement_changes_once);
  g_test_add_func ("/arrangement/moves-within-kind", test_arrangement_moves_within_kind);
  g_test_add_func ("/arrangement/kept", test_arrangement_kept);
  g_test_add_func ("/arrangement/takes-what-it-knows", test_arrangement_takes_what_it_knows);

  return g_test_run ();
}
