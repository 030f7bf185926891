/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* sRGB, 0 to 1. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} InchesColor;

gboolean    inches_color_parse (const char        *hex,
                                InchesColor       *color); /* "#RRGGBB" */
InchesColor inches_color_mix   (const InchesColor *from,
                                const InchesColor *to,
                                double             share); /* 0: from, 1: to */
InchesColor inches_color_fade  (const InchesColor *color,
                                double             alpha);

G_END_DECLS
