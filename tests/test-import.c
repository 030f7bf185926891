/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-import.h"

#include "document-fixture.h"
#include "inches-error.h"
#include "inches-own-csv-writer.h"

#include <string.h>

static InchesImport *
read_with (const char                *text,
           gssize                     length,
           const InchesImportOptions *options,
           GError                   **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, length < 0 ? strlen (text) : (gsize) length);

  return inches_import_read (bytes, "a.csv", options, NULL, NULL, NULL, error);
}

static InchesImport *
read_text (const char *text)
{
  static const InchesImportOptions options = { 0 };
  g_autoptr(GError) error = NULL;
  InchesImport *import = read_with (text, -1, &options, &error);

  g_assert_no_error (error);

  return import;
}

static InchesEvent *
get_event (InchesImport *import,
           guint         index)
{
  g_assert_cmpuint (index, <, inches_own_data_get_n_events (inches_import_get_own_data (import)));

  return inches_own_data_get_event (inches_import_get_own_data (import), index);
}

static InchesSeries *
get_series (InchesImport *import,
            guint         index)
{
  g_assert_cmpuint (index, <, inches_own_data_get_n_series (inches_import_get_own_data (import)));

  return inches_own_data_get_series (inches_import_get_own_data (import), index);
}

static void
assert_fault (InchesImport *import,
              guint         index,
              const char   *text)
{
  g_autofree char *told = NULL;

  g_assert_cmpuint (index, <, inches_import_get_n_faults (import));
  told = inches_import_fault_to_text (inches_import_get_fault (import, index), "a.csv");
  if (!g_str_has_prefix (told, text))
    g_error ("“%s” does not begin with “%s”", told, text);
}

static void
test_import_takes_all_columns (void)
{
  g_autoptr(InchesImport) import =
    read_text ("Id,Date,Kind,Title,Short,Text,Importance,Place,Who,Contested,Notes,Lane,Source,Publisher,Source date,URL,Source kind,Seen,"
               "Source 2,URL 2\r\n"
               "a-1,2024-05~/..,period,\"A \"\"big\"\", day\",Big,\"Two\r\nlines\",2,Kyiv; Lviv ,Anna,yes,\"x\",Economy,A paper,Me,3 May 2024,"
               "https://a.example/,press,yes,,http://b.example/\r\n");
  InchesEvent *event = get_event (import, 0);

  g_assert_cmpuint (inches_import_get_n_faults (import), ==, 0);
  g_assert_cmpint (inches_import_get_kind (import), ==, INCHES_IMPORT_EVENTS);
  g_assert_cmpstr (inches_event_get_id (event), ==, "own:a-1");
  g_assert_true (inches_event_is_own (event));
  g_assert_cmpstr (inches_event_get_lane (event), ==, "own");
  g_assert_cmpint (inches_event_get_kind (event), ==, INCHES_EVENT_KIND_PERIOD);
  g_assert_cmpstr (inches_event_get_edtf (event), ==, "2024-05~/..");
  g_assert_cmpstr (inches_event_get_title (event), ==, "A \"big\", day");
  g_assert_cmpstr (inches_event_get_label (event), ==, "Big");
  g_assert_cmpstr (inches_event_get_summary (event), ==, "Two\nlines");
  g_assert_cmpuint (inches_event_get_importance (event), ==, 2);
  g_assert_cmpstr (inches_event_get_places (event)[1], ==, "Lviv");
  g_assert_cmpstr (inches_event_get_actors (event)[0], ==, "Anna");
  g_assert_true (inches_event_get_flags (event) & INCHES_EVENT_CONTESTED);
  g_assert_cmpstr (inches_event_get_notes (event), ==, "x\nGroup: Economy");
  g_assert_cmpuint (inches_event_get_n_sources (event), ==, 2);
  g_assert_cmpstr (inches_event_get_source (event, 0)->date, ==, "2024-05-03");
  g_assert_cmpint (inches_event_get_source (event, 0)->kind, ==, INCHES_SOURCE_PRESS);
  g_assert_true (inches_event_get_source (event, 0)->seen);
  g_assert_cmpstr (inches_event_get_source (event, 1)->title, ==, "http://b.example/");
}

