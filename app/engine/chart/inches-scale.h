/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INCHES_SCALE_MAX_TICKS 32

/* Turns values into places on a page and back, in a straight proportion. The page may
 * run either way (y grows downwards). Plain value. */
typedef struct
{
  double low;       /* value at page_low */
  double high;      /* value at page_high, above low */
  double page_low;  /* px */
  double page_high; /* px */
} InchesScale;

void   inches_scale_init      (InchesScale       *self,
                               double             low,
                               double             high,
                               double             page_low,
                               double             page_high);
void   inches_scale_init_nice (InchesScale       *self,
                               double             low,
                               double             high,
                               double             page_low,
                               double             page_high,
                               guint              n_ticks);
double inches_scale_to_page   (const InchesScale *self,
                               double             value);
double inches_scale_to_value  (const InchesScale *self,
                               double             page);
double inches_scale_get_step  (const InchesScale *self,
                               guint              n_ticks,
                               guint             *decimals);
guint  inches_scale_get_ticks (const InchesScale *self,
                               guint              n_ticks,
                               double             ticks[INCHES_SCALE_MAX_TICKS]);

G_END_DECLS
