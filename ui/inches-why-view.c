/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-why-view.h"

#include "inches-child-focus.h"
#include "inches-columns-layout.h"
#include "inches-explainer.h"
#include "inches-number.h"
#include "inches-page-foot.h"
#include "inches-tornado-chart.h"
#include "inches-why-chart.h"
#include "inches-why-goal.h"
#include "inches-why-map.h"
#include "inches-why-picture.h"
#include "inches-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define SIDE_BY_SIDE 860 /* px of width at the usual text size */
#define SHARE        0.52

static const InchesExplanation held[] = { INCHES_EXPLANATION_SENTENCE, INCHES_EXPLANATION_ATTRIBUTION, INCHES_EXPLANATION_TORNADO,
                                          INCHES_EXPLANATION_MAP };

struct _InchesWhyView
{
  GtkWidget       parent_instance;

  InchesSession  *session;
  GtkWidget      *sentence;
  GtkWidget      *status;   /* what is under way */
  GtkWidget      *bars;
  GtkWidget      *foot;
  GtkWidget      *reach[2]; /* toggle buttons, in the order of InchesTornadoReach */
  GtkWidget      *levers[2];
  GtkWidget      *measure;
  gboolean        holding;
  gboolean        setting;  /* choosers are being set, not used */
};

G_DEFINE_FINAL_TYPE (InchesWhyView, inches_why_view, GTK_TYPE_WIDGET)

static InchesExplainer *
get_explainer (InchesWhyView *self)
{
  return inches_session_get_explainer (self->session);
}

/* The sentence comes with its cause a moment later; until then it is true as it stands. */
static void
show_sentence (InchesWhyView *self)
{
  const char *sentence = inches_explainer_get_sentence (get_explainer (self));

  gtk_label_set_label (GTK_LABEL (self->sentence), sentence != NULL ? sentence : "");
}

static void
show_status (InchesWhyView *self)
{
  gboolean stale = FALSE;
  gboolean coarse = FALSE;

  for (guint i = 1; i < G_N_ELEMENTS (held); i++)
    {
      stale |= !inches_explainer_is_answered (get_explainer (self), held[i]);
      coarse |= !inches_explainer_is_current (get_explainer (self), held[i]);
    }

  gtk_label_set_label (GTK_LABEL (self->status),
                       stale ? _("Being worked out for the settings shown; what is pale is of those before.")
                       : coarse ? _("Becoming finer.")
                       : _("What a change adds is its fair share, averaged over every order in which the changes could be made."));
}

static void
pointed_cb (GtkWidget     *picture,
            const char    *words,
            InchesWhyView *self)
{
  inches_page_foot_set_words (INCHES_PAGE_FOOT (self->foot),
                              words != NULL ? words : _("Point at a bar or at the map, or use the arrow keys on them, for values"));
}

static void
reach_cb (InchesWhyView *self)
{
  InchesTornadoReach reach = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->reach[INCHES_TORNADO_MARKS])) ? INCHES_TORNADO_MARKS
                                                                                                                 : INCHES_TORNADO_ENDS;

  if (!self->setting)
    inches_session_set_reach (self->session, reach);
}

/* Levers are listed as the panel lists them. */
static guint
get_lever_at (InchesWhyView *self,
              guint          place)
{
  const InchesLeverSet *levers = inches_model_get_levers (inches_session_get_model (self->session));

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    if (levers->levers[i].order == place)
      return i;

  g_return_val_if_reached (0);
}

/* The same lever twice makes no map: the two change places. */
static void
lever_cb (GtkWidget     *chooser,
          GParamSpec    *pspec,
          InchesWhyView *self)
{
  const guint *before = inches_explainer_get_settings (get_explainer (self))->levers;
  guint after[2] = { before[0], before[1] };
  guint axis = chooser == self->levers[0] ? 0 : 1;
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (chooser));

  if (self->setting || place >= INCHES_N_LEVERS)
    return;

  after[axis] = get_lever_at (self, place);
  if (after[0] == after[1])
    after[1 - axis] = before[axis];
  inches_session_set_map (self->session, inches_lever_get_id (after[0]), inches_lever_get_id (after[1]));
}

