/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-measurer.h"

G_BEGIN_DECLS

/* Widths that no font changes: each character 0.6 em, bold 0.66 em; ascent 0.8 em, descent 0.2 em. */
#define INCHES_TYPE_MEASURER_FIXED (inches_measurer_fixed_get_type ())
G_DECLARE_FINAL_TYPE (InchesMeasurerFixed, inches_measurer_fixed, INCHES, MEASURER_FIXED, GObject)

InchesMeasurer *inches_measurer_fixed_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
