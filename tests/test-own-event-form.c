/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-event-form.h"

#include "inches-error.h"

#include <string.h>

static InchesEvent *
make (const InchesOwnEventForm *form,
      InchesEvent              *before)
{
  g_autoptr(GError) error = NULL;
  InchesOwnEventText wrong;
  InchesEvent *event = inches_own_event_form_make (form, before != NULL ? inches_event_get_id (before) : "own:1", before, &wrong, &error);

  g_assert_no_error (error);

  return event;
}

static void
test_form_makes_an_event (void)
{
  const InchesOwnEventForm form = {
    .texts = {
      [INCHES_OWN_EVENT_TITLE] = "  Talks in a\tthird place ",
      [INCHES_OWN_EVENT_DATE] = "3 May 2024",
      [INCHES_OWN_EVENT_TEXT] = "One.\r\nTwo.\n",
      [INCHES_OWN_EVENT_ACTORS] = "A; ; B",
      [INCHES_OWN_EVENT_ADDRESS] = "https://a.example/",
    },
    .importance = 2,
    .contested = TRUE,
  };
  g_autoptr(InchesEvent) event = make (&form, NULL);
  const InchesSource *source = inches_event_get_source (event, 0);

  g_assert_true (inches_event_is_own (event));
  g_assert_cmpstr (inches_event_get_title (event), ==, "Talks in a third place");
  g_assert_cmpstr (inches_event_get_label (event), ==, "Talks in a third place");
  g_assert_cmpstr (inches_event_get_edtf (event), ==, "2024-05-03");
  g_assert_cmpint (inches_event_get_kind (event), ==, INCHES_EVENT_KIND_EVENT);
  g_assert_cmpuint (inches_event_get_importance (event), ==, 2);
  g_assert_cmpstr (inches_event_get_summary (event), ==, "One.\nTwo.");
  g_assert_cmpstr (inches_event_get_actors (event)[1], ==, "B");
  g_assert_null (inches_event_get_actors (event)[2]);
  g_assert_null (inches_event_get_places (event)[0]);
  g_assert_true (inches_event_get_flags (event) & INCHES_EVENT_CONTESTED);
  g_assert_cmpuint (inches_event_get_n_sources (event), ==, 1);
  g_assert_cmpstr (source->title, ==, source->url);
}

static void
test_form_says_what_is_wrong (void)
{
  g_autofree char *long_title = g_strnfill (INCHES_OWN_TITLE_LONGEST + 1, 'a');
  g_autofree char *long_name = g_strnfill (INCHES_OWN_NAME_LONGEST + 1, 'a');
  const struct
  {
    InchesOwnEventText  which;
    const char         *text;
    gboolean            period;
    const char         *words; /* some of those that are said */
  } cases[] = {
    { INCHES_OWN_EVENT_TITLE, " ", FALSE, "A title is needed" },
    { INCHES_OWN_EVENT_TITLE, long_title, FALSE, "201 characters; at most 200" },
    { INCHES_OWN_EVENT_TITLE, "a\x01", FALSE, "Control characters" },
    { INCHES_OWN_EVENT_DATE, "", FALSE, "A date is needed: 2024-05-03" },
    { INCHES_OWN_EVENT_DATE, "2023-02-29", FALSE, "the calendar has no such day. Dates are written 2024-05-03" },
    { INCHES_OWN_EVENT_DATE, "2023-05/2023-02", FALSE, "must not end before it begins. Dates are written" },
    { INCHES_OWN_EVENT_DATE, "1812", FALSE, "from 1900 to 2100. Dates are written" },
    { INCHES_OWN_EVENT_DATE, "last spring", FALSE, "“last spring” is no date" },
    { INCHES_OWN_EVENT_DATE, "2024-05-03", TRUE, "A period needs a beginning and an end, such as 2024-05/2024-07" },
    { INCHES_OWN_EVENT_LABEL, "A label of twenty-five ch", FALSE, "25 characters; at most 24" },
    { INCHES_OWN_EVENT_ACTORS, long_name, FALSE, "with ; between them" },
    { INCHES_OWN_EVENT_PLACES, long_name, FALSE, "with ; between them" },
    { INCHES_OWN_EVENT_ADDRESS, "www.a.example", FALSE, "begins with https:// or http://" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      InchesOwnEventForm form = { .texts = { "A", "2024" }, .importance = 3, .period = cases[i].period };
      InchesOwnEventText wrong = INCHES_N_OWN_EVENT_TEXTS;
      g_autoptr(GError) error = NULL;

      form.texts[cases[i].which] = cases[i].text;
      g_assert_null (inches_own_event_form_make (&form, "own:1", NULL, &wrong, &error));
      g_assert_cmpint (error->domain, ==, INCHES_ERROR);
      g_assert_cmpint (wrong, ==, cases[i].which);
      if (strstr (error->message, cases[i].words) == NULL)
        g_error ("“%s” is not said of case %u: %s", cases[i].words, i, error->message);
    }
}

static InchesEvent *
new_rich_event (void)
{
  static const char *const names[] = { "A", "B", NULL };
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_source_free);
  InchesEventFields fields = {
    .kind = INCHES_EVENT_KIND_PERIOD, .id = "own:x", .edtf = "2024-05/..", .title = "A title that is too long for the timeline",
    .label = "Label", .summary = "Text", .notes = "Notes", .importance = 1, .places = names, .actors = names,
    .flags = INCHES_EVENT_CONTESTED, .sources = sources,
  };

  g_assert_true (inches_date_parse (fields.edtf, &fields.date, NULL));
  g_ptr_array_add (sources, inches_source_new (INCHES_SOURCE_PRESS, "Paper", "House", "2024-05-04", "https://a.example/", TRUE));
  g_ptr_array_add (sources, inches_source_new (INCHES_SOURCE_OTHER, "", "", "2024", NULL, FALSE));

  return inches_own_event_new (&fields);
}

