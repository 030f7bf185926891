/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model.h"

G_BEGIN_DECLS

void inches_settings_writer_append (GString           *out,
                                    InchesScenario    *scenario,
                                    InchesSheet       *sheet,
                                    const InchesModel *model);

G_END_DECLS
