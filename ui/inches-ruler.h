/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-figure.h"
#include "inches-ruler-chart.h"

G_BEGIN_DECLS

#define INCHES_TYPE_RULER (inches_ruler_get_type ())
G_DECLARE_FINAL_TYPE (InchesRuler, inches_ruler, INCHES, RULER, InchesFigure)

void inches_ruler_set_values (InchesRuler             *self,
                              const InchesRulerValues *values);

G_END_DECLS
