/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-own-data.h"

G_BEGIN_DECLS

void inches_own_data_writer_append (GString             *out,
                                    const InchesOwnData *own); /* as members of an object: ", \"own_events\": [...], \"own_series\": [...]"; what is empty is left out */

G_END_DECLS
