/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model.h"
#include "inches-pinned.h"

G_BEGIN_DECLS

void inches_pinned_writer_append (GString           *out,
                                  GPtrArray         *list,   /* of InchesPinned */
                                  const InchesModel *model); /* one JSON array, "[...]" */

G_END_DECLS
