/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-document.h"
#include "inches-file-save.h"
#include "inches-model.h"

G_BEGIN_DECLS

/* Keeps what a document says, and was not saved, in a file for the next start: written in
 * a worker, whole at any moment. One for each document being worked on. Main thread. */
typedef struct _InchesRecovery InchesRecovery;

typedef void (* InchesRecoveryTold) (const char *fault, /* translated; NULL: it was written */
                                     gpointer    user_data);

InchesRecovery *inches_recovery_new      (const char                 *folder,
                                          const InchesModel          *model,
                                          const InchesFileOperations *operations,
                                          InchesRecoveryTold          told,
                                          gpointer                    user_data) G_GNUC_WARN_UNUSED_RESULT;
void            inches_recovery_write    (InchesRecovery             *self,
                                          InchesDocument             *document,
                                          const char                 *note); /* a JSON object, from inches_recovered_make_note() */
void            inches_recovery_clear    (InchesRecovery             *self); /* all is saved, or not wanted: the file goes */
void            inches_recovery_free     (InchesRecovery             *self); /* the file stays */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesRecovery, inches_recovery_free)

G_END_DECLS
