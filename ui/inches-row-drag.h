/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-row-handle.h"

G_BEGIN_DECLS

/* Drags a row to another place by its name, and makes it higher by its lower edge. */
void inches_row_drag_attach (InchesRowHandle   *handle,
                             InchesArrangement *arrangement);

G_END_DECLS
