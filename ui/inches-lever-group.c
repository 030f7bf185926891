/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lever-group.h"

#include "inches-steady-label.h"

#include <glib/gi18n-lib.h>

struct _InchesLeverGroup
{
  GtkWidget      parent_instance;

  InchesSession *session;
  guint32        levers;   /* bits */
  guint          n_changed;
  gboolean       filtered; /* what is found is shown, folded or not */

  GtkWidget     *head;     /* a toggle button, or NULL */
  GtkWidget     *arrow;
  InchesSteadyLabel *changed;
  GtkWidget     *rows;
};

G_DEFINE_FINAL_TYPE (InchesLeverGroup, inches_lever_group, GTK_TYPE_WIDGET)

static gboolean
is_open (InchesLeverGroup *self)
{
  return self->head == NULL || gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->head));
}

static void
update_open (InchesLeverGroup *self)
{
  gtk_widget_set_visible (self->rows, self->filtered || is_open (self));
  if (self->head == NULL)
    return;

  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), is_open (self) ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_STATE_EXPANDED, is_open (self), -1);
}

static char *
describe (guint n)
{
  return g_strdup_printf (ngettext ("%u changed", "%u changed", n), n);
}

static void
scenario_changed_cb (InchesLeverGroup *self)
{
  InchesScenario *scenario = inches_session_get_scenario (self->session);
  g_autofree char *words = NULL;
  guint n = 0;

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    n += (self->levers & (1u << i)) && inches_scenario_is_changed (scenario, i);

  if (n == self->n_changed)
    return;

  self->n_changed = n;
  words = n > 0 ? describe (n) : g_strdup ("");
  inches_steady_label_set_text (self->changed, words);
}

void
inches_lever_group_unfold (InchesLeverGroup *self)
{
  g_return_if_fail (INCHES_IS_LEVER_GROUP (self));

  if (self->head != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->head), TRUE);
}

void
inches_lever_group_begin_filter (InchesLeverGroup *self,
                                 gboolean          filtered)
{
  self->filtered = filtered;
  gtk_widget_set_visible (GTK_WIDGET (self), !filtered);
  update_open (self);
}

void
inches_lever_group_count (InchesLeverGroup *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
inches_lever_group_add (InchesLeverGroup *self,
                        GtkWidget        *row,
                        guint             lever)
{
  g_autofree char *most = describe (INCHES_N_LEVERS);

  g_return_if_fail (INCHES_IS_LEVER_GROUP (self));

  self->levers |= 1u << lever;
  gtk_box_append (GTK_BOX (self->rows), row);
  if (self->head == NULL)
    return;

  inches_steady_label_keep_room (self->changed, most);
  scenario_changed_cb (self);
}

static void
inches_lever_group_dispose (GObject *object)
{
  InchesLeverGroup *self = INCHES_LEVER_GROUP (object);

  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->rows, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_lever_group_parent_class)->dispose (object);
}

static void
inches_lever_group_class_init (InchesLeverGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_lever_group_dispose;
  gtk_widget_class_set_css_name (widget_class, "levergroup");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_lever_group_init (InchesLeverGroup *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
}

static void
add_head (InchesLeverGroup *self,
          const char       *heading)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *start = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (heading);

  self->arrow = gtk_image_new ();
  gtk_box_append (GTK_BOX (start), self->arrow);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE); /* large text in a panel of a fixed width */
  gtk_widget_add_css_class (name, "inches-group-name");
  gtk_box_append (GTK_BOX (start), name);
  gtk_box_append (GTK_BOX (line), start);
  gtk_widget_set_hexpand (start, TRUE);
  self->changed = g_object_new (INCHES_TYPE_STEADY_LABEL, "xalign", 1.0, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->changed), "inches-second");
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->changed));

  self->head = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->head), line);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->head), TRUE);
  gtk_widget_add_css_class (self->head, "flat");
  gtk_widget_add_css_class (self->head, "inches-group-head");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  g_signal_connect_swapped (self->head, "toggled", G_CALLBACK (update_open), self);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
}

GtkWidget *
inches_lever_group_new (InchesSession *session,
                        const char    *heading)
{
  InchesLeverGroup *self;

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);

  self = g_object_new (INCHES_TYPE_LEVER_GROUP, NULL);
  self->session = g_object_ref (session);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, heading != NULL ? heading : _("Main levers"), -1);
  if (heading != NULL)
    {
      add_head (self, heading);
      g_signal_connect_object (session, "notify::scenario", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));
  update_open (self);

  return GTK_WIDGET (self);
}
