/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-sheet.h"
#include "inches-table.h"

G_BEGIN_DECLS

/* What the page of evidence lists, as tables. */

InchesTable *inches_evidence_table_new_claims       (InchesChronicle *chronicle) G_GNUC_WARN_UNUSED_RESULT; /* empty without an argument */
InchesTable *inches_evidence_table_new_literature   (InchesChronicle *chronicle) G_GNUC_WARN_UNUSED_RESULT;
InchesTable *inches_evidence_table_new_coefficients (InchesSheet     *sheet,
                                                     InchesSheet     *own) G_GNUC_WARN_UNUSED_RESULT; /* the model's own, to tell what is changed */

G_END_DECLS
