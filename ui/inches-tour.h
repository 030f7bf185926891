/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-fold.h"

G_BEGIN_DECLS

/* What the callouts point at. */
typedef enum
{
  INCHES_TOUR_RECORD,
  INCHES_TOUR_MODEL,
  INCHES_TOUR_LEVERS,
  INCHES_TOUR_OUTCOME,
  INCHES_TOUR_TRAIL,
  INCHES_N_TOUR_STEPS
} InchesTourStep;

/* Five callouts that point at the real things, one after another. It can be left at
 * any time, and all of the window can be used meanwhile. */
#define INCHES_TYPE_TOUR (inches_tour_get_type ())
G_DECLARE_FINAL_TYPE (InchesTour, inches_tour, INCHES, TOUR, GtkPopover)

InchesTour *inches_tour_new        (InchesFold     *parent); /* its panel comes and goes with what is pointed at; unparent it with it */
void        inches_tour_set_target (InchesTour     *self,
                                    InchesTourStep  step,
                                    GtkWidget      *target); /* must outlive the tour */
void        inches_tour_start      (InchesTour     *self);

G_END_DECLS
