/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-explanation-writer.h"

G_BEGIN_DECLS

/* Forecasts as files. The same forecast gives the same bytes in any locale as
 * JSON and CSV. The formats are described in docs/model.md. */
char *inches_forecast_to_json (const InchesForecast *forecast) G_GNUC_WARN_UNUSED_RESULT;
char *inches_forecast_to_csv  (const InchesForecast *forecast) G_GNUC_WARN_UNUSED_RESULT;
char *inches_forecast_to_text (const InchesForecast *forecast) G_GNUC_WARN_UNUSED_RESULT; /* for people, translated */

/* The same with what was asked about them besides; NULL: nothing. */
char *inches_explained_to_json (const InchesForecast     *forecast,
                                const InchesExplanations *explanations) G_GNUC_WARN_UNUSED_RESULT;
char *inches_explained_to_csv  (const InchesForecast     *forecast,
                                const InchesExplanations *explanations) G_GNUC_WARN_UNUSED_RESULT;
char *inches_explained_to_text (const InchesForecast     *forecast,
                                const InchesExplanations *explanations) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
