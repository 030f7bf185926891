/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-attendant.h"
#include "inches-diagnosis.h"
#include "inches-outlook.h"

G_BEGIN_DECLS

/* What holds each rung back, in the last week of an outlook, while somebody looks.
 *
 * Properties (notify when changed):
 *   "diagnosis" InchesDiagnosis   readable; NULL until the first is there */
#define INCHES_TYPE_DIAGNOSER (inches_diagnoser_get_type ())
G_DECLARE_FINAL_TYPE (InchesDiagnoser, inches_diagnoser, INCHES, DIAGNOSER, InchesAttendant)

InchesDiagnoser *inches_diagnoser_new           (InchesOutlook   *outlook) G_GNUC_WARN_UNUSED_RESULT; /* a reference is taken */
InchesDiagnosis *inches_diagnoser_get_diagnosis (InchesDiagnoser *self);
gboolean         inches_diagnoser_is_current    (InchesDiagnoser *self); /* of the scenario and weeks shown */

G_END_DECLS
