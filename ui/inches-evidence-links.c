/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-links.h"

#include "inches-series-words.h"
#include "inches-source-row.h"
#include "inches-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* When the op-ed was written, near enough for a figure beside its claims. */
#define OP_ED_YEAR  2025
#define OP_ED_MONTH 2

GtkWidget *
inches_evidence_body_new (void)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
}

static GtkWidget *
add_label (GtkWidget  *body,
           const char *text,
           guint       bold)
{
  GtkWidget *label = gtk_label_new (text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  weight->end_index = bold;
  pango_attr_list_insert (attributes, weight);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (body), label);

  return label;
}

void
inches_evidence_body_add_text (GtkWidget  *body,
                               const char *name,
                               const char *text)
{
  /* Translators: a short name and what is said about it */
  g_autofree char *words = name != NULL ? g_strdup_printf (_("%s: %s"), name, text) : g_strdup (text);

  add_label (body, words, name != NULL ? strlen (name) + 1 : 0);
}

void
inches_evidence_body_add_model (GtkWidget  *body,
                                const char *text)
{
  gtk_widget_add_css_class (add_label (body, text, 0), "model-words");
}

static GtkWidget *
add_links (GtkWidget  *body,
           const char *name)
{
  GtkWidget *links = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *label = gtk_label_new (name);

  gtk_widget_set_layout_manager (links, g_object_new (INCHES_TYPE_WRAP_LAYOUT, NULL));
  gtk_widget_add_css_class (links, "links");
  gtk_accessible_update_property (GTK_ACCESSIBLE (links), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (label, "links-name");
  gtk_box_append (GTK_BOX (links), label);
  gtk_box_append (GTK_BOX (body), links);

  return links;
}

static void
add_link (GtkWidget  *links,
          const char *text,
          const char *tip,
          const char *action,
          const char *target)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (links), button);
}

void
inches_evidence_body_add_events (GtkWidget      *body,
                                 InchesSession  *session,
                                 char          **ids)
{
  InchesChronicle *chronicle = inches_session_get_chronicle (session);
  GtkWidget *links;

  if (ids[0] == NULL)
    return;

  links = add_links (body, _("On the timeline:"));
  for (; *ids != NULL; ids++)
    {
      InchesEvent *event = inches_chronicle_find_event (chronicle, *ids);
      g_autofree char *date = inches_date_to_text (inches_event_get_date (event));
      g_autofree char *words = g_strdup_printf ("%s, %s", inches_event_get_label (event), date);

      add_link (links, words, inches_event_get_title (event), "win.open-event", *ids);
    }
}

/* The value that held when the op-ed was written, or the last before. */
static gboolean
find_value (InchesSeries *series,
            guint        *place)
{
  InchesDay day = inches_day_from_ymd (OP_ED_YEAR, OP_ED_MONTH, 1);
  const InchesSeriesValue *values = inches_series_get_values (series);

  for (guint i = inches_series_get_n_values (series); i-- > 0;)
    if (values[i].day <= day)
      {
        *place = i;
        return TRUE;
      }

  return FALSE;
}

static char *
describe_value (InchesSeries *series)
{
  g_autofree char *figure = NULL;
  guint place;
  double value;

  if (!find_value (series, &place))
    return g_strdup (inches_series_get_title (series));

  value = inches_series_get_values (series)[place].value;
  figure = inches_series_words_value (series, inches_series_get_values (series)[place].day, value < 100 ? 1 : 0);

  /* Translators: what a series is called; a value of it with unit and date. */
  return g_strdup_printf (_("%s: %s"), inches_series_get_title (series), figure);
}

void
inches_evidence_body_add_series (GtkWidget      *body,
                                 InchesSession  *session,
                                 char          **ids)
{
  InchesChronicle *chronicle = inches_session_get_chronicle (session);
  GtkWidget *links;

  if (ids[0] == NULL)
    return;

  links = add_links (body, _("Figures:"));
  for (; *ids != NULL; ids++)
    {
      InchesSeries *series = inches_chronicle_find_series (chronicle, *ids);
      g_autofree char *words = describe_value (series);

      add_link (links, words, inches_series_get_fields (series)->publisher, "evidence.series", *ids);
    }
}

void
inches_evidence_body_add_claims (GtkWidget      *body,
                                 InchesSession  *session,
                                 char          **ids)
{
  InchesArgument *argument = inches_chronicle_get_argument (inches_session_get_chronicle (session));
  GtkWidget *links = NULL;

  for (; *ids != NULL && argument != NULL; ids++)
    {
      const InchesClaim *claim = inches_argument_find_claim (argument, *ids);
      g_autofree char *words = NULL;

      if (claim == NULL)
        continue;
      if (links == NULL)
        links = add_links (body, _("Claims:"));
      words = g_strdup_printf ("%s  %s", claim->id, claim->sentence);
      add_link (links, words, NULL, "evidence.claim", claim->id);
    }
}

void
inches_evidence_body_add_coefficients (GtkWidget        *body,
                                       InchesSession    *session,
                                       const char       *claim,
                                       const InchesWork *work)
{
  InchesSheet *sheet = inches_session_get_sheet (session);
  GtkWidget *links = NULL;

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    {
      const InchesCoefficient *entry = inches_sheet_get_entry (sheet, i);
      g_autofree char *words = NULL;

      if ((claim != NULL && !g_strv_contains ((const char *const *) entry->claims, claim))
          || (work != NULL && !inches_work_is_cited (work, entry->works)))
        continue;
      if (links == NULL)
        links = add_links (body, _("Coefficients:"));
      words = g_strdup_printf ("%s: %s", entry->id, entry->why);
      add_link (links, words, NULL, "evidence.coefficient", entry->id);
    }
}

void
inches_evidence_body_add_sources (GtkWidget      *body,
                                  InchesSession  *session,
                                  GPtrArray      *sources,
                                  char          **events)
{
  InchesChronicle *chronicle = inches_session_get_chronicle (session);

  if (events[0] == NULL && (sources == NULL || sources->len == 0))
    return;

  add_label (body, _("Sources"), strlen (_("Sources")));
  for (guint i = 0; sources != NULL && i < sources->len; i++)
    gtk_box_append (GTK_BOX (body), inches_source_row_new (sources->pdata[i]));
  for (; *events != NULL; events++)
    {
      InchesEvent *event = inches_chronicle_find_event (chronicle, *events);

      if (inches_event_get_n_sources (event) > 0)
        gtk_box_append (GTK_BOX (body), inches_source_row_new (inches_event_get_source (event, 0)));
    }
}
