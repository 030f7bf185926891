/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _POSIX_C_SOURCE 200809L

#include "inches-fingerprint.h"

#include <string.h>
#include <sys/stat.h>

#include "inches-file.h"

static gboolean
look (InchesFingerprint *self,
      const char        *path)
{
  struct stat info;

  if (stat (path, &info) != 0)
    return FALSE;

  self->size = info.st_size;
  self->time = info.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + info.st_mtim.tv_nsec;
  self->inode = info.st_ino;

  return TRUE;
}

static void
set_digest (InchesFingerprint *self,
            GBytes            *bytes)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  g_strlcpy (self->digest, digest, sizeof self->digest);
}

/**
 * inches_fingerprint_take:
 * @self: (out): the fingerprint
 * @path: of a file
 * @bytes: what was read from it, or written to it
 *
 * Returns: %FALSE if there is no such file; @self is then of no file
 */
gboolean
inches_fingerprint_take (InchesFingerprint *self,
                         const char        *path,
                         GBytes            *bytes)
{
  memset (self, 0, sizeof *self);
  if (!look (self, path))
    return FALSE;

  /* Another was quicker: what it left there is not what @bytes are of. */
  if (self->size != (gint64) g_bytes_get_size (bytes))
    *self = (InchesFingerprint) { .size = g_bytes_get_size (bytes) };
  set_digest (self, bytes);

  return TRUE;
}

/**
 * inches_fingerprint_match:
 * @self: of a file as it was
 * @path: of the file
 *
 * A file that was only touched, copied back or replaced by the same is the same.
 *
 * Returns: whether it holds now what it held then
 */
InchesFingerprintMatch
inches_fingerprint_match (const InchesFingerprint *self,
                          const char              *path)
{
  InchesFingerprint now = { 0, };
  g_autoptr(GBytes) bytes = NULL;

  if (!look (&now, path))
    return INCHES_FINGERPRINT_GONE;
  if (now.size == self->size && now.time == self->time && now.inode == self->inode)
    return INCHES_FINGERPRINT_SAME;
  if (now.size != self->size)
    return INCHES_FINGERPRINT_OTHER;

  bytes = inches_file_load (path, (gsize) MIN (now.size + 1, G_MAXINT32), NULL);
  if (bytes == NULL)
    return INCHES_FINGERPRINT_GONE;

  set_digest (&now, bytes);

  return g_str_equal (now.digest, self->digest) ? INCHES_FINGERPRINT_SAME : INCHES_FINGERPRINT_OTHER;
}
