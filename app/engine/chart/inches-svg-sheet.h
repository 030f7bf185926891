/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"

G_BEGIN_DECLS

/* The style sheet of an SVG: each style is written once and called by a short class. */
typedef struct _InchesSvgSheet InchesSvgSheet;

InchesSvgSheet *inches_svg_sheet_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void            inches_svg_sheet_free       (InchesSvgSheet        *self);
const char     *inches_svg_sheet_get_class  (InchesSvgSheet        *self,
                                             const char            *style);
const char     *inches_svg_sheet_get_fill   (InchesSvgSheet        *self,
                                             const InchesColor     *color);
const char     *inches_svg_sheet_get_stroke (InchesSvgSheet        *self,
                                             const InchesColor     *color,
                                             const InchesStroke    *stroke);
const char     *inches_svg_sheet_get_text   (InchesSvgSheet        *self,
                                             const InchesTextStyle *style,
                                             const InchesColor     *color,
                                             InchesAnchor           anchor);
const char     *inches_svg_sheet_get_css    (InchesSvgSheet        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesSvgSheet, inches_svg_sheet_free)

G_END_DECLS
