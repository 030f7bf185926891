/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-json.h"
#include "inches-label-changes.h"

G_BEGIN_DECLS

InchesLabelChanges *inches_label_changes_reader_read (const InchesJsonAt *at,
                                                      const char         *member) G_GNUC_WARN_UNUSED_RESULT; /* NULL: none */

G_END_DECLS
