/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-about.h"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

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

void
inches_about_show (GtkWindow       *parent,
                   InchesChronicle *chronicle)
{
  g_autofree char *versions = list_versions ();
  g_autofree char *words = describe (chronicle);

  gtk_show_about_dialog (parent,
                         "program-name", _("Inches"),
                         "logo-icon-name", INCHES_APP_ID,
                         "version", INCHES_VERSION,
                         "comments", words,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "system-information", versions,
                         NULL);
}
