/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-json.h"
#include "inches-sheet.h"

G_BEGIN_DECLS

InchesSheet *inches_sheet_reader_read (InchesJson         *json,
                                       const InchesLadder *ladder,
                                       InchesSheet        *base) G_GNUC_WARN_UNUSED_RESULT;
InchesSheet *inches_sheet_reader_read_changes (const InchesJsonAt *list,
                                               const char         *id,
                                               const char         *name,
                                               InchesSheet        *base) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
