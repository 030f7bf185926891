/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys in the list of presets that come while a line is still being waited for. */
#include "comes.h"
#include "inches-list-focus.h"
#include "inches-preset-chooser.h"
#include "session-fixture.h"
#include "widget-finder.h"
#include "window-fixture.h"

#include <adwaita.h>

static GtkWidget *chooser;

static GtkListView *
get_list (void)
{
  return GTK_LIST_VIEW (widget_finder_by_type (chooser, GTK_TYPE_LIST_VIEW));
}

static gboolean
press (guint           key,
       GdkModifierType state)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_list ()));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) keys = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (keys) && gtk_event_controller_get_propagation_phase (keys) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (keys, "key-pressed", key, 0, state, &handled);
    }

  return handled;
}

static void
test_keys (void)
{
  guint position;

  inches_list_focus (get_list (), 3, NULL);
  g_assert_true (press (GDK_KEY_Down, 0));
  g_assert_true (inches_list_focus_is_awaited (get_list (), &position));
  g_assert_cmpuint (position, ==, 4);

  g_assert_false (press (GDK_KEY_Down, GDK_CONTROL_MASK));
  g_assert_true (inches_list_focus_is_awaited (get_list (), &position));
  g_assert_cmpuint (position, ==, 4);
  inches_list_focus_drop (get_list ());
}

static void
test_closed (void)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (get_list ()), GTK_TYPE_POPOVER);
  guint position;

  inches_preset_chooser_open (INCHES_PRESET_CHOOSER (chooser));
  g_assert_true (comes (window_fixture_is_laid_out, popover));
  inches_list_focus (get_list (), 3, NULL);
  gtk_popover_popdown (GTK_POPOVER (popover));
  g_assert_false (inches_list_focus_is_awaited (get_list (), &position));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(InchesSession) session = NULL;
  GtkWidget *window;
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  session = session_fixture_new ();
  chooser = g_object_new (INCHES_TYPE_PRESET_CHOOSER, NULL);
  inches_preset_chooser_set_session (INCHES_PRESET_CHOOSER (chooser), session);
  window = window_fixture_show (chooser, 400, 300);

  g_test_add_func ("/preset-chooser/keys", test_keys);
  g_test_add_func ("/preset-chooser/closed", test_closed);
  result = g_test_run ();

  gtk_window_destroy (GTK_WINDOW (window));

  return result;
}