static void
test_import_reads_dates (void)
{
  static const struct
  {
    const char *text;
    const char *edtf;
  }
  cases[] = {
    { "2024-05-03", "2024-05-03" }, { "3.5.2024", "2024-05-03" }, { "03/05/2024", "2024-05-03" }, { "2024/05/03", "2024-05-03" },
    { "3 May 2024", "2024-05-03" }, { "May 3, 2024", "2024-05-03" }, { "3. Sept. 2024", "2024-09-03" }, { "20240503", "2024-05-03" },
    { "2024-05-03T10:00:00Z", "2024-05-03" }, { "3 May 2024 14:30", "2024-05-03" }, { "May 2024", "2024-05" }, { "5/2024", "2024-05" },
    { "2024-05?", "2024-05?" }, { "2024-33", "2024-33" }, { "2024-Q2", "2024-Q2" }, { "2023/2024", "2023/2024" }, { "../2016", "../2016" },
    { "2024", "2024" }, { "2024-02-30", NULL }, { "31.4.2024", NULL }, { "1899", NULL }, { "soon", NULL }, { "13/13/2024", NULL },
    { "99999999999999999999", NULL }, { "1/2/3/4/5", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("date,title\n\"%s\",x\n", cases[i].text);
      g_autoptr(InchesImport) import = read_text (text);

      if (cases[i].edtf == NULL)
        assert_fault (import, 0, "a.csv:2:1: “");
      else
        g_assert_cmpstr (inches_event_get_edtf (get_event (import, 0)), ==, cases[i].edtf);
    }
}

static void
test_import_finds_the_order_of_days (void)
{
  g_autoptr(InchesImport) month_first = read_text ("date,title\n3/4/2024,a\n3/25/2024,b\n");
  g_autoptr(InchesImport) day_first = read_text ("date,title\n3/4/2024,a\n25/3/2024,b\n");
  g_autoptr(InchesImport) open = read_text ("date,title\n3/4/2024,a\n");
  const InchesImportOptions options = { .day_order = INCHES_DAY_ORDER_MONTH_FIRST };
  g_autoptr(InchesImport) said = read_with ("date,title\n3/4/2024,a\n", -1, &options, NULL);

  g_assert_cmpstr (inches_event_get_edtf (get_event (month_first, 0)), ==, "2024-03-04");
  g_assert_true (inches_import_is_order_told (month_first));
  g_assert_cmpstr (inches_event_get_edtf (get_event (day_first, 0)), ==, "2024-04-03");
  g_assert_true (inches_import_is_order_told (day_first));
  g_assert_false (inches_import_is_order_told (open));
  g_assert_cmpstr (inches_event_get_edtf (get_event (said, 0)), ==, "2024-03-04");
}

static void
test_import_names_every_fault (void)
{
  g_autoptr(InchesImport) import =
    read_text ("date,end,title,url,importance,id\n"
               "2024-13,,a,,,\n"                     /* 2 */
               "2024,,,,,\n"                         /* 3 */
               "2024,,a,ftp://x,,\n"                 /* 4 */
               "2024,,\"two\nlines\",,9,\n"          /* 5, 6 */
               "2024,2023,a,,,\n"                    /* 7 */
               "2024,,a,,,b\n2024,,a,,,b\n"          /* 8, 9 */
               "2024,,a\n"                           /* 10 */
               "2024,,\"a\"b,,,\n"                   /* 11 */
               "2024,,last,,,\n");
  static const char *const faults[] = {
    "a.csv:2:1: “2024-13”", "a.csv:3:7: the title", "a.csv:4:9: must begin", "a.csv:6:9: must be from 1", "a.csv:7:6: date", "a.csv:9:11: “own:b”",
    "a.csv:10:1: has 3 columns, the first row has 6", "a.csv:11:10: nothing may follow",
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    assert_fault (import, i, faults[i]);
  g_assert_cmpuint (inches_import_get_n_faults (import), ==, G_N_ELEMENTS (faults));
  g_assert_cmpuint (inches_import_get_n_skipped (import), ==, G_N_ELEMENTS (faults));
  g_assert_cmpuint (inches_import_get_n_rows (import), ==, 10);
  g_assert_cmpuint (inches_import_get_n_events (import), ==, 2);
  g_assert_cmpstr (inches_event_get_title (get_event (import, 1)), ==, "last");
}

static void
test_import_stops_if_asked (void)
{
  const InchesImportOptions options = { .stop = TRUE };
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesImport) import = read_with ("date,title\n2024,a\nnever,b\n", -1, &options, &error);

  g_assert_null (import);
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_FORMAT);
  g_assert_true (g_str_has_prefix (error->message, "a.csv:3:1: “never”"));
}

