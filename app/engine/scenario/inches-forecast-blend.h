/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-forecast.h"

G_BEGIN_DECLS

/* What lies on the way from one forecast to another, to be drawn for the moment that a
 * picture takes to change; no run of the model came to it. */
gboolean        inches_forecast_can_blend (const InchesForecast *from,
                                           const InchesForecast *to);
InchesForecast *inches_forecast_blend     (InchesForecast       *from,
                                           InchesForecast       *to,
                                           double                share) G_GNUC_WARN_UNUSED_RESULT; /* 0: as from, 1: as to */

G_END_DECLS
