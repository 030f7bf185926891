/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-json.h"
#include "inches-lever-set.h"

G_BEGIN_DECLS

InchesLeverSet *inches_lever_reader_read (InchesJson *json) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
