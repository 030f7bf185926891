/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-day.h"

G_BEGIN_DECLS

/* A line of the figures that a picture shows. What is NULL or absent is left empty. */
typedef struct
{
  const char *table;    /* what kind of line it is: "event", "series", "fan" ... */
  const char *id;
  const char *name;
  gboolean    has_days;
  InchesDay   from;     /* first and last day it holds */
  InchesDay   to;
  const char *key;      /* lane, quantile, "provisional" ... */
  gboolean    has_value;
  double      value;
  const char *unit;
  const char *source;
  const char *licence;
} InchesCsvLine;

void inches_csv_append_header (GString             *out);
void inches_csv_append_line   (GString             *out,
                               const InchesCsvLine *line);
void inches_csv_append_cell   (GString             *out,
                               guint                column,
                               const char          *text);

G_END_DECLS
