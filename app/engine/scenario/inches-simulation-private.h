/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-kernel.h"

G_BEGIN_DECLS

#define INCHES_MOST_THREADS 64

guint           inches_simulation_find_threads (guint               n_futures);
InchesForecast *inches_simulation_run_with     (InchesScenario     *scenario,
                                                InchesSheet        *sheet,
                                                guint64             seed,
                                                guint               n_futures,
                                                guint               n_weeks,
                                                guint               indices,
                                                const gint         *cancelled,
                                                const InchesKernel *kernel,
                                                guint               n_threads) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
