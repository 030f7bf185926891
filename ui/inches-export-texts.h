/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "inches-export.h"

G_BEGIN_DECLS

#define INCHES_TYPE_EXPORT_TEXTS (inches_export_texts_get_type ())

/* Title, subtitle and mark of a picture. What the user has not written follows the picture.
 *
 * Signals:
 *   "changed"  the user wrote something */
G_DECLARE_FINAL_TYPE (InchesExportTexts, inches_export_texts, INCHES, EXPORT_TEXTS, AdwPreferencesGroup)

void inches_export_texts_set_mark (InchesExportTexts   *self,
                                   const char          *mark);
void inches_export_texts_follow   (InchesExportTexts   *self,
                                   const InchesExport  *export); /* its own words where the user has written none */
void inches_export_texts_get      (InchesExportTexts   *self,
                                   InchesExport        *export); /* (inout) borrows the words */

G_END_DECLS
