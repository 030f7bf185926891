/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-briefing-actions.h"

#include "inches-briefing-window.h"
#include "inches-data-dir.h"

#include <glib/gi18n-lib.h>

typedef void (*Say) (GtkApplicationWindow *window,
                     const char           *words);

/* Belongs to the window. */
typedef struct
{
  GtkApplicationWindow *window;
  InchesSession        *session;
  Say                   say;
  GtkWidget            *steps; /* NULL while they are not open */
} Actions;

static const struct
{
  const char *file;
  const char *name;
} shipped[] = {
  { "inches-not-miles.inches", N_("Inches, not miles") },
  { "the-case-against.inches", N_("The case against") },
};

/**
 * inches_briefing_add_view:
 * @session: what is shown
 * @index: where the step is to stand; past the end: last
 *
 * Returns: %FALSE if the briefing has as many steps as it can
 */
gboolean
inches_briefing_add_view (InchesSession *session,
                          guint          index)
{
  InchesBriefing *before = inches_session_get_briefing (session);
  g_autoptr(InchesBriefingStep) step = NULL;
  g_autoptr(InchesBriefing) briefing = NULL;

  if (inches_briefing_get_n_steps (before) >= INCHES_BRIEFING_MOST_STEPS)
    return FALSE;

  step = inches_session_make_step (session, NULL);
  briefing = inches_briefing_with_step (before, step, index);
  inches_session_set_briefing (session, briefing);

  return TRUE;
}

static void
said_cb (GtkWidget  *steps,
         const char *words,
         gpointer    user_data)
{
  Actions *actions = user_data;

  actions->say (actions->window, words);
}

static void
briefing_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  Actions *actions = user_data;

  if (actions->steps == NULL)
    {
      actions->steps = inches_briefing_window_new (GTK_WINDOW (actions->window), actions->session);
      g_object_add_weak_pointer (G_OBJECT (actions->steps), (gpointer *) &actions->steps);
      gtk_widget_insert_action_group (actions->steps, "win", G_ACTION_GROUP (actions->window));
      g_signal_connect (actions->steps, "said", G_CALLBACK (said_cb), actions);
    }
  gtk_window_present (GTK_WINDOW (actions->steps));
}

static void
add_step_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  Actions *actions = user_data;
  g_autofree char *words = NULL;
  guint n;

  if (!inches_briefing_add_view (actions->session, G_MAXUINT))
    {
      actions->say (actions->window, _("A briefing can have no more steps"));
      return;
    }

  n = inches_briefing_get_n_steps (inches_session_get_briefing (actions->session));
  words = g_strdup_printf (_("Added to the briefing as step %u"), n);
  actions->say (actions->window, words);
}

static void
open_shipped_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  Actions *actions = user_data;
  g_autofree char *path = g_build_filename (inches_data_dir (), "briefings", g_variant_get_string (parameter, NULL), NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  gtk_widget_activate_action (GTK_WIDGET (actions->window), "app.open-file", "s", uri);
}

static void
actions_free (gpointer data)
{
  Actions *actions = data;

  if (actions->steps != NULL)
    {
      g_signal_handlers_disconnect_by_data (actions->steps, actions);
      g_object_remove_weak_pointer (G_OBJECT (actions->steps), (gpointer *) &actions->steps);
    }
  g_object_unref (actions->session);
  g_free (actions);
}

/**
 * inches_briefing_actions_add:
 * @window: the main window
 * @session: what it shows
 * @say: tells something at its foot
 *
 * Adds win.briefing, win.add-step and win.open-shipped.
 */
void
inches_briefing_actions_add (GtkApplicationWindow *window,
                             InchesSession        *session,
                             Say                   say)
{
  static const GActionEntry entries[] = {
    { .name = "briefing", .activate = briefing_cb },
    { .name = "add-step", .activate = add_step_cb },
    { .name = "open-shipped", .parameter_type = "s", .activate = open_shipped_cb },
  };
  Actions *actions = g_new0 (Actions, 1);

  actions->window = window;
  actions->session = g_object_ref (session);
  actions->say = say;
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), actions);
  g_object_set_data_full (G_OBJECT (window), "inches-briefing-actions", actions, actions_free);
}

/** inches_briefing_make_shipped_menu: Returns: (transfer full): the briefings that ship, each opened by win.open-shipped */
GMenuModel *
inches_briefing_make_shipped_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autofree char *action = g_strdup_printf ("win.open-shipped::%s", shipped[i].file);

      g_menu_append (menu, _(shipped[i].name), action);
    }

  return G_MENU_MODEL (menu);
}
