/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-forecast.h"

G_BEGIN_DECLS

/* Counts of futures as people read them: "n of 100". */
char *inches_share_format   (guint count,
                             guint n) G_GNUC_WARN_UNUSED_RESULT;
char *inches_share_describe (guint count,
                             guint n) G_GNUC_WARN_UNUSED_RESULT;

/* The same of the classes of outcomes, which are shown together and add up. */
char *inches_share_format_part    (const guint          *counts, /* of all classes */
                                   InchesOutcome         outcome) G_GNUC_WARN_UNUSED_RESULT;
char *inches_share_format_class   (const InchesForecast *forecast,
                                   InchesOutcome         outcome) G_GNUC_WARN_UNUSED_RESULT;
char *inches_share_describe_class (const InchesForecast *forecast,
                                   InchesOutcome         outcome) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
