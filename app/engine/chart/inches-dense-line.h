/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"

G_BEGIN_DECLS

void inches_dense_line_draw (InchesCanvas       *canvas,
                             const double       *points,
                             guint               n_points,
                             const InchesColor  *color,
                             const InchesStroke *stroke);

G_END_DECLS
