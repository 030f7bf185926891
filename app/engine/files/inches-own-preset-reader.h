/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-json.h"
#include "inches-model.h"
#include "inches-own-preset.h"

G_BEGIN_DECLS

#define INCHES_OWN_PRESETS_SCHEMA "inches-own-presets-1"

extern const InchesJsonLimits inches_own_preset_json_limits;

GPtrArray *inches_own_preset_reader_read_list (const InchesJsonAt *at,
                                               const char         *member,
                                               const InchesModel  *model) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *inches_own_preset_reader_read (InchesJson         *json,
                                          const InchesModel  *model) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *inches_own_preset_reader_load (const char         *path,
                                          const InchesModel  *model,
                                          GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
