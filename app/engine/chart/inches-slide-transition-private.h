/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-slide-private.h"
#include "inches-slide-transition.h"

G_BEGIN_DECLS

/* Shared by the files that make up InchesSlideTransition, and by nobody else. */
struct _InchesSlideTransition
{
  InchesSlide       *from;
  InchesSlide       *to;
  double             share;

  InchesExport       export;   /* of this moment */
  InchesForecast    *forecast; /* NULL: none */
  InchesForecast    *baseline;
  InchesPlate       *plate;    /* NULL until it is placed */
  InchesTimelineBox  box;

  GArray            *old_rows; /* (element-type OldRow) */
  GArray            *rows;     /* (element-type InchesTransitionRow) */
  gboolean           rows_move;
  cairo_surface_t   *layer;    /* on which rows that move are painted first; NULL until needed */
};

G_END_DECLS
