/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who works on a file: a lock in the user's folder for state, with the number of the
 * process in it. The system lets go of it however the process ends. */
typedef struct _InchesFileClaim InchesFileClaim;

InchesFileClaim *inches_file_claim_take     (const char      *lock_path,
                                             int             *holder) G_GNUC_WARN_UNUSED_RESULT; /* (out) (optional) NULL: it is another's; 0: nobody knows whose */
InchesFileClaim *inches_file_claim_take_for (const char      *folder, /* for locks */
                                             const char      *path,   /* of the file worked on */
                                             int             *holder) G_GNUC_WARN_UNUSED_RESULT;
void             inches_file_claim_free     (InchesFileClaim *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesFileClaim, inches_file_claim_free)

G_END_DECLS
