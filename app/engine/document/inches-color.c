/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-color.h"

#include <string.h>

/**
 * inches_color_parse:
 * @hex: "#RRGGBB"
 * @color: (out): the color, opaque
 *
 * Returns: %FALSE if @hex is not of this form; @color is then untouched
 */
gboolean
inches_color_parse (const char  *hex,
                    InchesColor *color)
{
  guint part[3];

  if (hex[0] != '#' || strlen (hex) != 7)
    return FALSE;

  for (guint i = 0; i < 3; i++)
    {
      gint high = g_ascii_xdigit_value (hex[1 + 2 * i]);
      gint low = g_ascii_xdigit_value (hex[2 + 2 * i]);

      if (high < 0 || low < 0)
        return FALSE;
      part[i] = 16 * high + low;
    }

  *color = (InchesColor) { part[0] / 255.0, part[1] / 255.0, part[2] / 255.0, 1 };
  return TRUE;
}

/**
 * inches_color_mix:
 * @from: colour at share 0
 * @to: colour at share 1
 * @share: 0 to 1
 *
 * Returns: the straight mixture in sRGB
 */
InchesColor
inches_color_mix (const InchesColor *from,
                  const InchesColor *to,
                  double             share)
{
  return (InchesColor) {
    from->red + share * (to->red - from->red),
    from->green + share * (to->green - from->green),
    from->blue + share * (to->blue - from->blue),
    from->alpha + share * (to->alpha - from->alpha),
  };
}

/**
 * inches_color_fade:
 * @color: a colour
 * @alpha: 0 clear to 1 opaque
 *
 * Returns: @color with this opacity
 */
InchesColor
inches_color_fade (const InchesColor *color,
                   double             alpha)
{
  return (InchesColor) { color->red, color->green, color->blue, alpha };
}
