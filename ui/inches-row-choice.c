/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-row-choice.h"

#include <glib/gi18n-lib.h>

struct _InchesRowChoice
{
  GtkListBoxRow      parent_instance;

  InchesArrangement *arrangement;
  char              *id;
  GtkWidget         *shown;
  GtkWidget         *collapsed; /* NULL for a row of the model */
};

G_DEFINE_FINAL_TYPE (InchesRowChoice, inches_row_choice, GTK_TYPE_LIST_BOX_ROW)

static const InchesArrangedRow *
get_row (InchesRowChoice *self)
{
  return inches_arrangement_find (self->arrangement, self->id);
}

static void
update (InchesRowChoice *self)
{
  const InchesArrangedRow *row = get_row (self);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->shown), row->shown);
  if (self->collapsed != NULL)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->collapsed), row->collapsed);
      gtk_widget_set_sensitive (self->collapsed, row->shown);
    }
  gtk_list_box_row_changed (GTK_LIST_BOX_ROW (self));
}

static void
shown_cb (InchesRowChoice *self)
{
  inches_arrangement_set_shown (self->arrangement, self->id, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->shown)));
}

static void
collapsed_cb (InchesRowChoice *self)
{
  inches_arrangement_set_collapsed (self->arrangement, self->id,
                                    gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->collapsed)));
}

/* Past the neighbour in this list, hidden or not. */
static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  GtkWidget *other = g_str_equal (action, "choice.up") ? gtk_widget_get_prev_sibling (widget)
                                                       : gtk_widget_get_next_sibling (widget);
  InchesRowChoice *self = INCHES_ROW_CHOICE (widget);

  if (other == NULL || !INCHES_IS_ROW_CHOICE (other)
      || !inches_arrangement_move_to (self->arrangement, self->id, INCHES_ROW_CHOICE (other)->id))
    gtk_widget_error_bell (widget);
}

static void
hide_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  InchesRowChoice *self = INCHES_ROW_CHOICE (widget);

  inches_arrangement_set_shown (self->arrangement, self->id, FALSE);
}

static void
toggle_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  InchesRowChoice *self = INCHES_ROW_CHOICE (widget);

  inches_arrangement_set_shown (self->arrangement, self->id, !get_row (self)->shown);
}

static GdkContentProvider *
prepare_cb (GtkDragSource   *source,
            double           x,
            double           y,
            InchesRowChoice *self)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, x, y);

  return gdk_content_provider_new_typed (INCHES_TYPE_ROW_CHOICE, self);
}

static gboolean
drop_cb (GtkDropTarget   *target,
         const GValue    *value,
         double           x,
         double           y,
         InchesRowChoice *self)
{
  InchesRowChoice *dragged = g_value_get_object (value);

  return dragged != NULL && inches_arrangement_move_to (self->arrangement, dragged->id, self->id);
}

static GtkWidget *
create_button (const char *icon,
               const char *words,
               const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static const char *
get_second (const InchesArrangedRow *row,
            InchesChronicle         *chronicle)
{
  if (row->kind == INCHES_ARRANGED_TRACK)
    return inches_chronicle_get_track (chronicle, row->index)->unit;

  return row->kind == INCHES_ARRANGED_LANE ? "" : _("illustrative");
}

static void
fill (InchesRowChoice         *self,
      const InchesArrangedRow *row,
      const char              *second)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *unit = gtk_label_new (second);

  self->shown = gtk_check_button_new_with_label (row->name);
  gtk_box_append (GTK_BOX (box), self->shown);

  gtk_label_set_ellipsize (GTK_LABEL (unit), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (unit), 0);
  gtk_widget_set_hexpand (unit, TRUE);
  gtk_widget_add_css_class (unit, "dim-label");
  gtk_box_append (GTK_BOX (box), unit);

  if (row->kind == INCHES_ARRANGED_LANE || row->kind == INCHES_ARRANGED_TRACK)
    {
      self->collapsed = gtk_toggle_button_new_with_label (_("Thin"));
      gtk_widget_add_css_class (self->collapsed, "flat");
      gtk_widget_set_valign (self->collapsed, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (self->collapsed, _("Collapse to a thin row"));
      gtk_box_append (GTK_BOX (box), self->collapsed);
      gtk_box_append (GTK_BOX (box), create_button ("go-up-symbolic", _("Move up"), "choice.up"));
      gtk_box_append (GTK_BOX (box), create_button ("go-down-symbolic", _("Move down"), "choice.down"));
    }
  gtk_widget_add_css_class (box, "inches-row-choice");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

static void
inches_row_choice_dispose (GObject *object)
{
  InchesRowChoice *self = INCHES_ROW_CHOICE (object);

  g_clear_object (&self->arrangement);

  G_OBJECT_CLASS (inches_row_choice_parent_class)->dispose (object);
}

static void
inches_row_choice_finalize (GObject *object)
{
  g_free (INCHES_ROW_CHOICE (object)->id);

  G_OBJECT_CLASS (inches_row_choice_parent_class)->finalize (object);
}

static void
inches_row_choice_class_init (InchesRowChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_row_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = inches_row_choice_finalize;

  gtk_widget_class_install_action (widget_class, "choice.up", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "choice.down", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "choice.hide", NULL, hide_cb);
  gtk_widget_class_install_action (widget_class, "choice.toggle", NULL, toggle_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "choice.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "choice.down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "choice.hide", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "choice.toggle", NULL);
}

static void
inches_row_choice_init (InchesRowChoice *self)
{
}

GtkWidget *
inches_row_choice_new (InchesArrangement *arrangement,
                       InchesChronicle   *chronicle,
                       const char        *id)
{
  InchesRowChoice *self = g_object_new (INCHES_TYPE_ROW_CHOICE, "activatable", FALSE, NULL);
  const InchesArrangedRow *row = inches_arrangement_find (arrangement, id);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (INCHES_TYPE_ROW_CHOICE, GDK_ACTION_MOVE);

  self->arrangement = g_object_ref (arrangement);
  self->id = g_strdup (id);
  fill (self, row, get_second (row, chronicle));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, row->name, -1);
  update (self);

  g_signal_connect_swapped (self->shown, "toggled", G_CALLBACK (shown_cb), self);
  if (self->collapsed != NULL)
    g_signal_connect_swapped (self->collapsed, "toggled", G_CALLBACK (collapsed_cb), self);
  g_signal_connect_object (arrangement, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));

  return GTK_WIDGET (self);
}

guint
inches_row_choice_get_place (InchesRowChoice *self)
{
  guint place = 0;

  while (!g_str_equal (inches_arrangement_get_row (self->arrangement, place)->id, self->id))
    place++;

  return place;
}
