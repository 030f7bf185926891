/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-evidence-list.h"

G_BEGIN_DECLS

/* The claims of the op-ed by topic, what the record says of each, and where the two
 * part. Ids of its rows are those of the claims. */
GtkWidget *inches_evidence_claims_new        (InchesSession      *session);
GStrv      inches_evidence_claims_get_kinds  (InchesSession      *session) G_GNUC_WARN_UNUSED_RESULT; /* names of what can be chosen: all, topics, where they part, verdicts, built in */
void       inches_evidence_claims_set_filter (InchesEvidenceList *self,
                                              InchesSession      *session,
                                              const char         *words,
                                              guint               kind); /* place among the kinds */

G_END_DECLS
