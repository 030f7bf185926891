/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-path.h"

G_BEGIN_DECLS

/* Writes the data of an SVG path, as short as it can be said. Places are rounded to
 * 1/100 px before differences are taken, so that relative steps do not drift. */
typedef struct
{
  GString *data;
  gint64   x; /* where the pen is, 1/100 px */
  gint64   y;
  gint64   start_x;
  gint64   start_y;
  char     command; /* the one that may go unsaid, 0 for none */
} InchesSvgPath;

void inches_svg_path_init     (InchesSvgPath     *self);
void inches_svg_path_clear    (InchesSvgPath     *self);
void inches_svg_path_append   (InchesSvgPath     *self,
                               const InchesPath  *path);
void inches_svg_append_number (GString           *string,
                               double             value);
void inches_svg_append_escaped (GString          *string,
                                const char       *text);

G_END_DECLS
