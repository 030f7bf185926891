/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-briefing.h"
#include "inches-chronicle.h"

G_BEGIN_DECLS

char *inches_slide_words_of_place   (const InchesBriefing  *briefing,
                                     guint                  step) G_GNUC_WARN_UNUSED_RESULT; /* "Inches, not miles · From Minsk" */
char *inches_slide_words_of_sources (const InchesStepParts *parts,
                                     InchesChronicle       *chronicle,
                                     const char            *of_chart) G_GNUC_WARN_UNUSED_RESULT; /* of_chart: NULL for none */

G_END_DECLS
