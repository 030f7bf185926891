/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "inches-document-keeper.h"

G_BEGIN_DECLS

/* What a window does with its document: its title and its actions, what is asked before
 * something could be lost, files that are dropped on it. The window owns it and it knows
 * the window; all its words come up over it. */
#define INCHES_TYPE_WINDOW_DOCUMENT (inches_window_document_get_type ())
G_DECLARE_FINAL_TYPE (InchesWindowDocument, inches_window_document, INCHES, WINDOW_DOCUMENT, GObject)

InchesWindowDocument *inches_window_document_new        (GtkApplicationWindow *window,
                                                         InchesDocumentKeeper *keeper) G_GNUC_WARN_UNUSED_RESULT; /* adds the actions win.open, save, save-as, revert */
InchesDocumentKeeper *inches_window_document_get_keeper (InchesWindowDocument *self);
gboolean              inches_window_document_open       (InchesWindowDocument *self,
                                                         const char           *path); /* FALSE: it was said why not */
gboolean              inches_window_document_recover    (InchesWindowDocument *self,
                                                         InchesRecovered      *recovered); /* (transfer full) */

G_END_DECLS
