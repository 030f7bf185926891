/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-attribution.h"

G_BEGIN_DECLS

/* Sentences about forecasts; inches_forecast_describe() is one of them. */
char *inches_forecast_explain (const InchesForecast    *self,
                               const InchesForecast    *baseline,
                               const InchesAttribution *attribution) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
