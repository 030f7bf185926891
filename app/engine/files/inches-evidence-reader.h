/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-json.h"

G_BEGIN_DECLS

#define INCHES_LITERATURE_SCHEMA "inches-literature-1"
#define INCHES_MEASURES_SCHEMA   "inches-measures-1"

void inches_evidence_reader_read_literature (InchesJson      *json,
                                             InchesChronicle *chronicle);
void inches_evidence_reader_read_measures   (InchesJson      *json,
                                             InchesChronicle *chronicle);

G_END_DECLS
