/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-export.h"
#include "inches-outlook.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How pictures leave the program unless something else is chosen: the user's
 * preferences, nothing of the window's size or style. */
typedef struct
{
  InchesExportFormat  format;
  char               *size;  /* id of an InchesPageSize */
  char               *theme; /* id */
  char               *mark;  /* "" for none */
  GVariant           *arrangement; /* of the picture filled last; NULL: the first view */
  InchesCompareSet   *compare;     /* of the picture filled last; NULL: no comparison */
} InchesExportDefaults;

void        inches_export_defaults_read       (InchesExportDefaults       *self,
                                               GSettings                  *settings); /* nullable */
void        inches_export_defaults_clear      (InchesExportDefaults       *self);
gboolean    inches_export_defaults_fill       (InchesExportDefaults       *self,
                                               InchesOutlook              *outlook,
                                               InchesChart                 chart,
                                               InchesExport               *export); /* borrows from both; FALSE: there is no forecast yet */

const char *inches_export_format_get_id       (InchesExportFormat          format); /* "png": the key of settings and the ending of files */
const char *inches_export_format_get_name     (InchesExportFormat          format); /* translated */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InchesExportDefaults, inches_export_defaults_clear)

G_END_DECLS
