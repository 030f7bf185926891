/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "inches-document-keeper.h"

#include "inches-document-reader.h"
#include "session-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

/* A disk that fills up under an open document. Where the machine lets a program mount one it is
 * a file system of a few pages in a mount namespace of its own; a limit on the size of files, which
 * needs no rights, makes the same calls fail everywhere. */

#define PAGES      32    /* of the small file system, in memory: it gives room by pages of the machine */
#define NO_MOUNT   77    /* how a process ends that may not mount */
#define PATIENCE   10000 /* ms */

typedef struct
{
  char                 *folder; /* of the document */
  char                 *state;
  char                 *path;
  InchesSession        *session;
  InchesDocumentKeeper *keeper;
  guint                 edits;
} Desk;

typedef struct
{
  void (*fill)      (const char *folder, gsize left); /* bytes */
  void (*make_room) (const char *folder);
  int    number;                                      /* what the system says then */
} Disk;

static gsize
get_page (void)
{
  return sysconf (_SC_PAGESIZE);
}

/* What is edited is a number before notes that fill some pages. */
static void
edit (Desk *desk)
{
  InchesTrail *trail = inches_session_get_trail (desk->session);
  g_autofree char *rest = g_strnfill (4 * get_page () + 1600, 'x'); /* a copy needs five pages */
  g_autofree char *notes = g_strdup_printf ("%u %s", ++desk->edits, rest);
  g_autoptr(InchesContent) content = inches_content_with_notes (inches_trail_get_content (trail), notes);

  inches_trail_add (trail, content, "Edit");
}

static guint
read_edits (Desk       *desk,
            const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesDocument) document = inches_document_reader_load (path, inches_session_get_model (desk->session), NULL, &error);

  g_assert_no_error (error);

  return g_ascii_strtoull (inches_content_get_notes (inches_document_get_content (document)), NULL, 10);
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static gboolean
has_trouble (gpointer keeper)
{
  return inches_document_keeper_get_trouble (keeper) != NULL;
}

static gboolean
has_no_trouble (gpointer keeper)
{
  return !has_trouble (keeper);
}

static gboolean
is_left (gpointer data)
{
  Desk *desk = data;
  g_autofree char *folder = inches_document_keeper_get_left (desk->state);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, INCHES_DOCUMENT_SUFFIX) && *name != '.')
      return TRUE;

  return FALSE;
}

static void
desk_open (Desk       *desk,
           const char *folder,
           const char *state)
{
  g_autoptr(GError) error = NULL;

  *desk = (Desk) { .folder = g_strdup (folder), .state = g_strdup (state), .path = g_build_filename (folder, "talks.inches", NULL) };
  desk->session = session_fixture_new ();
  desk->keeper = inches_document_keeper_new (desk->session, state, NULL);
  edit (desk);
  inches_document_keeper_save_as (desk->keeper, desk->path, &error);
  g_assert_no_error (error);
}

static void
desk_close (Desk *desk)
{
  inches_document_keeper_give_up (desk->keeper);
  g_clear_object (&desk->keeper);
  g_clear_object (&desk->session);
  g_free (desk->folder);
  g_free (desk->state);
  g_free (desk->path);
}

static void
assert_not_saved (Desk *desk,
                  int   number,
                  guint kept)
{
  g_autofree char *why = g_strdup (g_strerror (number));
  g_autoptr(GError) error = NULL;
  guint n = count_files (desk->folder);

  g_assert_false (inches_document_keeper_save (desk->keeper, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "talks.inches"));
  g_assert_nonnull (strstr (error->message, why));
  g_assert_true (inches_document_keeper_get_unsaved (desk->keeper));

  /* The file is whole, and nothing half-written lies about. */
  g_assert_cmpuint (read_edits (desk, desk->path), ==, kept);
  g_assert_cmpuint (count_files (desk->folder), ==, n);
}

static void
lose_nothing (const char *folder,
              const Disk *disk)
{
  g_autofree char *elsewhere = g_dir_make_tmp ("inches-XXXXXX", NULL);
  g_autofree char *copy = g_build_filename (elsewhere, "talks.inches", NULL);
  g_autoptr(GError) error = NULL;
  Desk desk;

  desk_open (&desk, folder, folder);
  for (gsize left = 0; left <= 4 * get_page (); left += get_page ())
    {
      guint kept = desk.edits;

      edit (&desk);
      disk->fill (folder, left);
      assert_not_saved (&desk, disk->number, kept);

      /* Nor can it be kept for the next start, which is said and tried again. */
      if (left == 0)
        {
          g_assert_true (session_fixture_wait_for (has_trouble, desk.keeper, PATIENCE));
          g_assert_nonnull (strstr (inches_document_keeper_get_trouble (desk.keeper), g_strerror (disk->number)));
          disk->make_room (folder);
          g_assert_true (session_fixture_wait_for (is_left, &desk, PATIENCE));
          g_assert_true (session_fixture_wait_for (has_no_trouble, desk.keeper, PATIENCE));
        }
      disk->make_room (folder);
      g_assert_true (inches_document_keeper_save (desk.keeper, &error));
      g_assert_no_error (error);
      g_assert_false (inches_document_keeper_get_unsaved (desk.keeper));
      g_assert_cmpuint (read_edits (&desk, desk.path), ==, desk.edits);
    }

  /* There is always another place for it. */
  edit (&desk);
  disk->fill (folder, 0);
  assert_not_saved (&desk, disk->number, desk.edits - 1);
  if (disk->number == EFBIG)
    disk->make_room (folder);
  g_assert_true (inches_document_keeper_save_as (desk.keeper, copy, &error));
  g_assert_no_error (error);
  disk->make_room (folder);
  g_assert_false (inches_document_keeper_get_unsaved (desk.keeper));
  g_assert_cmpuint (read_edits (&desk, copy), ==, desk.edits);
  g_assert_cmpuint (read_edits (&desk, desk.path), ==, desk.edits - 1);

  desk_close (&desk);
  session_fixture_remove (elsewhere);
}

