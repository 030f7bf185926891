/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "inches-measurer-pango.h"
#include "inches-picture-fade.h"
#include "inches-slide.h"

G_BEGIN_DECLS

#define INCHES_TRANSITION_TIME 0.300 /* s */

/* A row of a timeline on its way. Lengths are px of the slide. */
typedef struct
{
  const char *id;     /* as inches_timeline_get_row() has it */
  double      top;    /* in its chart, placed for this moment; of a row that goes: in the chart it was in */
  double      height;
  double      y;      /* where its upper edge stands on the slide */
  double      share;  /* 0 to 1 of it is there */
  gboolean    goes;   /* only the first slide has it */
} InchesTransitionRow;

/* One slide turning into the next where both have the same kind of chart: the days of a
 * timeline scroll and zoom, its rows come, go and make room, fans, ladders and dots
 * change from one forecast to the other. Words cross over. It places for any moment
 * (pure numbers), then paints (deciding nothing). Other slides only cross over, see
 * inches-picture-fade.h. */
typedef struct _InchesSlideTransition InchesSlideTransition;

gboolean                   inches_slide_transition_can_move  (const InchesBriefingStep    *from,
                                                              const InchesBriefingStep    *to); /* known before they are placed; they may turn out not to */
InchesSlideTransition     *inches_slide_transition_new       (InchesSlide                 *from, /* placed in the same size; both must outlive it */
                                                              InchesSlide                 *to) G_GNUC_WARN_UNUSED_RESULT; /* NULL: they only cross over */
void                       inches_slide_transition_free      (InchesSlideTransition       *self);
void                       inches_slide_transition_place     (InchesSlideTransition       *self,
                                                              double                       share); /* 0 to 1 of the way */
const InchesView          *inches_slide_transition_get_view  (const InchesSlideTransition *self); /* timeline: days of this moment */
void                       inches_slide_transition_get_box   (const InchesSlideTransition *self,
                                                              InchesTimelineBox           *box);  /* of the chart, px of the slide */
guint                      inches_slide_transition_get_n_rows (const InchesSlideTransition *self); /* timeline: those that go, then those of the second slide */
const InchesTransitionRow *inches_slide_transition_get_row   (const InchesSlideTransition *self,
                                                              guint                        index);
void                       inches_slide_transition_paint     (InchesSlideTransition       *self,
                                                              cairo_surface_t             *frame, /* shows the first slide, or an earlier moment */
                                                              const InchesPictureFade     *words, /* of the two slides' pictures */
                                                              InchesMeasurerPango         *measurer,
                                                              const InchesTheme           *theme);
double                     inches_slide_transition_ease      (double                       time); /* s since it began; share of the way, 1 when it is over */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesSlideTransition, inches_slide_transition_free)

G_END_DECLS
