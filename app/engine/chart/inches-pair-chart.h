/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-chart.h"

G_BEGIN_DECLS

/* Before and after: two scenarios side by side on one page, over the same range. */
extern const InchesModelChartKind inches_pair_chart;

InchesCompareSet *inches_pair_set_new      (const InchesCompareSet *from) G_GNUC_WARN_UNUSED_RESULT; /* its first pinned column, else early 2025; and what is shown now */
char             *inches_pair_set_describe (const InchesCompareSet *self) G_GNUC_WARN_UNUSED_RESULT; /* the title: "Before and after: Early 2025, Inches" */

G_END_DECLS
