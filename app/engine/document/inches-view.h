/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-date.h"

G_BEGIN_DECLS

/* Which stretch of time is shown, and how. Plain value; days may be fractions so that motion is smooth. */
typedef struct
{
  double   first;     /* day at the left edge */
  double   last;      /* day at the right edge, above first */
  double   lowest;    /* limits: the span of the record, first and last day */
  double   highest;
  gboolean magnified; /* the scenario's 44 weeks take about a third of the width; only while the whole span is shown */
  gboolean wanted;    /* what magnified becomes when the whole span is shown again */
} InchesView;

#define INCHES_VIEW_SHORTEST 3.0 /* days */

void     inches_view_init        (InchesView       *self,
                                  InchesDay         first,
                                  InchesDay         last); /* the whole span, magnified */
void     inches_view_zoom        (InchesView       *self,
                                  double            day,
                                  double            factor); /* the span times factor, day keeps its place; uniform afterwards unless the whole span is shown */
void     inches_view_pan         (InchesView       *self,
                                  double            days);
void     inches_view_show        (InchesView       *self,
                                  double            first,
                                  double            last); /* clamped to the limits */
void     inches_view_fit         (InchesView       *self); /* the whole span; magnified as it was before zooming */
void     inches_view_set_magnified (InchesView     *self,
                                  gboolean          magnified); /* at once if the whole span is shown, else when it is again */
gboolean inches_view_is_whole    (const InchesView *self);
InchesDay inches_view_get_last_day (const InchesView *self); /* of which anything is shown */
gboolean inches_view_equal       (const InchesView *a,
                                  const InchesView *b);

G_END_DECLS
