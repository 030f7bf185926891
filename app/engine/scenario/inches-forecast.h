/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-ladder.h"
#include "inches-outcome.h"
#include "inches-scenario.h"
#include "inches-sheet.h"

G_BEGIN_DECLS

/* The indices a forecast has week by week; order of files and menus. */
typedef enum
{
  INCHES_INDEX_WAR,        /* 0-200, 100 at the anchor */
  INCHES_INDEX_CIVILIANS,  /* 0-200 */
  INCHES_INDEX_GRID,       /* 0-200 */
  INCHES_INDEX_TRUST,      /* 0-100 */
  INCHES_INDEX_RISK,       /* 0-800, early 2025 = 100 */
  INCHES_INDEX_SANCTIONS,  /* 0-100 */
  INCHES_INDEX_SAFEGUARD,  /* 0-100 */
  INCHES_INDEX_INCHES,     /* -36 to 36 inches gained */
  INCHES_N_INDICES
} InchesIndex;

typedef enum
{
  INCHES_QUANTILE_05,
  INCHES_QUANTILE_25,
  INCHES_QUANTILE_50,
  INCHES_QUANTILE_75,
  INCHES_QUANTILE_95,
  INCHES_N_QUANTILES
} InchesQuantile;

/* What a run of the model came to. Immutable, counted references, any thread. */
typedef struct _InchesForecast InchesForecast;

#define INCHES_TYPE_FORECAST (inches_forecast_get_type ())

GType           inches_forecast_get_type       (void) G_GNUC_CONST;
InchesForecast *inches_forecast_ref            (InchesForecast       *self);
void            inches_forecast_unref          (InchesForecast       *self);
InchesScenario *inches_forecast_get_scenario   (const InchesForecast *self); /* (transfer none) */
InchesSheet    *inches_forecast_get_sheet      (const InchesForecast *self); /* (transfer none) */
guint64         inches_forecast_get_seed       (const InchesForecast *self);
guint           inches_forecast_get_n_futures  (const InchesForecast *self);
guint           inches_forecast_get_n_weeks    (const InchesForecast *self);
gboolean        inches_forecast_has_index      (const InchesForecast *self,
                                                InchesIndex           index);
double          inches_forecast_get_quantile   (const InchesForecast *self,
                                                InchesIndex           index,
                                                guint                 week,
                                                InchesQuantile        quantile); /* in the index' own range */
double          inches_forecast_get_size       (const InchesForecast *self,
                                                guint                 week,
                                                InchesQuantile        quantile); /* size of the war in inches: 36 minus inches gained, so its 5% is 36 minus their 95% */
double          inches_forecast_get_gain_quantile (const InchesForecast *self,
                                                InchesQuantile        quantile); /* over futures, of each future's mean of the last eight weeks */
double          inches_forecast_get_mean       (const InchesForecast *self); /* inches gained */
double          inches_forecast_get_error      (const InchesForecast *self); /* its standard error */
const gint32   *inches_forecast_get_gains      (const InchesForecast *self); /* inches gained of every future, in 1/4096 */
gboolean        inches_forecast_compare        (const InchesForecast *self,
                                                const InchesForecast *baseline,
                                                double               *difference,
                                                double               *error); /* mean gain over baseline and its standard error; FALSE if the two cannot be compared */
gint64          inches_forecast_get_sum        (const InchesForecast *self); /* sum of j */
gint64          inches_forecast_get_square_sum (const InchesForecast *self); /* sum of j squared */
guint           inches_forecast_get_count      (const InchesForecast *self,
                                                InchesOutcome         outcome);
guint           inches_forecast_get_n_crises   (const InchesForecast *self);
guint           inches_forecast_get_n_settled  (const InchesForecast *self); /* full settlements: checked, not advertised */
guint           inches_forecast_get_in_force   (const InchesForecast *self,
                                                guint                 rung,
                                                guint                 week);
guint           inches_forecast_get_ever       (const InchesForecast *self,
                                                guint                 rung); /* agreed at any time, or in force at the start */
void            inches_forecast_get_dots       (const InchesForecast *self,
                                                guint                 dots[INCHES_N_OUTCOMES]);
char           *inches_forecast_describe       (const InchesForecast *self,
                                                const InchesForecast *baseline) G_GNUC_WARN_UNUSED_RESULT; /* one sentence in words, model.md 11; baseline may be NULL or self */

const char     *inches_index_get_id            (InchesIndex           index);   /* "war" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesForecast, inches_forecast_unref)

G_END_DECLS
