/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-document-keeper.h"
#include "inches-file-claim.h"
#include "inches-recovery.h"

G_BEGIN_DECLS

/* What the files of the keeper share; for no one else. */
struct _InchesDocumentKeeper
{
  GObject                     parent_instance;

  InchesSession              *session;
  char                       *state_folder;
  const InchesFileOperations *operations; /* NULL: the system's */
  InchesPresetKeeper         *presets;    /* of a new document; NULL: those of the document's own */

  char                       *path;       /* NULL: none yet */
  char                       *title;
  InchesFingerprint           print;      /* of the file as it was read or written */
  GPtrArray                  *kept;       /* what the file holds besides */
  guint                       version;
  InchesFileClaim            *claim;      /* NULL: there is no file, or another has it */

  gboolean                    stray;      /* recovered: not as any file has it */
  gboolean                    unsaved;    /* as watchers know it */
  char                       *trouble;
  char                       *standing;   /* trouble that stays as long as the file is open, or NULL */

  InchesRecovery             *recovery;
  InchesRecovered            *recovered;  /* goes once what it holds is written anew */
  guint                       write_id;
};

void     inches_document_keeper_follow      (InchesDocumentKeeper *self);
void     inches_document_keeper_set_file    (InchesDocumentKeeper *self,
                                             const char           *path,
                                             const char           *title);
void     inches_document_keeper_set_trouble (InchesDocumentKeeper *self,
                                             const char           *trouble);
void     inches_document_keeper_claim       (InchesDocumentKeeper *self);
void     inches_document_keeper_write_soon  (InchesDocumentKeeper *self);

G_END_DECLS
