/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-examiner.h"

G_BEGIN_DECLS

/* Which sheet is in use, what it makes of the two ways that the argument is about, and
 * one click to the other sheet. */
#define INCHES_TYPE_EVIDENCE_SHEET (inches_evidence_sheet_get_type ())
G_DECLARE_FINAL_TYPE (InchesEvidenceSheet, inches_evidence_sheet, INCHES, EVIDENCE_SHEET, GtkWidget)

GtkWidget *inches_evidence_sheet_new (InchesSession  *session,
                                      InchesExaminer *examiner);

G_END_DECLS
