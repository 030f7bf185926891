/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-evidence-list.h"
#include "inches-examiner.h"

G_BEGIN_DECLS

/* What happened in the weeks of one preset: the record over the fan, hit or miss in
 * words, and the backtest with its misfit. */
GtkWidget *inches_evidence_happened_new (InchesSession  *session,
                                         InchesExaminer *examiner,
                                         const char     *preset);

G_END_DECLS