/* Which map is looked at is state of the session: a document brings its own. */
static void
follow_map (InchesWhyView *self)
{
  const InchesLeverSet *levers = inches_model_get_levers (inches_session_get_model (self->session));
  const char *across = inches_session_get_map_x (self->session);
  const char *up = inches_session_get_map_y (self->session);
  InchesExplained own;
  guint lever_x, lever_y;

  inches_explained_init (&own);
  if (across == NULL || up == NULL || !inches_lever_set_find (levers, across, &lever_x) || !inches_lever_set_find (levers, up, &lever_y)
      || lever_x == lever_y)
    inches_explainer_set_map_levers (get_explainer (self), own.levers[0], own.levers[1]);
  else
    inches_explainer_set_map_levers (get_explainer (self), lever_x, lever_y);
}

static void
measure_cb (InchesWhyView *self)
{
  if (!self->setting)
    inches_session_set_map_measure (self->session, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->measure)));
}

static void
show_choices (InchesWhyView *self)
{
  const InchesExplained *settings = inches_explainer_get_settings (get_explainer (self));
  const InchesLeverSet *levers = inches_model_get_levers (inches_session_get_model (self->session));

  self->setting = TRUE;
  for (guint axis = 0; axis < 2; axis++)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->levers[axis]), levers->levers[settings->levers[axis]].order);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->measure), settings->measure);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->reach[settings->reach]), TRUE);
  self->setting = FALSE;
}

/* So are reach and measure. */
static void
follow_choices (InchesWhyView *self)
{
  inches_explainer_set_reach (get_explainer (self), inches_session_get_reach (self->session));
  inches_explainer_set_map_measure (get_explainer (self), inches_session_get_map_measure (self->session));
  show_choices (self);
}

static GtkWidget *
new_drop_down (GtkStringList *names,
               const char    *label)
{
  GtkWidget *chooser = gtk_drop_down_new (G_LIST_MODEL (names), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (chooser), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* In GTK 4.18 a drop-down is labelled by the item chosen, which goes before any other name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (chooser), GTK_ACCESSIBLE_RELATION_LABELLED_BY);

  return chooser;
}

static GtkWidget *
new_row (void)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (INCHES_TYPE_WRAP_LAYOUT, NULL), NULL);

  gtk_widget_add_css_class (row, "inches-why-choices");

  return row;
}

static GtkWidget *
new_reach (InchesWhyView *self)
{
  GtkWidget *row = new_row ();
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (pair, "linked");
  self->reach[INCHES_TORNADO_ENDS] = gtk_toggle_button_new_with_label (_("To the ends"));
  self->reach[INCHES_TORNADO_MARKS] = gtk_toggle_button_new_with_label (_("To the next marks"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->reach[1]), GTK_TOGGLE_BUTTON (self->reach[0]));
  for (guint i = 0; i < 2; i++)
    gtk_box_append (GTK_BOX (pair), self->reach[i]);
  g_signal_connect_object (self->reach[1], "toggled", G_CALLBACK (reach_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (pair, row);

  return row;
}

static GtkWidget *
new_map_choices (InchesWhyView *self)
{
  const InchesLeverSet *levers = inches_model_get_levers (inches_session_get_model (self->session));
  GtkWidget *row = new_row ();
  GtkStringList *measures = gtk_string_list_new (NULL);

  for (guint i = 0; i < INCHES_N_MAP_MEASURES; i++)
    gtk_string_list_append (measures, inches_map_measure_get_name (i));
  self->measure = new_drop_down (measures, _("Shown on the map"));
  g_signal_connect_object (self->measure, "notify::selected", G_CALLBACK (measure_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->measure, row);

  for (guint axis = 0; axis < 2; axis++)
    {
      GtkStringList *names = gtk_string_list_new (NULL);

      for (guint place = 0; place < INCHES_N_LEVERS; place++)
        gtk_string_list_append (names, levers->levers[get_lever_at (self, place)].label);
      self->levers[axis] = new_drop_down (names, axis == 0 ? _("Lever across") : _("Lever upwards"));
      g_signal_connect_object (self->levers[axis], "notify::selected", G_CALLBACK (lever_cb), self, 0);
      gtk_widget_set_parent (self->levers[axis], row);
    }

  return row;
}

static GtkWidget *
new_column (void)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (column, "inches-why-column");

  return column;
}

static GtkWidget *
new_columns (InchesWhyView *self)
{
  GtkWidget *columns = g_object_new (GTK_TYPE_BOX, "layout-manager", inches_columns_layout_new (SIDE_BY_SIDE, SHARE), NULL);
  GtkWidget *left = new_column ();
  GtkWidget *right = new_column ();
  GtkWidget *tornado = inches_why_picture_new (self->session, &inches_tornado_chart, INCHES_EXPLANATION_TORNADO,
                                               _("What each lever could still do"));
  GtkWidget *map = inches_why_map_new (self->session);

  self->bars = inches_why_picture_new (self->session, &inches_why_chart, INCHES_EXPLANATION_ATTRIBUTION, _("What changed the outcome"));
  gtk_box_append (GTK_BOX (left), self->bars);
  gtk_box_append (GTK_BOX (left), tornado);
  gtk_box_append (GTK_BOX (left), new_reach (self));
  gtk_box_append (GTK_BOX (right), map);
  gtk_box_append (GTK_BOX (right), new_map_choices (self));
  gtk_box_append (GTK_BOX (right), inches_why_goal_new (self->session));
  g_signal_connect_object (self->bars, "pointed", G_CALLBACK (pointed_cb), self, 0);
  g_signal_connect_object (tornado, "pointed", G_CALLBACK (pointed_cb), self, 0);
  g_signal_connect_object (map, "pointed", G_CALLBACK (pointed_cb), self, 0);

  gtk_widget_set_parent (left, columns);
  gtk_widget_set_parent (right, columns);

  return columns;
}

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);

  return label;
}

