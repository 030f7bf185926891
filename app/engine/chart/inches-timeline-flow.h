/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-forecast.h"
#include "inches-timeline-text.h"

G_BEGIN_DECLS

/* What stands before a word of a key. */
typedef enum
{
  INCHES_SAMPLE_NONE,
  INCHES_SAMPLE_MIDDLE,   /* line */
  INCHES_SAMPLE_GHOST,    /* dashed line */
  INCHES_SAMPLE_HALF,
  INCHES_SAMPLE_NINE,
  INCHES_SAMPLE_GROUND,
  INCHES_SAMPLE_IN_FORCE,
  INCHES_SAMPLE_FELL,
  INCHES_SAMPLE_NEVER,
  INCHES_SAMPLE_OUTCOME   /* mark of a class */
} InchesSample;

/* A piece of a key or a foot: a sample, words, or both. */
typedef struct
{
  InchesSample      sample;
  InchesOutcome     outcome;
  InchesTypeUse     use;
  InchesRole        role;
  double            gap;      /* px before it at text size 1, unless it begins a line */
  gboolean          new_line;
  gboolean          joined;   /* never begins a line */
  gboolean          breaks;   /* its words may go on in the next line */
  char             *text;

  /* Once placed: */
  gboolean          placed;
  InchesTimelineBox box;      /* of the sample */
} InchesFlowItem;

/* Pieces in lines that are as long as the width allows. */
typedef struct
{
  GArray *items;    /* (element-type InchesFlowItem) */
  double  overhang; /* px the spare of running text may reach beyond the width: a margin */
} InchesFlow;

void  inches_flow_init   (InchesFlow          *self);
void  inches_flow_clear  (InchesFlow          *self);
void  inches_flow_add    (InchesFlow          *self,
                          InchesSample         sample,
                          InchesTypeUse        use,
                          InchesRole           role,
                          double               gap,
                          const char          *text);
InchesFlowItem *inches_flow_last (InchesFlow  *self);
guint inches_flow_place  (InchesFlow          *self,
                          InchesTimelineTexts *texts,
                          guint                row,
                          double               x,
                          double               width,
                          double               first,
                          double               pitch,
                          guint                most_lines);

double inches_flow_get_width   (const InchesFlow          *self,
                                const InchesTimelineTexts *texts);
guint inches_flow_count_lines (const InchesTimelineTexts *texts,
                               InchesTypeUse              use,
                               const char                *words,
                               double                     width);
double inches_flow_find_width (const InchesTimelineTexts *texts,
                               InchesTypeUse              use,
                               const char                *words,
                               double                     width);

G_END_DECLS
