/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-view-state.h"

G_BEGIN_DECLS

void inches_view_state_writer_append (GString               *out,
                                      const InchesViewState *state); /* one JSON object, "{...}" */

G_END_DECLS
