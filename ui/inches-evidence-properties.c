/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-properties.h"

#include "inches-evidence-links.h"
#include "inches-evidence-sheet.h"
#include "inches-number.h"

#include <glib/gi18n-lib.h>

/* What the signal handlers of one list need. */
typedef struct
{
  InchesSession  *session;  /* these outlive the list */
  InchesExaminer *examiner;
  GtkWidget      *summary;
  GPtrArray      *rows;     /* of InchesEvidenceRow, in the order of the properties */
} Live;

static void
live_free (gpointer data)
{
  Live *live = data;

  g_ptr_array_unref (live->rows);
  g_free (live);
}

static GtkWidget *
make_body (InchesSession *session,
           gconstpointer  item)
{
  g_auto(GStrv) claims = g_strsplit (item, ", ", -1);
  GtkWidget *body = inches_evidence_body_new ();

  if (claims[0] == NULL || *claims[0] == '\0')
    inches_evidence_body_add_text (body, NULL, _("It stands for no claim of the op-ed."));
  else
    inches_evidence_body_add_claims (body, session, claims);

  return body;
}

static char *
describe_margin (const InchesProperty *property)
{
  g_autofree char *margin = inches_number_format (property->margin, property->unit == INCHES_MARGIN_INCHES ? 2 : 1);

  switch (property->unit)
    {
    case INCHES_MARGIN_INCHES:
      /* Translators: how far a property is from failing. */
      return g_strdup_printf (_("by %s inches"), margin);
    case INCHES_MARGIN_FUTURES:
      return g_strdup_printf (_("by %s of 100 futures"), margin);
    case INCHES_MARGIN_POINTS:
    default:
      return g_strdup_printf (_("by %s points"), margin);
    }
}

static void
add_row (GtkWidget            *list,
         Live                 *live,
         const InchesProperty *property)
{
  GtkWidget *row = inches_evidence_row_new (live->session, TRUE);

  inches_evidence_row_set_body (INCHES_EVIDENCE_ROW (row), make_body, property->claims);
  inches_evidence_row_set_key (INCHES_EVIDENCE_ROW (row), property->id, property->claims);
  g_ptr_array_add (live->rows, row);
  inches_evidence_list_add (INCHES_EVIDENCE_LIST (list), row);
}

static void
show_property (InchesEvidenceRow    *row,
               const InchesProperty *property)
{
  g_autofree char *title = g_strdup_printf ("%s  %s", property->id, property->words);
  g_autofree char *margin = describe_margin (property);

  inches_evidence_row_set_words (row, property->holds ? INCHES_SIGN_TICK : INCHES_SIGN_CROSS,
                                 property->holds ? _("Holds") : _("Does not hold"), title, margin);
  if (property->holds)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "broken");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "broken");
}

/* "All 39 hold …" or which do not. */
static char *
describe (InchesExamination *examination)
{
  InchesPropertyList *list = inches_examination_get_properties (examination);
  guint n = inches_property_list_get_length (list);
  g_autofree char *futures = inches_number_format (inches_examination_get_n_futures (examination), 0);
  g_autoptr(GString) broken = g_string_new (NULL);
  guint n_broken = 0;

  for (guint i = 0; i < n; i++)
    if (!inches_property_list_get (list, i)->holds)
      {
        g_string_append_printf (broken, "%s%s", n_broken > 0 ? ", " : "", inches_property_list_get (list, i)->id);
        n_broken++;
      }

  if (n_broken == 0)
    /* Translators: how many properties; a number of futures. */
    return g_strdup_printf (_("All %u hold with the sheet in use, in runs of %s simulated futures."), n, futures);

  /* Translators: how many, of how many properties; their ids; a number of futures. */
  return g_strdup_printf (ngettext ("%u of %u does not hold with the sheet in use: %s. Runs of %s simulated futures.",
                                    "%u of %u do not hold with the sheet in use: %s. Runs of %s simulated futures.", n_broken),
                          n_broken, n, broken->str, futures);
}

static void
update (GtkWidget *list)
{
  Live *live = g_object_get_data (G_OBJECT (list), "live");
  InchesExamination *examination = inches_examiner_get_examination (live->examiner);
  InchesPropertyList *properties;
  g_autofree char *words = NULL;

  if (examination == NULL)
    return;

  properties = inches_examination_get_properties (examination);
  for (guint i = 0; i < inches_property_list_get_length (properties); i++)
    {
      const InchesProperty *property = inches_property_list_get (properties, i);

      if (i == live->rows->len)
        add_row (list, live, property);
      show_property (live->rows->pdata[i], property);
    }

  words = describe (examination);
  gtk_label_set_label (GTK_LABEL (live->summary), words);
}

/* Until the next examination is there the last one stands, paler. */
static void
sheet_changed_cb (GtkWidget *list)
{
  Live *live = g_object_get_data (G_OBJECT (list), "live");

  if (inches_examiner_is_current (live->examiner))
    gtk_widget_remove_css_class (list, "stale");
  else
    gtk_widget_add_css_class (list, "stale");
}

static void
examined_cb (GtkWidget *list)
{
  update (list);
  sheet_changed_cb (list);
}

GtkWidget *
inches_evidence_properties_new (InchesSession  *session,
                                InchesExaminer *examiner)
{
  GtkWidget *list = inches_evidence_list_new (_("Properties"));
  Live *live = g_new0 (Live, 1);

  live->session = session;
  live->examiner = examiner;
  live->rows = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (list), "live", live, live_free);

  inches_evidence_list_set_lead (INCHES_EVIDENCE_LIST (list), inches_property_list_get_heading (), TRUE);
  inches_evidence_list_add (INCHES_EVIDENCE_LIST (list), inches_evidence_sheet_new (session, examiner));
  live->summary = gtk_label_new (_("The model is at work."));
  gtk_label_set_wrap (GTK_LABEL (live->summary), TRUE);
  gtk_label_set_xalign (GTK_LABEL (live->summary), 0);
  gtk_widget_add_css_class (live->summary, "evidence-summary");
  inches_evidence_list_add (INCHES_EVIDENCE_LIST (list), live->summary);

  g_signal_connect_object (examiner, "notify::examination", G_CALLBACK (examined_cb), list, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (sheet_changed_cb), list, G_CONNECT_SWAPPED);
  update (list);

  return list;
}
