/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-import.h"

G_BEGIN_DECLS

#define INCHES_TYPE_IMPORT_PREVIEW (inches_import_preview_get_type ())

/* The first rows of a file that is to be imported, and over each column what it is taken for.
 *
 * Signals:
 *   "role-chosen" (guint column, guint role)  by the user; an InchesColumnRole */
G_DECLARE_FINAL_TYPE (InchesImportPreview, inches_import_preview, INCHES, IMPORT_PREVIEW, GtkWidget)

GtkWidget *inches_import_preview_new (void);
void       inches_import_preview_set (InchesImportPreview *self,
                                      InchesImport        *import); /* NULL: there is nothing to be seen */

G_END_DECLS
