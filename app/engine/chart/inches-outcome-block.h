/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-page.h"

G_BEGIN_DECLS

#define INCHES_DOTS_COLUMNS 10
#define INCHES_DOTS_ROWS     5

/* Fifty dots of outcome classes and their legend with figures, on a page. */
typedef struct
{
  guint         row;
  const char   *id;          /* of its group in the picture */
  InchesTimelineBox ground;  /* hatched */
  double        radius;
  struct { double x; double y; } dots[INCHES_N_DOTS];
  InchesOutcome outcomes[INCHES_N_DOTS];
  double        key_radius;
  double        key_x;
  double        key_y[INCHES_N_OUTCOMES];
  double        bottom;      /* px where dots, legend and what stands under it end */
} InchesOutcomeBlock;

/* What the legend has beside each name. */
typedef enum
{
  INCHES_LEGEND_SHARES,      /* of 100 */
  INCHES_LEGEND_BASELINE,    /* of 100, and of 100 in early 2025 */
  INCHES_LEGEND_COUNTS       /* of 100, and of all futures */
} InchesLegend;

typedef struct
{
  guint           row;
  const char     *id;
  InchesForecast *forecast;
  InchesForecast *baseline;  /* INCHES_LEGEND_BASELINE */
  InchesLegend    legend;
  double          x;         /* px of the dots' left edge */
  double          y;
  double          pitch;     /* px from dot to dot */
  double          legend_x;
  double          legend_y;
  double          legend_width;
} InchesOutcomeInput;

double              inches_outcome_block_legend_width  (const InchesModelPage    *page,
                                                        InchesForecast           *forecast,
                                                        InchesLegend              legend);
double              inches_outcome_block_legend_height (const InchesModelPage    *page);
InchesOutcomeBlock *inches_outcome_block_new           (InchesModelPage          *page,
                                                        const InchesOutcomeInput *input) G_GNUC_WARN_UNUSED_RESULT;
void                inches_outcome_block_paint         (const InchesOutcomeBlock *self,
                                                        const InchesModelPage    *page,
                                                        InchesCanvas             *canvas,
                                                        const InchesTheme        *theme);

G_END_DECLS
