/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-evidence-list.h"

G_BEGIN_DECLS

/* What studies say: for the op-ed, against it, both. Ids of its rows are those of the works. */
GtkWidget *inches_evidence_literature_new (InchesSession *session);

G_END_DECLS
