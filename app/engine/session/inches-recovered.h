/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "inches-fingerprint.h"

G_BEGIN_DECLS

/* What an earlier start left behind without saving it. Held, it is offered by no other. */
typedef struct _InchesRecovered InchesRecovered;

GPtrArray  *inches_recovered_list      (const char              *folder) G_GNUC_WARN_UNUSED_RESULT; /* (element-type InchesRecovered), newest first */
void        inches_recovered_free      (InchesRecovered         *self); /* the file stays, to be offered again */
void        inches_recovered_discard   (InchesRecovered         *self); /* the file goes */
const char *inches_recovered_get_path  (InchesRecovered         *self); /* of the file that was left */
const char *inches_recovered_get_file  (InchesRecovered         *self); /* the document that it belongs to, NULL: it was never saved */
const char *inches_recovered_get_title (InchesRecovered         *self);
gint64      inches_recovered_get_time  (InchesRecovered         *self); /* of the last write: s since 1970, UTC */
const InchesFingerprint *
            inches_recovered_get_print (InchesRecovered         *self); /* of the document as it was then; all zero: not known */
char       *inches_recovered_make_note (const char              *file,
                                        const char              *title,
                                        const InchesFingerprint *print) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesRecovered, inches_recovered_free)

G_END_DECLS
