/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-json.h"
#include "inches-parties.h"

G_BEGIN_DECLS

#define INCHES_PARTIES_SCHEMA "inches-parties-1"

InchesParties *inches_party_reader_read (InchesJson *json) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
