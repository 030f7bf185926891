/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "inches-presentation.h"

G_BEGIN_DECLS

/* Which slide is wanted, and how large. Plain value; what it points at is borrowed. */
typedef struct
{
  InchesStop          stop;
  InchesStepSettings *settings; /* in place of the step's own; NULL: its own */
  InchesGuess         guess;    /* made is FALSE: none */
  guint               width;    /* pixels; the height is that of 16:9 */
  InchesTheme        *theme;
  const char         *mark;     /* the user's own words at the foot; "": none */
} InchesSlideOrder;

/* A slide as it was drawn, and what it was drawn from. Immutable, counted references, any thread. */
typedef struct
{
  InchesSlideOrder    order;       /* what it points at is held */
  cairo_surface_t    *surface;
  char               *title;
  char               *description; /* in words, for who cannot see it */
  gboolean            shows_model;
  InchesChronicle    *chronicle;
  InchesModel        *model;
  InchesBriefing     *briefing;    /* with the settings that were wanted */
  InchesLabelChanges *label_changes; /* NULL: none */
  InchesForecast     *forecast;    /* NULL: not needed */
  InchesForecast     *baseline;
  InchesCompareSet   *compare;
} InchesDrawnSlide;

InchesDrawnSlide *inches_drawn_slide_ref     (InchesDrawnSlide       *self);
void              inches_drawn_slide_unref   (InchesDrawnSlide       *self);
void              inches_drawn_slide_get_input (const InchesDrawnSlide *self,
                                              InchesSlideInput       *input); /* to place it again, at 1920 x 1080; the measurer is the caller's */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesDrawnSlide, inches_drawn_slide_unref)

/* Runs the model and draws the slides of a presentation in a worker, one after the
 * other: what is wanted now before what is prepared. Steps with the same settings share
 * a run; the slides drawn last are kept. Signal "drawn": one more can be found. */
#define INCHES_TYPE_SLIDE_SUPPLY (inches_slide_supply_get_type ())
G_DECLARE_FINAL_TYPE (InchesSlideSupply, inches_slide_supply, INCHES, SLIDE_SUPPLY, GObject)

InchesSlideSupply *inches_slide_supply_new    (InchesPresentation     *presentation) G_GNUC_WARN_UNUSED_RESULT; /* which it does not hold */
InchesDrawnSlide  *inches_slide_supply_find   (InchesSlideSupply      *self,
                                               const InchesSlideOrder *order);  /* (transfer none) (nullable): not drawn yet; until the main loop goes on */
void               inches_slide_supply_ask    (InchesSlideSupply      *self,
                                               gpointer                who,     /* a view; what it asked for before and is not begun is forgotten */
                                               const InchesSlideOrder *order);
void               inches_slide_supply_prepare (InchesSlideSupply     *self,
                                               gpointer                who,
                                               const InchesSlideOrder *order);  /* when nothing is asked for */
void               inches_slide_supply_forget (InchesSlideSupply      *self,
                                               gpointer                who);    /* all it wants */

G_END_DECLS
