/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-briefing.h"
#include "inches-model.h"

G_BEGIN_DECLS

void inches_briefing_writer_append (GString              *out,
                                    const InchesBriefing *briefing,
                                    const InchesModel    *model); /* one JSON object, "{...}" */

G_END_DECLS
