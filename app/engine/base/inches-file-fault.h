/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a file could not be written, in words that say what to do about it. */
char *inches_file_fault_describe (const char *path,
                                  gboolean    asked,  /* a file that is there must be one that may be written; FALSE: it is replaced */
                                  gsize       bytes,  /* it was to hold */
                                  int         number) G_GNUC_WARN_UNUSED_RESULT; /* of the system: errno */
int   inches_file_fault_number   (GFileError  error); /* as the system has it; 0: not one of those that have words of their own */

G_END_DECLS
