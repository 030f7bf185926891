/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-day.h"

G_BEGIN_DECLS

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
  INCHES_DATE_POINT,      /* 2015-02-12, 2024-10, 2022-34 or 2022-Q2, 2016 */
  INCHES_DATE_INTERVAL,   /* A/B */
  INCHES_DATE_OPEN_END,   /* A/..  still running */
  INCHES_DATE_OPEN_START, /* ../B or /B  begun before what is known */
  INCHES_DATE_UNKNOWN_END /* A/   ended, not known when */
} InchesDateForm;

/* A date or span as the record knows it (Extended Date/Time Format, level 1). */
typedef struct
{
  InchesDateForm  form;
  InchesDatePoint start; /* for a point: the point; open start: INCHES_DAY_LOWEST */
  InchesDatePoint end;   /* for a point: the same as start; open or unknown end: INCHES_DAY_HIGHEST */
} InchesDate;

gboolean  inches_date_parse     (const char        *edtf,
                                 InchesDate        *date,
                                 GError           **error);
gboolean  inches_date_is_span   (const InchesDate  *date);
char     *inches_date_to_text   (const InchesDate  *date) G_GNUC_WARN_UNUSED_RESULT; /* "about 11 March 2022", "22 July 2022 to 17 July 2023", "since 27 February 2014", "October 2024" */
InchesDay inches_date_get_first (const InchesDate  *date); /* where the mark stands / the span begins */
InchesDay inches_date_get_last  (const InchesDate  *date);

G_END_DECLS
