/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-property.h"
#include "inches-simulation.h"

G_BEGIN_DECLS

#define INCHES_PROPERTY_LAST_WEEK (INCHES_SHORT_WEEKS - 1)

/* Where properties are put to the test: runs are kept, for many ask for the same. */
typedef struct
{
  InchesModel *model;
  InchesSheet *sheet;
  guint64      seed;
  guint        n_futures;
  const gint  *cancelled;
  GHashTable  *runs;     /* (element-type utf8 InchesForecast) */
  gboolean     stopped;  /* cancelled: figures mean nothing any more */

  /* of the property being checked */
  gboolean          holds;
  gboolean          has_margin;
  double            margin;
  InchesMarginUnit  unit;
} InchesPropertyBench;

typedef struct
{
  const char *id;
  const char *words;
  const char *claims;
  void      (*check) (InchesPropertyBench *bench);
} InchesPropertyCheck;

extern const InchesPropertyCheck inches_property_checks_of_leverage[]; /* ends with an empty one */
extern const InchesPropertyCheck inches_property_checks_of_method[];

void            inches_property_bench_init     (InchesPropertyBench *self,
                                                InchesModel         *model,
                                                InchesSheet         *sheet,
                                                guint64              seed,
                                                guint                n_futures,
                                                const gint          *cancelled);
void            inches_property_bench_clear    (InchesPropertyBench *self);
InchesForecast *inches_property_bench_run      (InchesPropertyBench *self,
                                                const char          *preset,
                                                const char          *changes); /* "oil=40 enforce=100"; (transfer none) */
InchesScenario *inches_property_bench_scenario (InchesPropertyBench *self,
                                                const char          *preset,
                                                const char          *changes) G_GNUC_WARN_UNUSED_RESULT;
InchesForecast *inches_property_bench_keep     (InchesPropertyBench *self,
                                                const char          *name,
                                                InchesScenario      *scenario,
                                                InchesSheet         *sheet,
                                                guint                n_weeks); /* (transfer none) */
double          inches_property_bench_gain     (InchesPropertyBench *self,
                                                const char          *preset,
                                                const char          *changes); /* inches */
double          inches_property_bench_share    (InchesPropertyBench *self,
                                                const char          *preset,
                                                const char          *changes,
                                                InchesOutcome        outcome); /* of 100 futures */
double          inches_property_bench_rung     (InchesPropertyBench *self,
                                                const char          *preset,
                                                const char          *changes,
                                                guint                rung); /* in force in the last week, of 100 futures */
double          inches_property_bench_ever     (InchesPropertyBench *self,
                                                const char          *preset,
                                                const char          *changes,
                                                guint                rung); /* of 100 futures */
double          inches_property_bench_quantile (InchesPropertyBench *self,
                                                const char          *preset,
                                                const char          *changes,
                                                InchesIndex          index,
                                                guint                week,
                                                InchesQuantile       quantile);
void            inches_property_bench_need     (InchesPropertyBench *self,
                                                double               margin,
                                                InchesMarginUnit     unit); /* above 0 */
void            inches_property_bench_allow    (InchesPropertyBench *self,
                                                double               margin,
                                                InchesMarginUnit     unit); /* 0 or above */

G_END_DECLS
