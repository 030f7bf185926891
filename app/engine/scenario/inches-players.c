/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-players.h"

#include <glib/gi18n-lib.h>

#define CIRCUMSTANCES "circumstances"

/* The groups of data/model/levers.json, in the order of lists and bars. */
static const struct
{
  const char *id;
  const char *name;
} groups[INCHES_N_LEVER_GROUPS] = {
  { "economy", NC_("group of levers", "economy") },
  { "aid", NC_("group of levers", "aid") },
  { "coercion", NC_("group of levers", "coercion") },
  { "method", NC_("group of levers", "method") },
  { "verification", NC_("group of levers", "verification") },
  { "compartment", NC_("group of levers", "talks kept apart") },
};

static guint32
find_changed (InchesScenario *from,
              InchesScenario *to,
              guint          *n_changed)
{
  guint32 changed = 0;

  *n_changed = 0;
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    if (inches_scenario_get_value (from, i) != inches_scenario_get_value (to, i))
      {
        changed |= 1u << i;
        (*n_changed)++;
      }

  return changed;
}

static guint
add_levers (InchesPlayer         *players,
            const InchesLeverSet *levers,
            guint32               changed)
{
  guint n = 0;

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    if (changed & 1u << i)
      players[n++] = (InchesPlayer) { levers->levers[i].id, 1u << i, FALSE };

  return n;
}

static guint
add_groups (InchesPlayer         *players,
            const InchesLeverSet *levers,
            guint32               changed)
{
  guint n = 0;

  for (guint group = 0; group < G_N_ELEMENTS (groups); group++)
    {
      guint32 members = 0;

      for (guint i = 0; i < INCHES_N_LEVERS; i++)
        if (changed & 1u << i && g_str_equal (levers->levers[i].attribution, groups[group].id))
          members |= 1u << i;

      if (members != 0)
        players[n++] = (InchesPlayer) { groups[group].id, members, FALSE };
    }

  return n;
}

/**
 * inches_players_find: (skip)
 * @from: a scenario
 * @to: another
 * @players: (out caller-allocates): room for seven
 * @by_lever: (out): the players are levers, not groups of them
 *
 * At most six levers play for themselves, more in their groups; circumstances
 * are one player. What does not differ does not play.
 *
 * Returns: how many players there are
 */
guint
inches_players_find (InchesScenario *from,
                     InchesScenario *to,
                     InchesPlayer   *players,
                     gboolean       *by_lever)
{
  const InchesLeverSet *levers = inches_scenario_get_levers (from);
  guint n_changed;
  guint32 changed = find_changed (from, to, &n_changed);
  guint n;

  *by_lever = n_changed <= INCHES_MOST_LEVER_PLAYERS;
  n = *by_lever ? add_levers (players, levers, changed) : add_groups (players, levers, changed);

  if (!inches_circumstances_equal (inches_scenario_get_circumstances (from), inches_scenario_get_circumstances (to)))
    players[n++] = (InchesPlayer) { CIRCUMSTANCES, 0, TRUE };

  return n;
}

/**
 * inches_players_mix: (skip)
 * @players: all players
 * @n_players: how many
 * @coalition: bits of those that have moved
 * @from: where the others still are
 * @to: where these are
 *
 * Returns: (transfer full): the mixture of both scenarios
 */
InchesScenario *
inches_players_mix (const InchesPlayer *players,
                    guint               n_players,
                    guint               coalition,
                    InchesScenario     *from,
                    InchesScenario     *to)
{
  const InchesCircumstances *circumstances = inches_scenario_get_circumstances (from);
  double values[INCHES_N_LEVERS];
  guint32 moved = 0;

  for (guint i = 0; i < n_players; i++)
    if (coalition & 1u << i)
      {
        moved |= players[i].levers;
        if (players[i].circumstances)
          circumstances = inches_scenario_get_circumstances (to);
      }

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    values[i] = inches_scenario_get_value (moved & 1u << i ? to : from, i);

  return inches_scenario_new (inches_scenario_get_levers (from), values, circumstances, NULL);
}

/** inches_lever_group_get_id: (skip): @group: below %INCHES_N_LEVER_GROUPS, in the order of lists and bars. Returns: as
 * data/model/levers.json has it */
const char *
inches_lever_group_get_id (guint group)
{
  g_return_val_if_fail (group < INCHES_N_LEVER_GROUPS, NULL);

  return groups[group].id;
}

/** inches_lever_group_get_name: (skip): @group: below %INCHES_N_LEVER_GROUPS. Returns: translated, as it stands in a sentence */
const char *
inches_lever_group_get_name (guint group)
{
  g_return_val_if_fail (group < INCHES_N_LEVER_GROUPS, NULL);

  return g_dpgettext2 (NULL, "group of levers", groups[group].name);
}

/**
 * inches_player_get_name: (skip)
 * @self: a player
 * @levers: those it is of
 *
 * Returns: (transfer none): its name for people, translated where it is a group
 */
const char *
inches_player_get_name (const InchesPlayer   *self,
                        const InchesLeverSet *levers)
{
  guint lever;

  if (self->circumstances)
    return C_("group of levers", "circumstances");
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (self->id == groups[i].id)
      return g_dpgettext2 (NULL, "group of levers", groups[i].name);

  return inches_lever_set_find (levers, self->id, &lever) ? levers->levers[lever].label : self->id;
}
