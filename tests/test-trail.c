/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-trail.h"

#include "inches-error.h"
#include "model-fixture.h"

#include <string.h>

/* A content told apart by its price of oil. */
static InchesContent *
new_content (guint oil)
{
  g_autofree char *change = g_strdup_printf ("oil=%u", oil);
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", change);

  return inches_content_new (scenario, inches_model_get_sheet (model_fixture_get (), 0), "early-2025", "Early 2025");
}

static guint
get_oil (InchesContent *content)
{
  return (guint) inches_scenario_get_value (inches_content_get_scenario (content), INCHES_LEVER_OIL);
}

static InchesTrail *
new_trail (void)
{
  g_autoptr(InchesContent) content = new_content (73);

  return inches_trail_new (content);
}

static gboolean
add (InchesTrail *trail,
     guint        oil)
{
  g_autoptr(InchesContent) content = new_content (oil);

  return inches_trail_add (trail, content, NULL);
}

static gboolean
amend (InchesTrail *trail,
       guint        oil)
{
  g_autoptr(InchesContent) content = new_content (oil);

  return inches_trail_amend (trail, content);
}

static void
bookmark (InchesTrail *trail,
          guint        step,
          const char  *name)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (inches_trail_set_bookmark (trail, step, name, &error));
  g_assert_no_error (error);
}

/* "73 45 *60 (50)": the steps; a star before the one where the document stands,
 * those set aside in brackets. */
static char *
draw (InchesTrail *trail)
{
  GString *drawing = g_string_new (NULL);

  for (guint i = 0; i < inches_trail_get_n_steps (trail); i++)
    {
      InchesTrailStep *step = inches_trail_get_step (trail, i);

      g_string_append (drawing, i > 0 ? " " : "");
      g_string_append (drawing, i == inches_trail_get_position (trail) ? "*" : "");
      g_string_append_printf (drawing, step->aside ? "(%u)" : "%u", get_oil (step->content));
    }

  return g_string_free (drawing, FALSE);
}

static void
assert_drawing (InchesTrail *trail,
                const char  *expected)
{
  g_autofree char *drawing = draw (trail);

  g_assert_cmpstr (drawing, ==, expected);
}

static void
test_trail_goes_back_and_forth (void)
{
  g_autoptr(InchesTrail) trail = new_trail ();

  g_assert_false (inches_trail_can_undo (trail));
  g_assert_null (inches_trail_get_undo_words (trail));
  g_assert_null (inches_trail_get_before (trail));
  g_assert_false (add (trail, 73));

  add (trail, 45);
  add (trail, 60);
  g_assert_cmpstr (inches_trail_get_undo_words (trail), ==, "Oil price (Brent) 45 → 60 USD a barrel");
  g_assert_cmpuint (get_oil (inches_trail_get_before (trail)), ==, 45);

  inches_trail_undo (trail);
  assert_drawing (trail, "73 *45 60");
  g_assert_cmpstr (inches_trail_get_redo_words (trail), ==, "Oil price (Brent) 45 → 60 USD a barrel");
  inches_trail_go_to (trail, 0);
  inches_trail_undo (trail);
  assert_drawing (trail, "*73 45 60");
  inches_trail_redo (trail);
  inches_trail_redo (trail);
  inches_trail_redo (trail);
  assert_drawing (trail, "73 45 *60");

  inches_trail_go_to (trail, 1);
  add (trail, 80);
  assert_drawing (trail, "73 45 *80");
  g_assert_false (inches_trail_can_redo (trail));
}

static void
test_trail_words_may_be_given (void)
{
  g_autoptr(InchesTrail) trail = new_trail ();
  g_autoptr(InchesContent) content = new_content (45);

  inches_trail_add (trail, content, "All choices reset");
  g_assert_cmpstr (inches_trail_get_undo_words (trail), ==, "All choices reset");
}

static void
test_trail_drag_is_one_step (void)
{
  g_autoptr(InchesTrail) trail = new_trail ();

  inches_trail_set_merging (trail, TRUE);
  for (guint oil = 72; oil >= 45; oil--)
    g_assert_true (add (trail, oil));
  inches_trail_set_merging (trail, FALSE);
  assert_drawing (trail, "73 *45");
  g_assert_cmpstr (inches_trail_get_undo_words (trail), ==, "Oil price (Brent) 73 → 45 USD a barrel");

  /* The next is a step of its own, merging or not. */
  inches_trail_set_merging (trail, TRUE);
  add (trail, 44);
  add (trail, 43);
  inches_trail_set_merging (trail, FALSE);
  add (trail, 42);
  assert_drawing (trail, "73 45 43 *42");
}

