/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-preset-chooser.h"

#include "inches-focus-return.h"
#include "inches-list-focus.h"
#include "inches-preset-editor.h"
#include "inches-preset-item.h"
#include "inches-quiet-tooltip.h"

#include <glib/gi18n-lib.h>

#define WORD 1000 /* ms within which letters typed in the list belong together */

struct _InchesPresetChooser
{
  GtkWidget           parent_instance;

  InchesSession      *session;
  gboolean            showing; /* the session's preset is being shown: nobody chose it here */
  InchesPresetItem   *said;    /* what the words are about, or NULL */
  gboolean            said_changed;

  GListStore         *items;
  GtkDropDown        *presets;
  GtkWidget          *reset;
  GtkMenuButton      *own;
  GtkListView        *list; /* what the drop-down opens */
  GString            *typed;
  guint32             typed_time; /* of the last letter, ms */
};

G_DEFINE_FINAL_TYPE (InchesPresetChooser, inches_preset_chooser, GTK_TYPE_WIDGET)

static void
load (InchesPresetChooser *self,
      InchesPresetItem    *item)
{
  g_autoptr(GError) error = NULL;

  if (!inches_session_load_preset (self->session, inches_preset_item_get_id (item), &error))
    g_critical ("A preset of the list cannot be loaded: %s", error->message);
}

static void
selected_cb (InchesPresetChooser *self)
{
  InchesPresetItem *item = gtk_drop_down_get_selected_item (self->presets);

  if (!self->showing && item != NULL)
    load (self, item);
}

static void
reset_cb (InchesPresetChooser *self)
{
  InchesPresetItem *item = gtk_drop_down_get_selected_item (self->presets);

  if (item != NULL)
    load (self, item);
}

/* A drop-down of this version begins at its first line, wherever it stands. */
static void
opened_cb (InchesPresetChooser *self)
{
  g_string_truncate (self->typed, 0);
  inches_list_focus (self->list, gtk_drop_down_get_selected (self->presets), NULL);
}

/* The first preset whose name begins with what was typed. */
static gboolean
find_typed (InchesPresetChooser *self,
            guint               *position)
{
  g_autofree char *typed = g_utf8_casefold (self->typed->str, -1);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr(InchesPresetItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      g_autofree char *name = g_utf8_casefold (inches_preset_item_get_name (item), -1);

      *position = i;
      if (g_str_has_prefix (name, typed))
        return TRUE;
    }

  return FALSE;
}

/* Keys that come faster than frames mean the line that letters have just found, not the one before. */
static gboolean
go_on (InchesPresetChooser *self,
       guint                keyval)
{
  guint last = g_list_model_get_n_items (G_LIST_MODEL (self->items)) - 1;
  guint position;

  if (!inches_list_focus_is_awaited (self->list, &position))
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
      inches_list_focus (self->list, MIN (position + 1, last), NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      inches_list_focus (self->list, MAX (position, 1) - 1, NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      inches_list_focus_drop (self->list);
      gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_POPOVER)));
      gtk_drop_down_set_selected (self->presets, position);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_cb (InchesPresetChooser   *self,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        GtkEventControllerKey *keys)
{
  guint32 time = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (keys));
  gunichar character = gdk_keyval_to_unicode (keyval);
  guint position;

  if (time - self->typed_time > WORD)
    g_string_truncate (self->typed, 0);
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if (!g_unichar_isprint (character) || (character == ' ' && self->typed->len == 0))
    return go_on (self, keyval);

  self->typed_time = time;
  g_string_append_unichar (self->typed, character);
  if (find_typed (self, &position))
    inches_list_focus (self->list, position, NULL);

  return GDK_EVENT_STOP;
}

static GtkWidget *
find_descendant (GtkWidget *widget,
                 GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_descendant (child, type);

  return found;
}

static void
watch_list (InchesPresetChooser *self)
{
  GtkWidget *popover = find_descendant (GTK_WIDGET (self->presets), GTK_TYPE_POPOVER);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = GTK_LIST_VIEW (find_descendant (popover, GTK_TYPE_LIST_VIEW));
  g_signal_connect_object (popover, "show", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (inches_list_focus_drop), self->list, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (gtk_widget_grab_focus), self->presets, G_CONNECT_SWAPPED);
  /* As wide as its sentences, not as the button; and the button's tooltip, which says one of them, is not laid over them. */
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (find_descendant (popover, GTK_TYPE_SCROLLED_WINDOW)), TRUE);
  g_object_bind_property (popover, "visible", self->presets, "has-tooltip", G_BINDING_INVERT_BOOLEAN);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

