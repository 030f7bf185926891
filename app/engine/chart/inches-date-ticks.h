/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-date-axis.h"
#include "inches-measurer.h"

G_BEGIN_DECLS

/* A tick of a date axis. Text is placed between ticks where it names the time between
 * them (a year, a month, a day), else right of its tick. */
typedef struct
{
  double     x;          /* px */
  InchesDay  day;
  gboolean   line;       /* FALSE: it lies left of its stretch, only the text is drawn */
  gboolean   major;      /* of the unit the texts name; others are shorter */
  char      *text;       /* NULL for none */
  double     text_x;     /* px of the text's left end */
  double     text_width; /* px */
} InchesDateTick;

GArray *inches_date_ticks_place (const InchesDateAxis  *axis,
                                 InchesMeasurer        *measurer,
                                 const InchesTextStyle *style,
                                 double                 spare) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
