/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "inches-document-keeper.h"

G_BEGIN_DECLS

/* What the document is called, with a dot while it is not saved, and the menu of all that
 * is done with documents. */
#define INCHES_TYPE_DOCUMENT_BUTTON (inches_document_button_get_type ())
G_DECLARE_FINAL_TYPE (InchesDocumentButton, inches_document_button, INCHES, DOCUMENT_BUTTON, AdwBin)

GtkWidget *inches_document_button_new         (InchesDocumentKeeper *keeper) G_GNUC_WARN_UNUSED_RESULT;
void       inches_document_button_set_compact (InchesDocumentButton *self,
                                               gboolean              compact); /* a picture in the place of the name */

G_END_DECLS
