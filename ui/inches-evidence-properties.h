/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-evidence-list.h"
#include "inches-examiner.h"

G_BEGIN_DECLS

/* What the model was built to do, and whether it does with the sheet in use. Ids of its
 * rows are those of the properties. */
GtkWidget *inches_evidence_properties_new (InchesSession  *session,
                                           InchesExaminer *examiner);

G_END_DECLS