/* A quote that is not closed costs its own row, not those that follow. */
static void
test_import_recovers_from_quotes (void)
{
  g_autoptr(InchesImport) open = read_text ("date,title\n2024,a\n2024,\"open\n2024,b\n2024,c\n");
  g_autoptr(InchesImport) amid = read_text ("date,title\n2024,a\"b\n2024,b\n");
  g_autoptr(InchesImport) closed_late = read_text ("date,title\n2024,\"a\n2024,\"b\"\n2024,c\n");

  g_assert_cmpuint (inches_import_get_n_events (open), ==, 3);
  assert_fault (open, 0, "a.csv:3:6: the quote that begins here is never closed");
  g_assert_cmpuint (inches_import_get_n_events (amid), ==, 1);
  assert_fault (amid, 0, "a.csv:2:7: a quote amid");
  g_assert_cmpuint (inches_import_get_n_events (closed_late), ==, 2);
  assert_fault (closed_late, 0, "a.csv:2:6: the quote that begins here is closed in a later line");
}

static void
test_import_finds_encodings_and_delimiters (void)
{
  static const struct
  {
    const char     *text;
    gssize          length;
    InchesEncoding  encoding;
    char            delimiter;
  }
  cases[] = {
    { "date,title\n2024,\xC3\xA9t\xC3\xA9\n", -1, INCHES_ENCODING_UTF8, ',' },
    { "\xEF\xBB\xBF" "date;title\r2024;\xC3\xA9t\xC3\xA9", -1, INCHES_ENCODING_UTF8, ';' },
    { "date\ttitle\r\n2024\t\xE9t\xE9\r\n", -1, INCHES_ENCODING_WINDOWS_1252, '\t' },
    { "date|title\n2024|\xEA\xE8\xEF\xF2\n", -1, INCHES_ENCODING_WINDOWS_1251, '|' },
    { "\xFF\xFE" "d\0a\0t\0e\0,\0t\0i\0t\0l\0e\0\n\0" "2\0" "0\0" "2\0" "4\0,\0\xE9\0t\0\xE9\0\n\0", 42, INCHES_ENCODING_UTF16_LE, ',' },
    { "\xFE\xFF" "\0d\0a\0t\0e\0,\0t\0i\0t\0l\0e\0\n\0" "2\0" "0\0" "2\0" "4\0,\0\xE9\0t\0\xE9\0\n", 42, INCHES_ENCODING_UTF16_BE, ',' },
    { "d\0a\0t\0e\0,\0t\0i\0t\0l\0e\0\n\0" "2\0" "0\0" "2\0" "4\0,\0\xE9\0t\0\xE9\0\n\0", 40, INCHES_ENCODING_UTF16_LE, ',' },
  };
  const InchesImportOptions options = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(InchesImport) import = read_with (cases[i].text, cases[i].length, &options, &error);

      g_assert_no_error (error);
      g_assert_cmpint (inches_import_get_encoding (import), ==, cases[i].encoding);
      g_assert_cmpint (inches_import_get_delimiter (import), ==, cases[i].delimiter);
      g_assert_cmpuint (inches_import_get_n_faults (import), ==, 0);
      g_assert_cmpstr (inches_event_get_title (get_event (import, 0)), ==, cases[i].encoding == INCHES_ENCODING_WINDOWS_1251 ? "кипт" : "été");
    }
}

