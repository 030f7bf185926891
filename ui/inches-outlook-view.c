/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outlook-view.h"

#include "inches-child-focus.h"
#include "inches-columns-layout.h"
#include "inches-future-view.h"
#include "inches-index-words.h"
#include "inches-number.h"
#include "inches-outcome-words.h"
#include "inches-outlook-picture.h"
#include "inches-page-foot.h"
#include "inches-rung-list.h"
#include "inches-simulation.h"
#include "inches-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define SHARE        0.66 /* of the width, that the chart has beside a log */
#define SIDE_BY_SIDE 820 /* px of width at the usual text size */

struct _InchesOutlookView
{
  GtkWidget       parent_instance;

  InchesOutlook  *outlook;
  GtkWidget      *picture;

  GtkDropDown    *index;
  GtkToggleButton *longer;
  GtkToggleButton *single;
  GtkBox         *content;
  InchesPageFoot *foot;
};

G_DEFINE_FINAL_TYPE (InchesOutlookView, inches_outlook_view, GTK_TYPE_WIDGET)

static void
index_changed_cb (InchesOutlookView *self)
{
  guint index = gtk_drop_down_get_selected (self->index);

  if (self->outlook != NULL && index < INCHES_N_INDICES)
    inches_outlook_set_index (self->outlook, index);
}

static void
weeks_changed_cb (InchesOutlookView *self)
{
  inches_outlook_set_n_weeks (self->outlook,
                              gtk_toggle_button_get_active (self->longer) ? INCHES_LONG_WEEKS : INCHES_SHORT_WEEKS);
}

/* What the crosshair is on, in words. */
static char *
describe_week (InchesOutlook *outlook,
               guint          week)
{
  InchesForecast *forecast = inches_outlook_get_forecast (outlook);
  InchesForecast *baseline = inches_outlook_get_baseline (outlook);
  InchesIndex index = inches_outlook_get_index (outlook);
  guint decimals = inches_index_get_decimals (index);
  g_autofree char *date = inches_day_to_short_text (inches_scenario_get_anchor (inches_forecast_get_scenario (forecast)) + 7 * week);
  char *figures[INCHES_N_QUANTILES];
  GString *words = g_string_new (NULL);

  for (guint q = 0; q < INCHES_N_QUANTILES; q++)
    figures[q] = inches_number_format (inches_index_shown (forecast, index, week, q), decimals);

  /* Translators: date, number of a week, an index such as "Size of the war", then five of its values. */
  g_string_append_printf (words, _("%s, week %u of the model. %s: %s in the middle, half of futures %s to %s, nine in ten %s to %s"),
                          date, week, inches_index_get_name (index), figures[INCHES_QUANTILE_50],
                          figures[INCHES_QUANTILE_25], figures[INCHES_QUANTILE_75],
                          figures[INCHES_QUANTILE_05], figures[INCHES_QUANTILE_95]);
  if (baseline != NULL && baseline != forecast && week < inches_forecast_get_n_weeks (baseline))
    {
      g_autofree char *early = inches_number_format (inches_index_shown (baseline, index, week, INCHES_QUANTILE_50), decimals);

      /* Translators: a value of the index */
      g_string_append_printf (words, _("; early-2025 settings %s"), early);
    }

  for (guint q = 0; q < INCHES_N_QUANTILES; q++)
    g_free (figures[q]);

  return g_string_free (words, FALSE);
}

static void
update_readout (InchesOutlookView *self)
{
  int week = inches_outlook_picture_get_week (INCHES_OUTLOOK_PICTURE (self->picture));
  InchesForecast *forecast = inches_outlook_get_forecast (self->outlook);
  g_autofree char *words = NULL;

  if (forecast == NULL || week < 0 || week >= (int) inches_forecast_get_n_weeks (forecast))
    words = g_strdup (_("Point at the chart, or use the arrow keys on it, for the values of a week"));
  else
    words = describe_week (self->outlook, week);

  inches_page_foot_set_words (self->foot, words);
}

static gboolean
inches_outlook_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INCHES_OUTLOOK_VIEW (widget)->picture);
}

static void
inches_outlook_view_dispose (GObject *object)
{
  InchesOutlookView *self = INCHES_OUTLOOK_VIEW (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), INCHES_TYPE_OUTLOOK_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->outlook);

  G_OBJECT_CLASS (inches_outlook_view_parent_class)->dispose (object);
}

static void
inches_outlook_view_class_init (InchesOutlookViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_outlook_view_dispose;
  widget_class->focus = inches_child_focus;
  widget_class->grab_focus = inches_outlook_view_grab_focus;

  g_type_ensure (INCHES_TYPE_PAGE_FOOT);
  g_type_ensure (INCHES_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-outlook-view.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesOutlookView, index);
  gtk_widget_class_bind_template_child (widget_class, InchesOutlookView, longer);
  gtk_widget_class_bind_template_child (widget_class, InchesOutlookView, single);
  gtk_widget_class_bind_template_child (widget_class, InchesOutlookView, content);
  gtk_widget_class_bind_template_child (widget_class, InchesOutlookView, foot);
  gtk_widget_class_bind_template_callback (widget_class, index_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, weeks_changed_cb);
  gtk_widget_class_set_css_name (widget_class, "inches-outlook-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_outlook_view_init (InchesOutlookView *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Outlook"), -1);
  /* In GTK 4.18 a drop-down is labelled by the item chosen, which goes before any other name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->index), GTK_ACCESSIBLE_RELATION_LABELLED_BY);

  for (guint i = 0; i < INCHES_N_INDICES; i++)
    gtk_string_list_append (names, inches_index_get_name (i));
  gtk_drop_down_set_model (self->index, G_LIST_MODEL (names));
  g_object_unref (names);
}

/* The log of one future stands beside the chart that it is drawn in, where there is room. */
static void
add_chart (InchesOutlookView *self)
{
  g_autoptr(InchesFuturePlayer) player = inches_future_player_new (self->outlook);
  GtkWidget *columns = g_object_new (GTK_TYPE_BOX, "layout-manager", inches_columns_layout_new (SIDE_BY_SIDE, SHARE), NULL);
  GtkWidget *future = inches_future_view_new (player);

  self->picture = inches_outlook_picture_new (self->outlook);
  inches_outlook_picture_set_player (INCHES_OUTLOOK_PICTURE (self->picture), player);
  gtk_widget_set_parent (self->picture, columns);
  gtk_widget_set_parent (future, columns);
  gtk_widget_set_vexpand (columns, TRUE);
  gtk_box_append (self->content, columns);
  g_object_bind_property (self->single, "active", player, "shown", G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (player, "shown", future, "visible", G_BINDING_SYNC_CREATE);
}

GtkWidget *
inches_outlook_view_new (InchesOutlook *outlook)
{
  InchesOutlookView *self = g_object_new (INCHES_TYPE_OUTLOOK_VIEW, NULL);

  gtk_drop_down_set_selected (self->index, inches_outlook_get_index (outlook));
  self->outlook = g_object_ref (outlook);

  add_chart (self);
  gtk_box_append (self->content, inches_rung_list_new (outlook));
  gtk_box_append (self->content, inches_outcome_words_new (outlook));

  g_signal_connect_object (self->picture, "week-changed", G_CALLBACK (update_readout), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify", G_CALLBACK (update_readout), self, G_CONNECT_SWAPPED);
  update_readout (self);

  return GTK_WIDGET (self);
}
