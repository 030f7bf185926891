/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-error.h"
#include "inches-search.h"
#include "inches-spelling-reader.h"

#include <string.h>

/* What people type, and an event it has to find. */
static const char *const listed[][2] =
{
  { "Kiev", "yanukovych-removed" },
  { "київ", "yanukovych-removed" },
  { "Kharkov", "kharkiv-counteroffensive" },
  { "Odessa", "grain-initiative" },
  { "Lugansk", "poroshenko-peace-plan-2014" },
  { "Луганск", "status-conditions-2015" },
  { "Lvov", "energy-strikes-2022" },
  { "Zelensky", "zelensky-elected" },
  { "ZELENSKIY", "zelensky-elected" },
  { "Selenskyj", "zelensky-elected" },
  { "Burgenstock", "buergenstock-2024" },
  { "Buergenstock", "buergenstock-2024" },
  { "Yanukovich", "yanukovych-removed" },
  { "Poroschenko", "poroshenko-elected" },
  { "Turkey", "grain-initiative" },
  { "Turkiye", "azovstal-exchange" },
  { "przewodow", "peace-formula-g20" },
  { "Chernomorsk", "grain-initiative" },
  { "Artemivsk", "bakhmut" },
  { "Avdeevka", "avdiivka-2017" },
  { "Slavyansk", "donbas-seizures-2014" },
  { "Zaporozhye", "annexation-four-regions" },
  { "Ilovaysk", "ilovaisk" },
  { "Debaltsevo", "debaltseve" },
  { "Kupyansk", "kharkiv-counteroffensive" },
  { "Berdyansk", "atacms-first-use" },
  { "Gorlovka", "prisoner-exchange-dec-2017" },
  { "Surkow", "surkov-volker-dubai-2018" },
  { "Lawrow", "riyadh-feb-2025" },
  { "Peking", "china-position-paper" },
  { "Genf", "geneva-statement-2014" },
  { "ruble", "ruble-crash-2014" },
  { "Chernigov", "exchange-1000" },
  { "Krym", "crimea-annexation" },
  { "Homel", "gomel-talks" },
};

static void
test_spellings_listed (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), &error);
  g_autoptr(InchesSearch) search = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (G_N_ELEMENTS (listed), >=, 30);
  search = inches_search_new (chronicle);

  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    {
      g_autoptr(GPtrArray) found = inches_search_find (search, listed[i][0]);
      InchesEvent *event = inches_chronicle_find_event (chronicle, listed[i][1]);

      g_test_message ("“%s”: %u hits", listed[i][0], found->len);
      g_assert_nonnull (event);
      g_assert_true (g_ptr_array_find (found, event, NULL));
    }
}

static gboolean
has_word (InchesEvent *event,
          const char  *word)
{
  g_auto(GStrv) words = g_strsplit_set (inches_event_get_title (event), " ,.–-", -1);

  return g_strv_contains ((const char *const *) words, word);
}

/* Each spelling finds what the record's own finds as a word. */
static void
test_spellings_agree (void)
{
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  g_autoptr(InchesSearch) search = inches_search_new (chronicle);
  GPtrArray *spellings = inches_chronicle_get_spellings (chronicle);

  g_assert_cmpuint (spellings->len, >, 50);
  for (guint i = 0; i < spellings->len; i++)
    {
      const char *const *names = g_ptr_array_index (spellings, i);
      g_autoptr(GPtrArray) own = inches_search_find (search, names[0]);

      for (guint j = 1; names[j] != NULL; j++)
        {
          g_autoptr(GPtrArray) found = inches_search_find (search, names[j]);

          for (guint k = 0; k < own->len; k++)
            if (has_word (g_ptr_array_index (own, k), names[0]))
              g_assert_true (g_ptr_array_find (found, g_ptr_array_index (own, k), NULL));
        }
    }
}

static void
check_fault (const char *spellings,
             int         code,
             const char *place)
{
  g_autofree char *bytes = g_strdup_printf ("{\"schema\": \"inches-spellings-1\", \"spellings\": %s}", spellings);
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesJson) json = inches_json_parse (bytes, strlen (bytes), "s.json", &inches_json_limits_default, &error);

  g_assert_no_error (error);
  inches_spelling_reader_read (json, NULL);
  g_assert_false (inches_json_finish (json, &error));
  g_assert_error (error, INCHES_ERROR, code);
  g_assert_nonnull (strstr (error->message, place));
}

static void
test_spellings_refuses (void)
{
  check_fault ("[{\"name\": \"Kyiv\", \"also\": [\"Kiev city\"]}]", INCHES_ERROR_FORMAT, "/spellings/0/also/0");
  check_fault ("[{\"name\": \"Nova Kakhovka\", \"also\": [\"Kakhovka\"]}]", INCHES_ERROR_FORMAT, "/spellings/0/name");
  check_fault ("[{\"name\": \"…\", \"also\": [\"Kiev\"]}]", INCHES_ERROR_FORMAT, "/spellings/0/name");
  check_fault ("[{\"name\": \"Kyiv\", \"also\": [\"KYIV\"]}]", INCHES_ERROR_DUPLICATE, "/spellings/0/also/0");
  check_fault ("[{\"name\": \"Kyiv\", \"also\": [\"Kiev\"]}, {\"name\": \"Kiëv\", \"also\": [\"X\"]}]", INCHES_ERROR_DUPLICATE,
               "/spellings/1/name");
  check_fault ("[{\"name\": \"Kyiv\", \"also\": []}]", INCHES_ERROR_OUT_OF_RANGE, "/spellings/0/also");
  check_fault ("[{\"name\": \"Kyiv\", \"also\": [\"Kiev\"], \"x\": 1}]", INCHES_ERROR_UNKNOWN, "/spellings/0");
  check_fault ("{}", INCHES_ERROR_FORMAT, "/spellings");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spellings/listed", test_spellings_listed);
  g_test_add_func ("/spellings/agree", test_spellings_agree);
  g_test_add_func ("/spellings/refuses", test_spellings_refuses);

  return g_test_run ();
}
