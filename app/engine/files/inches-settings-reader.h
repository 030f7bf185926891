/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-json.h"
#include "inches-model.h"

G_BEGIN_DECLS

/* What a scenario and its sheet are written as; for inches_json_check_members(). */
#define INCHES_SETTINGS_MEMBERS "anchor", "levers", "momentum", "trust", "demands", "rungs_on", "document_on", "agenda", "sheet"

gboolean inches_settings_reader_read (const InchesJsonAt  *at,
                                      const InchesModel   *model,
                                      InchesScenario     **scenario,
                                      InchesSheet        **sheet);

G_END_DECLS
