/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-compare-set.h"

G_BEGIN_DECLS

void inches_csv_append_compare (GString                *out,
                                const InchesCompareSet *set,
                                InchesIndex             index);

G_END_DECLS
