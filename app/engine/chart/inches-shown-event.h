/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-event.h"
#include "inches-label-changes.h"
#include "inches-timeline-flags.h"
#include "inches-timeline-text.h"

G_BEGIN_DECLS

/* An event of a lane that the view's importance lets through, in view or not. */
typedef struct
{
  InchesEvent             *event;
  double                   day;
  double                   last;
  guint                    importance;
  gboolean                 is_span;
  const InchesLabelChange *change; /* the author's; NULL: as shipped */
} InchesShownEvent;

const char *inches_shown_event_get_name  (const InchesShownEvent    *self); /* first line of its label */
char       *inches_shown_event_get_line  (const InchesShownEvent    *self,
                                          guint                      n_rows,
                                          guint                      line) G_GNUC_WARN_UNUSED_RESULT;
double      inches_shown_event_measure   (const InchesShownEvent    *self,
                                          guint                      n_rows,
                                          const InchesTimelineTexts *texts);
gboolean    inches_shown_event_make_flag (const InchesShownEvent    *self,
                                          guint                      n_rows,
                                          double                     unit,
                                          double                     em,
                                          InchesFlag                *flag); /* FALSE: it has no label */

G_END_DECLS
