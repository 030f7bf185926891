/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-forecast.h"

G_BEGIN_DECLS

#define INCHES_HAPPENED_BASE_DAYS 365 /* before the anchor: their mean is 100 */

typedef enum
{
  INCHES_HAPPENED_HIT,
  INCHES_HAPPENED_MISS,
  INCHES_HAPPENED_OPEN  /* nothing to compare, or the record does not settle it */
} InchesHappenedVerdict;

/* One value of a series beside the fan of the weeks it stands for. */
typedef struct
{
  InchesDay first;                    /* days it stands for, both included */
  InchesDay last;
  double    value;                    /* 100 = the mean of the year before the anchor */
  double    band[INCHES_N_QUANTILES]; /* of the index, the mean of those weeks */
  gboolean  provisional;
} InchesHappenedPoint;

/* A measure of the record held against an index. Plain value, owned by its card. */
typedef struct
{
  const InchesRecordMeasure   *measure;
  InchesIndex            index;
  InchesSeries          *series;    /* NULL: none stands for the index */
  guint                  base_days; /* days of the year before the anchor that have a value */
  double                 base;      /* their mean, in the series' unit; NAN: too few */
  GArray                *points;    /* (element-type InchesHappenedPoint), may be empty */
  guint                  n_inside;  /* of the points, within nine futures of ten */
  guint                  n_above;
  guint                  n_below;
  InchesHappenedVerdict  verdict;
} InchesHappenedMeasure;

/* A rung, the document or a crisis at the end of the weeks. Plain value, owned by its card. */
typedef struct
{
  const InchesRecordStanding  *standing;
  guint                  n_held;    /* futures in which it is in force at the end, or came */
  InchesHappenedVerdict  verdict;
} InchesHappenedStanding;

/* What happened in the weeks that a preset covers, beside what the model makes of it.
 * Immutable, counted references, any thread. */
typedef struct _InchesHappened InchesHappened;

#define INCHES_TYPE_HAPPENED (inches_happened_get_type ())

GType           inches_happened_get_type        (void) G_GNUC_CONST;
guint           inches_happened_get_indices     (InchesChronicle       *chronicle); /* bits 1 << InchesIndex that a forecast must keep */
InchesHappened *inches_happened_new             (InchesChronicle       *chronicle,
                                                 const char            *preset,
                                                 InchesForecast        *forecast) G_GNUC_WARN_UNUSED_RESULT;
InchesHappened *inches_happened_ref             (InchesHappened        *self);
void            inches_happened_unref           (InchesHappened        *self);
const char     *inches_happened_get_preset      (const InchesHappened  *self);
InchesForecast *inches_happened_get_forecast    (const InchesHappened  *self); /* (transfer none) */
guint           inches_happened_get_n_measures  (const InchesHappened  *self);
const InchesHappenedMeasure *
                inches_happened_get_measure     (const InchesHappened  *self,
                                                 guint                  index);
guint           inches_happened_get_n_standings (const InchesHappened  *self);
const InchesHappenedStanding *
                inches_happened_get_standing    (const InchesHappened  *self,
                                                 guint                  index);
guint           inches_happened_count           (const InchesHappened  *self,
                                                 InchesHappenedVerdict  verdict); /* measures and standings */

char           *inches_happened_describe_briefly  (const InchesHappenedMeasure  *measure) G_GNUC_WARN_UNUSED_RESULT; /* "1 of 10 months within, 9 above" */
char           *inches_happened_describe_measure  (const InchesHappened         *self,
                                                   const InchesHappenedMeasure  *measure) G_GNUC_WARN_UNUSED_RESULT; /* translated, one or two sentences */
char           *inches_happened_describe_standing (const InchesHappened         *self,
                                                   const InchesHappenedStanding *standing) G_GNUC_WARN_UNUSED_RESULT;
const char     *inches_happened_verdict_get_name  (InchesHappenedVerdict         verdict); /* translated: "Hit" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesHappened, inches_happened_unref)

G_END_DECLS
