/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-kernel.h"

G_BEGIN_DECLS

/* One block of futures, week by week, for those who look at single futures. */
typedef struct
{
  InchesTerms       terms;
  InchesKernelBlock block; /* after the last step */
  guint64           seed;
  guint             week;  /* of the next step */
} InchesReplay;

InchesReplay *inches_replay_new  (InchesScenario *scenario,
                                  InchesSheet    *sheet,
                                  guint64         seed,
                                  guint           first_future) G_GNUC_WARN_UNUSED_RESULT;
void          inches_replay_free (InchesReplay   *self);
void          inches_replay_step (InchesReplay   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesReplay, inches_replay_free)

G_END_DECLS
