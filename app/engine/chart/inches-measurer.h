/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-text-style.h"

G_BEGIN_DECLS

/* Px; a line of text as it will be drawn. */
typedef struct
{
  double width;
  double ascent;  /* above the base line */
  double descent; /* below it */
} InchesTextSize;

/* Measures text for a layout. With pango for real fonts, with fixed widths for tests. */
#define INCHES_TYPE_MEASURER (inches_measurer_get_type ())
G_DECLARE_INTERFACE (InchesMeasurer, inches_measurer, INCHES, MEASURER, GObject)

struct _InchesMeasurerInterface
{
  GTypeInterface parent_iface;

  void (*measure) (InchesMeasurer *self, const char *text, const InchesTextStyle *style, InchesTextSize *size);
};

void   inches_measurer_measure   (InchesMeasurer        *self,
                                  const char            *text,
                                  const InchesTextStyle *style,
                                  InchesTextSize        *size);
double inches_measurer_get_width (InchesMeasurer        *self,
                                  const char            *text,
                                  const InchesTextStyle *style);

G_END_DECLS
