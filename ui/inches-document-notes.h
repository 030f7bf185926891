/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

#define INCHES_TYPE_DOCUMENT_NOTES (inches_document_notes_get_type ())

/* The author's notes on a document, in a window of their own: saved with it, undone like any
 * change, and in no picture. */
G_DECLARE_FINAL_TYPE (InchesDocumentNotes, inches_document_notes, INCHES, DOCUMENT_NOTES, GtkWindow)

GtkWidget *inches_document_notes_new        (GtkWindow            *parent,
                                             InchesSession        *session) G_GNUC_WARN_UNUSED_RESULT;
void       inches_document_notes_add_action (GtkApplicationWindow *window,
                                             InchesSession        *session); /* "notes": opens them, once for each window */

G_END_DECLS
