/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "inches-import.h"

G_BEGIN_DECLS

#define INCHES_TYPE_IMPORT_WAYS (inches_import_ways_get_type ())

/* How a file is read: each way is found out, said, and may be set otherwise.
 *
 * Signals:
 *   "changed" (gboolean columns_stay)  the user set one; FALSE: the file may have other columns now */
G_DECLARE_FINAL_TYPE (InchesImportWays, inches_import_ways, INCHES, IMPORT_WAYS, AdwPreferencesGroup)

void inches_import_ways_get  (InchesImportWays    *self,
                              InchesImportOptions *options); /* (inout) all but its columns and what is there already */
void inches_import_ways_show (InchesImportWays    *self,
                              const InchesImport  *import); /* what was found out; NULL: nothing */

G_END_DECLS
