/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-future.h"
#include "inches-model-chart.h"

G_BEGIN_DECLS

/* How a rung of one future stands at the end of a week. */
typedef enum
{
  INCHES_RUNG_STATE_NOT_YET,  /* agreed never, or not yet */
  INCHES_RUNG_STATE_IN_FORCE,
  INCHES_RUNG_STATE_VIOLATED, /* this week, and held */
  INCHES_RUNG_STATE_FELL,     /* this week */
  INCHES_RUNG_STATE_DOWN      /* fell before, not repaired */
} InchesRungState;

double          inches_future_shown       (const InchesFuture     *future,
                                           InchesIndex             index,
                                           guint                   week); /* as inches_index_shown() has it of a forecast */
void            inches_future_get_states  (const InchesFuture     *future,
                                           guint                   rung,
                                           InchesRungState        *states); /* one a week */
void            inches_future_paint       (const InchesFuture     *future,
                                           const InchesModelChart *outlook,
                                           InchesIndex             index,
                                           guint                   week,
                                           InchesCanvas           *canvas,
                                           const InchesTheme      *theme);

G_END_DECLS