static void
test_import_takes_what_it_is_told (void)
{
  static const InchesColumnRole roles[] = { INCHES_COLUMN_TITLE, INCHES_COLUMN_DATE };
  const InchesImportOptions options = { .encoding = INCHES_ENCODING_WINDOWS_1251, .delimiter = ';', .kind = INCHES_IMPORT_EVENTS,
                                        .roles = roles, .n_roles = 2 };
  g_autoptr(InchesImport) import = read_with ("a,b;c\n\xE9,x;2024\n", -1, &options, NULL);
  g_autoptr(InchesImport) unknown = read_text ("a,b\n1,2\n");

  g_assert_cmpstr (inches_event_get_title (get_event (import, 0)), ==, "й,x");
  assert_fault (unknown, 0, "a.csv:1:1: no column is taken for the date");
  g_assert_cmpuint (inches_import_get_n_shown (unknown), ==, 1);
  g_assert_cmpstr (inches_import_get_cell (unknown, 0, 1), ==, "2");
}

static void
test_import_reads_series (void)
{
  g_autoptr(InchesImport) wide = read_text ("Month;Grain [million t];Price (USD);Remark\n2024-02;1,5;1 000;x\n2024-01;−2;;y\n2024-03;oops;3;z\n2024-01;5;4;z\n");
  const InchesSeriesFields *grain = inches_series_get_fields (get_series (wide, 0));
  const InchesSeriesFields *price = inches_series_get_fields (get_series (wide, 1));
  g_autoptr(InchesImport) long_form = read_text ("date,series,value,unit\n2024,A,1,t\n2023,B,\"1,234.5\",\n2025,A,2,\n2024-05,A,2,\n");

  g_assert_cmpint (inches_import_get_kind (wide), ==, INCHES_IMPORT_SERIES);
  g_assert_cmpuint (inches_import_get_n_series (wide), ==, 2);
  g_assert_cmpstr (grain->title, ==, "Grain");
  g_assert_cmpstr (grain->unit, ==, "million t");
  g_assert_cmpint (grain->frequency, ==, INCHES_FREQUENCY_MONTHLY);
  g_assert_cmpuint (grain->n_values, ==, 2);
  g_assert_cmpfloat (grain->values[0].value, ==, -2);
  g_assert_cmpfloat (grain->values[1].value, ==, 1.5);
  g_assert_cmpfloat (price->values[0].value, ==, 4);
  g_assert_cmpfloat (price->values[1].value, ==, 1000);
  assert_fault (wide, 0, "a.csv:4:9: “oops”");
  assert_fault (wide, 1, "a.csv:5:1: the series has a value");
  g_assert_cmpuint (inches_import_get_n_faults (wide), ==, 2);

  g_assert_cmpuint (inches_import_get_n_series (long_form), ==, 2);
  g_assert_cmpstr (inches_series_get_unit (get_series (long_form, 0)), ==, "t");
  g_assert_cmpuint (inches_series_get_n_values (get_series (long_form, 0)), ==, 2);
  g_assert_cmpfloat (inches_series_get_values (get_series (long_form, 1))[0].value, ==, 1234.5);
  assert_fault (long_form, 0, "a.csv:5:1: the dates of one series");
}

