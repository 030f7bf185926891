/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "inches-alignment.h"
#include "inches-chronicle.h"
#include "inches-compare-set.h"
#include "inches-explained.h"
#include "inches-filter.h"
#include "inches-forecast.h"
#include "inches-label-changes.h"
#include "inches-measurer.h"
#include "inches-model.h"
#include "inches-theme.h"
#include "inches-view.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_EXPORT_PNG,
  INCHES_EXPORT_SVG,
  INCHES_EXPORT_PDF,
  INCHES_EXPORT_CSV  /* the figures that the picture shows */
} InchesExportFormat;

/* The limits of a picture's size, px. */
#define INCHES_EXPORT_SMALLEST   320
#define INCHES_EXPORT_LARGEST  16384
#define INCHES_EXPORT_MOST_PIXELS (128 * 1024 * 1024)

#define INCHES_EXPORT_DPI 96.0 /* of a PNG at scale 1; N dots an inch are a scale of N / 96 */

typedef enum
{
  INCHES_CHART_TIMELINE, /* the record over the model, on one axis of time */
  INCHES_CHART_OUTLOOK,  /* fan of one index, ladder by week, outcomes */
  INCHES_CHART_LADDER,   /* what each side gives, and how often each rung holds */
  INCHES_CHART_OUTCOMES, /* fifty dots, early 2025 beside them */
  INCHES_CHART_COMPARE,  /* scenarios side by side, belief sets */
  INCHES_CHART_THEN_AND_NOW, /* 2014 and 2015 over 2024 and 2025 */
  INCHES_CHART_PRECEDENTS,   /* earlier cases: what was agreed, how long it took, what held */
  INCHES_CHART_WHY,          /* what each change adds to the outcome */
  INCHES_CHART_TORNADO,      /* what each lever alone could still do */
  INCHES_CHART_MAP,          /* inches, phantom peace or crises over two levers */
  INCHES_CHART_EVIDENCE,     /* what happened in the weeks the model covers, over its fan */
  INCHES_CHART_PAIR,         /* before and after: two scenarios side by side */
  INCHES_N_CHARTS
} InchesChart;

/* A picture that leaves the program: all that its bytes depend on, so that the dialog
 * and the command make the same ones. Plain value: objects and strings are borrowed
 * while it is made. Start from inches_export_init(). */
typedef struct
{
  InchesChronicle *chronicle;
  InchesModel     *model;
  InchesForecast  *forecast;    /* keeps at least inches_export_get_indices(); may be NULL for charts of the record alone */
  InchesForecast  *baseline;    /* early 2025, the same; may be NULL */
  InchesTheme     *theme;
  InchesChart      chart;
  InchesView       view;        /* timeline */
  GVariant        *arrangement; /* timeline: lanes and tracks, as inches_arrangement_save() has them; NULL: the first view */
  InchesFilter     filter;      /* timeline: events shown; the picture says so */
  InchesLabelChanges *label_changes; /* timeline: the author's; NULL: none */
  InchesIndex      index;       /* outlook: what its fan shows */
  gint             future;      /* outlook: number of the single future drawn over its fan; -1: none */
  InchesAlignment  alignment;   /* then and now */
  InchesCompareSet *compare;    /* compare; NULL: early 2025 and the forecast */
  InchesExplained  explained;   /* why, tornado, map: what is not known is worked out from the forecasts */
  guint            width;       /* px of the layout */
  guint            height;
  double           scale;       /* px of a PNG for each px of the layout, 0.25 to 8 */
  gboolean         transparent; /* nothing under the picture; PNG, SVG and PDF */
  gboolean         outlines;    /* SVG: letters as shapes, so that no font is needed */
  const char      *title;       /* NULL: inches_export_make_title(); "" for none */
  const char      *subtitle;    /* the same */
  const char      *mark;        /* the user's own words at the foot, as "Internal"; may be NULL */
  const char      *preset;      /* compare: id of the preset that the settings come from, which their column names; NULL: not known */
  gboolean         document;    /* what the picture shows rides along as a document, see inches_picture_document_make(); nothing is drawn for it */
  gboolean         record_only; /* timeline: nothing of the model, whatever weeks are in view */
  double           bare;        /* px of a window px where another page has head and foot, as on a slide; 0: it has its own */
  InchesMeasurer  *measurer;    /* of the page it is part of; NULL: its own */
} InchesExport;

void        inches_export_init          (InchesExport        *self,
                                         InchesChronicle     *chronicle,
                                         InchesModel         *model,
                                         InchesForecast      *forecast,
                                         InchesTheme         *theme);
gboolean    inches_export_find_format   (const char          *path,
                                         InchesExportFormat  *format);
gboolean    inches_export_find_chart    (const char          *id,
                                         InchesChart         *chart);
gboolean    inches_export_check_size    (const InchesExport  *self,
                                         GError             **error);
guint       inches_export_get_indices   (const InchesExport  *self);
gboolean    inches_chart_is_record      (InchesChart          chart); /* nothing of it is ever the model's */
InchesForecast *inches_export_get_shown (const InchesExport  *self); /* the forecast, but early 2025 where the record is held against that; (transfer none) */
gboolean    inches_export_shows_model   (const InchesExport  *self);
char       *inches_export_make_title    (const InchesExport  *self) G_GNUC_WARN_UNUSED_RESULT;
char       *inches_export_make_subtitle (const InchesExport  *self) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *inches_export_make          (const InchesExport  *self,
                                         InchesExportFormat   format,
                                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void        inches_export_draw          (const InchesExport  *self,
                                         cairo_t             *cr); /* in px of the layout: for print and previews */

const char *inches_chart_get_id         (InchesChart          chart); /* "timeline" */
const char *inches_chart_get_name       (InchesChart          chart); /* translated: "Timeline" */
const char *inches_chart_get_sentence   (InchesChart          chart); /* translated: what it shows */

G_END_DECLS
