/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-explained.h"

G_BEGIN_DECLS

/* What is said of a map as a whole. */
typedef enum
{
  INCHES_MAP_NOW,
  INCHES_MAP_EARLY_2025, /* the two levers as then, the others as set */
  INCHES_MAP_MOST,
  INCHES_MAP_LEAST,
  INCHES_MAP_N_SAYINGS
} InchesMapSaying;

char       *inches_map_words_name_axis      (const InchesLever    *lever) G_GNUC_WARN_UNUSED_RESULT; /* with its unit */
char       *inches_map_words_describe_point (const InchesLeverMap *map,
                                             guint                 x,
                                             guint                 y) G_GNUC_WARN_UNUSED_RESULT;
char       *inches_map_words_describe_at    (const InchesLeverMap *map,
                                             double                value_x,
                                             double                value_y) G_GNUC_WARN_UNUSED_RESULT;
const char *inches_map_words_name_saying    (InchesMapSaying       saying); /* translated */
char       *inches_map_words_say            (const InchesLeverMap *map,
                                             InchesMapMeasure      measure,
                                             InchesMapSaying       saying,
                                             InchesScenario       *scenario) G_GNUC_WARN_UNUSED_RESULT; /* where now or early 2025 is */

G_END_DECLS
