/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day: days since 1 January 1970, so that days subtract. Proleptic Gregorian. */
typedef gint32 InchesDay;

#define INCHES_YEAR_LOWEST 1900
#define INCHES_YEAR_HIGHEST 2100
#define INCHES_DAY_LOWEST ((InchesDay) -25567) /* 1 January 1900 */
#define INCHES_DAY_HIGHEST ((InchesDay) 47846) /* 31 December 2100 */

InchesDay   inches_day_from_ymd         (gint         year,
                                         guint        month,
                                         guint        day);
void        inches_day_to_ymd           (InchesDay    day,
                                         gint        *year,
                                         guint       *month,
                                         guint       *day_of_month);
guint       inches_day_get_weekday      (InchesDay    day); /* 1 Monday to 7 Sunday */
guint       inches_month_get_length     (gint         year,
                                         guint        month); /* days, 28 to 31 */
gboolean    inches_day_parse            (const char  *iso,
                                         InchesDay   *day,
                                         GError     **error);
char       *inches_day_to_iso           (InchesDay    day) G_GNUC_WARN_UNUSED_RESULT;
char       *inches_day_to_text          (InchesDay    day) G_GNUC_WARN_UNUSED_RESULT; /* "15 August 2025" */
char       *inches_day_to_short_text    (InchesDay    day) G_GNUC_WARN_UNUSED_RESULT; /* "Fri 15 August 2025" */
const char *inches_month_get_name       (guint        month); /* 1-12, translated: "August" */
const char *inches_month_get_short_name (guint        month); /* "Aug" */

G_END_DECLS
