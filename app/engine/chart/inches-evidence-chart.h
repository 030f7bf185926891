/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-happened.h"
#include "inches-model-chart.h"

G_BEGIN_DECLS

/* What happened in the weeks that the model covers: the record over the fan of the
 * preset that begins there, and where rungs, document and crisis stand at the end. */
extern const InchesModelChartKind inches_evidence_chart;

InchesHappened *inches_evidence_chart_look_back (InchesChronicle *chronicle,
                                                 InchesModel     *model,
                                                 InchesForecast  *forecast) G_GNUC_WARN_UNUSED_RESULT; /* of the preset with its anchor */
double          inches_evidence_chart_measure   (const InchesHappened *happened,
                                                 double                width,
                                                 double                window); /* px of height that a window needs; 0: nothing to draw */

G_END_DECLS
