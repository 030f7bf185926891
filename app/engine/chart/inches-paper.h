/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-slide.h"

G_BEGIN_DECLS

/* Px of a page of A4 at 96 an inch. */
#define INCHES_PAPER_WIDTH    794.0
#define INCHES_PAPER_HEIGHT   1123.0
#define INCHES_HANDOUT_SLIDES 3 /* on a page */

typedef struct
{
  InchesSlide       *slide;
  InchesTimelineBox  box;   /* where it is drawn, as large as fits */
  double             scale; /* px of the page for each px of the slide */
} InchesPaperSlide;

/* A page of paper with slides on it, placed: a handout, or a slide with its notes. */
typedef struct
{
  InchesTimelineTexts texts;
  GArray             *slides; /* (element-type InchesPaperSlide) */
  GArray             *rules;  /* (element-type InchesTimelineBox) lines to write on, without height */
} InchesPaper;

/* What is written beside a slide. */
typedef struct
{
  const InchesStepParts *parts;
  const char            *heading; /* "3. What Minsk promised" */
  double                 width;   /* px of the slide */
  double                 height;
} InchesPaperStep;

InchesPaper *inches_paper_new         (InchesMeasurer        *measurer) G_GNUC_WARN_UNUSED_RESULT;
void         inches_paper_free        (InchesPaper           *self);
void         inches_paper_add_handout (InchesPaper           *self,
                                       InchesSlide           *slide, /* (transfer full) */
                                       const InchesPaperStep *step,
                                       guint                  place);
guint        inches_paper_add_notes   (InchesPaper           *self,
                                       InchesSlide           *slide, /* (transfer full) (nullable) */
                                       const InchesPaperStep *step,
                                       guint                  first);
void         inches_paper_add_foot    (InchesPaper           *self,
                                       const char            *title,
                                       const char            *mark,
                                       guint                  page);
void         inches_paper_paint       (const InchesPaper     *self,
                                       InchesCanvas          *canvas,
                                       const InchesTheme     *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesPaper, inches_paper_free)

G_END_DECLS