/* What the form of an event holds when it is opened. */
static void
fill (InchesEvent        *event,
      InchesOwnEventForm *form,
      char              **texts)
{
  for (guint i = 0; i < INCHES_N_OWN_EVENT_TEXTS; i++)
    form->texts[i] = texts[i] = inches_own_event_form_get_text (event, i);
  form->period = inches_event_get_kind (event) == INCHES_EVENT_KIND_PERIOD;
  form->importance = inches_event_get_importance (event);
  form->contested = (inches_event_get_flags (event) & INCHES_EVENT_CONTESTED) != 0;
}

/* A form that is opened and closed with nothing typed changes nothing, whatever it does not ask. */
static void
test_form_keeps_what_it_does_not_ask (void)
{
  g_autoptr(InchesEvent) before = new_rich_event ();
  g_autoptr(InchesEvent) same = NULL;
  g_autoptr(InchesEvent) other = NULL;
  char *texts[INCHES_N_OWN_EVENT_TEXTS + 1] = { NULL };
  InchesOwnEventForm form;

  fill (before, &form, texts);
  same = make (&form, before);
  g_assert_true (inches_own_event_equal (before, same));

  form.texts[INCHES_OWN_EVENT_LABEL] = "";
  form.texts[INCHES_OWN_EVENT_SOURCE] = "Another paper";
  form.texts[INCHES_OWN_EVENT_ADDRESS] = "https://b.example/";
  other = make (&form, before);
  g_assert_cmpstr (inches_event_get_label (other), ==, "A title that is too…");
  g_assert_cmpstr (inches_event_get_notes (other), ==, "Notes");
  g_assert_cmpuint (inches_event_get_n_sources (other), ==, 2);
  g_assert_cmpint (inches_event_get_source (other, 0)->kind, ==, INCHES_SOURCE_OTHER);
  g_assert_null (inches_event_get_source (other, 0)->date);
  g_assert_cmpstr (inches_event_get_source (other, 1)->date, ==, "2024");

  for (guint i = 0; i < INCHES_N_OWN_EVENT_TEXTS; i++)
    g_free (texts[i]);
}

/* Names that were imported may have the semicolon that stands between those that are typed. */
static void
test_form_keeps_names_that_nobody_touched (void)
{
  g_autofree char *long_name = g_strnfill (INCHES_OWN_NAME_LONGEST, 'a');
  const char *actors[] = { "Ministry A; department B", NULL };
  const char *places[INCHES_OWN_NAMES_MOST + 1] = { NULL };
  InchesEventFields fields = { .id = "own:x", .edtf = "2024", .title = "A", .summary = "", .importance = 1,
                               .places = places, .actors = actors };
  g_autoptr(InchesEvent) before = NULL;
  g_autoptr(InchesEvent) same = NULL;
  g_autoptr(InchesEvent) typed = NULL;
  char *texts[INCHES_N_OWN_EVENT_TEXTS + 1] = { NULL };
  InchesOwnEventForm form;

  for (guint i = 0; i < INCHES_OWN_NAMES_MOST; i++)
    places[i] = long_name;
  g_assert_true (inches_date_parse (fields.edtf, &fields.date, NULL));
  before = inches_own_event_new (&fields);
  fill (before, &form, texts);
  same = make (&form, before);
  g_assert_true (inches_own_event_equal (before, same));

  typed = make (&form, NULL);
  g_assert_cmpuint (g_strv_length ((char **) inches_event_get_places (typed)), ==, INCHES_OWN_NAMES_MOST);
  g_assert_cmpstr (inches_event_get_actors (typed)[1], ==, "department B");

  for (guint i = 0; i < INCHES_N_OWN_EVENT_TEXTS; i++)
    g_free (texts[i]);
}

/* That neither has a title does not make one source of two. */
static void
test_form_knows_another_source (void)
{
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_source_free);
  InchesEventFields fields = { .id = "own:x", .edtf = "2024", .title = "A", .summary = "", .importance = 1, .sources = sources };
  g_autoptr(InchesEvent) before = NULL;
  g_autoptr(InchesEvent) after = NULL;
  char *texts[INCHES_N_OWN_EVENT_TEXTS + 1] = { NULL };
  InchesOwnEventForm form;

  g_assert_true (inches_date_parse (fields.edtf, &fields.date, NULL));
  g_ptr_array_add (sources, inches_source_new (INCHES_SOURCE_PRESS, "", "House", "2024-05-04", NULL, TRUE));
  before = inches_own_event_new (&fields);
  fill (before, &form, texts);
  form.texts[INCHES_OWN_EVENT_PUBLISHER] = "Another house";
  form.texts[INCHES_OWN_EVENT_ADDRESS] = "https://b.example/";
  after = make (&form, before);
  g_assert_cmpint (inches_event_get_source (after, 0)->kind, ==, INCHES_SOURCE_OTHER);
  g_assert_null (inches_event_get_source (after, 0)->date);
  g_assert_false (inches_event_get_source (after, 0)->seen);

  for (guint i = 0; i < INCHES_N_OWN_EVENT_TEXTS; i++)
    g_free (texts[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-event-form/makes-an-event", test_form_makes_an_event);
  g_test_add_func ("/own-event-form/says-what-is-wrong", test_form_says_what_is_wrong);
  g_test_add_func ("/own-event-form/keeps-what-it-does-not-ask", test_form_keeps_what_it_does_not_ask);
  g_test_add_func ("/own-event-form/keeps-names-that-nobody-touched", test_form_keeps_names_that_nobody_touched);
  g_test_add_func ("/own-event-form/knows-another-source", test_form_knows_another_source);

  return g_test_run ();
}
