/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with the trail is on as soon as it can be done. */
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-model-reader.h"
#include "inches-theme-reader.h"
#include "inches-trail-bar.h"

#include <adwaita.h>

static void
test_first_change (void)
{
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  g_autoptr(InchesModel) model = inches_model_reader_load (inches_data_dir (), NULL);
  g_autoptr(GPtrArray) themes = inches_theme_reader_load (inches_data_dir (), NULL);
  g_autoptr(InchesSession) session = inches_session_new (chronicle, model, themes);
  GtkWidget *bar = g_object_ref_sink (inches_trail_bar_new (session));
  GActionGroup *actions = inches_trail_bar_get_actions (INCHES_TRAIL_BAR (bar));

  g_assert_false (g_action_group_get_action_enabled (actions, "undo"));
  g_assert_false (g_action_group_get_action_enabled (actions, "replay"));

  g_assert_true (inches_session_set_lever (session, 0, 120, NULL));
  g_assert_true (g_action_group_get_action_enabled (actions, "undo"));
  g_assert_true (g_action_group_get_action_enabled (actions, "replay"));

  inches_session_undo (session);
  g_assert_true (g_action_group_get_action_enabled (actions, "redo"));
  g_assert_false (g_action_group_get_action_enabled (actions, "replay"));

  g_object_unref (bar);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/trail-bar/first-change", test_first_change);

  return g_test_run ();
}
