/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-forecast.h"

G_BEGIN_DECLS

/* An index as pictures show it. Inches gained are shown the other way about, as the
 * size of the war: 36 minus the inches. */
const char *inches_index_get_name     (InchesIndex           index);
char       *inches_index_make_unit    (InchesIndex           index,
                                       InchesDay             anchor,
                                       gboolean              is_early_2025) G_GNUC_WARN_UNUSED_RESULT;
gboolean    inches_index_find         (const char           *id,
                                       InchesIndex          *index);
double      inches_index_shown        (const InchesForecast *forecast,
                                       InchesIndex           index,
                                       guint                 week,
                                       InchesQuantile        quantile);
guint       inches_index_get_decimals (InchesIndex           index);

G_END_DECLS