static void
test_trail_drag_back_is_none (void)
{
  g_autoptr(InchesTrail) trail = new_trail ();

  add (trail, 45);
  add (trail, 60);
  add (trail, 50);
  bookmark (trail, 3, "Fifty");
  inches_trail_go_to (trail, 1);

  inches_trail_set_merging (trail, TRUE);
  add (trail, 46);
  assert_drawing (trail, "73 45 (50) *46");
  add (trail, 45);
  assert_drawing (trail, "73 *45 60 50");
  add (trail, 44);
  assert_drawing (trail, "73 45 (50) *44");
  add (trail, 45);
  inches_trail_set_merging (trail, FALSE);
  assert_drawing (trail, "73 *45 60 50");
  g_assert_true (inches_trail_can_redo (trail));
}

static void
test_trail_undo_ends_a_drag (void)
{
  g_autoptr(InchesTrail) trail = new_trail ();

  add (trail, 45);
  inches_trail_set_merging (trail, TRUE);
  add (trail, 50);
  inches_trail_undo (trail);
  add (trail, 60);
  add (trail, 61);
  inches_trail_set_merging (trail, FALSE);
  assert_drawing (trail, "73 45 *61");
}

static void
test_trail_amends_the_last_step (void)
{
  g_autoptr(InchesTrail) trail = new_trail ();

  add (trail, 45);
  g_assert_true (amend (trail, 46));
  g_assert_false (amend (trail, 46));
  assert_drawing (trail, "73 *46");

  /* Neither a named step nor one before the last may change. */
  bookmark (trail, 1, "Here");
  amend (trail, 47);
  assert_drawing (trail, "73 46 *47");
  inches_trail_undo (trail);
  amend (trail, 48);
  assert_drawing (trail, "73 46 *48");
  amend (trail, 46);
  assert_drawing (trail, "73 *46 47");
}

static void
test_trail_keeps_what_has_a_name (void)
{
  g_autoptr(InchesTrail) trail = new_trail ();

  add (trail, 45);
  add (trail, 60);
  add (trail, 50);
  bookmark (trail, 2, "Sixty");
  inches_trail_go_to (trail, 1);
  add (trail, 80);
  assert_drawing (trail, "73 45 (60) *80");

  /* Undo and redo pass it over. */
  inches_trail_undo (trail);
  assert_drawing (trail, "73 *45 (60) 80");
  g_assert_cmpuint (get_oil (inches_trail_get_before (trail)), ==, 73);
  inches_trail_redo (trail);
  assert_drawing (trail, "73 45 (60) *80");
  g_assert_cmpuint (get_oil (inches_trail_get_before (trail)), ==, 45);

  /* Going to it is an edit, and so can be undone. */
  inches_trail_go_to (trail, 2);
  assert_drawing (trail, "73 45 (60) 80 *60");
  g_assert_cmpstr (inches_trail_get_undo_words (trail), ==, "Back to “Sixty”");
  inches_trail_undo (trail);
  assert_drawing (trail, "73 45 (60) *80 60");

  /* It outlives any number of edits. */
  inches_trail_go_to (trail, 0);
  add (trail, 90);
  assert_drawing (trail, "73 (60) *90");

  bookmark (trail, 1, NULL);
  assert_drawing (trail, "73 *90");
}

