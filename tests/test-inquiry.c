/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-inquiry.h"

typedef struct
{
  InchesChronicle *chronicle;
  InchesInquiry   *inquiry;
  guint            n_filter;
  guint            n_search;
  guint            n_span;
  guint            n_highlight;
} Fixture;

static void
count_cb (guint *count)
{
  ++*count;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  self->inquiry = inches_inquiry_new (self->chronicle);
  g_signal_connect_swapped (self->inquiry, "filter-changed", G_CALLBACK (count_cb), &self->n_filter);
  g_signal_connect_swapped (self->inquiry, "search-changed", G_CALLBACK (count_cb), &self->n_search);
  g_signal_connect_swapped (self->inquiry, "span-changed", G_CALLBACK (count_cb), &self->n_span);
  g_signal_connect_swapped (self->inquiry, "highlight-changed", G_CALLBACK (count_cb), &self->n_highlight);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->inquiry);
  g_object_unref (self->chronicle);
}

/* An index made ahead finds the same, and comes without a word to the watchers. */
static void
test_inquiry_prepare (Fixture       *self,
                      gconstpointer  data)
{
  g_autoptr(InchesInquiry) other = inches_inquiry_new (self->chronicle);
  guint n_refs = G_OBJECT (self->inquiry)->ref_count;

  inches_inquiry_prepare (self->inquiry);
  while (G_OBJECT (self->inquiry)->ref_count > n_refs)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (self->n_search, ==, 0);
  inches_inquiry_set_text (self->inquiry, "kiev");
  inches_inquiry_set_text (other, "kiev");
  g_assert_cmpuint (inches_inquiry_get_hits (self->inquiry)->len, >, 5);
  g_assert_cmpuint (inches_inquiry_get_hits (self->inquiry)->len, ==, inches_inquiry_get_hits (other)->len);

  /* Too late: the one in use stays. */
  inches_inquiry_prepare (other);
  while (G_OBJECT (other)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (inches_inquiry_get_hits (other)->len, >, 5);
}

static void
test_inquiry_search (Fixture       *self,
                     gconstpointer  data)
{
  GPtrArray *hits = inches_inquiry_get_hits (self->inquiry);
  InchesEvent *first;

  inches_inquiry_set_text (self->inquiry, "minsk");
  inches_inquiry_set_text (self->inquiry, "minsk");
  g_assert_cmpuint (self->n_search, ==, 1);
  g_assert_cmpuint (hits->len, >, 5);
  g_assert_cmpint (inches_inquiry_get_hit_index (self->inquiry), ==, -1);
  g_assert_null (inches_inquiry_get_hit (self->inquiry));

  first = inches_inquiry_step_hit (self->inquiry, 1);
  g_assert_true (first == g_ptr_array_index (hits, 0));
  g_assert_true (inches_inquiry_step_hit (self->inquiry, -1) == g_ptr_array_index (hits, hits->len - 1));
  g_assert_true (inches_inquiry_step_hit (self->inquiry, 1) == first);

  /* One more letter typed: the event found stays the current one. */
  inches_inquiry_set_text (self->inquiry, "mins");
  g_assert_true (inches_inquiry_get_hit (self->inquiry) == first);

  inches_inquiry_set_text (self->inquiry, "");
  g_assert_cmpuint (hits->len, ==, 0);
  g_assert_null (inches_inquiry_step_hit (self->inquiry, 1));
}

/* A hit can always be gone to: what the filter leaves out is only counted. */
static void
test_inquiry_filter (Fixture       *self,
                     gconstpointer  data)
{
  GPtrArray *hits = inches_inquiry_get_hits (self->inquiry);
  InchesFilter filter = *inches_inquiry_get_filter (self->inquiry);
  guint all;

  g_assert_cmpuint (inches_inquiry_get_n_events (self->inquiry), ==, inches_inquiry_get_n_shown (self->inquiry));
  inches_inquiry_set_text (self->inquiry, "Kiev");
  all = hits->len;

  filter.flags = INCHES_FILTER_IN_OPED;
  inches_inquiry_set_filter (self->inquiry, &filter);
  inches_inquiry_set_filter (self->inquiry, &filter);
  g_assert_cmpuint (self->n_filter, ==, 1);
  g_assert_cmpuint (self->n_search, ==, 2);
  g_assert_cmpuint (inches_inquiry_get_n_shown (self->inquiry), <, inches_inquiry_get_n_events (self->inquiry));
  g_assert_cmpuint (hits->len, >, 0);
  g_assert_cmpuint (hits->len + inches_inquiry_get_n_hidden (self->inquiry), ==, all);
  for (guint i = 0; i < hits->len; i++)
    g_assert_true (inches_event_get_flags (g_ptr_array_index (hits, i)) & INCHES_EVENT_IN_OPED);

  inches_inquiry_show_all (self->inquiry);
  g_assert_cmpuint (hits->len, ==, all);
}

static void
test_inquiry_span (Fixture       *self,
                   gconstpointer  data)
{
  InchesEvent *minsk = inches_chronicle_find_event (self->chronicle, "ilovaisk");
  InchesEvent *alaska = inches_chronicle_find_event (self->chronicle, "zelensky-elected");
  InchesDay first, last;

  g_assert_false (inches_inquiry_get_span (self->inquiry, &first, &last));
  inches_inquiry_set_span (self->inquiry, inches_day_from_ymd (2022, 3, 1), inches_day_from_ymd (2020, 1, 1));
  g_assert_true (inches_inquiry_get_span (self->inquiry, &first, &last));
  g_assert_cmpint (first, ==, inches_day_from_ymd (2020, 1, 1));
  g_assert_cmpint (last, ==, inches_day_from_ymd (2022, 3, 1));

  inches_inquiry_set_span (self->inquiry, inches_day_from_ymd (1990, 1, 1), inches_day_from_ymd (2090, 1, 1));
  inches_inquiry_get_span (self->inquiry, &first, &last);
  g_assert_cmpint (first, ==, inches_chronicle_get_first (self->chronicle));
  g_assert_cmpint (last, ==, inches_chronicle_get_last (self->chronicle));

  inches_inquiry_set_span_between (self->inquiry, alaska, minsk);
  inches_inquiry_get_span (self->inquiry, &first, &last);
  g_assert_cmpint (first, ==, inches_date_get_first (inches_event_get_date (minsk)));
  g_assert_true (inches_inquiry_get_span_from (self->inquiry) == alaska);

  inches_inquiry_set_span (self->inquiry, first, last);
  g_assert_null (inches_inquiry_get_span_from (self->inquiry));
  g_assert_cmpuint (self->n_span, ==, 4);

  inches_inquiry_clear_span (self->inquiry);
  inches_inquiry_clear_span (self->inquiry);
  g_assert_cmpuint (self->n_span, ==, 5);
  g_assert_false (inches_inquiry_get_span (self->inquiry, NULL, NULL));
}

static void
test_inquiry_highlight (Fixture       *self,
                        gconstpointer  data)
{
  inches_inquiry_set_highlight (self->inquiry, "brent");
  inches_inquiry_set_highlight (self->inquiry, "brent");
  g_assert_cmpstr (inches_inquiry_get_highlight (self->inquiry), ==, "brent");
  inches_inquiry_set_highlight (self->inquiry, inches_inquiry_get_highlight (self->inquiry));
  inches_inquiry_set_highlight (self->inquiry, NULL);
  g_assert_null (inches_inquiry_get_highlight (self->inquiry));
  g_assert_cmpuint (self->n_highlight, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/inquiry/prepare", Fixture, NULL, set_up, test_inquiry_prepare, tear_down);
  g_test_add ("/inquiry/search", Fixture, NULL, set_up, test_inquiry_search, tear_down);
  g_test_add ("/inquiry/filter", Fixture, NULL, set_up, test_inquiry_filter, tear_down);
  g_test_add ("/inquiry/span", Fixture, NULL, set_up, test_inquiry_span, tear_down);
  g_test_add ("/inquiry/highlight", Fixture, NULL, set_up, test_inquiry_highlight, tear_down);

  return g_test_run ();
}