static void
limit_files (const char *folder,
             gsize       left)
{
  struct rlimit limit = { left, RLIM_INFINITY };

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
lift_limit (const char *folder)
{
  struct rlimit limit = { RLIM_INFINITY, RLIM_INFINITY };

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static char *
name_ballast (const char *folder)
{
  return g_build_filename (folder, "recovery", "ballast", NULL);
}

static void
fill_disk (const char *folder,
           gsize       left)
{
  g_autofree char *path = name_ballast (folder);
  g_autofree char *above = g_path_get_dirname (path);
  g_autofree char *page = g_strnfill (get_page (), 'x');
  struct statvfs disk;
  gsize room;
  int fd;

  g_mkdir_with_parents (above, 0700);
  fd = open (path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  g_assert_cmpint (fd, >=, 0);
  while (statvfs (folder, &disk) == 0 && (room = disk.f_bavail * disk.f_bsize) > left)
    g_assert_cmpint (write (fd, page, MIN (room - left, get_page ())), >, 0);
  close (fd);
}

static void
empty_disk (const char *folder)
{
  g_autofree char *path = name_ballast (folder);

  g_unlink (path);
}

static gboolean
tell (const char *path,
      const char *words)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);
  gboolean good = fd >= 0 && write (fd, words, strlen (words)) == (ssize_t) strlen (words);

  if (fd >= 0)
    close (fd);

  return good;
}

static char *
print_room (void)
{
  return g_strdup_printf ("size=%" G_GSIZE_FORMAT ",mode=700", PAGES * get_page ());
}

/* In a namespace of users, as anyone may where the system lets them; else as the superuser. */
static gboolean
mount_small (const char *folder)
{
  g_autofree char *users = g_strdup_printf ("0 %d 1", (int) getuid ());
  g_autofree char *groups = g_strdup_printf ("0 %d 1", (int) getgid ());
  g_autofree char *room = print_room ();

  if (unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0)
    {
      tell ("/proc/self/setgroups", "deny");
      if (!tell ("/proc/self/uid_map", users) || !tell ("/proc/self/gid_map", groups))
        return FALSE;
    }
  else if (unshare (CLONE_NEWNS) != 0)
    return FALSE;

  return mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0
         && mount ("inches", folder, "tmpfs", MS_NOSUID | MS_NODEV, room) == 0;
}

static void
set_read_only (const char *folder,
               gboolean    read_only)
{
  g_autofree char *room = print_room ();

  g_assert_cmpint (mount (NULL, folder, NULL, MS_REMOUNT | MS_NOSUID | MS_NODEV | (read_only ? MS_RDONLY : 0), room), ==, 0);
}

/* The disk of the document is made read-only, as a system does that finds a fault on it; what is not saved is kept
 * elsewhere. */
static void
lose_nothing_read_only (const char *folder)
{
  g_autofree char *state = g_dir_make_tmp ("inches-XXXXXX", NULL);
  g_autoptr(GError) error = NULL;
  Desk desk;

  desk_open (&desk, folder, state);
  edit (&desk);
  set_read_only (folder, TRUE);
  assert_not_saved (&desk, EROFS, desk.edits - 1);
  g_assert_true (session_fixture_wait_for (is_left, &desk, PATIENCE));
  g_assert_false (has_trouble (desk.keeper));
  set_read_only (folder, FALSE);
  g_assert_true (inches_document_keeper_save (desk.keeper, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (read_edits (&desk, desk.path), ==, desk.edits);
  desk_close (&desk);
  session_fixture_remove (state);
}

/* In a process of its own, which may mount as long as it has no threads. */
static void
test_full_small_file_system (void)
{
  static const Disk disk = { fill_disk, empty_disk, ENOSPC };
  g_autofree char *folder = g_dir_make_tmp ("inches-XXXXXX", NULL);
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (!mount_small (folder))
        _exit (NO_MOUNT);
      lose_nothing (folder, &disk);
      lose_nothing_read_only (folder);
      _exit (0);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  session_fixture_remove (folder);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == NO_MOUNT)
    g_test_skip ("Nothing can be mounted here; files of limited size are tested instead");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
say_nothing (const char     *domain,
             GLogLevelFlags  level,
             const char     *message,
             gpointer        user_data)
{
}

/* Where this program tells of its tests in a file, that is limited too: nothing is told under the limit. */
static void
test_full_limited_files (void)
{
  static const Disk disk = { limit_files, lift_limit, EFBIG };
  g_autofree char *folder = g_dir_make_tmp ("inches-XXXXXX", NULL);
  guint silence = g_log_set_handler ("inches-session", G_LOG_LEVEL_DEBUG, say_nothing, NULL);

  signal (SIGXFSZ, SIG_IGN);
  lose_nothing (folder, &disk);
  g_log_remove_handler ("inches-session", silence);
  session_fixture_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  /* The first must be first: a process is split off before there are threads. */
  g_test_add_func ("/document-full/small-file-system", test_full_small_file_system);
  g_test_add_func ("/document-full/limited-files", test_full_limited_files);

  return g_test_run ();
}
