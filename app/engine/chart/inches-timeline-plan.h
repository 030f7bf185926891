/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-timeline.h"

G_BEGIN_DECLS

/* A row before it has a place. Heights are px of the window at text size 1. */
typedef struct
{
  InchesRowKind kind;
  guint         index;        /* lane or track of the chronicle */
  double        least;
  double        height;       /* as designed; what is given in the end */
  double        gap;          /* above it */
  guint         n_label_rows; /* lanes */
  guint         most_rows;    /* lanes: label rows beyond this need more room than any label asks */
  gboolean      extra;        /* not of the first view: the first to be left out */
  gboolean      collapsed;
  double        thin;         /* what it takes in this view, where others have more of it; 0: its height */
  gboolean      fixed;        /* the height is the user's: it neither grows nor shrinks */
} InchesPlanRow;

/* Which rows a picture of a given height holds. */
typedef struct
{
  GArray  *rows;   /* (element-type InchesPlanRow) top to bottom */
  guint    n_rungs;
  double   rung;   /* height of one */
  gboolean window;
  guint    n_above;  /* lanes, tracks and model rows scrolled away above */
  guint    n_fit;    /* those in rows */
  guint    n_wanted; /* all that were asked for */
} InchesTimelinePlan;

#define INCHES_LADDER_HEAD 18.0
#define INCHES_LADDER_FOOT 1.5 /* under the last rung, for the feet of its letters */

InchesTimelinePlan *inches_timeline_plan_new  (const InchesTimelineInput *input,
                                               const guint               *extra_rows,
                                               double                     available,
                                               guint                      n_strong_rungs,
                                               gboolean                   weeks_in_view) G_GNUC_WARN_UNUSED_RESULT;
void                inches_timeline_plan_free (InchesTimelinePlan        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesTimelinePlan, inches_timeline_plan_free)

G_END_DECLS
