/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-popover-keys.h"

#include "inches-focus-return.h"

/* The toolkit tells what an action can do only to what is there to set it off. Not being visible, it costs no layout. */
static gboolean
is_enabled (GtkWidget  *window,
            const char *action)
{
  GtkWidget *probe = g_object_new (GTK_TYPE_BUTTON, "visible", FALSE, NULL);
  gboolean enabled;

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (probe), action);
  gtk_widget_set_parent (probe, window);
  enabled = gtk_widget_get_sensitive (probe);
  gtk_widget_unparent (probe);

  return enabled;
}

static GdkKeyMatch
match (GdkEvent   *event,
       const char *accel)
{
  GdkModifierType modifiers;
  guint key;

  return gtk_accelerator_parse (accel, &key, &modifiers) ? gdk_key_event_matches (event, key, modifiers) : GDK_KEY_MATCH_NONE;
}

/* Returns: (transfer full) (nullable): the application's action for the key that was pressed, "win.page::why"; one
 * that another of the keyboard's layouts would mean only if there is none of this layout. */
static char *
find_action (GtkApplication *application,
             GdkEvent       *event)
{
  g_auto(GStrv) actions = gtk_application_list_action_descriptions (application);
  const char *partial = NULL;

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto(GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);

      for (guint j = 0; accels[j] != NULL; j++)
        switch (match (event, accels[j]))
          {
          case GDK_KEY_MATCH_EXACT:
            return g_strdup (actions[i]);
          case GDK_KEY_MATCH_PARTIAL:
            partial = actions[i];
            break;
          case GDK_KEY_MATCH_NONE:
          default:
            break;
          }
    }

  return g_strdup (partial);
}

static void
activate (GtkWidget  *window,
          const char *action)
{
  g_autoptr(GVariant) target = NULL;
  g_autofree char *name = NULL;

  if (g_action_parse_detailed_name (action, &name, &target, NULL))
    gtk_widget_activate_action_variant (window, name, target);
}

static gboolean
has_focus (GtkWidget *popover,
           GtkRoot   *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  return focus != NULL && (focus == popover || gtk_widget_is_ancestor (focus, popover));
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        const char *const     *kept)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkApplication *application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;
  g_autoptr(GtkWidget) popover = g_object_ref (widget);
  g_autoptr(GtkWidget) window = NULL;
  g_autofree char *action = NULL;

  if (application != NULL)
    action = find_action (application, gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller)));
  if (action == NULL || !is_enabled (GTK_WIDGET (root), action))
    return GDK_EVENT_PROPAGATE;

  window = g_object_ref (GTK_WIDGET (root));
  if (kept == NULL || !g_strv_contains (kept, action))
    {
      gtk_popover_popdown (GTK_POPOVER (popover));
      activate (window, action);
      return GDK_EVENT_STOP;
    }

  /* What leads elsewhere after all is not to be done under it. */
  activate (window, action);
  if (!has_focus (popover, root))
    {
      inches_focus_return_keep (popover, gtk_root_get_focus (root));
      gtk_popover_popdown (GTK_POPOVER (popover));
    }

  return GDK_EVENT_STOP;
}

void
inches_popover_keys_attach (GtkPopover        *popover,
                            const char *const *kept)
{
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_POPOVER (popover));

  keys = gtk_event_controller_key_new ();
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), (gpointer) kept);
  gtk_widget_add_controller (GTK_WIDGET (popover), keys);
}
