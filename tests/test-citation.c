/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-citation.h"

#include "inches-licences.h"

static InchesChronicle *
new_chronicle (void)
{
  InchesChronicle *chronicle = inches_chronicle_new (inches_day_from_ymd (2014, 1, 1), inches_day_from_ymd (2025, 12, 31));

  inches_chronicle_set_dates (chronicle, inches_day_from_ymd (2025, 12, 31), inches_day_from_ymd (2026, 11, 22));

  return chronicle;
}

static void
test_citation_event (void)
{
  g_autoptr(InchesChronicle) chronicle = new_chronicle ();
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_source_free);
  g_autoptr(InchesEvent) event = NULL;
  g_autofree char *citation = NULL;
  InchesEventFields fields = {
    .id = "minsk-ii", .edtf = "2015-02-12", .title = "Minsk II agreed", .importance = 1,
    .verified = INCHES_VERIFIED_DAY, .sources = sources,
  };

  g_ptr_array_add (sources, inches_source_new (INCHES_SOURCE_PRIMARY, "Package of Measures", "OSCE", "2015-02-12",
                                               "https://www.osce.org/cio/140156", TRUE));
  g_ptr_array_add (sources, inches_source_new (INCHES_SOURCE_PRESS, "A <long> night", "BBC", NULL, NULL, TRUE));
  g_ptr_array_add (sources, inches_source_new (INCHES_SOURCE_PRESS, "Nobody read it", "A paper", NULL, NULL, FALSE));
  g_assert_true (inches_date_parse (fields.edtf, &fields.date, NULL));
  event = inches_event_new (&fields);

  citation = inches_citation_event (chronicle, event);
  g_assert_cmpstr (citation, ==,
                   "OSCE, “Package of Measures”, 12 February 2015, https://www.osce.org/cio/140156.\n"
                   "BBC, “A <long> night”.\n"
                   "“Minsk II agreed”, 12 February 2015 (checked to the day). Inches chronicle, gathered 22 November 2026.");
}

static void
test_citation_series (void)
{
  g_autoptr(InchesChronicle) chronicle = new_chronicle ();
  g_autoptr(InchesSeries) series = NULL;
  g_autofree char *citation = NULL;
  const InchesSeriesValue value = { 0, 1 };
  InchesSeriesFields fields = {
    .id = "brent", .title = "Brent, monthly mean", .unit = "USD a barrel", .publisher = "EIA", .dataset = "RBRTE",
    .year = 2026, .address = "https://www.eia.gov/", .licence = "Public domain", .notes = "",
    .values = &value, .n_values = 1,
  };

  series = inches_series_new (&fields);
  citation = inches_citation_series (chronicle, series);
  g_assert_cmpstr (citation, ==,
                   "EIA, “RBRTE”, 2026, https://www.eia.gov/.\n"
                   "Licence: Public domain.\n"
                   "“Brent, monthly mean”, USD a barrel. Inches chronicle, gathered 22 November 2026.");
}

static void
test_citation_chart (void)
{
  g_autoptr(InchesChronicle) chronicle = new_chronicle ();
  g_autofree char *record = inches_citation_chart (chronicle, "Timeline", FALSE);
  g_autofree char *model = inches_citation_chart (chronicle, "Outlook", TRUE);

  g_assert_cmpstr (record, ==, "Inches, “Timeline”. Record to 31 December 2025. "
                               "Inches chronicle, gathered 22 November 2026.");
  g_assert_true (g_str_has_suffix (model, "\nIllustrative model of one argument. Not a forecast."));
}

static void
take_series (InchesChronicle *chronicle,
             const char      *id,
             const char      *publisher,
             const char      *licence,
             const char      *use)
{
  const InchesSeriesValue value = { 0, 1 };
  InchesSeriesFields fields = {
    .id = id, .title = id, .unit = "1", .publisher = publisher, .dataset = "D", .licence = licence, .licence_use = use, .notes = "",
    .values = &value, .n_values = 1,
  };

  inches_chronicle_take_series (chronicle, inches_series_new (&fields));
}

/* Each publisher and licence is named once, under what may be done with its series. */
static void
test_licences (void)
{
  g_autoptr(InchesChronicle) chronicle = new_chronicle ();
  g_autofree char *text = NULL;

  take_series (chronicle, "a", "Kiel Institute", "Terms not read.", "unknown");
  take_series (chronicle, "b", "EIA", "Public domain.", "free");
  take_series (chronicle, "c", "Kiel Institute", "Terms not read.", "unknown");
  take_series (chronicle, "d", "SIPRI", "Single figures.", "quote-only");

  text = inches_licences_describe_series (chronicle);
  g_assert_cmpstr (text, ==,
                   "May be passed on; the publisher is named:\n• EIA: Public domain.\n\n"
                   "Single figures are quoted here, never the series:\n• SIPRI: Single figures.\n\n"
                   "The terms were not read. The figures are given with attribution; ask the publisher before you pass on more "
                   "than single ones:\n• Kiel Institute: Terms not read.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/citation/event", test_citation_event);
  g_test_add_func ("/citation/series", test_citation_series);
  g_test_add_func ("/citation/chart", test_citation_chart);
  g_test_add_func ("/licences/series", test_licences);

  return g_test_run ();
}
