/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-slide.h"

G_BEGIN_DECLS

/* What a briefing leaves the program as. */
typedef enum
{
  INCHES_BRIEFING_SLIDES,  /* a page each */
  INCHES_BRIEFING_NOTES,   /* a slide on each page, and under it what is said to it */
  INCHES_BRIEFING_HANDOUT, /* three on a page, with captions and sources, without notes */
  INCHES_N_BRIEFING_KINDS
} InchesBriefingKind;

/* A briefing on its way out: all that its bytes depend on, so that window and command
 * make the same ones. Plain value: objects and strings are borrowed while it is made. */
typedef struct
{
  InchesChronicle    *chronicle;
  InchesModel        *model;
  InchesBriefing     *briefing;
  InchesTheme        *theme;      /* of the slides; pages of paper are always those of print */
  InchesTheme        *paper;
  InchesForecast    **forecasts;  /* one for each step, as inches_slide_needs_init() asks; NULL where none is needed */
  InchesForecast    **baselines;  /* the same */
  InchesCompareSet  **compares;   /* the same; NULL: none */
  InchesLabelChanges *label_changes;
  double              width;      /* px of a slide */
  double              height;
  double              scale;      /* pixels of a PNG for each px */
  const char         *mark;       /* the user's own words on each slide; may be NULL */
} InchesBriefingExport;

/* Slides in their order: a step that asks for a guess has two. */
typedef struct
{
  guint            step;
  InchesSlideStage stage;
} InchesBriefingSlide;

GArray     *inches_briefing_list_slides      (const InchesBriefing        *briefing) G_GNUC_WARN_UNUSED_RESULT; /* (element-type InchesBriefingSlide) */
char       *inches_briefing_name_slide       (const InchesBriefing        *briefing,
                                              guint                        slide,
                                              const char                  *ending) G_GNUC_WARN_UNUSED_RESULT; /* "03-leverage.png" */
InchesSlide *inches_briefing_place_slide     (const InchesBriefingExport  *self,
                                              const InchesBriefingSlide   *slide,
                                              InchesMeasurer              *measurer) G_GNUC_WARN_UNUSED_RESULT;
GByteArray *inches_briefing_make_pdf         (const InchesBriefingExport  *self,
                                              InchesBriefingKind           kind,
                                              GError                     **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *inches_briefing_make_picture     (const InchesBriefingExport  *self,
                                              guint                        slide,
                                              gboolean                     svg,      /* else a PNG */
                                              gboolean                     outlines, /* SVG: letters as shapes */
                                              GError                     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
