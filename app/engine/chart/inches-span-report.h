/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-filter.h"
#include "inches-statistics.h"

G_BEGIN_DECLS

/* A series over the span; statistics.n_values is 0 if it has no value there. */
typedef struct
{
  const InchesTrack *track;
  InchesSeries      *series;
  InchesStatistics   statistics;
} InchesSpanRow;

/* What the record says about a span of days: series of some tracks, events by lane.
 * Borrows from the chronicle, which must outlive it. */
typedef struct
{
  InchesChronicle *chronicle;
  InchesDay        first;
  InchesDay        last;
  GArray          *rows;     /* (element-type InchesSpanRow) */
  guint           *n_events; /* by lane of the chronicle, of those the filter shows */
  guint            n_all;    /* their sum */
} InchesSpanReport;

InchesSpanReport *inches_span_report_new         (InchesChronicle        *chronicle,
                                                  const InchesFilter     *filter,
                                                  InchesDay               first,
                                                  InchesDay               last) G_GNUC_WARN_UNUSED_RESULT;
void              inches_span_report_free        (InchesSpanReport       *self);
void              inches_span_report_add_track   (InchesSpanReport       *self,
                                                  const InchesTrack      *track);
char             *inches_span_report_make_title  (const InchesSpanReport *self) G_GNUC_WARN_UNUSED_RESULT; /* "5 September 2014 to 12 February 2015" */
char             *inches_span_report_make_length (const InchesSpanReport *self) G_GNUC_WARN_UNUSED_RESULT; /* "161 days" */
char             *inches_span_report_make_events (const InchesSpanReport *self) G_GNUC_WARN_UNUSED_RESULT; /* "12 events: Diplomacy 5, Aid 7" */
char             *inches_span_report_to_text     (const InchesSpanReport *self) G_GNUC_WARN_UNUSED_RESULT;
char             *inches_span_report_to_csv      (const InchesSpanReport *self) G_GNUC_WARN_UNUSED_RESULT;

const char       *inches_span_row_get_title      (const InchesSpanRow    *self); /* "Brent"; of a track of several series, the series' */
char             *inches_span_row_get_name       (const InchesSpanRow    *self) G_GNUC_WARN_UNUSED_RESULT; /* "Brent, USD a barrel" */
char             *inches_span_row_format         (const InchesSpanRow    *self,
                                                  double                  value) G_GNUC_WARN_UNUSED_RESULT; /* with the track's decimals */
char             *inches_span_row_format_change  (const InchesSpanRow    *self) G_GNUC_WARN_UNUSED_RESULT; /* "+3.1", "−0.2" */
char             *inches_span_row_format_day     (const InchesSpanRow    *self,
                                                  InchesDay               day) G_GNUC_WARN_UNUSED_RESULT; /* "March 2022" of a month's value */
char             *inches_span_row_get_notes      (const InchesSpanRow    *self) G_GNUC_WARN_UNUSED_RESULT; /* total, provisional, days without a value; NULL: none */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesSpanReport, inches_span_report_free)

G_END_DECLS
