/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "inches-file-claim.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "inches-file-save.h"

#define MOST_TRIES 10

struct _InchesFileClaim
{
  char *path;
  int   fd;
};

static int
read_holder (int fd)
{
  char text[32] = "";
  ssize_t n = pread (fd, text, sizeof text - 1, 0);

  return n > 0 ? atoi (text) : 0;
}

/* A lock that another has just removed counts for nothing. */
static gboolean
is_in_place (int         fd,
             const char *path)
{
  struct stat mine, there;

  return fstat (fd, &mine) == 0 && stat (path, &there) == 0 && mine.st_ino == there.st_ino && mine.st_dev == there.st_dev;
}

static InchesFileClaim *
make_claim (int         fd,
            const char *path)
{
  InchesFileClaim *self = g_new0 (InchesFileClaim, 1);
  g_autofree char *holder = g_strdup_printf ("%d\n", (int) getpid ());

  /* Only for others to name it: the lock itself is what counts. */
  if (ftruncate (fd, 0) == 0 && pwrite (fd, holder, strlen (holder), 0) < 0)
    g_debug ("%s: cannot be written", path);
  self->path = g_strdup (path);
  self->fd = fd;

  return self;
}

/**
 * inches_file_claim_take:
 * @lock_path: (type filename): of the lock; its folder is there
 * @holder: (out) (optional): number of the process that has it; 0: not known
 *
 * Returns: (transfer full) (nullable): the claim; %NULL if another has it, in this
 *   process or elsewhere, or no lock can be made there
 */
InchesFileClaim *
inches_file_claim_take (const char *lock_path,
                        int        *holder)
{
  int other = 0;

  for (guint i = 0; i < MOST_TRIES; i++)
    {
      int fd = open (lock_path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

      if (fd < 0)
        break;
      if (flock (fd, LOCK_EX | LOCK_NB) != 0)
        {
          other = read_holder (fd);
          close (fd);
          break;
        }
      if (is_in_place (fd, lock_path))
        return make_claim (fd, lock_path);
      close (fd);
    }

  if (holder != NULL)
    *holder = other;

  return NULL;
}

/**
 * inches_file_claim_take_for:
 * @folder: (type filename): for locks; made if it is missing
 * @path: (type filename): of the file worked on
 * @holder: (out) (optional): number of the process that has it; 0: not known
 *
 * Whatever name leads to a file, its lock is one.
 *
 * Returns: (transfer full) (nullable): the claim; %NULL if another has it
 */
InchesFileClaim *
inches_file_claim_take_for (const char *folder,
                            const char *path,
                            int        *holder)
{
  g_autofree char *target = inches_file_resolve (path);
  g_autofree char *canonical = realpath (target, NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical != NULL ? canonical : target, -1);
  g_autofree char *lock = g_strdup_printf ("%s/%.32s.lock", folder, digest);

  if (holder != NULL)
    *holder = 0;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return NULL;

  return inches_file_claim_take (lock, holder);
}

/** inches_file_claim_free: @self: (transfer full): a claim, which is given up */
void
inches_file_claim_free (InchesFileClaim *self)
{
  g_unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
