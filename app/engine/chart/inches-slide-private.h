/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chart-page.h"
#include "inches-export-plate.h"
#include "inches-slide-board.h"
#include "inches-slide-state.h"
#include "inches-slide.h"

G_BEGIN_DECLS

/* Shared by the files that make up InchesSlide, and by nobody else. */

/* A claim with what the record says. */
typedef struct
{
  InchesTimelineBox box;
  gboolean          settled; /* the record agrees: a full bar at its side, else a hollow one */
} InchesSlideCard;

struct _InchesSlide
{
  InchesSlideInput     input;    /* objects are held, strings are the step's */
  InchesBriefingStep  *step;
  const InchesStepParts *parts;
  InchesSlideState     state;
  double               px;       /* of a px at 1920 x 1080 */

  InchesTimelineTexts  texts;
  InchesChartPage     *frame;
  InchesTimelineBox    body;     /* between head and foot */
  InchesPlate         *plate;    /* NULL: no chart */
  InchesTimelineBox    chart;    /* where it lies */
  InchesSlideBoard    *board;    /* NULL: no guess is asked */
  GArray              *cards;    /* (element-type InchesSlideCard) */
  GArray              *bullets;  /* (element-type InchesTimelineBox) of points */
  InchesTimelineBox    quote;    /* bar at the side of the quote; empty: none */
  char                *title;
  char                *mark;
  gboolean             shows_model;
  InchesTimelineBox    warning;  /* round the notes; empty: none */
};

double inches_slide_write_lines   (InchesSlide             *self,
                                   InchesTypeUse            use,
                                   InchesRole               role,
                                   double                   x,
                                   double                   width,
                                   double                   top,
                                   double                   pitch,
                                   const char              *text);
guint  inches_slide_count_lines   (const InchesSlide       *self,
                                   InchesTypeUse            use,
                                   double                   width,
                                   const char              *text);
double inches_slide_words_height  (const InchesSlide       *self,
                                   double                   width);
void   inches_slide_place_words   (InchesSlide             *self,
                                   const InchesTimelineBox *box);
void   inches_slide_place_claims  (InchesSlide             *self,
                                   const InchesTimelineBox *box,
                                   guint                    columns);
double inches_slide_claims_height (const InchesSlide       *self,
                                   double                   width,
                                   guint                    columns);
double inches_slide_band_height   (const InchesSlide       *self,
                                   double                   width);
void   inches_slide_place_band    (InchesSlide             *self,
                                   const InchesTimelineBox *box);
guint  inches_slide_count_claims  (const InchesSlide       *self);
void   inches_slide_paint_chart   (const InchesSlide       *self,
                                   InchesPlate             *plate,
                                   InchesCanvas            *canvas,
                                   const InchesTheme       *theme);
const InchesClaim *inches_slide_get_claim (const InchesSlide *self,
                                   guint                    index); /* NULL: there are not so many here */
char  *inches_slide_make_question (const InchesSlide       *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
