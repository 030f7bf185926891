/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-model.h"
#include "inches-timeline-flow.h"

G_BEGIN_DECLS

#define INCHES_PAGE_MARGIN 60.0 /* px at 1920 x 1080, left and right of all that a page holds */

/* What a page says around its chart. Objects and strings are borrowed. */
typedef struct
{
  const char      *title;      /* may be NULL or empty, as the other texts */
  const char      *subtitle;
  InchesChronicle *chronicle;  /* how far the record goes */
  InchesModel     *model;      /* names of the levers */
  gboolean         shows_model; /* something in the chart is the model's */
  InchesForecast  *forecast;   /* NULL: no figures yet */
  InchesForecast  *baseline;   /* early 2025, may be NULL */
  gboolean         classes;    /* the outcome classes with their figures, if the chart does not have them */
  const char      *key;        /* what signs mean that have no words beside them */
  const char      *sources;
  const char      *mark;       /* the user's own words */
} InchesPageWords;

/* A picture that leaves the program, apart from its chart: title above; outcomes, key,
 * settings and sources below. All charts share it. Its texts stand in the texts it was
 * placed with, outside the rows. */
typedef struct
{
  InchesFlow title;
  InchesFlow subtitle;
  InchesFlow outcomes;
  InchesFlow notes;
  InchesFlow sources;
  InchesFlow mark;
  double     head;     /* px above the chart */
  double     foot;     /* px below it */
  double     left;     /* px of the line between chart and foot */
  double     right;
  double     rule_y;
} InchesChartPage;

double           inches_chart_page_find_unit  (double                 width,
                                               double                 height);
InchesChartPage *inches_chart_page_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void             inches_chart_page_free       (InchesChartPage       *self);
double           inches_chart_page_place_head (InchesChartPage       *self,
                                               const InchesPageWords *words,
                                               double                 width,
                                               InchesTimelineTexts   *texts);
double           inches_chart_page_place_foot (InchesChartPage       *self,
                                               const InchesPageWords *words,
                                               double                 width,
                                               double                 top,
                                               InchesTimelineTexts   *texts);
void             inches_chart_page_paint      (const InchesChartPage *self,
                                               InchesCanvas          *canvas,
                                               const InchesTheme     *theme,
                                               double                 unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesChartPage, inches_chart_page_free)

G_END_DECLS
