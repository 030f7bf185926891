/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-fingerprint.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "inches-file.h"

/**
 * inches_fingerprint_take:
 * @self: (out): the fingerprint
 * @bytes: what was read from a file, or written to it
 *
 * Asks nothing of the file itself: another may have changed it since.
 */
void
inches_fingerprint_take (InchesFingerprint *self,
                         GBytes            *bytes)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  *self = (InchesFingerprint) { .size = g_bytes_get_size (bytes) };
  g_strlcpy (self->digest, digest, sizeof self->digest);
}

/**
 * inches_fingerprint_match:
 * @self: of a file as it was
 * @path: of the file
 *
 * Reads the file: one that was only touched, copied back or replaced by the same is the
 * same, and one of the same size and time need not be.
 *
 * Returns: whether it holds now what it held then
 */
InchesFingerprintMatch
inches_fingerprint_match (const InchesFingerprint *self,
                          const char              *path)
{
  InchesFingerprint now;
  g_autoptr(GBytes) bytes = NULL;
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return errno == ENOENT || errno == ENOTDIR ? INCHES_FINGERPRINT_GONE : INCHES_FINGERPRINT_OTHER;
  if (info.st_size != self->size)
    return INCHES_FINGERPRINT_OTHER;

  /* It may grow meanwhile, and what cannot be read may be anything. */
  bytes = inches_file_load (path, (gsize) MIN (self->size, G_MAXINT32), NULL);
  if (bytes == NULL)
    return INCHES_FINGERPRINT_OTHER;

  inches_fingerprint_take (&now, bytes);

  return g_str_equal (now.digest, self->digest) ? INCHES_FINGERPRINT_SAME : INCHES_FINGERPRINT_OTHER;
}
