/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-evidence-list.h"
#include "inches-examiner.h"

G_BEGIN_DECLS

/* The coefficients of the sheet in use by group, each with reason, grade and studies, and
 * to be changed. Ids of its rows are those of the coefficients. */
GtkWidget *inches_evidence_coefficients_new (InchesSession  *session,
                                             InchesExaminer *examiner);

G_END_DECLS
