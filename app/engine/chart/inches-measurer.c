/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-measurer.h"

G_DEFINE_INTERFACE (InchesMeasurer, inches_measurer, G_TYPE_OBJECT)

static void
inches_measurer_default_init (InchesMeasurerInterface *iface)
{
}

/**
 * inches_measurer_measure:
 * @self: a measurer
 * @text: one line of plain text
 * @style: size, weight and figures
 * @size: (out): in px
 *
 * Measures @text as the canvas will draw it.
 */
void
inches_measurer_measure (InchesMeasurer        *self,
                         const char            *text,
                         const InchesTextStyle *style,
                         InchesTextSize        *size)
{
  g_return_if_fail (INCHES_IS_MEASURER (self));

  INCHES_MEASURER_GET_IFACE (self)->measure (self, text, style, size);
}

/**
 * inches_measurer_get_width:
 * @self: a measurer
 * @text: one line of plain text
 * @style: size, weight and figures
 *
 * Returns: the advance width of @text in px
 */
double
inches_measurer_get_width (InchesMeasurer        *self,
                           const char            *text,
                           const InchesTextStyle *style)
{
  InchesTextSize size = { 0 };

  inches_measurer_measure (self, text, style, &size);

  return size.width;
}
