/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-shown-event.h"
#include "inches-timeline-frame.h"
#include "inches-timeline-index.h"
#include "inches-timeline-text.h"

G_BEGIN_DECLS

/* Which labels a lane has and where they stand, decided for the whole record at one
 * scale: a view that moves along only cuts a piece out of it, so that nothing in it
 * changes. Places are px from the record's first day ("record px"); on an axis with a
 * break, which never moves, px of the picture.
 *
 * Going in, a label keeps the place it had further out, as long as nothing more
 * important needs it. What was decided is kept until what it follows from changes. */
typedef struct
{
  GArray             *shown;    /* (element-type InchesShownEvent) by day */
  GArray             *lasting;  /* (element-type guint) those of them that are spans */
  GArray             *flags;    /* (element-type InchesFlag) decided; mark: place among the shown */
  InchesDateAxis      axis;     /* of the record px */
  gboolean            moves;    /* whether a view may be a piece of it */
  gboolean            all_musts_placed;

  /* What it was decided from. */
  GArray             *entries;
  InchesLabelChanges *changes;
  InchesMeasurer     *measurer;
  gboolean            slide;
  double              unit;
  guint               n_rows;
  guint               faintest;
  GPtrArray          *levels;   /* (element-type GArray of guint8) ways at coarser scales, 1 + way by flag */
  GHashTable         *tiles;    /* (element-type GArray of InchesFlag) pieces of a crowded lane, by level and place */
} InchesLaneLabels;

InchesLaneLabels *inches_lane_labels_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void              inches_lane_labels_free    (InchesLaneLabels          *self);
gboolean          inches_lane_labels_decide  (InchesLaneLabels          *self,
                                              GArray                    *entries,
                                              const InchesTimelineInput *input,
                                              guint                      faintest,
                                              const InchesTimelineFrame *frame,
                                              guint                      row,
                                              const InchesTimelineTexts *texts,
                                              guint                     *hurry);
void              inches_lane_labels_mend    (const InchesLaneLabels    *self,
                                              GArray                    *flags,
                                              const InchesDateAxis      *axis,
                                              double                     zone,
                                              const InchesTimelineTexts *texts); /* what the edges of a view cut off */
guint             inches_lane_labels_find    (const InchesLaneLabels    *self,
                                              double                     day); /* place of the first shown event at or after a day */

G_END_DECLS
