/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-document.h"
#include "inches-export.h"

G_BEGIN_DECLS

/* A picture and the document that rides along in it. It says what the picture shows, and is
 * made from nothing but what the picture is made from: notes, briefing, trail and other
 * scenarios cannot get into it. */
InchesDocument *inches_picture_document_new      (const InchesExport  *export) G_GNUC_WARN_UNUSED_RESULT;
gboolean        inches_picture_document_has_own  (const InchesExport  *export); /* the user's own words or data would go along: better asked */
char           *inches_picture_document_describe (const InchesExport  *export) G_GNUC_WARN_UNUSED_RESULT; /* what goes along, in words, a line for each */
GBytes         *inches_picture_document_make     (const InchesExport  *export,
                                                  InchesExportFormat   format,
                                                  GError             **error) G_GNUC_WARN_UNUSED_RESULT; /* inches_export_make(), and the document if the picture is to have it */
gboolean        inches_picture_document_save     (const InchesExport  *export,
                                                  const char          *path,
                                                  GError             **error);

/* The other way: a picture of what a document shows. */
void            inches_picture_document_fill     (InchesExport        *export,
                                                  InchesDocument      *document,
                                                  GVariant           **arrangement); /* (out) (nullable) (transfer full) that export borrows */

G_END_DECLS
