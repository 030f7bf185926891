/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-simulation.h"

G_BEGIN_DECLS

/* The model as it ships, and short ways to run it. */

#define ALL_FUTURES 10240 /* of the properties */
#define FEW_FUTURES 1024  /* of the check values */

InchesModel    *model_fixture_get      (void); /* (transfer none) */
InchesScenario *model_fixture_scenario (const char     *preset,
                                        const char     *changes) G_GNUC_WARN_UNUSED_RESULT; /* "oil=40 enforce=100", or NULL */
InchesForecast *model_fixture_run      (InchesScenario *scenario,
                                        guint           n_futures) G_GNUC_WARN_UNUSED_RESULT; /* 44 weeks, all indices */
InchesForecast *model_fixture_set      (const char     *preset,
                                        const char     *changes) G_GNUC_WARN_UNUSED_RESULT; /* both, with ALL_FUTURES and no indices */
double          model_fixture_gain     (const char     *preset,
                                        const char     *changes); /* inches gained */

G_END_DECLS
