/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-rung-list.h"

#include "inches-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _InchesRungList
{
  GtkWidget        parent_instance;

  InchesOutlook   *outlook;
  InchesDiagnoser *diagnoser;

  GtkWidget       *title;
  GtkWidget       *list;
  GtkWidget       *legend;
  GtkWidget       *lines[INCHES_N_RUNGS];
};

G_DEFINE_FINAL_TYPE (InchesRungList, inches_rung_list, GTK_TYPE_WIDGET)

/* The rung's name stands out, as elsewhere. */
static void
show_line (GtkLabel   *label,
           const char *line,
           const char *name)
{
  g_autofree char *bold = g_markup_escape_text (name, -1);
  g_autofree char *rest = NULL;
  g_autofree char *markup = NULL;

  if (g_str_has_prefix (line, name))
    {
      rest = g_markup_escape_text (line + strlen (name), -1);
      markup = g_strdup_printf ("<b>%s</b>%s", bold, rest);
    }
  else
    {
      markup = g_markup_escape_text (line, -1);
    }
  gtk_label_set_markup (label, markup);
}

static void
diagnosis_changed_cb (InchesRungList *self)
{
  InchesDiagnosis *diagnosis = inches_diagnoser_get_diagnosis (self->diagnoser);
  const InchesLadder *ladder = inches_model_get_ladder (inches_session_get_model (inches_outlook_get_session (self->outlook)));
  g_autofree char *title = NULL;
  g_autofree char *counted = NULL;
  g_autofree char *legend = NULL;

  if (diagnosis == NULL)
    return;

  counted = inches_number_format (INCHES_DIAGNOSIS_FUTURES, 0);
  legend = g_strdup_printf (_("Counted in %s of the futures: a figure may be one or two off that of the ladder above."), counted);
  gtk_label_set_label (GTK_LABEL (self->legend), legend);
  title = g_strdup_printf (_("What holds each rung back after %u weeks"), inches_diagnosis_get_week (diagnosis) + 1);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      g_autofree char *line = inches_diagnosis_describe (diagnosis, i);

      show_line (GTK_LABEL (self->lines[i]), line, ladder->rungs[i].name);
    }
  gtk_widget_remove_css_class (self->list, "inches-stale");
}

/* Until the next diagnosis is there the last one stands, paler. */
static void
scenario_changed_cb (InchesRungList *self)
{
  if (!inches_diagnoser_is_current (self->diagnoser))
    gtk_widget_add_css_class (self->list, "inches-stale");
  else
    gtk_widget_remove_css_class (self->list, "inches-stale");
}

static void
inches_rung_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inches_rung_list_parent_class)->map (widget);

  inches_attendant_set_active (INCHES_ATTENDANT (INCHES_RUNG_LIST (widget)->diagnoser), TRUE);
}

static void
inches_rung_list_unmap (GtkWidget *widget)
{
  inches_attendant_set_active (INCHES_ATTENDANT (INCHES_RUNG_LIST (widget)->diagnoser), FALSE);

  GTK_WIDGET_CLASS (inches_rung_list_parent_class)->unmap (widget);
}

static void
inches_rung_list_dispose (GObject *object)
{
  InchesRungList *self = INCHES_RUNG_LIST (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->legend, gtk_widget_unparent);
  g_clear_object (&self->diagnoser);
  g_clear_object (&self->outlook);

  G_OBJECT_CLASS (inches_rung_list_parent_class)->dispose (object);
}

static void
inches_rung_list_class_init (InchesRungListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_rung_list_dispose;
  widget_class->map = inches_rung_list_map;
  widget_class->unmap = inches_rung_list_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-rung-list");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
inches_rung_list_init (InchesRungList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->title = create_label ("inches-section");
  gtk_label_set_label (GTK_LABEL (self->title), _("What holds each rung back"));
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What holds each rung back"), -1);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      self->lines[i] = create_label ("inches-rung-line");
      gtk_list_box_append (GTK_LIST_BOX (self->list), self->lines[i]);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (gtk_widget_get_parent (self->lines[i])), FALSE);
    }

  self->legend = create_label ("inches-legend");
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
}

GtkWidget *
inches_rung_list_new (InchesOutlook *outlook)
{
  InchesRungList *self = g_object_new (INCHES_TYPE_RUNG_LIST, NULL);

  self->outlook = g_object_ref (outlook);
  self->diagnoser = inches_diagnoser_new (outlook);
  g_signal_connect_object (self->diagnoser, "notify::diagnosis", G_CALLBACK (diagnosis_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::n-weeks", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inches_outlook_get_session (outlook), "notify::scenario", G_CALLBACK (scenario_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
