/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "inches-slide.h"

G_BEGIN_DECLS

/* What the model says for the steps of a briefing. Steps with the same settings share
 * one run. Filled step by step, in any one thread at a time. */
typedef struct
{
  InchesBriefing   *briefing;
  InchesModel      *model;
  InchesChronicle  *chronicle;
  InchesForecast  **forecasts; /* one for each step; NULL: not run yet, or not needed */
  InchesForecast  **baselines;
  InchesCompareSet **compares; /* of steps that compare */
  GPtrArray        *runs;      /* (element-type InchesForecast) all that were made */
} InchesBriefingForecasts;

InchesBriefingForecasts *inches_briefing_forecasts_new     (InchesBriefing          *briefing,
                                                            InchesModel             *model,
                                                            InchesChronicle         *chronicle) G_GNUC_WARN_UNUSED_RESULT; /* references are taken */
void                     inches_briefing_forecasts_free    (InchesBriefingForecasts *self);
gboolean                 inches_briefing_forecasts_run     (InchesBriefingForecasts *self,
                                                            guint                    step,
                                                            GCancellable            *cancellable); /* FALSE: cancelled */
gboolean                 inches_briefing_forecasts_run_all (InchesBriefingForecasts *self,
                                                            GCancellable            *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesBriefingForecasts, inches_briefing_forecasts_free)

G_END_DECLS
