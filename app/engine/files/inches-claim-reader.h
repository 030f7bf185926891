/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-json.h"

G_BEGIN_DECLS

#define INCHES_CLAIMS_SCHEMA "inches-claims-1"

void inches_claim_reader_read (InchesJson      *json,
                               InchesChronicle *chronicle);

G_END_DECLS
