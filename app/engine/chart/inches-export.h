/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-forecast.h"
#include "inches-model.h"
#include "inches-theme.h"
#include "inches-view.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_EXPORT_PNG,
  INCHES_EXPORT_SVG
} InchesExportFormat;

/* The limits of a picture's size, px. */
#define INCHES_EXPORT_SMALLEST   320
#define INCHES_EXPORT_LARGEST  16384
#define INCHES_EXPORT_MOST_PIXELS (128 * 1024 * 1024)

/* A picture of the timeline that leaves the program. Plain value: objects and
 * strings are borrowed while it is saved. Start from inches_export_init(). */
typedef struct
{
  InchesChronicle *chronicle;
  InchesModel     *model;
  InchesForecast  *forecast;
  InchesForecast  *baseline; /* early 2025; may be NULL */
  InchesTheme     *theme;
  InchesView       view;
  guint            width;    /* px of the layout */
  guint            height;
  double           scale;    /* px of a PNG for each px of the layout, 0.25 to 8 */
  const char      *title;    /* NULL: one that says what is in view; "" for none */
  const char      *subtitle; /* the same */
} InchesExport;

void     inches_export_init        (InchesExport        *self,
                                    InchesChronicle     *chronicle,
                                    InchesModel         *model,
                                    InchesForecast      *forecast,
                                    InchesTheme         *theme);
gboolean inches_export_find_format (const char          *path,
                                    InchesExportFormat  *format);
gboolean inches_export_check_size  (const InchesExport  *self,
                                    GError             **error);
gboolean inches_export_save        (const InchesExport  *self,
                                    const char          *path,
                                    GError             **error);

G_END_DECLS
