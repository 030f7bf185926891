/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-outlook.h"

G_BEGIN_DECLS

/* The page of evidence: claims, coefficients, properties, what happened, literature.
 * Actions of its own for all below it: evidence.section, evidence.claim,
 * evidence.coefficient, evidence.series, each with an id. */
#define INCHES_TYPE_EVIDENCE_VIEW (inches_evidence_view_get_type ())
G_DECLARE_FINAL_TYPE (InchesEvidenceView, inches_evidence_view, INCHES, EVIDENCE_VIEW, GtkWidget)

GtkWidget *inches_evidence_view_new (InchesOutlook *outlook);

G_END_DECLS
