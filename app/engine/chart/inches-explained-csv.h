/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-export.h"

G_BEGIN_DECLS

void inches_explained_csv_append (GString               *out,
                                  InchesChart            chart,
                                  const InchesExplained *explained);

G_END_DECLS
