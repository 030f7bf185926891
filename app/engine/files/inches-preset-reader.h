/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-json.h"
#include "inches-model.h"

G_BEGIN_DECLS

GArray *inches_preset_reader_read        (InchesJson           *json,
                                          const InchesLeverSet *levers) G_GNUC_WARN_UNUSED_RESULT;
void    inches_preset_reader_read_levers (const InchesJsonAt   *at,
                                          const InchesLeverSet *levers,
                                          double               *values);

G_END_DECLS
