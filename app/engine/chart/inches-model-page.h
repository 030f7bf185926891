/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-alignment.h"
#include "inches-chart-page.h"
#include "inches-compare-set.h"
#include "inches-date-axis.h"
#include "inches-explained.h"

G_BEGIN_DECLS

/* What a chart on a page of its own is placed from. Borrowed while it is placed. */
typedef struct
{
  InchesChronicle *chronicle;
  InchesModel     *model;
  InchesForecast  *forecast; /* NULL for charts of the record alone */
  InchesForecast  *baseline; /* early 2025; NULL for none */
  InchesIndex      index;    /* outlook: what its fan shows; the forecasts keep it */
  InchesAlignment  alignment; /* then and now */
  InchesCompareSet *compare; /* compare; NULL else */
  InchesExplained  explained; /* why, tornado, map: what they draw */
  double           width;    /* px */
  double           height;
  InchesMeasurer  *measurer;
  double           window;   /* font scale of a window that has no head and foot; 0: a page */
  gboolean         fits;     /* in a window that does not scroll, as a slide: nothing may be higher than height */
  const char      *title;    /* may be NULL or empty, as the other texts */
  const char      *subtitle;
  const char      *mark;
} InchesChartInput;

/* An event as such a chart draws it. */
typedef struct
{
  InchesEvent       *event; /* of the chronicle that the chart was placed from */
  double             x;     /* centre of its mark, px */
  double             y;
  double             radius;
  InchesTimelineBox  words; /* its label or its text beside the mark; empty: none */
} InchesPageMark;

/* Something drawn that has words of its own: a bar, a square, a cell. */
typedef struct
{
  InchesTimelineBox  box;
  char              *words;  /* for who cannot see it */
  char              *target; /* what it leads to, as "lever:oil"; NULL: nothing */
} InchesPagePart;

/* The page of such a chart: head and foot, and between them the body that the chart
 * divides. Its texts and boxes are there for tests too. */
typedef struct
{
  InchesTimelineTexts  texts;   /* of the chart by its rows; of head and foot outside them */
  InchesChartPage     *frame;   /* NULL in a window */
  double               unit;    /* px of a px of the window */
  InchesTimelineBox    body;
  GArray              *boxes;   /* (element-type InchesTimelineBox) what is drawn without words */
  GArray              *marks;   /* (element-type InchesPageMark) of charts of events, in reading order */
  GArray              *parts;   /* (element-type InchesPagePart) in reading order; charts that have none leave it empty */
  InchesForecast      *baseline; /* (nullable): early 2025 if it can be drawn beside; not owned */
} InchesModelPage;

char            *inches_model_page_make_sources (InchesModel           *model) G_GNUC_WARN_UNUSED_RESULT;
InchesModelPage *inches_model_page_new        (const InchesChartInput  *input,
                                               const char              *key,
                                               gboolean                 classes) G_GNUC_WARN_UNUSED_RESULT;
InchesModelPage *inches_model_page_new_mixed  (const InchesChartInput  *input,
                                               const char              *key,
                                               const char              *sources) G_GNUC_WARN_UNUSED_RESULT;
InchesModelPage *inches_model_page_new_record (const InchesChartInput  *input,
                                               const char              *key,
                                               const char              *sources) G_GNUC_WARN_UNUSED_RESULT; /* nothing on it is the model's */
const InchesPageMark *inches_model_page_pick  (const InchesModelPage   *self,
                                               double                   x,
                                               double                   y); /* (nullable) nearest whose mark or words are there */
const InchesPageMark *inches_model_page_find  (const InchesModelPage   *self,
                                               InchesEvent             *event); /* (nullable) */
void             inches_model_page_free       (InchesModelPage         *self);
void             inches_model_page_write      (InchesModelPage         *self,
                                               guint                    row,
                                               InchesTypeUse            use,
                                               InchesRole               role,
                                               double                   x,
                                               double                   middle,
                                               InchesAnchor             anchor,
                                               const char              *text);
double           inches_model_page_width_of   (const InchesModelPage   *self,
                                               InchesTypeUse            use,
                                               const char              *text);
guint            inches_model_page_wrap       (InchesModelPage         *self,
                                               guint                    row,
                                               InchesTypeUse            use,
                                               InchesRole               role,
                                               double                   x,
                                               double                   width,
                                               double                   middle,
                                               double                   pitch,
                                               guint                    most_lines,
                                               const char              *text);
GArray          *inches_model_page_write_dates (InchesModelPage        *self,
                                               guint                    row,
                                               const InchesDateAxis    *axis,
                                               const InchesTimelineBox *plot) G_GNUC_WARN_UNUSED_RESULT;
void             inches_model_page_add_box    (InchesModelPage         *self,
                                               const InchesTimelineBox *box);
void             inches_model_page_add_part   (InchesModelPage         *self,
                                               const InchesTimelineBox *box,
                                               const char              *target, /* may be NULL */
                                               const char              *words);
const InchesPagePart *inches_model_page_pick_part (const InchesModelPage *self,
                                               double                   x,
                                               double                   y); /* (nullable) the smallest that is there */
void             inches_model_page_paint      (const InchesModelPage   *self,
                                               InchesCanvas            *canvas,
                                               const InchesTheme       *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesModelPage, inches_model_page_free)

G_END_DECLS
