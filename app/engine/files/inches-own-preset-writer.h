/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model.h"
#include "inches-own-preset.h"

G_BEGIN_DECLS

char     *inches_own_presets_to_json     (GPtrArray          *presets,
                                          const InchesModel  *model) G_GNUC_WARN_UNUSED_RESULT;
gboolean  inches_own_preset_writer_save  (const char         *path,
                                          GPtrArray          *presets,
                                          const InchesModel  *model,
                                          GError            **error);

G_END_DECLS
