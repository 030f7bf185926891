/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts of the model alone, placed in all sizes, fonts and scenarios that tests go through. */
#pragma once

#include "inches-model-chart.h"
#include "timeline-fixture.h"

typedef void (*ModelChartCheck) (const InchesModelPage  *page,
                                 const InchesChartInput *input,
                                 const char             *name);

InchesChartInput  model_chart_input    (guint                       size,
                                        guint                       preset,
                                        guint                       measurer);
void              model_chart_for_each (const InchesModelChartKind *kind,
                                        ModelChartCheck             check);
void              model_chart_check_places (const InchesModelPage  *page,
                                        const InchesChartInput     *input,
                                        const char                 *name);
gboolean          model_chart_says     (const InchesModelPage      *page,
                                        const char                 *words);
guint             model_chart_count    (const InchesModelPage      *page,
                                        guint                       row,
                                        const char                 *words);
InchesForecast   *model_chart_run      (const char                 *preset,
                                        guint                       n_weeks) G_GNUC_WARN_UNUSED_RESULT;
