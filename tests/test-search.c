/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <time.h>

#include "inches-search.h"

typedef struct
{
  const char *id;
  guint       importance;
  const char *title;
  const char *place;
  const char *summary;
} Entry;

static void
add (InchesChronicle *chronicle,
     const Entry     *entry,
     InchesDay        day)
{
  const char *places[] = { entry->place, NULL };
  g_autofree char *edtf = inches_day_to_iso (day);
  InchesEventFields fields = {
    .id = entry->id, .edtf = edtf, .lane = "diplomacy", .importance = entry->importance, .title = entry->title,
    .label = entry->title, .summary = entry->summary, .places = places,
  };

  g_assert_true (inches_date_parse (edtf, &fields.date, NULL));
  inches_chronicle_take_event (chronicle, inches_event_new (&fields));
}

static InchesSearch *
new_search (const Entry *entries,
            guint        n)
{
  static const char *const kyiv[] = { "Kyiv", "Kiev", "Київ", NULL };
  static const char *const swiss[] = { "Bürgenstock", "Buergenstock", NULL };
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_new (inches_day_from_ymd (2014, 1, 1), inches_day_from_ymd (2025, 12, 31));

  inches_chronicle_take_lane (chronicle, inches_lane_new ("diplomacy", "Diplomacy", INCHES_SHAPE_DISC, 1, FALSE));
  for (guint i = 0; i < n; i++)
    add (chronicle, &entries[i], inches_day_from_ymd (2014, 1, 1) + i % 4000);
  inches_chronicle_add_spellings (chronicle, kyiv);
  inches_chronicle_add_spellings (chronicle, swiss);
  inches_chronicle_close (chronicle);

  return inches_search_new (chronicle);
}

static char *
find (InchesSearch *search,
      const char   *query)
{
  g_autoptr(GPtrArray) found = inches_search_find (search, query);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", inches_event_get_id (g_ptr_array_index (found, i)));

  return g_string_free (ids, FALSE);
}

static const Entry few[] =
{
  { "text", 1, "Troops withdraw", "Moscow", "After talks in Minsk both sides withdrew." },
  { "place", 1, "Leaders meet", "Minsk", "A meeting." },
  { "part", 1, "Minsker group ends", "Vienna", "It is dissolved." },
  { "inside", 1, "Preminsk", "Vienna", "Nothing." },
  { "minor", 4, "Minsk talks go on", "Vienna", "Nothing." },
  { "major", 2, "Minsk II signed", "Vienna", "Thirteen measures." },
  { "kyiv", 2, "Visit to Kyiv", "Kyiv", "The president arrives." },
  { "swiss", 2, "Summit", "Bürgenstock", "A communique is adopted." },
};

static void
test_search_ranks (void)
{
  g_autoptr(InchesSearch) search = new_search (few, G_N_ELEMENTS (few));
  g_autofree char *minsk = find (search, "minsk");
  g_autofree char *two = find (search, "MINSK vienna");
  g_autofree char *none = find (search, "minsk zebra");

  /* Title before place before text; whole words before parts; importance. */
  g_assert_cmpstr (minsk, ==, "major minor part inside place text");
  g_assert_cmpstr (two, ==, "major minor part inside");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpuint (inches_search_get_n (search), ==, 8);
}

static void
test_search_nothing (void)
{
  static const char *const queries[] = { "", "   ", "–", "…!", "\t" };
  g_autoptr(InchesSearch) search = new_search (few, G_N_ELEMENTS (few));

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *ids = find (search, queries[i]);

      g_assert_cmpstr (ids, ==, "");
    }
}

static void
test_search_spellings (void)
{
  static const char *const kyiv[] = { "kyiv", "Kiev", "kie", "КИЇВ", "Kyiv’s" };
  static const char *const swiss[] = { "Bürgenstock", "burgenstock", "buergen", "Buergenstock" };
  g_autoptr(InchesSearch) search = new_search (few, G_N_ELEMENTS (few));

  for (guint i = 0; i < G_N_ELEMENTS (kyiv); i++)
    {
      g_autofree char *ids = find (search, kyiv[i]);

      g_assert_cmpstr (ids, ==, "kyiv");
    }
  for (guint i = 0; i < G_N_ELEMENTS (swiss); i++)
    {
      g_autofree char *ids = find (search, swiss[i]);

      g_assert_cmpstr (ids, ==, "swiss");
    }
}

