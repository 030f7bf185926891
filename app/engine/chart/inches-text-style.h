/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Size in px of the em square; two weights only. Figures are tabular where asked. */
typedef struct
{
  double   size;
  gboolean bold;
  gboolean tabular;
} InchesTextStyle;

G_END_DECLS
