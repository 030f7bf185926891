/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-belief-sets.h"

G_BEGIN_DECLS

/* By how much each number of a sheet is multiplied in one set of beliefs. */
typedef double InchesDoubts[INCHES_N_DOUBTS];

void  inches_doubts_draw     (InchesDoubts         doubts,
                              const InchesSheet   *sheet,
                              guint64              seed,
                              guint                set);
guint inches_doubts_separate (const InchesDoubts  *sets,
                              const gboolean      *wins,
                              guint                n_sets,
                              InchesSeparator      separators[INCHES_N_SEPARATORS]);

G_END_DECLS
