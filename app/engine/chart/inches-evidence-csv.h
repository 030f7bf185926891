/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-export.h"
#include "inches-happened.h"

G_BEGIN_DECLS

/* The figures of the chart of evidence: series and fan of each measure, standings. */
void inches_evidence_csv_append (GString            *out,
                                 const InchesExport *export);

G_END_DECLS
