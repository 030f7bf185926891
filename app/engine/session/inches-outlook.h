/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-comparer.h"

G_BEGIN_DECLS

/* What is asked of the model beyond the timeline: which index, over how many weeks.
 * The first 44 of 104 weeks are the session's own, to the last digit.
 *
 * Properties (notify when changed):
 *   "index"    guint            an InchesIndex; the session's, as the weeks are
 *   "n-weeks"  guint            44 or 104
 *   "forecast" InchesForecast   readable; of the session's scenario; NULL until the first run ends
 *   "baseline" InchesForecast   readable; early 2025, as many weeks as the forecast; NULL until its run ends */
#define INCHES_TYPE_OUTLOOK (inches_outlook_get_type ())
G_DECLARE_FINAL_TYPE (InchesOutlook, inches_outlook, INCHES, OUTLOOK, GObject)

InchesOutlook  *inches_outlook_new          (InchesSession *session) G_GNUC_WARN_UNUSED_RESULT; /* a reference is taken */
InchesSession  *inches_outlook_get_session  (InchesOutlook *self);
InchesComparer *inches_outlook_get_comparer (InchesOutlook *self); /* what stands beside the settings shown */
InchesIndex     inches_outlook_get_index    (InchesOutlook *self);
void            inches_outlook_set_index    (InchesOutlook *self,
                                             InchesIndex    index);
guint           inches_outlook_get_n_weeks  (InchesOutlook *self); /* asked for; the forecast may be a moment behind */
void            inches_outlook_set_n_weeks  (InchesOutlook *self,
                                             guint          n_weeks);
InchesForecast *inches_outlook_get_forecast (InchesOutlook *self);
InchesForecast *inches_outlook_get_baseline (InchesOutlook *self);

G_END_DECLS
