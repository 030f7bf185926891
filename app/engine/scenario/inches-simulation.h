/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-forecast.h"
#include "inches-model.h"

G_BEGIN_DECLS

#define INCHES_DEFAULT_SEED    20250303
#define INCHES_DEFAULT_FUTURES 10240 /* on release */
#define INCHES_MOVING_FUTURES  2560  /* while a slider moves */
#define INCHES_SHORT_WEEKS     44
#define INCHES_LONG_WEEKS      104
#define INCHES_BLOCK           256   /* futures come in whole blocks */

#define INCHES_ALL_INDICES ((1u << INCHES_N_INDICES) - 1)

InchesForecast *inches_simulation_run (InchesScenario *scenario,
                                       InchesSheet    *sheet,
                                       guint64         seed,
                                       guint           n_futures, /* a multiple of INCHES_BLOCK, from 256 to 1,048,576 */
                                       guint           n_weeks,   /* 44 or 104 */
                                       guint           indices,   /* bits 1 << InchesIndex to keep quantiles of; 36 minus inches is the size */
                                       const gint     *cancelled) G_GNUC_WARN_UNUSED_RESULT; /* read atomically between blocks, non-zero stops; may be NULL. NULL if cancelled */

G_END_DECLS
