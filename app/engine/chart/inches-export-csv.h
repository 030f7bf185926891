/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-export.h"
#include "inches-export-plate.h"

G_BEGIN_DECLS

GBytes *inches_export_make_csv (const InchesExport *self,
                                InchesPlate        *plate) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
