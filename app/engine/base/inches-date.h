/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day: days since 1 January 1970, so that days subtract. */
typedef gint32 InchesDay;

/* How finely one end of a date is known. */
typedef enum
{
  INCHES_PRECISION_DAY,
  INCHES_PRECISION_MONTH,
  INCHES_PRECISION_QUARTER,
  INCHES_PRECISION_YEAR
} InchesPrecision;

/* One point in time as it is known: some day from first to last. */
typedef struct
{
  InchesDay       first;
  InchesDay       last;        /* the same as first if the day is known */
  InchesPrecision precision;
  guint           approximate : 1; /* EDTF "~" */
  guint           uncertain : 1;   /* EDTF "?" */
} InchesDatePoint;

typedef enum
{
  INCHES_DATE_POINT,    /* 2015-02-12, 2024-10, 2022-Q2 as 2022-34, 2016 */
  INCHES_DATE_INTERVAL, /* A/B */
  INCHES_DATE_OPEN_END, /* A/..  still running */
  INCHES_DATE_OPEN_START, /* ../B  before B */
  INCHES_DATE_UNKNOWN_END /* A/   ended, not known when */
} InchesDateForm;

/* A date or span as the record knows it (Extended Date/Time Format, level 1). */
typedef struct
{
  InchesDateForm  form;
  InchesDatePoint start; /* for a point: the point */
  InchesDatePoint end;   /* for a point: the same as start; open or unknown end: the latest day that has one */
} InchesDate;

InchesDay inches_day_from_ymd        (gint               year,
                                      guint              month,
                                      guint              day);
void      inches_day_to_ymd          (InchesDay          day,
                                      gint              *year,
                                      guint             *month,
                                      guint             *day_of_month);
guint     inches_day_get_weekday     (InchesDay          day); /* 1 Monday to 7 Sunday */
gboolean  inches_day_parse           (const char        *iso,
                                      InchesDay         *day,
                                      GError           **error);
char     *inches_day_to_iso          (InchesDay          day) G_GNUC_WARN_UNUSED_RESULT;
char     *inches_day_to_text         (InchesDay          day) G_GNUC_WARN_UNUSED_RESULT; /* "15 August 2025" */
char     *inches_day_to_short_text   (InchesDay          day) G_GNUC_WARN_UNUSED_RESULT; /* "Fri 15 August 2025" */
const char *inches_month_get_name    (guint              month); /* 1-12, translated: "August" */
const char *inches_month_get_short_name (guint           month); /* "Aug" */

gboolean  inches_date_parse          (const char        *edtf,
                                      InchesDate        *date,
                                      GError           **error);
gboolean  inches_date_is_span        (const InchesDate  *date);
char     *inches_date_to_text        (const InchesDate  *date) G_GNUC_WARN_UNUSED_RESULT; /* "about 11 March 2022", "22 July 2022 to 17 July 2023", "since 27 February 2014", "October 2024" */
InchesDay inches_date_get_first      (const InchesDate  *date); /* where the mark stands / the span begins */
InchesDay inches_date_get_last       (const InchesDate  *date);

G_END_DECLS
