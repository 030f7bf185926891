/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline-flags.h"

G_BEGIN_DECLS

/* The labels that stand on a lane so far, by x, and what one more may not touch. */
typedef struct
{
  GPtrArray            *placed;  /* (element-type InchesFlag) by x; not owned */
  double                widest;  /* px from a leader to the far end of a text, of all placed */
  const InchesDateAxis *axis;
  guint                 n_rows;
  double                unit;    /* px of a px at text size 1 */
  double                zone;    /* px from an end of the axis within which one must begin; 0: anywhere */
} InchesFlagBoard;

void     inches_flag_board_init      (InchesFlagBoard       *self,
                                      guint                  n_rows,
                                      const InchesDateAxis  *axis,
                                      double                 unit);
void     inches_flag_board_clear     (InchesFlagBoard       *self);
guint    inches_flag_board_get_n_ways (const InchesFlagBoard *self,
                                      const InchesFlag      *flag); /* ways to place it, the best first */
void     inches_flag_board_set_way   (const InchesFlagBoard *self,
                                      InchesFlag            *flag,
                                      guint                  way);
gboolean inches_flag_board_is_inside (const InchesFlagBoard *self,
                                      const InchesFlag      *flag); /* whole in its stretch of the axis */
gboolean inches_flag_board_is_near_end (const InchesFlagBoard *self,
                                      const InchesFlag      *flag); /* begins in the zone */
gboolean inches_flag_board_fits      (const InchesFlagBoard *self,
                                      const InchesFlag      *flag);
gboolean inches_flag_board_try_way   (const InchesFlagBoard *self,
                                      InchesFlag            *flag,
                                      guint                  way);
void     inches_flag_board_find_hits (const InchesFlagBoard *self,
                                      const InchesFlag      *flag,
                                      GPtrArray             *hits); /* filled with what is in the way */
void     inches_flag_board_add       (InchesFlagBoard       *self,
                                      InchesFlag            *flag);
void     inches_flag_board_remove    (InchesFlagBoard       *self,
                                      InchesFlag            *flag);

G_END_DECLS
