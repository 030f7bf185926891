/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-measurer-pango.h"
#include "inches-path.h"

G_BEGIN_DECLS

#define INCHES_GLYPH_SIZE 10.0 /* px: the size outlines are given in */

/* Called for each letter that leaves ink: its outline about its own origin, and where
 * that origin lies from the text's beginning, both at INCHES_GLYPH_SIZE. */
typedef void (*InchesGlyphFunc) (const InchesPath *outline,
                                 double            x,
                                 gpointer          user_data);

void inches_glyph_outline_foreach (InchesMeasurerPango   *measurer,
                                   const char            *text,
                                   const InchesTextStyle *style,
                                   InchesGlyphFunc        func,
                                   gpointer               user_data);

G_END_DECLS
