/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-actions.h"

#include <glib/gi18n-lib.h>

typedef void (*Say) (GtkApplicationWindow *window,
                     const char           *words);

/* Belongs to the window. */
typedef struct
{
  GtkApplicationWindow *window;
  InchesSession        *session;
  Say                   say;
} Actions;

static void
take_own (Actions       *actions,
          InchesOwnData *own,
          const char    *words)
{
  inches_session_set_own_data (actions->session, own, words);
  actions->say (actions->window, inches_trail_get_undo_words (inches_session_get_trail (actions->session)));
}

static char *
name_item (InchesOwnData *own,
           const char    *id)
{
  InchesEvent *event = inches_own_data_find_event (own, id);
  InchesSeries *series = inches_own_data_find_series (own, id);

  return g_strdup (event != NULL ? inches_event_get_title (event) : inches_series_get_title (series));
}

static void
remove_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  Actions *actions = user_data;
  InchesOwnData *before = inches_session_get_own_data (actions->session);
  const char *ids[] = { g_variant_get_string (parameter, NULL), NULL };
  g_autoptr(InchesOwnData) after = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (!inches_own_data_has (before, ids[0]))
    return;

  name = name_item (before, ids[0]);
  after = inches_own_data_without (before, ids);
  /* Translators: title of an event or series */
  words = g_strdup_printf (_("Removed: %s"), name);
  take_own (actions, after, words);
}

static void
remove_all_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  Actions *actions = user_data;
  g_autoptr(InchesOwnData) nothing = inches_own_data_new ();

  take_own (actions, nothing, _("All own data removed"));
}

/* What there is nothing of cannot be removed. */
static void
own_changed_cb (InchesSession *session,
                GParamSpec    *pspec,
                GActionMap    *window)
{
  gboolean any = !inches_own_data_is_empty (inches_session_get_own_data (session));

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (window, "remove-all-own")), any);
}

static void
actions_free (gpointer data)
{
  Actions *actions = data;

  g_object_unref (actions->session);
  g_free (actions);
}

void
inches_own_actions_add (GtkApplicationWindow *window,
                        InchesSession        *session,
                        void                (*say) (GtkApplicationWindow *window,
                                                    const char           *words))
{
  static const GActionEntry entries[] =
  {
    { .name = "remove-own", .activate = remove_cb, .parameter_type = "s" },
    { .name = "remove-all-own", .activate = remove_all_cb },
  };
  Actions *actions = g_new0 (Actions, 1);

  actions->window = window;
  actions->session = g_object_ref (session);
  actions->say = say;
  g_object_set_data_full (G_OBJECT (window), "inches-own-actions", actions, actions_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), actions);
  g_signal_connect_object (session, "notify::own-data", G_CALLBACK (own_changed_cb), window, 0);
  own_changed_cb (session, NULL, G_ACTION_MAP (window));
}
