/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-forecast.h"
#include "inches-model.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_FORECASTER_BASELINE = 1 << 0,
  INCHES_FORECASTER_FORECAST = 1 << 1
} InchesForecasterNews;

/* What has arrived. The forecaster may be freed from within. */
typedef void (*InchesForecasterFunc) (InchesForecasterNews news,
                                      gpointer             user_data);

/* Keeps a forecast in step with a scenario that moves, in a worker thread. Used on one thread only. */
typedef struct _InchesForecaster InchesForecaster;

InchesForecaster *inches_forecaster_new          (InchesModel          *model,
                                                  guint64               seed,
                                                  guint                 n_weeks,
                                                  InchesForecasterFunc  func,
                                                  gpointer              user_data) G_GNUC_WARN_UNUSED_RESULT;
void              inches_forecaster_free         (InchesForecaster     *self);
void              inches_forecaster_set_scenario (InchesForecaster     *self,
                                                  InchesScenario       *scenario,
                                                  InchesSheet          *sheet);
void              inches_forecaster_set_moving   (InchesForecaster     *self,
                                                  gboolean              moving);
void              inches_forecaster_wait         (InchesForecaster     *self,
                                                  gint64                microseconds);
InchesForecast   *inches_forecaster_get_forecast (InchesForecaster     *self);
InchesForecast   *inches_forecaster_get_baseline (InchesForecaster     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesForecaster, inches_forecaster_free)

G_END_DECLS