static void
test_trail_bookmarks (void)
{
  g_autoptr(InchesTrail) trail = new_trail ();
  g_autofree char *long_name = g_strnfill (INCHES_TRAIL_LONGEST_BOOKMARK + 1, 'x');
  g_autoptr(GError) error = NULL;

  add (trail, 45);
  bookmark (trail, 1, "  Low oil ");
  g_assert_cmpstr (inches_trail_get_step (trail, 1)->bookmark, ==, "Low oil");
  bookmark (trail, 1, "Cheap oil");
  g_assert_cmpstr (inches_trail_get_step (trail, 1)->bookmark, ==, "Cheap oil");

  g_assert_false (inches_trail_set_bookmark (trail, 1, " ", &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);
  g_clear_error (&error);
  g_assert_false (inches_trail_set_bookmark (trail, 1, long_name, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);
  g_clear_error (&error);
  g_assert_false (inches_trail_set_bookmark (trail, 1, "Two\nlines", &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);
  g_assert_cmpstr (inches_trail_get_step (trail, 1)->bookmark, ==, "Cheap oil");

  bookmark (trail, 1, NULL);
  bookmark (trail, 1, NULL);
  g_assert_null (inches_trail_get_step (trail, 1)->bookmark);
  assert_drawing (trail, "73 *45");
}

static void
log_notify_cb (GObject    *object,
               GParamSpec *pspec,
               GString    *log)
{
  g_string_append_printf (log, "%s ", pspec->name);
}

static void
test_trail_knows_what_is_saved (void)
{
  g_autoptr(InchesTrail) trail = new_trail ();
  GString *log = g_string_new (NULL);

  g_assert_true (inches_trail_is_saved (trail));
  g_signal_connect (trail, "notify", G_CALLBACK (log_notify_cb), log);

  add (trail, 45);
  g_assert_false (inches_trail_is_saved (trail));
  inches_trail_mark_saved (trail);
  g_assert_true (inches_trail_is_saved (trail));
  inches_trail_undo (trail);
  g_assert_false (inches_trail_is_saved (trail));

  /* The same by another way is the same. */
  add (trail, 45);
  g_assert_true (inches_trail_is_saved (trail));

  g_assert_cmpstr (log->str, ==,
                   "position content saved " "saved " "position content saved " "position content saved ");
  g_string_free (log, TRUE);
}

static void
test_trail_restarts (void)
{
  g_autoptr(InchesTrail) trail = new_trail ();
  g_autoptr(InchesContent) other = new_content (100);

  add (trail, 45);
  bookmark (trail, 1, "Low oil");
  inches_trail_restart (trail, other);
  assert_drawing (trail, "*100");
  g_assert_true (inches_trail_is_saved (trail));
}

static void
test_trail_as_text (void)
{
  g_autoptr(InchesTrail) trail = new_trail ();
  g_autofree char *plain = NULL;
  g_autofree char *with_result = NULL;

  add (trail, 45);
  add (trail, 60);
  bookmark (trail, 2, "Sixty");
  inches_trail_undo (trail);
  add (trail, 80);
  plain = inches_trail_to_text (trail, "A title", NULL);
  with_result = inches_trail_to_text (trail, "A title", "In the model, 2 inches more.");

  g_assert_true (g_str_has_prefix (plain, "A title\n\n"));
  g_assert_nonnull (strstr (plain, "  Oil price (Brent) 73 → 45 USD a barrel\n"));
  g_assert_nonnull (strstr (plain, "  Oil price (Brent) 45 → 60 USD a barrel [bookmark: Sixty] (set aside by a later edit)\n"));
  g_assert_nonnull (strstr (plain, "\n>   3  "));
  g_assert_null (strstr (plain, "Illustrative"));
  g_assert_nonnull (strstr (with_result, "\n\nIn the model, 2 inches more.\nIllustrative model of one argument. Not a forecast.\n"));
}

/* A list kept by the signal alone, as a #GListModel would. */
static void
changed_cb (InchesTrail *trail,
            guint        position,
            guint        removed,
            guint        added,
            GPtrArray   *mirror)
{
  g_assert_cmpuint (position + removed, <=, mirror->len);
  if (removed > 0)
    g_ptr_array_remove_range (mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror, (int) (position + i), inches_trail_step_ref (inches_trail_get_step (trail, position + i)));
}

static void
assert_mirrored (InchesTrail *trail,
                 GPtrArray   *mirror)
{
  g_assert_cmpuint (mirror->len, ==, inches_trail_get_n_steps (trail));
  for (guint i = 0; i < mirror->len; i++)
    g_assert_true (g_ptr_array_index (mirror, i) == inches_trail_get_step (trail, i));
}

/* The plainest undo there is: all copies in a list, and a place in it. */
typedef struct
{
  guint oils[3000];
  guint n;
  guint at;
} Plain;

static void
plain_add (Plain *plain,
           guint  oil)
{
  if (oil == plain->oils[plain->at])
    return;

  plain->oils[++plain->at] = oil;
  plain->n = plain->at + 1;
}

static void
step_at_random (InchesTrail *trail,
                Plain       *plain)
{
  guint oil = (guint) g_test_rand_int_range (30, 131);
  guint n_moves = (guint) g_test_rand_int_range (1, 6);

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      inches_trail_undo (trail);
      plain->at -= plain->at > 0;
      break;
    case 1:
      inches_trail_redo (trail);
      plain->at += plain->at + 1 < plain->n;
      break;
    case 2:
      inches_trail_set_merging (trail, TRUE);
      for (guint i = 0; i < n_moves; i++)
        add (trail, (guint) g_test_rand_int_range (30, 131));
      add (trail, oil);
      inches_trail_set_merging (trail, FALSE);
      plain_add (plain, oil);
      break;
    default:
      add (trail, oil);
      plain_add (plain, oil);
    }
}

static void
test_trail_as_a_plain_list (void)
{
  g_autoptr(InchesTrail) trail = new_trail ();
  g_autoptr(GPtrArray) mirror = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_trail_step_unref);
  Plain plain = { { 73 }, 1, 0 };

  changed_cb (trail, 0, 0, 1, mirror);
  g_signal_connect (trail, "changed", G_CALLBACK (changed_cb), mirror);

  for (guint i = 0; i < 2000; i++)
    {
      step_at_random (trail, &plain);
      g_assert_cmpuint (inches_trail_get_n_steps (trail), ==, plain.n);
      g_assert_cmpuint (inches_trail_get_position (trail), ==, plain.at);
      g_assert_cmpuint (get_oil (inches_trail_get_content (trail)), ==, plain.oils[plain.at]);
    }

  for (guint i = 0; i < plain.n; i++)
    g_assert_cmpuint (get_oil (inches_trail_get_step (trail, i)->content), ==, plain.oils[i]);
  assert_mirrored (trail, mirror);
}

/* Whatever is done, all that has a name can be reached, and the document stands on
 * a step of the line. */
static void
test_trail_never_loses_a_name (void)
{
  g_autoptr(InchesTrail) trail = new_trail ();
  g_autoptr(GPtrArray) mirror = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_trail_step_unref);
  guint oils[2000];
  guint n_names = 0;

  changed_cb (trail, 0, 0, 1, mirror);
  g_signal_connect (trail, "changed", G_CALLBACK (changed_cb), mirror);

  for (guint i = 0; i < 2000; i++)
    {
      Plain unused = { { 73 }, 1, 0 };
      guint at = inches_trail_get_position (trail);

      if (g_test_rand_int_range (0, 20) == 0 && inches_trail_get_step (trail, at)->bookmark == NULL)
        {
          g_autofree char *name = g_strdup_printf ("%u", n_names);

          bookmark (trail, at, name);
          oils[n_names++] = get_oil (inches_trail_get_content (trail));
        }
      else if (g_test_rand_int_range (0, 20) == 0)
        {
          inches_trail_go_to (trail, (guint) g_test_rand_int_range (0, (int) inches_trail_get_n_steps (trail)));
        }
      else
        {
          step_at_random (trail, &unused);
        }
      g_assert_false (inches_trail_get_step (trail, inches_trail_get_position (trail))->aside);
    }

  for (guint i = 0; i < inches_trail_get_n_steps (trail); i++)
    {
      InchesTrailStep *step = inches_trail_get_step (trail, i);

      g_assert_true (!step->aside || step->bookmark != NULL);
      if (step->bookmark != NULL)
        {
          g_assert_cmpuint (get_oil (step->content), ==, oils[g_ascii_strtoull (step->bookmark, NULL, 10)]);
          n_names--;
        }
    }
  g_assert_cmpuint (n_names, ==, 0);
  assert_mirrored (trail, mirror);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trail/goes-back-and-forth", test_trail_goes_back_and_forth);
  g_test_add_func ("/trail/words-may-be-given", test_trail_words_may_be_given);
  g_test_add_func ("/trail/drag-is-one-step", test_trail_drag_is_one_step);
  g_test_add_func ("/trail/drag-back-is-none", test_trail_drag_back_is_none);
  g_test_add_func ("/trail/undo-ends-a-drag", test_trail_undo_ends_a_drag);
  g_test_add_func ("/trail/amends-the-last-step", test_trail_amends_the_last_step);
  g_test_add_func ("/trail/keeps-what-has-a-name", test_trail_keeps_what_has_a_name);
  g_test_add_func ("/trail/bookmarks", test_trail_bookmarks);
  g_test_add_func ("/trail/knows-what-is-saved", test_trail_knows_what_is_saved);
  g_test_add_func ("/trail/restarts", test_trail_restarts);
  g_test_add_func ("/trail/as-text", test_trail_as_text);
  g_test_add_func ("/trail/as-a-plain-list", test_trail_as_a_plain_list);
  g_test_add_func ("/trail/never-loses-a-name", test_trail_never_loses_a_name);

  return g_test_run ();
}
