/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-replay.h"

#include "inches-random.h"

/**
 * inches_replay_new: (skip)
 * @scenario: levers and circumstances
 * @sheet: coefficients
 * @seed: of all draws
 * @first_future: number of the first of 256 futures
 *
 * Returns: (transfer full): the futures before their first week
 */
InchesReplay *
inches_replay_new (InchesScenario *scenario,
                   InchesSheet    *sheet,
                   guint64         seed,
                   guint           first_future)
{
  InchesReplay *self = g_new0 (InchesReplay, 1);

  self->seed = seed;
  inches_terms_init (&self->terms, scenario, sheet);
  inches_kernel_start (&self->block, &self->terms, seed, first_future);

  return self;
}

/**
 * inches_replay_free: (skip)
 * @self: a replay
 */
void
inches_replay_free (InchesReplay *self)
{
  g_free (self);
}

/**
 * inches_replay_step: (skip)
 * @self: a replay
 *
 * Goes on by a week, whose figures are then in the block.
 */
void
inches_replay_step (InchesReplay *self)
{
  guint32 constants[INCHES_N_SLOTS];

  for (guint slot = 0; slot < INCHES_N_SLOTS; slot++)
    constants[slot] = inches_random_constant (self->seed, self->week, slot);

  inches_kernel_step (&self->block, &self->terms, constants, self->week);
  self->week++;
}
