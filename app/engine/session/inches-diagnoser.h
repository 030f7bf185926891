/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-diagnosis.h"
#include "inches-outlook.h"

G_BEGIN_DECLS

/* What holds each rung back, in the last week of an outlook. Computed in a worker once
 * the scenario rests, given up at its next change, and only while somebody looks.
 *
 * Properties (notify when changed):
 *   "diagnosis" InchesDiagnosis   readable; NULL until the first is there
 *   "active"    gboolean          somebody looks */
#define INCHES_TYPE_DIAGNOSER (inches_diagnoser_get_type ())
G_DECLARE_FINAL_TYPE (InchesDiagnoser, inches_diagnoser, INCHES, DIAGNOSER, GObject)

InchesDiagnoser *inches_diagnoser_new           (InchesOutlook   *outlook) G_GNUC_WARN_UNUSED_RESULT; /* a reference is taken */
InchesDiagnosis *inches_diagnoser_get_diagnosis (InchesDiagnoser *self);
gboolean         inches_diagnoser_is_current    (InchesDiagnoser *self); /* of the scenario and weeks shown */
void             inches_diagnoser_set_active    (InchesDiagnoser *self,
                                                 gboolean         active);

G_END_DECLS
