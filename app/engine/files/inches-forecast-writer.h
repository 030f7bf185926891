/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-forecast.h"

G_BEGIN_DECLS

/* Forecasts as files. The same forecast gives the same bytes in any locale as
 * JSON and CSV. The formats are described in docs/model.md. */
char *inches_forecast_to_json (const InchesForecast *forecast) G_GNUC_WARN_UNUSED_RESULT;
char *inches_forecast_to_csv  (const InchesForecast *forecast) G_GNUC_WARN_UNUSED_RESULT;
char *inches_forecast_to_text (const InchesForecast *forecast) G_GNUC_WARN_UNUSED_RESULT; /* for people, translated */

G_END_DECLS