static void
test_import_reads_timelinejs (void)
{
  g_autoptr(InchesImport) import =
    read_text ("{\"title\": {\"text\": {\"headline\": \"All\"}}, \"events\": [\n"
               "{\"start_date\": {\"year\": \"2024\", \"month\": 5, \"day\": \"\"}, \"end_date\": {\"year\": 2024, \"month\": \"7\"}, \"unique_id\": \"a-b\","
               " \"text\": {\"headline\": \"<b>Hi</b> &amp; bye\", \"text\": \"<p>One</p><p>a &lt; b<br/>c</p>\"}, \"group\": \"Talks\","
               " \"media\": {\"url\": \"//a.example/x\", \"caption\": \"A <i>photo</i>\", \"credit\": \"Anna\"}},\n"
               "{\"start_date\": {\"year\": 24}, \"text\": {\"headline\": \"x\"}}, {\"text\": {\"headline\": \"x\"}}, 5,"
               "{\"start_date\": {\"year\": 2024}, \"text\": {}}],"
               "\"eras\": [{\"start_date\": {\"year\": 2014}, \"end_date\": {\"year\": 2015}, \"text\": {\"headline\": \"Then\"}}]}");
  InchesEvent *event = get_event (import, 0), *era = get_event (import, 1);

  g_assert_cmpint (inches_import_get_kind (import), ==, INCHES_IMPORT_TIMELINEJS);
  g_assert_cmpstr (inches_event_get_id (event), ==, "own:a-b");
  g_assert_cmpstr (inches_event_get_edtf (event), ==, "2024-05/2024-07");
  g_assert_cmpstr (inches_event_get_title (event), ==, "Hi & bye");
  g_assert_cmpstr (inches_event_get_summary (event), ==, "One\na < b\nc");
  g_assert_cmpstr (inches_event_get_notes (event), ==, "Group: Talks");
  g_assert_cmpstr (inches_event_get_source (event, 0)->url, ==, "https://a.example/x");
  g_assert_cmpstr (inches_event_get_source (event, 0)->title, ==, "A photo");
  g_assert_cmpint (inches_event_get_kind (era), ==, INCHES_EVENT_KIND_PERIOD);
  g_assert_cmpuint (inches_import_get_n_skipped (import), ==, 3);
  assert_fault (import, 0, "a.csv:/events/1/start_date/year: must be");
  assert_fault (import, 1, "a.csv:/events/2/start_date: is missing");
  assert_fault (import, 2, "a.csv:/events/3: must be an object");
  assert_fault (import, 3, "a.csv:/events/4/text: has no headline");
}

static void
test_import_adds_to_what_is_there (void)
{
  g_autoptr(InchesImport) first = read_text ("date,title,id\n2024,a,x\n2024,b,\n");
  const InchesImportOptions options = { .own = inches_import_get_own_data (first) };
  g_autoptr(InchesImport) second = read_with ("date,title,id\n2025,other,x\n2025,c,\n", -1, &options, NULL);
  InchesOwnData *own = inches_import_get_own_data (second);
  g_autofree char *words = inches_own_data_describe_change (inches_import_get_own_data (first), own);

  g_assert_cmpuint (inches_import_get_n_replaced (second), ==, 1);
  g_assert_cmpuint (inches_own_data_get_n_events (own), ==, 3);
  g_assert_cmpstr (inches_event_get_title (inches_own_data_find_event (own, "own:x")), ==, "other");
  g_assert_cmpstr (inches_event_get_id (inches_own_data_get_event (own, 1)), ==, "own:1");
  g_assert_cmpstr (inches_event_get_id (inches_own_data_get_event (own, 2)), ==, "own:2");
  g_assert_cmpstr (words, ==, "1 own event added; 1 own event changed");
}

/* A row without an id must not take the one that a later row has. */
static void
test_import_makes_ids_above_those_given (void)
{
  g_autoptr(InchesImport) import = read_text ("date,title,id\n2024,new,\n2024,old,own:1\n2024,older, 7 \n2024,newest,\n");
  InchesOwnData *own = inches_import_get_own_data (import);

  g_assert_cmpuint (inches_import_get_n_faults (import), ==, 0);
  g_assert_cmpstr (inches_event_get_title (inches_own_data_find_event (own, "own:1")), ==, "old");
  g_assert_cmpstr (inches_event_get_title (inches_own_data_find_event (own, "own:7")), ==, "older");
  g_assert_cmpstr (inches_event_get_title (inches_own_data_find_event (own, "own:8")), ==, "new");
  g_assert_cmpstr (inches_event_get_title (inches_own_data_find_event (own, "own:9")), ==, "newest");
}

