/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model.h"

G_BEGIN_DECLS

InchesModel *inches_model_reader_load       (const char         *data_dir,
                                             GError            **error) G_GNUC_WARN_UNUSED_RESULT;
InchesSheet *inches_model_reader_load_sheet (const char         *path,
                                             const InchesModel  *model,
                                             GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
