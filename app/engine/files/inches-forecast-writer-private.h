/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-forecast.h"

G_BEGIN_DECLS

extern const char *const inches_forecast_quantile_ids[INCHES_N_QUANTILES];

void inches_forecast_append_rungs  (GString              *out,
                                    const InchesForecast *forecast,
                                    guint16               rungs,
                                    const char           *quote,
                                    const char           *separator);

G_END_DECLS
