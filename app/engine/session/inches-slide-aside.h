/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-briefing.h"
#include "inches-model.h"

G_BEGIN_DECLS

/* A step as it is shown with settings that a presenter tried, in place of its own. */
InchesBriefing *inches_briefing_with_aside (InchesBriefing     *self,
                                            guint               step,
                                            InchesStepSettings *settings,
                                            InchesModel        *model) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