static void
show_words (InchesPresetChooser *self,
            InchesPresetItem    *item,
            gboolean             changed)
{
  const char *sentence = inches_preset_item_get_sentence (item);
  g_autofree char *description = NULL;
  g_autofree char *reset = NULL;

  if (item == self->said && changed == self->said_changed)
    return;

  self->said = item;
  self->said_changed = changed;
  description = g_strdup_printf ("%s. %s", inches_preset_item_get_title (item), sentence);
  reset = g_strdup_printf (_("Set all back to “%s”"), inches_preset_item_get_name (item));

  inches_quiet_tooltip_set (GTK_WIDGET (self->presets), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->presets),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  /* The button inside would be called by its class. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->presets))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, inches_preset_item_get_title (item),
                                  -1);

  inches_quiet_tooltip_set (self->reset, reset);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reset),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, reset,
                                  -1);
  gtk_widget_set_sensitive (self->reset, changed);
}

/* Whether what is shown is no longer what the preset says. */
static gboolean
is_changed (InchesPresetChooser *self,
            InchesPresetItem    *item)
{
  InchesSheet *sheet = inches_preset_item_get_sheet (item);

  return !inches_scenario_equal (inches_preset_item_get_scenario (item), inches_session_get_scenario (self->session))
         || (sheet != NULL && !inches_sheet_equal (sheet, inches_session_get_sheet (self->session)));
}

static void
scenario_changed_cb (InchesPresetChooser *self)
{
  const char *id = inches_session_get_preset (self->session);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr(InchesPresetItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      gboolean loaded = g_strcmp0 (inches_preset_item_get_id (item), id) == 0;
      gboolean changed = loaded && is_changed (self, item);

      inches_preset_item_set_changed (item, changed);
      inches_preset_item_set_loaded (item, loaded);
      if (!loaded)
        continue;

      if (gtk_drop_down_get_selected (self->presets) != i)
        {
          self->showing = TRUE;
          gtk_drop_down_set_selected (self->presets, i);
          self->showing = FALSE;
        }
      show_words (self, item, changed);
    }
}

/* The model's come first and stay; after them the own ones. */
static void
own_presets_changed_cb (InchesPresetChooser *self)
{
  guint n_shipped = inches_model_get_n_presets (inches_session_get_model (self->session));
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  GPtrArray *own = inches_session_get_own_presets (self->session);
  g_autoptr(GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (added, inches_preset_item_new_own (g_ptr_array_index (own, i)));

  self->said = NULL;
  self->showing = TRUE;
  g_list_store_splice (self->items, n_shipped, n_items - n_shipped, added->pdata, added->len);
  self->showing = FALSE;
  scenario_changed_cb (self);
}

static void
create_editor_cb (GtkMenuButton *button,
                  gpointer       user_data)
{
  gtk_menu_button_set_popover (button, inches_preset_editor_new (INCHES_PRESET_CHOOSER (user_data)->session));
}

static void
inches_preset_chooser_dispose (GObject *object)
{
  InchesPresetChooser *self = INCHES_PRESET_CHOOSER (object);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);

  if (self->typed != NULL)
    g_string_free (g_steal_pointer (&self->typed), TRUE);
  g_clear_object (&self->items);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_preset_chooser_parent_class)->dispose (object);
}

static void
inches_preset_chooser_class_init (InchesPresetChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_preset_chooser_dispose;

  g_type_ensure (INCHES_TYPE_PRESET_ITEM);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-preset-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesPresetChooser, presets);
  gtk_widget_class_bind_template_child (widget_class, InchesPresetChooser, reset);
  gtk_widget_class_bind_template_child (widget_class, InchesPresetChooser, own);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
inches_preset_chooser_init (InchesPresetChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->typed = g_string_new (NULL);
  watch_list (self);
  inches_focus_return_attach (self->own);

  /* In GTK 4.18 a drop-down is labelled by the item chosen, which goes before any other name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->presets), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->own))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Own presets"),
                                  -1);
}

void
inches_preset_chooser_set_session (InchesPresetChooser *self,
                                   InchesSession       *session)
{
  InchesModel *model;

  g_return_if_fail (INCHES_IS_PRESET_CHOOSER (self));
  g_return_if_fail (self->session == NULL);

  model = inches_session_get_model (session);
  self->session = g_object_ref (session);
  self->items = g_list_store_new (INCHES_TYPE_PRESET_ITEM);

  for (guint i = 0; i < inches_model_get_n_presets (model); i++)
    {
      g_autoptr(InchesPresetItem) item = inches_preset_item_new (inches_model_get_preset (model, i));

      g_list_store_append (self->items, item);
    }

  self->showing = TRUE;
  gtk_drop_down_set_model (self->presets, G_LIST_MODEL (self->items));
  self->showing = FALSE;

  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::preset", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::own-presets", G_CALLBACK (own_presets_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_create_popup_func (self->own, create_editor_cb, self, NULL);
  own_presets_changed_cb (self);
}

void
inches_preset_chooser_open (InchesPresetChooser *self)
{
  g_return_if_fail (INCHES_IS_PRESET_CHOOSER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->presets));
  gtk_widget_activate (GTK_WIDGET (self->presets));
}
