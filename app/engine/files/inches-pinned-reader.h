/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-json.h"
#include "inches-model.h"
#include "inches-pinned.h"

G_BEGIN_DECLS

GPtrArray *inches_pinned_reader_read (const InchesJsonAt *at,
                                      const char         *member,
                                      const InchesModel  *model) G_GNUC_WARN_UNUSED_RESULT; /* (element-type InchesPinned) */

G_END_DECLS