/* The same of TimelineJS, also among events and eras; read again onto what came of it, nothing is lost. */
static void
test_import_makes_ids_above_those_of_timelinejs (void)
{
  static const char text[] = "{\"events\": [{\"start_date\": {\"year\": 2024}, \"text\": {\"headline\": \"First\"}},"
                             "{\"start_date\": {\"year\": 2024}, \"text\": {\"headline\": \"Second\"}, \"unique_id\": \"1\"}],"
                             "\"eras\": [{\"start_date\": {\"year\": 2014}, \"end_date\": {\"year\": 2015},"
                             " \"text\": {\"headline\": \"Then\"}, \"unique_id\": \"own:2\"}]}";
  g_autoptr(InchesImport) import = read_text (text);
  const InchesImportOptions options = { .own = inches_import_get_own_data (import) };
  g_autoptr(InchesImport) again = read_with (text, -1, &options, NULL);
  InchesOwnData *own = inches_import_get_own_data (again);

  g_assert_cmpuint (inches_import_get_n_faults (import), ==, 0);
  g_assert_cmpstr (inches_event_get_title (inches_own_data_find_event (options.own, "own:1")), ==, "Second");
  g_assert_cmpstr (inches_event_get_title (inches_own_data_find_event (options.own, "own:2")), ==, "Then");
  g_assert_cmpstr (inches_event_get_title (inches_own_data_find_event (options.own, "own:3")), ==, "First");

  g_assert_cmpuint (inches_import_get_n_replaced (again), ==, 2);
  g_assert_cmpstr (inches_event_get_title (inches_own_data_find_event (own, "own:1")), ==, "Second");
  g_assert_cmpstr (inches_event_get_title (inches_own_data_find_event (own, "own:3")), ==, "First");
  g_assert_cmpstr (inches_event_get_title (inches_own_data_find_event (own, "own:4")), ==, "First");
}

