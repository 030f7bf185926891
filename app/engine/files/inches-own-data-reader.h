/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-json.h"
#include "inches-own-data.h"

G_BEGIN_DECLS

InchesOwnData *inches_own_data_reader_read (const InchesJsonAt *at) G_GNUC_WARN_UNUSED_RESULT; /* of its members "own_events" and "own_series" */

G_END_DECLS
