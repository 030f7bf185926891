/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"

G_BEGIN_DECLS

GVariant *inches_command_read_rows (const char       *text,
                                    InchesChronicle  *chronicle,
                                    GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