/* With brackets around what was found. */
static char *
mark (InchesSearch *search,
      const char   *query,
      const char   *text)
{
  g_autoptr(GArray) found = inches_search_find_in (search, query, text);
  GString *marked = g_string_new (text);

  for (guint i = found->len; i-- > 0;)
    {
      g_string_insert (marked, g_array_index (found, InchesFound, i).end, "]");
      g_string_insert (marked, g_array_index (found, InchesFound, i).start, "[");
    }

  return g_string_free (marked, FALSE);
}

static void
test_search_marks (void)
{
  static const char *const cases[][3] =
  {
    { "minsk", "Minsk II, Minsker", "[Minsk] II, [Minsk]er" },
    { "ins", "Minsk", "M[ins]k" },
    { "kiev", "From Kyiv’s side", "From [Kyiv]’s side" },
    { "burg", "Bürgenstock", "[Bürg]enstock" },
    { "buergenstock", "In Bürgenstock.", "In [Bürgenstock]." },
    { "us aid", "U.S. aid, used", "[U.S]. [aid], [us]ed" },
    { "", "Nothing", "Nothing" },
  };
  g_autoptr(InchesSearch) search = new_search (few, G_N_ELEMENTS (few));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marked = mark (search, cases[i][0], cases[i][1]);

      g_assert_cmpstr (marked, ==, cases[i][2]);
    }
}

#define N_MANY 100000

static const char *const syllables[] =
{
  "ka", "mi", "nsk", "do", "ra", "vel", "tu", "pro", "shi", "zor", "len", "gra", "bo", "che", "fi", "un",
};

static char *
make_text (GRand *rand,
           guint  n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      guint n = g_rand_int_range (rand, 1, 5);

      if (i > 0)
        g_string_append_c (text, ' ');
      for (guint j = 0; j < n; j++)
        g_string_append (text, syllables[g_rand_int_range (rand, 0, G_N_ELEMENTS (syllables))]);
    }

  return g_string_free (text, FALSE);
}

/* The target is 16 ms a keystroke in a release build; this only finds what is absurd. */
static void
test_search_is_quick (void)
{
  static const char *const queries[] = { "m", "mi", "min", "minsk", "minskado", "ra", "a", "kami dora", "minsk ra do vel", "minsk ra do vel t", "minsk ra do vel tu" };
  g_autoptr(GStringChunk) chunk = g_string_chunk_new (1 << 20);
  g_autofree Entry *entries = g_new0 (Entry, N_MANY);
  g_autoptr(InchesSearch) search = NULL;
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  double worst = 0;
  clock_t start;

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *title = make_text (rand, 6);
      g_autofree char *place = make_text (rand, 1);
      g_autofree char *summary = make_text (rand, 25);

      entries[i] = (Entry) { g_string_chunk_insert (chunk, id), 1 + i % 5, g_string_chunk_insert (chunk, title),
                             g_string_chunk_insert (chunk, place), g_string_chunk_insert (chunk, summary) };
    }

  start = clock ();
  search = new_search (entries, N_MANY);
  g_test_message ("100,000 events of 33 words made and indexed in %.0f ms", 1e3 * (clock () - start) / CLOCKS_PER_SEC);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr(GPtrArray) found = NULL;
      double milliseconds;

      start = clock ();
      found = inches_search_find (search, queries[i]);
      milliseconds = 1e3 * (clock () - start) / CLOCKS_PER_SEC;
      worst = MAX (worst, milliseconds);
      g_test_message ("“%s”: %u hits in %.1f ms", queries[i], found->len, milliseconds);
    }
  g_assert_cmpfloat (worst, <, 2000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/ranks", test_search_ranks);
  g_test_add_func ("/search/nothing", test_search_nothing);
  g_test_add_func ("/search/spellings", test_search_spellings);
  g_test_add_func ("/search/marks", test_search_marks);
  g_test_add_func ("/search/is-quick", test_search_is_quick);

  return g_test_run ();
}