/* A moved label of "own:1", a step that shows "own:bridge": both were removed, and the document was saved since. */
static void
test_import_knows_what_is_named (void)
{
  static const char text[] = "date,title,id\n2024,a,\n2024,b,bridge\n2024,c,own:1\n2024,d,other\n";
  g_autoptr(GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
  InchesImportOptions options = { .named = named };
  g_autoptr(InchesImport) again = NULL;
  g_autoptr(InchesImport) anew = NULL;
  InchesOwnData *own;

  for (guint i = 0; i < 3; i++)
    g_hash_table_add (named, (char *[]) { "own:1", "own:2", "own:bridge" }[i]);

  again = read_with (text, -1, &options, NULL);
  own = inches_import_get_own_data (again);
  g_assert_cmpuint (inches_import_get_n_named (again), ==, 2);
  g_assert_cmpstr (inches_event_get_title (inches_own_data_find_event (own, "own:3")), ==, "a");
  g_assert_cmpstr (inches_event_get_title (inches_own_data_find_event (own, "own:bridge")), ==, "b");
  g_assert_cmpstr (inches_event_get_title (inches_own_data_find_event (own, "own:1")), ==, "c");

  options.anew = TRUE;
  anew = read_with (text, -1, &options, NULL);
  own = inches_import_get_own_data (anew);
  g_assert_cmpuint (inches_import_get_n_named (anew), ==, 2);
  g_assert_cmpuint (inches_own_data_get_n_events (own), ==, 4);
  g_assert_false (inches_own_data_has (own, "own:bridge") || inches_own_data_has (own, "own:1") || inches_own_data_has (own, "own:2"));
  g_assert_true (inches_own_data_has (own, "own:other"));

  /* What is there is named by its own right. */
  options.own = inches_import_get_own_data (again);
  g_clear_pointer (&anew, inches_import_unref);
  anew = read_with (text, -1, &options, NULL);
  g_assert_cmpuint (inches_import_get_n_named (anew), ==, 0);
  g_assert_cmpuint (inches_import_get_n_replaced (anew), ==, 3);
}

/* What is written is read back to the same items, whatever they hold. */
static void
test_import_reads_what_was_exported (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (3);
  const InchesImportOptions options = { 0 };

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr(InchesOwnData) own = document_fixture_own_data (rand);
      g_autoptr(GBytes) events = inches_own_csv_writer_print_events (own);
      g_autoptr(GBytes) series = inches_own_csv_writer_print_series (own);
      g_autoptr(GError) error = NULL;
      g_autoptr(InchesImport) first = inches_import_read (events, "e.csv", &options, NULL, NULL, NULL, &error);
      InchesImportOptions more = { 0 };
      g_autoptr(InchesImport) second = NULL;

      g_assert_no_error (error);
      more.own = inches_import_get_own_data (first);
      second = inches_import_read (series, "s.csv", &more, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (inches_import_get_n_faults (first) + inches_import_get_n_faults (second), ==, 0);
      g_assert_true (inches_own_data_equal (own, inches_import_get_own_data (second)));
    }
}

static void
note_progress (double   done,
               gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (done, >=, *last);
  g_assert_cmpfloat (done, <=, 1);
  *last = done;
}

static void
cancel_halfway (double   done,
                gpointer cancellable)
{
  if (done > 0.5)
    g_cancellable_cancel (cancellable);
}

static void
test_import_tells_how_far_it_is (void)
{
  g_autoptr(GString) text = g_string_new ("date,title\n");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesImport) import = NULL, cancelled = NULL;
  const InchesImportOptions options = { 0 };
  double last = 0;

  for (guint i = 0; i < 30000; i++)
    g_string_append (text, "2024,a\n");
  bytes = g_bytes_new_static (text->str, text->len);
  import = inches_import_read (bytes, "a.csv", &options, note_progress, &last, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (last, >, 0.9);

  cancelled = inches_import_read (bytes, "a.csv", &options, cancel_halfway, cancellable, cancellable, &error);
  g_assert_null (cancelled);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/takes-all-columns", test_import_takes_all_columns);
  g_test_add_func ("/import/reads-dates", test_import_reads_dates);
  g_test_add_func ("/import/finds-the-order-of-days", test_import_finds_the_order_of_days);
  g_test_add_func ("/import/names-every-fault", test_import_names_every_fault);
  g_test_add_func ("/import/stops-if-asked", test_import_stops_if_asked);
  g_test_add_func ("/import/recovers-from-quotes", test_import_recovers_from_quotes);
  g_test_add_func ("/import/finds-encodings-and-delimiters", test_import_finds_encodings_and_delimiters);
  g_test_add_func ("/import/takes-what-it-is-told", test_import_takes_what_it_is_told);
  g_test_add_func ("/import/reads-series", test_import_reads_series);
  g_test_add_func ("/import/reads-timelinejs", test_import_reads_timelinejs);
  g_test_add_func ("/import/adds-to-what-is-there", test_import_adds_to_what_is_there);
  g_test_add_func ("/import/makes-ids-above-those-given", test_import_makes_ids_above_those_given);
  g_test_add_func ("/import/makes-ids-above-those-of-timelinejs", test_import_makes_ids_above_those_of_timelinejs);
  g_test_add_func ("/import/knows-what-is-named", test_import_knows_what_is_named);
  g_test_add_func ("/import/reads-what-was-exported", test_import_reads_what_was_exported);
  g_test_add_func ("/import/tells-how-far-it-is", test_import_tells_how_far_it_is);

  return g_test_run ();
}
