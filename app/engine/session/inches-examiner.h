/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-examination.h"
#include "inches-session.h"

G_BEGIN_DECLS

/* Examines the sheet in use. Worked out in a worker once the sheet rests, given up at
 * its next change, and only while somebody looks: first with few futures, so that an
 * edit is seen within a second, then with all.
 *
 * Properties (notify when changed):
 *   "examination" InchesExamination   readable; NULL until the first is there
 *   "active"      gboolean            somebody looks */
#define INCHES_TYPE_EXAMINER (inches_examiner_get_type ())
G_DECLARE_FINAL_TYPE (InchesExaminer, inches_examiner, INCHES, EXAMINER, GObject)

InchesExaminer    *inches_examiner_new             (InchesSession  *session) G_GNUC_WARN_UNUSED_RESULT; /* a reference is taken */
InchesExamination *inches_examiner_get_examination (InchesExaminer *self);
gboolean           inches_examiner_is_current      (InchesExaminer *self); /* of the sheet in use, be it with few futures */
void               inches_examiner_set_active      (InchesExaminer *self,
                                                    gboolean        active);

G_END_DECLS
