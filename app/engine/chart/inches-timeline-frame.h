/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-date-axis.h"
#include "inches-timeline-index.h"
#include "inches-timeline.h"

G_BEGIN_DECLS

/* Of the gutter, px of the window at text size 1: the mark of a lane, or of a track that is not of the record, left of its name. */
#define INCHES_GUTTER_NAME_X 17.0
#define INCHES_GUTTER_MARK_X 6.0
#define INCHES_GUTTER_RADIUS 4.0

/* A row with what its painter needs to know about its height. */
typedef struct
{
  InchesTimelineRow row;
  double            base;         /* px: base line of a lane, foot of a track, top of the first rung */
  double            step;         /* px from one row of labels, or one rung, to the next */
  guint             n_label_rows; /* lanes */
  gboolean          collapsed;    /* a thin row, without labels and figures */
  gboolean          fixed;        /* its height is the user's */
} InchesFrameRow;

/* How the picture is divided: which rows fit, where each lies, how wide the gutter is. */
typedef struct
{
  double            unit;        /* px of a window px: text size and, on a slide, its size */
  double            hairline;    /* px */
  gboolean          slide;
  double            width;
  double            height;
  double            left;        /* px where texts of the gutter begin */
  double            value_right; /* px where values of the gutter end */
  InchesTimelineBox plot;        /* right of the gutter, from the lanes to the axis */
  double            record_foot; /* px: foot of the lowest track or lane */
  double            foot_top;    /* px: below the last row */
  GArray           *rows;        /* (element-type InchesFrameRow) */
  guint             rungs[INCHES_N_RUNGS];
  guint             n_rungs;
  guint             n_above;     /* lanes, tracks and model rows scrolled away above */
  guint             n_fit;       /* those in the picture */
  guint             n_wanted;    /* all that were asked for */
  InchesDateAxis    axis;
  double            hatch_from;  /* px on which the hatch of the model's ground hangs: in a window it moves along */
} InchesTimelineFrame;

/* What other parts need of the frame's height. */
typedef struct
{
  double  head;            /* px above the strip */
  double  foot;            /* px below the last row */
  guint  *extra_rows;      /* rows of labels a lane needs beyond its own, by lane of the chronicle */
} InchesFrameNeeds;

void                  inches_timeline_frame_init  (InchesTimelineFrame       *self);
void                  inches_timeline_frame_clear (InchesTimelineFrame       *self);
void                  inches_timeline_frame_place (InchesTimelineFrame       *self,
                                                   const InchesTimelineInput *input,
                                                   const InchesTimelineIndex *index,
                                                   InchesTimelineTexts       *texts,
                                                   const InchesFrameNeeds    *needs,
                                                   InchesDay                  anchor);
const InchesFrameRow *inches_timeline_frame_row   (const InchesTimelineFrame *self,
                                                   guint                      row);
gboolean              inches_timeline_frame_find  (const InchesTimelineFrame *self,
                                                   InchesRowKind              kind,
                                                   guint                     *row);
double                inches_timeline_unit        (const InchesTimelineInput *input);

G_END_DECLS
