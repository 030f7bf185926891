/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chart-page.h"

G_BEGIN_DECLS

/* What a chart of the model alone is placed from. Borrowed while it is placed. */
typedef struct
{
  InchesChronicle *chronicle;
  InchesModel     *model;
  InchesForecast  *forecast;
  InchesForecast  *baseline; /* early 2025; NULL for none */
  InchesIndex      index;    /* outlook: what its fan shows; the forecasts keep it */
  double           width;    /* px */
  double           height;
  InchesMeasurer  *measurer;
  double           window;   /* font scale of a window that has no head and foot; 0: a page */
  const char      *title;    /* may be NULL or empty, as the other texts */
  const char      *subtitle;
  const char      *mark;
} InchesChartInput;

/* The page of such a chart: head and foot, and between them the body that the chart
 * divides. Its texts and boxes are there for tests too. */
typedef struct
{
  InchesTimelineTexts  texts;   /* of the chart by its rows; of head and foot outside them */
  InchesChartPage     *frame;   /* NULL in a window */
  double               unit;    /* px of a px of the window */
  InchesTimelineBox    body;
  GArray              *boxes;   /* (element-type InchesTimelineBox) what is drawn without words */
  InchesForecast      *baseline; /* (nullable): early 2025 if it can be drawn beside; not owned */
} InchesModelPage;

InchesModelPage *inches_model_page_new        (const InchesChartInput  *input,
                                               const char              *key,
                                               gboolean                 classes) G_GNUC_WARN_UNUSED_RESULT;
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
void             inches_model_page_add_box    (InchesModelPage         *self,
                                               const InchesTimelineBox *box);
void             inches_model_page_paint      (const InchesModelPage   *self,
                                               InchesCanvas            *canvas,
                                               const InchesTheme       *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesModelPage, inches_model_page_free)

G_END_DECLS
