/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-forecast.h"

G_BEGIN_DECLS

extern const char *const inches_forecast_quantile_ids[INCHES_N_QUANTILES];

/* One figure a line of CSV: "table,key,week,value"; these two are of no week. */
void inches_forecast_append_figure (GString              *out,
                                    const char           *table,
                                    const char           *key,
                                    double                value);
void inches_forecast_append_word   (GString              *out,
                                    const char           *table,
                                    const char           *key,
                                    const char           *value);
void inches_forecast_append_rungs  (GString              *out,
                                    const InchesForecast *forecast,
                                    guint16               rungs,
                                    const char           *quote,
                                    const char           *separator);

G_END_DECLS
