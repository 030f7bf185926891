/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-scenario.h"

G_BEGIN_DECLS

#define INCHES_COMBINATION_MOST_LEVERS 4

/* What one lever must be set to. */
typedef struct
{
  guint  lever;
  double lowest;  /* both ends included, in the lever's unit */
  double highest;
} InchesCombinationRange;

/* Settings that hardly go together in the world, though each is possible by itself.
 * An entry of data/model/combinations.json. They are told of, never refused. */
typedef struct
{
  char                   *id;
  char                   *sentence; /* what is odd about it, for the panel */
  char                   *why;      /* what that rests on */
  char                  **claims;
  InchesCombinationRange  ranges[INCHES_COMBINATION_MOST_LEVERS]; /* all of them must hold */
  guint                   n_ranges;
} InchesCombination;

void     inches_combination_free    (InchesCombination       *self);
gboolean inches_combination_applies (const InchesCombination *self,
                                     const InchesScenario    *scenario);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesCombination, inches_combination_free)

G_END_DECLS
