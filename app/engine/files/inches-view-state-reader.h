/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-json.h"
#include "inches-view-state.h"

G_BEGIN_DECLS

InchesViewState *inches_view_state_reader_read (const InchesJsonAt *at) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
