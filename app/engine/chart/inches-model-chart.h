/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-page.h"

G_BEGIN_DECLS

/* A chart of the model alone, or of a part of the record, placed on a page of its own. It
 * keeps nothing of what it was placed from but the events it draws. */
typedef struct _InchesModelChart InchesModelChart;

/* What each kind of chart does. The page is placed, and freed, by the model chart. */
typedef struct
{
  const char *(*get_key) (void);                           /* what signs mean that have no words beside them */
  gpointer    (*place)   (InchesModelPage        *page,
                          const InchesChartInput *input);
  void        (*paint)   (gpointer                chart,
                          const InchesModelPage  *page,
                          InchesCanvas           *canvas,
                          const InchesTheme      *theme);
  char       *(*describe) (const InchesChartInput *input);
  void        (*free)    (gpointer                chart);
  gboolean      classes;                                   /* the foot has the outcome classes */
  char       *(*make_sources) (const InchesChartInput *input); /* of the record; NULL: all of the chart is the model's */
  char       *(*make_mixed_sources) (const InchesChartInput *input); /* of a chart of both; NULL: it has nothing of the record */
} InchesModelChartKind;

InchesModelChart      *inches_model_chart_new             (const InchesModelChartKind *kind,
                                                           const InchesChartInput     *input) G_GNUC_WARN_UNUSED_RESULT;
void                   inches_model_chart_free            (InchesModelChart           *self);
gconstpointer          inches_model_chart_get_chart       (const InchesModelChart     *self,
                                                           const InchesModelChartKind *kind);
const InchesModelPage *inches_model_chart_get_page        (const InchesModelChart     *self);
const char            *inches_model_chart_get_description (const InchesModelChart     *self);
gboolean               inches_model_chart_make_words      (const InchesModelChart     *self,
                                                           InchesModel                *model,
                                                           char                      **key,
                                                           char                      **sources); /* what a page that frames it says at its foot; TRUE: the outcome classes too */
void                   inches_model_chart_paint           (const InchesModelChart     *self,
                                                           InchesCanvas               *canvas,
                                                           const InchesTheme          *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesModelChart, inches_model_chart_free)

G_END_DECLS
