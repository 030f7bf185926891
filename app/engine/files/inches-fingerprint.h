/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INCHES_FINGERPRINT_SAME,
  INCHES_FINGERPRINT_OTHER, /* the file holds something else now, or cannot be read */
  INCHES_FINGERPRINT_GONE   /* there is no such file */
} InchesFingerprintMatch;

/* By what a file is known to hold what it held: plain value. All zero: of no file. */
typedef struct
{
  gint64 size;
  char   digest[65]; /* of what it holds, SHA-256 */
} InchesFingerprint;

void                   inches_fingerprint_take  (InchesFingerprint       *self,
                                                 GBytes                  *bytes); /* what it holds */
InchesFingerprintMatch inches_fingerprint_match (const InchesFingerprint *self,
                                                 const char              *path);

G_END_DECLS
