/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "inches-file-save.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "inches-error.h"
#include "inches-file-fault.h"

#define MOST_LINKS 40
#define MOST_NAMES 100
#define NEW_FILE 0666 /* less what the user's mask takes away */

static int
system_open (const char *path,
             int         flags,
             mode_t      mode)
{
  return open (path, flags, mode);
}

const InchesFileOperations inches_file_operations_system = { system_open, write, fsync, rename };

static gboolean
fail (const char  *path,
      GBytes      *bytes,
      int          number,
      GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *target = inches_file_resolve (path);
  g_autofree char *why = inches_file_fault_describe (target, TRUE, g_bytes_get_size (bytes), number);

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_IO, _("%s: cannot be saved: %s"), name, why);

  return FALSE;
}

/**
 * inches_file_resolve:
 * @path: of a file that need not be there
 *
 * Returns: (transfer full) (type filename): the file that a symbolic link leads to, there
 *   or not; @path if it is none or leads nowhere
 */
char *
inches_file_resolve (const char *path)
{
  g_autofree char *at = g_strdup (path);

  for (guint i = 0; i < MOST_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (at, NULL);
      g_autofree char *folder = g_path_get_dirname (at);
      char *next;

      if (target == NULL)
        return g_steal_pointer (&at);

      next = g_path_is_absolute (target) ? g_strdup (target) : g_build_filename (folder, target, NULL);
      g_free (at);
      at = next;
    }

  return g_strdup (path);
}

static gboolean
write_all (const InchesFileOperations *operations,
           int                         fd,
           GBytes                     *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  for (gsize done = 0; done < length;)
    {
      ssize_t n = operations->write (fd, data + done, length - done);

      if (n > 0)
        done += n;
      else if (n == 0)
        errno = EIO;
      if (n == 0 || (n < 0 && errno != EINTR))
        return FALSE;
    }

  return TRUE;
}

/* A name of its own in the same folder: only there can it take the other's place at once. */
static int
make_other (const InchesFileOperations *operations,
            const char                 *path,
            char                      **other)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  int fd = -1;

  errno = EEXIST;
  for (guint i = 0; i < MOST_NAMES && fd < 0 && errno == EEXIST; i++)
    {
      g_free (*other);
      *other = g_strdup_printf ("%s/.%.100s.%08x", folder, base, g_random_int ());
      fd = operations->open (*other, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, NEW_FILE);
    }

  return fd;
}

/* The rights of the file that is replaced stay; its owner only where the system lets them. */
static gboolean
keep_rights (int                fd,
             const struct stat *old)
{
  if (old->st_gid != getegid () && fchown (fd, -1, old->st_gid) != 0)
    return fchmod (fd, old->st_mode & 0700) == 0;

  return fchmod (fd, old->st_mode & 07777) == 0;
}

/* Until then the new name may be gone after a loss of power. */
static gboolean
sync_folder (const InchesFileOperations *operations,
             const char                 *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = operations->open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean good;

  if (fd < 0)
    return FALSE;

  /* Some file systems cannot. */
  good = operations->fsync (fd) == 0 || errno == EINVAL;
  close (fd);

  return good;
}

static gboolean
fill_other (const InchesFileOperations *operations,
            int                         fd,
            const struct stat          *old,
            GBytes                     *bytes)
{
  gboolean good = (old == NULL || keep_rights (fd, old)) && write_all (operations, fd, bytes) && operations->fsync (fd) == 0;
  int number = errno;

  if (close (fd) != 0 && good)
    return FALSE;
  errno = number;

  return good;
}

/* What stands in the way of replacing it; 0 if nothing does. */
static int
check_old (const char        *path,
           struct stat       *info,
           const struct stat **old)
{
  *old = NULL;
  if (stat (path, info) != 0)
    return errno == ENOENT ? 0 : errno;

  *old = info;
  if (S_ISDIR (info->st_mode))
    return EISDIR;
  if (!S_ISREG (info->st_mode))
    return EINVAL;

  /* A file that was made read-only is not replaced behind its back. */
  return access (path, W_OK) == 0 ? 0 : errno;
}

/**
 * inches_file_save:
 * @path: of a file, there or not; a symbolic link stays, what it leads to is replaced
 * @bytes: what the file is to hold
 * @operations: (nullable): what is asked of the system
 * @error: %INCHES_ERROR_IO names the file and why
 *
 * Writes another file beside it, waits until it is on the disk, and puts it in the place
 * of @path: at any moment there is a whole one. Rights are kept.
 *
 * Returns: %FALSE if @path is as it was, or if it could not be made sure that its new
 *   name is on the disk
 */
gboolean
inches_file_save (const char                  *path,
                  GBytes                      *bytes,
                  const InchesFileOperations  *operations,
                  GError                     **error)
{
  const InchesFileOperations *ask = operations != NULL ? operations : &inches_file_operations_system;
  g_autofree char *target = inches_file_resolve (path);
  g_autofree char *other = NULL;
  const struct stat *old;
  struct stat info;
  int number = check_old (target, &info, &old);
  int fd;

  if (number != 0)
    return fail (path, bytes, number, error);

  fd = make_other (ask, target, &other);
  if (fd < 0)
    return fail (path, bytes, errno, error);

  if (!fill_other (ask, fd, old, bytes) || ask->rename (other, target) != 0)
    {
      number = errno;
      g_unlink (other);
      return fail (path, bytes, number, error);
    }

  return sync_folder (ask, target) ? TRUE : fail (path, bytes, errno, error);
}
