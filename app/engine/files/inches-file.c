/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _POSIX_C_SOURCE 200809L

#include "inches-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "inches-error.h"

static gboolean
fail (const char  *path,
      InchesError  code,
      const char  *why,
      GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, INCHES_ERROR, code, "%s: %s", name, why);

  return FALSE;
}

static gboolean
fail_too_large (const char  *path,
                gsize        max_bytes,
                GError     **error)
{
  g_autofree char *limit = g_format_size_full (max_bytes, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *why = g_strdup_printf (_("the file is larger than %s"), limit);

  return fail (path, INCHES_ERROR_TOO_LARGE, why, error);
}

/* Before a byte is read. */
static gboolean
check_file (int          fd,
            const char  *path,
            gsize        max_bytes,
            GError     **error)
{
  struct stat info;

  if (fstat (fd, &info) != 0)
    return fail (path, INCHES_ERROR_IO, g_strerror (errno), error);
  if (S_ISDIR (info.st_mode))
    return fail (path, INCHES_ERROR_IO, _("this is a folder, not a file"), error);
  if (!S_ISREG (info.st_mode))
    return fail (path, INCHES_ERROR_IO, _("this is a device or pipe, not a file"), error);
  if (info.st_size > 0 && (guint64) info.st_size > max_bytes)
    return fail_too_large (path, max_bytes, error);

  return TRUE;
}

/* Never more than one byte beyond the limit, also from a file that grows. */
static gboolean
read_all (int          fd,
          const char  *path,
          gsize        max_bytes,
          GByteArray  *bytes,
          GError     **error)
{
  guint8 block[65536];

  for (;;)
    {
      gssize n = read (fd, block, sizeof block);

      if (n == 0)
        return TRUE;
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (path, INCHES_ERROR_IO, g_strerror (errno), error);
      if (bytes->len + (gsize) n > max_bytes)
        return fail_too_large (path, max_bytes, error);

      g_byte_array_append (bytes, block, n);
    }
}

/**
 * inches_file_load:
 * @path: of a file
 * @max_bytes: how large it may be, below 4 GiB
 * @error: %INCHES_ERROR_IO if it is missing, unreadable, a folder, a device or a
 *   pipe; %INCHES_ERROR_TOO_LARGE, found before anything is read
 *
 * Never waits: a pipe is refused, not opened for reading until someone writes.
 *
 * Returns: (transfer full): what the file holds
 */
GBytes *
inches_file_load (const char  *path,
                  gsize        max_bytes,
                  GError     **error)
{
  g_autoptr(GByteArray) bytes = NULL;
  gboolean good;
  int fd;

  g_return_val_if_fail (path != NULL && max_bytes < G_MAXUINT32, NULL);

  fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (fd < 0)
    {
      fail (path, INCHES_ERROR_IO, g_strerror (errno), error);
      return NULL;
    }

  bytes = g_byte_array_new ();
  good = check_file (fd, path, max_bytes, error) && read_all (fd, path, max_bytes, bytes, error);
  close (fd);

  return good ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
