/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-command-scenario.h"
#include "inches-compare-set.h"

G_BEGIN_DECLS

InchesCompareSet *inches_command_compare (const InchesCommandRun  *run,
                                          char                   **ids,      /* NULL: none */
                                          InchesModel             *model,
                                          InchesForecast          *forecast,
                                          InchesForecast          *baseline, /* may be NULL */
                                          const char              *preset,   /* that run starts from; NULL: early 2025 */
                                          guint                    indices,
                                          GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
