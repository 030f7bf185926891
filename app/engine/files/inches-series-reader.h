/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-json.h"

G_BEGIN_DECLS

void inches_series_reader_read (const InchesJsonAt *root,
                                GHashTable         *taken,
                                InchesChronicle    *chronicle);
void inches_series_reader_read_value (const InchesJsonAt *at,
                                      InchesFrequency     frequency,
                                      InchesDay           first,
                                      InchesDay           last,
                                      GArray             *values); /* (element-type InchesSeriesValue) appended to */

G_END_DECLS
