/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "inches-document-keeper.h"

G_BEGIN_DECLS

/* Says above the pages why a document is not, or may not be, saved. */
#define INCHES_TYPE_DOCUMENT_BAR (inches_document_bar_get_type ())
G_DECLARE_FINAL_TYPE (InchesDocumentBar, inches_document_bar, INCHES, DOCUMENT_BAR, AdwBin)

GtkWidget *inches_document_bar_new (InchesDocumentKeeper *keeper) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
