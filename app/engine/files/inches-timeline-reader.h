/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-json.h"

G_BEGIN_DECLS

void inches_timeline_reader_read_lanes (const InchesJsonAt *root,
                                        InchesChronicle    *chronicle);
void inches_timeline_reader_read_rest  (const InchesJsonAt *root,
                                        InchesChronicle    *chronicle);

G_END_DECLS
