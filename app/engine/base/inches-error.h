/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a user's file or input can do wrong. Messages name file, place and limits. */
typedef enum
{
  INCHES_ERROR_SYNTAX,       /* not JSON, not a date, not a number */
  INCHES_ERROR_FORMAT,       /* wrong type, a member is missing, another schema */
  INCHES_ERROR_OUT_OF_RANGE, /* a number or date outside its limits */
  INCHES_ERROR_UNKNOWN,      /* an id that nothing has */
  INCHES_ERROR_DUPLICATE,    /* an id or key given twice */
  INCHES_ERROR_TOO_LARGE,    /* too many bytes, items or levels */
  INCHES_ERROR_IO,           /* cannot be read or written */
  INCHES_ERROR_CHANGED       /* a file was changed by another since it was read */
} InchesError;

#define INCHES_ERROR (inches_error_quark ())

GQuark inches_error_quark (void);

G_END_DECLS
