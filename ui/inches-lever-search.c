/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lever-search.h"

struct _InchesLeverSearch
{
  GtkWidget        parent_instance;

  InchesLeverList *levers;  /* not owned; beside it in the panel, as is the button */
  GtkWidget       *button;
  guint            left_id; /* it has been left */

  GtkSearchBar    *bar;
  GtkEditable     *entry;
};

enum
{
  PROP_ACTIVE = 1,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (InchesLeverSearch, inches_lever_search, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
mode_cb (InchesLeverSearch *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
searched_cb (InchesLeverSearch *self)
{
  inches_lever_list_set_filter (self->levers, gtk_editable_get_text (self->entry));
}

/* Where nothing is found the keyboard stays with the words. */
static void
go_to_found (InchesLeverSearch *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->levers));
}

static gboolean
key_cb (InchesLeverSearch *self,
        guint              keyval,
        guint              keycode,
        GdkModifierType    state)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) || (state & gtk_accelerator_get_default_mod_mask ()))
    return GDK_EVENT_PROPAGATE;

  go_to_found (self);

  return GDK_EVENT_STOP;
}

/* The button that opened it closes it itself. */
static gboolean
left_cb (gpointer user_data)
{
  InchesLeverSearch *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->left_id = 0;
  if (focus != NULL && focus != self->button && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self))
      && *gtk_editable_get_text (self->entry) == '\0')
    gtk_search_bar_set_search_mode (self->bar, FALSE);

  return G_SOURCE_REMOVE;
}

static void
leave_cb (InchesLeverSearch *self)
{
  if (self->left_id == 0)
    self->left_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, left_cb, self, NULL);
}

static void
inches_lever_search_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  g_value_set_boolean (value, inches_lever_search_get_active (INCHES_LEVER_SEARCH (object)));
}

static void
inches_lever_search_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  gtk_search_bar_set_search_mode (INCHES_LEVER_SEARCH (object)->bar, g_value_get_boolean (value));
}

static void
inches_lever_search_dispose (GObject *object)
{
  InchesLeverSearch *self = INCHES_LEVER_SEARCH (object);

  if (self->bar != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->bar));
  self->bar = NULL;
  g_clear_handle_id (&self->left_id, g_source_remove); /* the keyboard leaves it as it goes */

  G_OBJECT_CLASS (inches_lever_search_parent_class)->dispose (object);
}

static void
inches_lever_search_class_init (InchesLeverSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inches_lever_search_get_property;
  object_class->set_property = inches_lever_search_set_property;
  object_class->dispose = inches_lever_search_dispose;

  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-lever-search.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesLeverSearch, bar);
  gtk_widget_class_bind_template_child (widget_class, InchesLeverSearch, entry);
  gtk_widget_class_bind_template_callback (widget_class, go_to_found);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
}

static void
inches_lever_search_init (InchesLeverSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, self->entry);
}

void
inches_lever_search_attach (InchesLeverSearch *self,
                            InchesLeverList   *levers,
                            GtkWidget         *panel,
                            GtkWidget         *button)
{
  g_return_if_fail (INCHES_IS_LEVER_SEARCH (self));
  g_return_if_fail (INCHES_IS_LEVER_LIST (levers));

  self->levers = levers;
  self->button = button;
  g_object_bind_property (button, "active", self, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_search_bar_set_key_capture_widget (self->bar, panel);
}

void
inches_lever_search_begin (InchesLeverSearch *self)
{
  g_return_if_fail (INCHES_IS_LEVER_SEARCH (self));

  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1); /* the next word takes the place of the last */
}

void
inches_lever_search_end (InchesLeverSearch *self)
{
  g_return_if_fail (INCHES_IS_LEVER_SEARCH (self));

  gtk_search_bar_set_search_mode (self->bar, FALSE);
}

gboolean
inches_lever_search_get_active (InchesLeverSearch *self)
{
  g_return_val_if_fail (INCHES_IS_LEVER_SEARCH (self), FALSE);

  return self->bar != NULL && gtk_search_bar_get_search_mode (self->bar);
}
