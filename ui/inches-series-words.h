/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-series.h"

G_BEGIN_DECLS

/* What the window says about a series. All texts are translated and owned by the
 * caller; NULL where there is nothing to say. */

char *inches_series_words_measure     (InchesSeries *series) G_GNUC_WARN_UNUSED_RESULT; /* "USD a barrel, mean of each month" */
char *inches_series_words_value       (InchesSeries *series,
                                       InchesDay     day,
                                       guint         decimals) G_GNUC_WARN_UNUSED_RESULT; /* "67.9 USD a barrel in August 2025, provisional" */
char *inches_series_words_reach       (InchesSeries *series) G_GNUC_WARN_UNUSED_RESULT; /* "144 values, January 2014 to December 2025" */
char *inches_series_words_source      (InchesSeries *series) G_GNUC_WARN_UNUSED_RESULT;
char *inches_series_words_provisional (InchesSeries *series) G_GNUC_WARN_UNUSED_RESULT;
char *inches_series_words_breaks      (InchesSeries *series) G_GNUC_WARN_UNUSED_RESULT;
char *inches_series_words_licence     (InchesSeries *series) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
