/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-page.h"
#include "inches-timeline-ladder.h"

G_BEGIN_DECLS

/* Where the columns of a ladder stand, px. What has no width is left out. */
typedef struct
{
  double name_x;
  double name_width;
  double weight_right;  /* 0: none */
  double gives_x[2];    /* Russia; Ukraine and the West */
  double gives_width;   /* of each; 0: none */
  double bar_left;
  double bar_width;     /* 0: none */
  double figure_right;
  double weeks_left;
  double weeks_right;
} InchesLadderColumns;

double                inches_ladder_block_weeks_width (const InchesModelPage    *page);
double                inches_ladder_block_name_width (const InchesModelPage     *page,
                                                      const InchesChartInput    *input,
                                                      gboolean                   with_needs);
double                inches_ladder_block_key_width  (const InchesModelPage     *page);
double                inches_ladder_block_row_height (const InchesModelPage     *page,
                                                      const InchesChartInput    *input,
                                                      const InchesLadderColumns *columns);
InchesTimelineLadder *inches_ladder_block_new        (InchesModelPage           *page,
                                                      guint                      row,
                                                      const InchesChartInput    *input,
                                                      const InchesLadderColumns *columns,
                                                      double                     top,
                                                      double                     pitch,
                                                      const InchesDateAxis      *axis) G_GNUC_WARN_UNUSED_RESULT;
double                inches_ladder_block_head       (InchesModelPage           *page,
                                                      const InchesChartInput    *input,
                                                      InchesTimelineLadder      *ladder,
                                                      const InchesLadderColumns *columns,
                                                      double                     top);

G_END_DECLS
