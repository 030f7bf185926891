/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-compare-view.h"

#include "inches-child-focus.h"
#include "inches-compare-picture.h"
#include "inches-index-words.h"
#include "inches-number.h"
#include "inches-page-foot.h"
#include "inches-party-list.h"
#include "inches-pinned-menu.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define GRAND    "miles"          /* beside the grand bargain as it stands in the argument, */
#define PREPARED "miles-prepared" /* its best case is always offered */

struct _InchesCompareView
{
  GtkWidget       parent_instance;

  InchesOutlook  *outlook;
  InchesComparer *comparer;
  GtkWidget      *picture;
  GtkWidget      *menu;      /* NULL while closed */
  GPtrArray      *rival_ids; /* (element-type utf8) of the list, in its order */
  gboolean        listing;   /* the list is being filled: nobody chose from it */

  GtkDropDown    *index;
  GtkDropDown    *rivals;
  GtkBox         *content;
  GtkLabel       *finding;
  GtkLabel       *second;
  GtkWidget      *offer;
  GtkLabel       *offer_words;
  InchesPageFoot *foot;
};

G_DEFINE_FINAL_TYPE (InchesCompareView, inches_compare_view, GTK_TYPE_WIDGET)

static InchesSession *
get_session (InchesCompareView *self)
{
  return inches_comparer_get_session (self->comparer);
}

static void
index_changed_cb (InchesCompareView *self)
{
  guint index = gtk_drop_down_get_selected (self->index);

  if (self->outlook != NULL && index < INCHES_N_INDICES)
    inches_outlook_set_index (self->outlook, index);
}

static void
show_index_cb (InchesCompareView *self)
{
  gtk_drop_down_set_selected (self->index, inches_outlook_get_index (self->outlook));
}

static void
rival_changed_cb (InchesCompareView *self)
{
  guint place = gtk_drop_down_get_selected (self->rivals);

  if (self->comparer != NULL && !self->listing && place < self->rival_ids->len)
    inches_session_set_rival (get_session (self), g_ptr_array_index (self->rival_ids, place));
}

static void
offer_cb (InchesCompareView *self)
{
  InchesSession *session = get_session (self);
  const InchesPreset *preset = inches_model_find_preset (inches_session_get_model (session), PREPARED);

  inches_session_pin_scenario (session, NULL, preset->scenario, inches_session_get_sheet (session), PREPARED, NULL);
}

static gboolean
is_shown (InchesCompareSet   *set,
          const InchesPreset *preset)
{
  for (guint i = 0; i < inches_compare_set_get_n (set); i++)
    if (inches_scenario_equal (inches_forecast_get_scenario (inches_compare_set_get_column (set, i)->forecast), preset->scenario))
      return TRUE;

  return FALSE;
}

/* Fairness: whoever looks at the grand bargain sees it at its best too. */
static void
update_offer (InchesCompareView *self,
              InchesCompareSet  *set)
{
  InchesModel *model = inches_session_get_model (get_session (self));
  const InchesPreset *grand = inches_model_find_preset (model, GRAND);
  const InchesPreset *prepared = inches_model_find_preset (model, PREPARED);
  gboolean due = set != NULL && grand != NULL && prepared != NULL && is_shown (set, grand) && !is_shown (set, prepared)
                 && inches_session_get_pinned (get_session (self))->len < INCHES_PINNED_MOST;

  gtk_widget_set_visible (self->offer, due);
  if (due)
    {
      g_autofree char *words = g_strdup_printf (_("“%1$s” is the grand bargain without preparation. See “%2$s” beside it."), grand->name,
                                                prepared->name);

      gtk_label_set_label (self->offer_words, words);
    }
}

static gboolean
can_be_rival (InchesCompareSet *set,
              guint             column,
              guint             current)
{
  return column != current && inches_compare_set_share_anchor (set, column, current)
         && inches_sheet_equal (inches_forecast_get_sheet (inches_compare_set_get_column (set, column)->forecast),
                                inches_forecast_get_sheet (inches_compare_set_get_column (set, current)->forecast));
}

static void
update_rivals (InchesCompareView *self,
               InchesCompareSet  *set)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint a = 1, b = 1;
  guint chosen = GTK_INVALID_LIST_POSITION;
  gboolean has_pair = inches_compare_set_get_pair (set, &a, &b);

  g_ptr_array_set_size (self->rival_ids, 0);
  for (guint i = 0; i < inches_compare_set_get_n (set); i++)
    {
      const InchesCompareColumn *column = inches_compare_set_get_column (set, i);
      /* Translators: %s is the name of a scenario. */
      g_autofree char *name = g_strdup_printf (_("Belief sets against “%s”"), column->name);

      if (!can_be_rival (set, i, 1))
        continue;
      if (has_pair && i == b)
        chosen = self->rival_ids->len;
      g_ptr_array_add (self->rival_ids, g_strdup (column->id));
      gtk_string_list_append (names, name);
    }

  self->listing = TRUE;
  gtk_drop_down_set_model (self->rivals, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->rivals, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->rivals), self->rival_ids->len > 1 && has_pair);
  self->listing = FALSE;
}

