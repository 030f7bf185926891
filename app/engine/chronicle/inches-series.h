/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-date.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_AGGREGATION_SUM,
  INCHES_AGGREGATION_MEAN,
  INCHES_AGGREGATION_RATE,
  INCHES_AGGREGATION_LEVEL,
  INCHES_AGGREGATION_STEP,  /* holds until the next date */
  INCHES_AGGREGATION_EVENT  /* a bar at a day */
} InchesAggregation;

/* How far one value reaches in time. */
typedef enum
{
  INCHES_FREQUENCY_MONTHLY,
  INCHES_FREQUENCY_ANNUAL,
  INCHES_FREQUENCY_BY_DATE
} InchesFrequency;

typedef struct
{
  InchesDay day;   /* a month's or year's first day, or the day itself */
  double    value; /* in the series' unit; finite */
} InchesSeriesValue;

gboolean                 inches_aggregation_from_id         (const char        *id,
                                                             InchesAggregation *aggregation); /* "sum" */
const char              *inches_aggregation_get_id          (InchesAggregation  aggregation);
gboolean                 inches_frequency_from_id           (const char        *id,
                                                             InchesFrequency   *frequency); /* "monthly", "annual", "dated" */

#define INCHES_SERIES_MOST_DECIMALS 4

#define INCHES_TYPE_SERIES (inches_series_get_type ())

/* A column of dated figures with its source. Gaps are absent values. Immutable. */
G_DECLARE_FINAL_TYPE (InchesSeries, inches_series, INCHES, SERIES, GObject)

/* What a new series is made from; everything is copied. */
typedef struct
{
  const char              *id;
  const char              *title;
  const char              *unit;
  InchesFrequency          frequency;
  InchesAggregation        aggregation;
  const char              *sets_lever;  /* lever id or NULL */
  gboolean                 verified;
  gboolean                 own;         /* the user's, not of the record: checked by nobody */
  InchesDay                provisional_from; /* G_MAXINT32: none is provisional */
  const char              *vintage;     /* may be NULL */
  const char              *publisher;
  const char              *dataset;
  guint                    year;        /* of the data set's publication; 0: not said */
  const char              *via;         /* where it was read if not at the publisher's; may be NULL */
  const char              *address;     /* may be NULL */
  const char              *licence;
  const char              *licence_use; /* "free", "attribution", "quote-only", "non-commercial", "unknown"; may be NULL */
  const char              *notes;
  const InchesDay         *breaks;      /* where the definition changes */
  guint                    n_breaks;
  const InchesSeriesValue *values;      /* rising days */
  guint                    n_values;
} InchesSeriesFields;

InchesSeries            *inches_series_new                  (const InchesSeriesFields *fields) G_GNUC_WARN_UNUSED_RESULT;
const InchesSeriesFields *inches_series_get_fields          (InchesSeries *self); /* owned by the series */
const char              *inches_series_get_id               (InchesSeries *self);
const char              *inches_series_get_title            (InchesSeries *self);
const char              *inches_series_get_unit             (InchesSeries *self);
guint                    inches_series_get_n_values         (InchesSeries *self);
const InchesSeriesValue *inches_series_get_values           (InchesSeries *self);
InchesDay                inches_series_get_end_of           (InchesSeries *self,
                                                             guint         index); /* first day after the value's month, year or step; G_MAXINT32 for the last step */
gboolean                 inches_series_is_provisional       (InchesSeries *self,
                                                             guint         index);
gboolean                 inches_series_is_own               (InchesSeries *self); /* the user's, not of the record */
guint                    inches_series_find_decimals        (InchesSeries *self); /* as many as its values have, INCHES_SERIES_MOST_DECIMALS at most */
gboolean                 inches_series_find                 (InchesSeries *self,
                                                             InchesDay     day,
                                                             guint        *index); /* the value that holds on day, FALSE in a gap */

G_END_DECLS
