/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-series.h"

G_BEGIN_DECLS

/* A series that the user brought: an InchesSeries with an id of its own kind (inches-own-id.h).
 * Publisher, data set, licence and notes are what the file said, often "". */
InchesSeries *inches_own_series_new   (const InchesSeriesFields *fields) G_GNUC_WARN_UNUSED_RESULT; /* what may be left out is filled in */
gboolean      inches_own_series_equal (InchesSeries             *a,
                                       InchesSeries             *b); /* say the same, number for number */
void          inches_own_series_weigh (InchesSeries             *series,
                                       gsize                    *items,  /* (inout) JSON values in a file */
                                       gsize                    *bytes); /* (inout) about as many in a file */

G_END_DECLS
