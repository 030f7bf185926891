/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-document.h"
#include "inches-file-save.h"
#include "inches-preset-keeper.h"
#include "inches-recovered.h"
#include "inches-session.h"

G_BEGIN_DECLS

#define INCHES_DOCUMENT_KEEPER_DELAY 500 /* ms after an edit until the file for the next start is written */
#define INCHES_DOCUMENT_KEEPER_RETRY 1500 /* ms after it could not be */

/* Keeps what a session says in a file: opens, saves, and notices others that do. What is
 * not saved yet is kept besides in a file for the next start, half a second after an edit
 * at the latest begun to be written, in a worker.
 *
 * A failing function changes nothing: the document stays open, and unsaved if it was.
 *
 * Properties (readable; notify when changed):
 *   "path"    char *    the file, NULL: there is none yet
 *   "title"   char *    what the document is called: "talks.inches", "Untitled"
 *   "unsaved" gboolean  it says something else than its file, or there is none and it was edited
 *   "trouble" char *    why it is or may not be saved, in a sentence; NULL: all is well */
#define INCHES_TYPE_DOCUMENT_KEEPER (inches_document_keeper_get_type ())
G_DECLARE_FINAL_TYPE (InchesDocumentKeeper, inches_document_keeper, INCHES, DOCUMENT_KEEPER, GObject)

InchesDocumentKeeper *inches_document_keeper_new           (InchesSession              *session,
                                                            const char                 *state_folder,
                                                            const InchesFileOperations *operations) G_GNUC_WARN_UNUSED_RESULT; /* NULL: the system's */
InchesPresetKeeper   *inches_document_keeper_keep_presets  (InchesDocumentKeeper       *self,
                                                            const char                 *path); /* the user's own presets, until another document is opened */
InchesPresetKeeper   *inches_document_keeper_get_presets   (InchesDocumentKeeper       *self); /* NULL: none are kept */
InchesSession        *inches_document_keeper_get_session   (InchesDocumentKeeper       *self);
const char           *inches_document_keeper_get_path      (InchesDocumentKeeper       *self);
const char           *inches_document_keeper_get_title     (InchesDocumentKeeper       *self);
gboolean              inches_document_keeper_get_unsaved   (InchesDocumentKeeper       *self);
const char           *inches_document_keeper_get_trouble   (InchesDocumentKeeper       *self);
gboolean              inches_document_keeper_is_read_only  (InchesDocumentKeeper       *self); /* from a newer program */
gboolean              inches_document_keeper_is_untouched  (InchesDocumentKeeper       *self); /* new, and nothing was edited: another may take its place */
InchesDocument       *inches_document_keeper_get_document  (InchesDocumentKeeper       *self) G_GNUC_WARN_UNUSED_RESULT; /* as it stands */

gboolean              inches_document_keeper_open          (InchesDocumentKeeper       *self,
                                                            const char                 *path,
                                                            GPtrArray                 **notes, /* (optional) of what is not known here */
                                                            GError                    **error); /* a document or a picture */
gboolean              inches_document_keeper_recover       (InchesDocumentKeeper       *self,
                                                            InchesRecovered            *recovered,
                                                            GError                    **error);
gboolean              inches_document_keeper_save          (InchesDocumentKeeper       *self,
                                                            GError                    **error); /* INCHES_ERROR_CHANGED: by another, since */
gboolean              inches_document_keeper_save_as       (InchesDocumentKeeper       *self,
                                                            const char                 *path,
                                                            GError                    **error);
gboolean              inches_document_keeper_revert        (InchesDocumentKeeper       *self,
                                                            GError                    **error); /* as the file has it; an edit, which can be undone */
void                  inches_document_keeper_give_up       (InchesDocumentKeeper       *self); /* what is not saved is not wanted */

char                 *inches_document_keeper_get_folder    (void) G_GNUC_WARN_UNUSED_RESULT; /* of the user's state */
char                 *inches_document_keeper_get_left      (const char                 *state_folder) G_GNUC_WARN_UNUSED_RESULT; /* where files for the next start are */

G_END_DECLS