static void
update_readout (InchesCompareView *self)
{
  const char *words = inches_compare_picture_get_words (INCHES_COMPARE_PICTURE (self->picture));
  InchesForecast *forecast = inches_session_get_forecast (get_session (self));
  g_autofree char *run = NULL;

  if (words == NULL && forecast != NULL)
    {
      g_autofree char *futures = inches_number_format (inches_forecast_get_n_futures (forecast), 0);
      g_autofree char *beliefs = inches_number_format (INCHES_BELIEF_FUTURES, 0);

      /* Translators: numbers of futures and weeks, a seed, the name of a sheet. */
      words = run = g_strdup_printf (_("%1$s futures over %2$u weeks, belief sets %3$s futures each; seed %4$" G_GUINT64_FORMAT "; %5$s"),
                                     futures, inches_forecast_get_n_weeks (forecast), beliefs,
                                     inches_forecast_get_seed (forecast), inches_sheet_get_name (inches_forecast_get_sheet (forecast)));
    }

  inches_page_foot_set_words (self->foot, words != NULL ? words : "");
}

static void
set_changed_cb (InchesCompareView *self)
{
  InchesCompareSet *set = inches_comparer_get_set (self->comparer);
  g_autofree char *finding = set != NULL ? inches_compare_set_describe (set) : NULL;

  gtk_label_set_label (self->finding, finding != NULL ? finding : "");
  update_offer (self, set);
  if (set != NULL && !inches_session_get_moving (get_session (self)))
    update_rivals (self, set);
  update_readout (self);
}

static void
menu_closed_cb (InchesCompareView *self)
{
  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_grab_focus (self->picture);
}

static void
menu_cb (InchesCompareView  *self,
         const char         *id,
         const GdkRectangle *at)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = inches_pinned_menu_new (get_session (self), id);
  gtk_widget_set_parent (self->menu, self->picture);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
inches_compare_view_grab_focus (GtkWidget *widget)
{
  InchesCompareView *self = INCHES_COMPARE_VIEW (widget);

  return gtk_widget_grab_focus (self->picture) || gtk_widget_grab_focus (GTK_WIDGET (self->index));
}

static void
inches_compare_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inches_compare_view_parent_class)->map (widget);

  inches_comparer_set_active (INCHES_COMPARE_VIEW (widget)->comparer, TRUE);
}

static void
inches_compare_view_unmap (GtkWidget *widget)
{
  inches_comparer_set_active (INCHES_COMPARE_VIEW (widget)->comparer, FALSE);

  GTK_WIDGET_CLASS (inches_compare_view_parent_class)->unmap (widget);
}

static void
inches_compare_view_dispose (GObject *object)
{
  InchesCompareView *self = INCHES_COMPARE_VIEW (object);
  GtkWidget *child;

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), INCHES_TYPE_COMPARE_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->rival_ids, g_ptr_array_unref);
  g_clear_object (&self->comparer);
  g_clear_object (&self->outlook);

  G_OBJECT_CLASS (inches_compare_view_parent_class)->dispose (object);
}

static void
inches_compare_view_class_init (InchesCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_compare_view_dispose;
  widget_class->focus = inches_child_focus;
  widget_class->grab_focus = inches_compare_view_grab_focus;
  widget_class->map = inches_compare_view_map;
  widget_class->unmap = inches_compare_view_unmap;

  g_type_ensure (INCHES_TYPE_PAGE_FOOT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-compare-view.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesCompareView, index);
  gtk_widget_class_bind_template_child (widget_class, InchesCompareView, rivals);
  gtk_widget_class_bind_template_child (widget_class, InchesCompareView, content);
  gtk_widget_class_bind_template_child (widget_class, InchesCompareView, finding);
  gtk_widget_class_bind_template_child (widget_class, InchesCompareView, second);
  gtk_widget_class_bind_template_child (widget_class, InchesCompareView, offer);
  gtk_widget_class_bind_template_child (widget_class, InchesCompareView, offer_words);
  gtk_widget_class_bind_template_child (widget_class, InchesCompareView, foot);
  gtk_widget_class_bind_template_callback (widget_class, index_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rival_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, offer_cb);
  gtk_widget_class_set_css_name (widget_class, "inches-compare-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_compare_view_init (InchesCompareView *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rival_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Compare"), -1);
  /* In GTK 4.18 a drop-down is labelled by the item chosen, which goes before any other name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->index), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->rivals), GTK_ACCESSIBLE_RELATION_LABELLED_BY);

  for (guint i = 0; i < INCHES_N_INDICES; i++)
    gtk_string_list_append (names, inches_index_get_name (i));
  gtk_drop_down_set_model (self->index, G_LIST_MODEL (names));
  gtk_label_set_label (self->second, _("All columns rest on the same random numbers. Settings unlike the first column’s are in bold; "
                                       "a dot is two of 100 simulated futures, a square a set of beliefs."));
}

GtkWidget *
inches_compare_view_new (InchesOutlook *outlook)
{
  InchesCompareView *self = g_object_new (INCHES_TYPE_COMPARE_VIEW, NULL);

  gtk_drop_down_set_selected (self->index, inches_outlook_get_index (outlook));
  self->outlook = g_object_ref (outlook);
  self->comparer = g_object_ref (inches_outlook_get_comparer (outlook));
  self->picture = inches_compare_picture_new (self->comparer, outlook);
  gtk_box_append (self->content, self->picture);
  gtk_box_append (self->content, inches_party_list_new (outlook));

  g_signal_connect_object (self->picture, "part-changed", G_CALLBACK (update_readout), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picture, "menu", G_CALLBACK (menu_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->comparer, "notify::set", G_CALLBACK (set_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::index", G_CALLBACK (show_index_cb), self, G_CONNECT_SWAPPED);
  set_changed_cb (self);

  return GTK_WIDGET (self);
}
