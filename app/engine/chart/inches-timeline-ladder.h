/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-simulation.h"
#include "inches-timeline-flow.h"
#include "inches-timeline-space.h"

G_BEGIN_DECLS

#define INCHES_HEAT_LEVELS 25 /* steps of the heat: finer ones cannot be told apart */

typedef struct
{
  double left;
  double right;
  guint  week;
} InchesLadderCell;

/* One rung: a bar of a hundred futures and a cell a week. */
typedef struct
{
  guint  rung;
  double top;
  double height;
  double in_force;  /* share of futures at the end, 0 to 1 */
  double fell;      /* were in force and are not */
  guint  heat[INCHES_LONG_WEEKS]; /* level of each week */
} InchesLadderRow;

/* The ladder: names, what each side gives, bars, figures and weeks. */
typedef struct
{
  guint             row;
  InchesTimelineBox ground;   /* hatched */
  double            hatch_from; /* px on which the hatch hangs */
  double            bar_left;
  double            bar_width; /* 0: no room */
  GArray           *rows;     /* (element-type InchesLadderRow) */
  GArray           *cells;    /* (element-type InchesLadderCell) weeks in view */
  InchesTimelineBox scale;    /* of the heat, in the header; empty if left out */
  InchesFlow        key;
  gboolean          has_figures;
} InchesTimelineLadder;

InchesTimelineLadder *inches_timeline_ladder_new  (const InchesTimelineFrame *frame,
                                                   guint                      row,
                                                   const InchesModelSpace    *space,
                                                   const InchesTimelineInput *input,
                                                   InchesForecast            *forecast,
                                                   InchesTimelineTexts       *texts) G_GNUC_WARN_UNUSED_RESULT;
void                  inches_timeline_ladder_free (InchesTimelineLadder      *self);

InchesTimelineLadder *inches_ladder_new_empty     (guint                      row) G_GNUC_WARN_UNUSED_RESULT;
void                  inches_ladder_row_count     (InchesLadderRow           *row,
                                                   InchesForecast            *forecast);
void                  inches_ladder_place_cells   (InchesTimelineLadder      *self,
                                                   const InchesDateAxis      *axis,
                                                   InchesDay                  anchor,
                                                   guint                      n_weeks,
                                                   double                     left,
                                                   double                     right,
                                                   double                     unit);

G_END_DECLS
