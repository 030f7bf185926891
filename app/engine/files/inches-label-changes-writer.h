/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-label-changes.h"

G_BEGIN_DECLS

void inches_label_changes_writer_append (GString                  *out,
                                         const InchesLabelChanges *changes); /* one JSON array, "[...]" */

G_END_DECLS
