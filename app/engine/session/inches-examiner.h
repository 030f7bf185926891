/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-attendant.h"
#include "inches-examination.h"

G_BEGIN_DECLS

/* Examines the sheet in use while somebody looks: first with few futures, so that an
 * edit is seen within a second, then with all.
 *
 * Properties (notify when changed):
 *   "examination" InchesExamination   readable; NULL until the first is there */
#define INCHES_TYPE_EXAMINER (inches_examiner_get_type ())
G_DECLARE_FINAL_TYPE (InchesExaminer, inches_examiner, INCHES, EXAMINER, InchesAttendant)

InchesExaminer    *inches_examiner_new             (InchesSession  *session) G_GNUC_WARN_UNUSED_RESULT; /* a reference is taken */
InchesExamination *inches_examiner_get_examination (InchesExaminer *self);
gboolean           inches_examiner_is_current      (InchesExaminer *self); /* of the sheet in use, be it with few futures */

G_END_DECLS
