/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-scenario.h"

G_BEGIN_DECLS

#define INCHES_MOST_LEVER_PLAYERS 6 /* beyond, levers play in groups */

/* Something that differs between two scenarios and is changed as a whole. */
typedef struct
{
  const char *id;            /* of a group or a lever; owned by the levers or static */
  guint32     levers;        /* bits */
  gboolean    circumstances;
} InchesPlayer;

guint           inches_players_find     (InchesScenario     *from,
                                         InchesScenario     *to,
                                         InchesPlayer       *players,
                                         gboolean           *by_lever);
InchesScenario *inches_players_mix      (const InchesPlayer *players,
                                         guint               n_players,
                                         guint               coalition,
                                         InchesScenario     *from,
                                         InchesScenario     *to) G_GNUC_WARN_UNUSED_RESULT;
#define INCHES_N_LEVER_GROUPS 6

const char     *inches_lever_group_get_id   (guint               group);
const char     *inches_lever_group_get_name (guint               group); /* translated, as within a sentence */
const char     *inches_player_get_name  (const InchesPlayer   *self,
                                         const InchesLeverSet *levers);

G_END_DECLS
