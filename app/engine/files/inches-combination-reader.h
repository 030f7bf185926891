/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-combination.h"
#include "inches-json.h"

G_BEGIN_DECLS

#define INCHES_COMBINATIONS_SCHEMA "inches-combinations-1"

GPtrArray *inches_combination_reader_read (InchesJson           *json,
                                           const InchesLeverSet *levers) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
