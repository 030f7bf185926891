/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-about.h"

#include "config.h"
#include "inches-data-dir.h"
#include "inches-licences.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#define WIDTH  560 /* px */
#define HEIGHT 560

/* Those that run, not those it was built with; json-glib does not say. */
static char *
list_versions (void)
{
  return g_strdup_printf ("Inches %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\ncairo %s\nPango %s\nJSON-GLib %s",
                          INCHES_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version,
                          cairo_version_string (), pango_version_string (), JSON_VERSION_S);
}

static char *
describe (InchesChronicle *chronicle)
{
  const char *words = _("A timeline of the war between Russia and Ukraine, "
                        "and an illustrative model of one argument about how it might end. Not a forecast.");
  g_autofree char *last = NULL;
  g_autofree char *gathered = NULL;
  g_autofree char *record = NULL;

  if (chronicle == NULL)
    return g_strdup (words);

  last = inches_day_to_text (inches_chronicle_get_last (chronicle));
  gathered = inches_day_to_text (inches_chronicle_get_gathered (chronicle));
  /* Translators: two dates */
  record = g_strdup_printf (_("Record to %s, gathered %s."), last, gathered);

  return g_strconcat (words, "\n\n", record, NULL);
}

/* Terms of the program and of each part of the data. */
static char *
describe_terms (InchesChronicle *chronicle)
{
  g_autofree char *words = inches_licences_describe ();
  g_autofree char *series = chronicle != NULL ? inches_licences_describe_series (chronicle) : NULL;
  g_autofree char *path = g_build_filename (inches_data_dir (), "SOURCES", NULL);
  /* Translators: path of a file */
  g_autofree char *more = g_strdup_printf (_("In full, series by series: %s"), path);

  return series != NULL ? g_strjoin ("\n\n", words, _("Series, by what may be done with them"), series, more, NULL)
                        : g_strjoin ("\n\n", words, more, NULL);
}

void
inches_about_show (GtkWindow       *parent,
                   InchesChronicle *chronicle)
{
  g_autofree char *versions = list_versions ();
  g_autofree char *words = describe (chronicle);
  g_autofree char *terms = describe_terms (chronicle);

  /* Lines of an even length, and room for the terms, at any size of text. */
  gtk_show_about_dialog (parent,
                         "default-width", WIDTH,
                         "default-height", HEIGHT,
                         "program-name", _("Inches"),
                         "logo-icon-name", INCHES_APP_ID,
                         "version", INCHES_VERSION,
                         "comments", words,
                         "copyright", _("Program: GNU GPL 3 or later. Data: each under its own terms."),
                         "license", terms,
                         "wrap-license", TRUE,
                         "system-information", versions,
                         NULL);
}
