/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-import.h"
#include "inches-session.h"

G_BEGIN_DECLS

#define INCHES_TYPE_IMPORTER (inches_importer_get_type ())

/* Reads a file of the user's in a worker, again whenever it is said how, until what came of it is
 * taken into the document. It changes nothing before.
 *
 * Signals:
 *   "changed"  a reading has begun, moved on or ended */
G_DECLARE_FINAL_TYPE (InchesImporter, inches_importer, INCHES, IMPORTER, GObject)

InchesImporter            *inches_importer_new          (InchesSession             *session,
                                                         const char                *path) G_GNUC_WARN_UNUSED_RESULT; /* the first reading starts at once, with everything found out */
const char                *inches_importer_get_name     (InchesImporter            *self); /* of the file, for people */
const InchesImportOptions *inches_importer_get_options  (InchesImporter            *self); /* without own data */
void                       inches_importer_set_options  (InchesImporter            *self,
                                                         const InchesImportOptions *options); /* copied; the own data and what is said of them are the session's */
gboolean                   inches_importer_is_reading   (InchesImporter            *self);
double                     inches_importer_get_progress (InchesImporter            *self); /* 0 to 1 */
void                       inches_importer_stop         (InchesImporter            *self); /* gives up what is being read */
InchesImport              *inches_importer_get_import   (InchesImporter            *self); /* the last that was read; NULL: none, or it failed */
const GError              *inches_importer_get_error    (InchesImporter            *self); /* why it failed, or was given up; NULL: it did not */
gboolean                   inches_importer_can_take     (InchesImporter            *self); /* something was read, and nothing is being read */
gboolean                   inches_importer_take         (InchesImporter            *self); /* into the document, as one step; FALSE: its own data have changed, it is read again */

G_END_DECLS
