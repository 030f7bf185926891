/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-json-scanner.h"
#include "inches-model.h"

G_BEGIN_DECLS

extern const InchesJsonLimits inches_model_json_limits; /* of each file of the model: 1 MiB, 8 levels, 20,000 values */

InchesModel *inches_model_reader_load       (const char         *data_dir,
                                             GError            **error) G_GNUC_WARN_UNUSED_RESULT;
InchesSheet *inches_model_reader_load_sheet (const char         *path,
                                             const InchesModel  *model,
                                             GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
