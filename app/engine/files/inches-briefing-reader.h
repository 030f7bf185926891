/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-briefing.h"
#include "inches-json.h"
#include "inches-model.h"

G_BEGIN_DECLS

InchesBriefing *inches_briefing_reader_read (const InchesJsonAt *at,
                                             const InchesModel  *model) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
