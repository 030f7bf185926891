/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-future-player.h"

#include "inches-future-path.h"
#include "inches-simulation.h"
#include "session-fixture.h"

#include <string.h>

static gboolean
has_forecast (gpointer player)
{
  guint numbers[INCHES_N_TYPICAL];

  return inches_future_player_get_n_futures (player) == INCHES_DEFAULT_FUTURES
         && inches_future_player_get_typical (player, numbers);
}

/* Nothing is replayed that nobody looks at; then the same future, to the last bit. */
static void
test_future_player_follows (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesOutlook) outlook = inches_outlook_new (session);
  g_autoptr(InchesFuturePlayer) player = inches_future_player_new (outlook);
  g_autoptr(InchesFuture) same = NULL;
  InchesFuture *future;

  g_assert_true (session_fixture_wait_for (has_forecast, player, 60000));
  g_assert_null (inches_future_player_get_future (player));
  inches_future_player_set_number (player, 17);
  inches_future_player_set_shown (player, TRUE);
  future = inches_future_player_get_future (player);
  same = inches_future_new (inches_session_get_scenario (session), inches_session_get_sheet (session), INCHES_DEFAULT_SEED, 44, 17);
  g_assert_cmpuint (inches_future_get_n_events (future), ==, inches_future_get_n_events (same));
  g_assert_cmpfloat (inches_future_get_gain (future), ==, inches_future_get_gain (same));

  inches_future_player_set_shown (player, FALSE);
  g_assert_null (inches_future_player_get_future (player));
}

/* Which one is looked at is the session's, so that a document brings it back: the first of all too. */
static void
test_future_player_is_the_sessions (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesOutlook) outlook = inches_outlook_new (session);
  g_autoptr(InchesFuturePlayer) player = inches_future_player_new (outlook);

  g_assert_false (inches_future_player_get_chosen (player));
  inches_session_set_future (session, 0);
  g_assert_true (inches_future_player_get_shown (player));
  g_assert_true (inches_future_player_get_chosen (player));
  g_assert_cmpuint (inches_future_player_get_number (player), ==, 0);
  inches_future_player_set_number (player, 17);
  g_assert_cmpint (inches_session_get_future (session), ==, 17);
  inches_future_player_set_shown (player, FALSE);
  g_assert_cmpint (inches_session_get_future (session), ==, -1);
}

/* All weeks are shown until one is chosen; a number or week beyond the last is the last. */
static void
test_future_player_weeks (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesOutlook) outlook = inches_outlook_new (session);
  g_autoptr(InchesFuturePlayer) player = inches_future_player_new (outlook);

  g_assert_true (session_fixture_wait_for (has_forecast, player, 60000));
  inches_future_player_set_shown (player, TRUE);
  g_assert_cmpuint (inches_future_player_get_week (player), ==, 43);
  inches_future_player_set_week (player, 12);
  g_assert_cmpuint (inches_future_player_get_week (player), ==, 12);
  inches_future_player_set_week (player, 500);
  g_assert_cmpuint (inches_future_player_get_week (player), ==, 43);
  inches_future_player_set_number (player, 99999);
  g_assert_cmpuint (inches_future_player_get_number (player), ==, INCHES_DEFAULT_FUTURES - 1);
}

/* What a rung's week is drawn as agrees with what is in force, and with the log. */
static void
test_future_states (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  guint seen[INCHES_RUNG_STATE_DOWN + 1] = { 0 };

  for (guint number = 0; number < 60; number++)
    {
      g_autoptr(InchesFuture) future = inches_future_new (inches_session_get_scenario (session), inches_session_get_sheet (session),
                                                          INCHES_DEFAULT_SEED, 44, number);

      for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
        {
          InchesRungState states[44];

          inches_future_get_states (future, rung, states);
          for (guint week = 0; week < 44; week++)
            {
              gboolean in_force = (inches_future_get_rungs (future, week) & 1u << rung) != 0;

              seen[states[week]]++;
              g_assert_true (in_force == (states[week] == INCHES_RUNG_STATE_IN_FORCE || states[week] == INCHES_RUNG_STATE_VIOLATED));
              if (states[week] == INCHES_RUNG_STATE_FELL && week + 1 < 44 && !(inches_future_get_rungs (future, week + 1) & 1u << rung))
                g_assert_true (states[week + 1] == INCHES_RUNG_STATE_DOWN || states[week + 1] == INCHES_RUNG_STATE_FELL);
            }
        }
    }

  for (guint state = 0; state <= INCHES_RUNG_STATE_DOWN; state++)
    g_assert_cmpuint (seen[state], >, 0);
}

/* No log says who: the model does not know. */
static void
test_future_names_nobody (void)
{
  static const char *const names[] = { "Russia", "Moscow", "Ukrain", "Kyiv", "Kiev", "Washington", "U.S.", "Europe", "West" };
  g_autoptr(InchesSession) session = session_fixture_new ();

  for (guint number = 0; number < 60; number++)
    {
      g_autoptr(InchesFuture) future = inches_future_new (inches_session_get_scenario (session), inches_session_get_sheet (session),
                                                          INCHES_DEFAULT_SEED, 44, number);

      for (guint i = 0; i < inches_future_get_n_events (future); i++)
        {
          InchesHappening happening = inches_future_get_event (future, i)->happening;
          g_autofree char *words = inches_future_describe_event (future, i);

          if (happening == INCHES_HAPPENING_VIOLATED || happening == INCHES_HAPPENING_BROKEN)
            for (guint name = 0; name < G_N_ELEMENTS (names); name++)
              g_assert_null (strstr (words, names[name]));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/future-player/follows", test_future_player_follows);
  g_test_add_func ("/future-player/is-the-sessions", test_future_player_is_the_sessions);
  g_test_add_func ("/future-player/weeks", test_future_player_weeks);
  g_test_add_func ("/future-player/states", test_future_states);
  g_test_add_func ("/future-player/names-nobody", test_future_names_nobody);

  return g_test_run ();
}