static void
fill (InchesWhyView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->sentence = new_label ("inches-page-sentence");
  self->status = new_label ("inches-page-second");
  gtk_box_append (GTK_BOX (content), self->sentence);
  gtk_box_append (GTK_BOX (content), self->status);
  gtk_box_append (GTK_BOX (content), new_columns (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  self->foot = inches_page_foot_new (TRUE);
  gtk_widget_set_parent (self->foot, GTK_WIDGET (self));
  pointed_cb (NULL, NULL, self);
}

static void
hold (InchesWhyView *self,
      gboolean       holding)
{
  if (holding == self->holding)
    return;

  self->holding = holding;
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    if (holding)
      inches_explainer_hold (get_explainer (self), held[i]);
    else
      inches_explainer_release (get_explainer (self), held[i]);
}

static void
inches_why_view_map (GtkWidget *widget)
{
  InchesWhyView *self = INCHES_WHY_VIEW (widget);

  hold (self, TRUE);
  show_sentence (self);
  show_status (self);
  GTK_WIDGET_CLASS (inches_why_view_parent_class)->map (widget);
}

static void
inches_why_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inches_why_view_parent_class)->unmap (widget);
  hold (INCHES_WHY_VIEW (widget), FALSE);
}

static gboolean
inches_why_view_grab_focus (GtkWidget *widget)
{
  InchesWhyView *self = INCHES_WHY_VIEW (widget);

  return gtk_widget_grab_focus (self->bars) || gtk_widget_grab_focus (self->reach[0]);
}

static void
inches_why_view_dispose (GObject *object)
{
  InchesWhyView *self = INCHES_WHY_VIEW (object);
  GtkWidget *child;

  if (self->session != NULL)
    hold (self, FALSE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_why_view_parent_class)->dispose (object);
}

static void
inches_why_view_class_init (InchesWhyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_why_view_dispose;
  widget_class->map = inches_why_view_map;
  widget_class->unmap = inches_why_view_unmap;
  widget_class->focus = inches_child_focus;
  widget_class->grab_focus = inches_why_view_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "inches-why-view");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_why_view_init (InchesWhyView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why"), -1);
}

GtkWidget *
inches_why_view_new (InchesOutlook *outlook)
{
  InchesWhyView *self = g_object_new (INCHES_TYPE_WHY_VIEW, NULL);
  InchesSession *session = inches_outlook_get_session (outlook);

  self->session = g_object_ref (session);
  fill (self);
  follow_map (self);
  follow_choices (self);
  g_signal_connect_object (session, "notify::map-x", G_CALLBACK (follow_map), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::map-y", G_CALLBACK (follow_map), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::reach", G_CALLBACK (follow_choices), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::map-measure", G_CALLBACK (follow_choices), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_explainer (self), "notify::sentence", G_CALLBACK (show_sentence), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_explainer (self), "notify::map", G_CALLBACK (show_choices), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_explainer (self), "notify::tornado", G_CALLBACK (show_choices), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_explainer (self), "notify", G_CALLBACK (show_status), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (show_status), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (show_status), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
