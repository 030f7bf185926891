/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-party-list.h"

#include "inches-share.h"

#include <glib/gi18n-lib.h>

#define FIRST_ROW 2 /* below the title and the heads of the columns */

struct _InchesPartyList
{
  GtkWidget        parent_instance;

  InchesOutlook   *outlook;
  InchesDiagnoser *diagnoser;

  GtkWidget       *title;
  GtkWidget       *grid;
  GtkWidget       *legend;
  GtkLabel        *in_force[INCHES_N_RUNGS];
  GtkLabel        *holds[INCHES_N_RUNGS][INCHES_N_PARTIES];
};

G_DEFINE_FINAL_TYPE (InchesPartyList, inches_party_list, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
show_hold (InchesPartyList *self,
           guint            rung,
           InchesParty      party)
{
  InchesSession *session = inches_outlook_get_session (self->outlook);
  InchesParties *parties = inches_model_get_parties (inches_session_get_model (session));
  guint futures;
  InchesHold hold = inches_parties_find_hold (parties, party, rung, inches_session_get_scenario (session),
                                              inches_sheet_get_ladder (inches_session_get_sheet (session)),
                                              inches_diagnoser_get_diagnosis (self->diagnoser), &futures);
  g_autofree char *words = inches_hold_describe (hold, futures);

  gtk_label_set_label (self->holds[rung][party], words);
  gtk_widget_set_visible (GTK_WIDGET (self->holds[rung][party]), *words != '\0');
}

static void
diagnosis_changed_cb (InchesPartyList *self)
{
  InchesForecast *forecast = inches_outlook_get_forecast (self->outlook);

  if (inches_diagnoser_get_diagnosis (self->diagnoser) == NULL || !inches_diagnoser_is_current (self->diagnoser) || forecast == NULL)
    return;

  for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
    {
      g_autofree char *share = inches_share_format (inches_forecast_get_in_force (forecast, rung, inches_forecast_get_n_weeks (forecast) - 1),
                                                    inches_forecast_get_n_futures (forecast));
      /* Translators: %s is a number of futures. */
      g_autofree char *words = g_strdup_printf (_("in force in %s of 100"), share);

      gtk_label_set_label (self->in_force[rung], words);
      for (guint party = 0; party < INCHES_N_PARTIES; party++)
        show_hold (self, rung, party);
    }
  gtk_widget_remove_css_class (self->grid, "inches-stale");
}

/* Until the next diagnosis is there the last one stands, paler. */
static void
scenario_changed_cb (InchesPartyList *self)
{
  if (!inches_diagnoser_is_current (self->diagnoser))
    gtk_widget_add_css_class (self->grid, "inches-stale");
}

static void
inches_party_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inches_party_list_parent_class)->map (widget);

  inches_attendant_set_active (INCHES_ATTENDANT (INCHES_PARTY_LIST (widget)->diagnoser), TRUE);
}

static void
inches_party_list_unmap (GtkWidget *widget)
{
  inches_attendant_set_active (INCHES_ATTENDANT (INCHES_PARTY_LIST (widget)->diagnoser), FALSE);

  GTK_WIDGET_CLASS (inches_party_list_parent_class)->unmap (widget);
}

static void
inches_party_list_dispose (GObject *object)
{
  InchesPartyList *self = INCHES_PARTY_LIST (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->legend, gtk_widget_unparent);
  g_clear_object (&self->diagnoser);
  g_clear_object (&self->outlook);

  G_OBJECT_CLASS (inches_party_list_parent_class)->dispose (object);
}

static void
inches_party_list_class_init (InchesPartyListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_party_list_dispose;
  widget_class->map = inches_party_list_map;
  widget_class->unmap = inches_party_list_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-party-list");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_party_list_init (InchesPartyList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->title = create_label (_("Who gives, who gets, and who holds back, at each rung"), "inches-section");
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 14);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Parties at each rung"), -1);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  self->legend = create_label (_("Kyiv and Moscow hold back, in the model, where a rung is open but the less willing of the two does not agree; "
                                 "Washington and the European states have no willingness of their own there: they hold back where a lever of "
                                 "theirs keeps a rung shut. Of 1,024 futures, in the last week, for the settings shown."), "inches-legend");
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
}

/* "gives …" over "gets …" over how the party holds back. */
static GtkWidget *
create_cell (InchesPartyList        *self,
             const InchesPartyShare *share,
             guint                   rung,
             InchesParty             party)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *gives = share->gives != NULL ? g_strdup_printf (_("gives: %s"), share->gives) : NULL;
  g_autofree char *gets = share->gets != NULL ? g_strdup_printf (_("gets: %s"), share->gets) : NULL;
  GtkWidget *hold = create_label ("", "inches-hold");

  if (gives == NULL && gets == NULL)
    gtk_box_append (GTK_BOX (cell), create_label ("–", "inches-gets"));
  if (gives != NULL)
    gtk_box_append (GTK_BOX (cell), create_label (gives, "inches-gives"));
  if (gets != NULL)
    gtk_box_append (GTK_BOX (cell), create_label (gets, "inches-gets"));
  gtk_widget_set_visible (hold, FALSE);
  gtk_box_append (GTK_BOX (cell), hold);
  self->holds[rung][party] = GTK_LABEL (hold);
  gtk_widget_set_hexpand (cell, TRUE);
  gtk_widget_set_size_request (cell, 110, -1);

  return cell;
}

static void
fill (InchesPartyList *self)
{
  InchesModel *model = inches_session_get_model (inches_outlook_get_session (self->outlook));
  InchesParties *parties = inches_model_get_parties (model);
  GtkGrid *grid = GTK_GRID (self->grid);

  for (guint party = 0; party < INCHES_N_PARTIES; party++)
    gtk_grid_attach (grid, create_label (parties->names[party], "inches-party"), 1 + party, FIRST_ROW - 1, 1, 1);

  for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
    {
      GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      self->in_force[rung] = GTK_LABEL (create_label ("", "inches-gets"));
      gtk_box_append (GTK_BOX (head), create_label (inches_model_get_ladder (model)->rungs[rung].name, "inches-party"));
      gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->in_force[rung]));
      gtk_widget_set_size_request (head, 104, -1);
      gtk_grid_attach (grid, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), 0, FIRST_ROW + 2 * rung, 1 + INCHES_N_PARTIES, 1);
      gtk_grid_attach (grid, head, 0, FIRST_ROW + 2 * rung + 1, 1, 1);
      for (guint party = 0; party < INCHES_N_PARTIES; party++)
        gtk_grid_attach (grid, create_cell (self, &parties->shares[rung][party], rung, party), 1 + party, FIRST_ROW + 2 * rung + 1, 1, 1);
    }
}

GtkWidget *
inches_party_list_new (InchesOutlook *outlook)
{
  InchesPartyList *self = g_object_new (INCHES_TYPE_PARTY_LIST, NULL);

  self->outlook = g_object_ref (outlook);
  self->diagnoser = inches_diagnoser_new (outlook);
  fill (self);
  g_signal_connect_object (self->diagnoser, "notify::diagnosis", G_CALLBACK (diagnosis_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::forecast", G_CALLBACK (diagnosis_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inches_outlook_get_session (outlook), "notify::scenario", G_CALLBACK (scenario_changed_cb), self,
                           G_CONNECT_SWAPPED);
  diagnosis_changed_cb (self);

  return GTK_WIDGET (self);
}
