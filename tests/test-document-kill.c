/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-document-keeper.h"
#include "inches-document-reader.h"
#include "inches-model-reader.h"
#include "inches-theme-reader.h"
#include "session-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* Documents are edited by processes that are killed at any moment; what the next start
 * would find is compared with what was edited. An edit is a number in the notes. */

#define KILLS     200
#define AT_ONCE   40
#define LONGEST   3000 /* ms that a process lives */
#define EDIT_EACH 5    /* ms */
#define SAVE_EACH 300  /* edits */
#define MOST_LOST 2000 /* ms */

typedef struct
{
  pid_t  pid;
  int    told;    /* edits come here */
  char  *folder;
  gint64 dies;    /* us */
} Victim;

typedef struct
{
  gint64 time; /* us */
  gint64 n;
} Edit;

typedef struct
{
  InchesDocumentKeeper *keeper;
  int                   told;
  Edit                  edit;
} Editor;

static InchesChronicle *chronicle;
static InchesModel *model;
static GPtrArray *themes;

static gboolean
edit_cb (gpointer user_data)
{
  Editor *editor = user_data;
  InchesTrail *trail = inches_session_get_trail (inches_document_keeper_get_session (editor->keeper));
  g_autoptr(InchesContent) content = NULL;
  g_autofree char *notes = NULL;
  Edit told;

  editor->edit.n++;
  notes = g_strdup_printf ("%" G_GINT64_FORMAT, editor->edit.n);
  content = inches_content_with_notes (inches_trail_get_content (trail), notes);
  inches_trail_add (trail, content, "Edit");
  editor->edit.time = g_get_monotonic_time ();
  told = editor->edit;
  if (write (editor->told, &told, sizeof told) != sizeof told)
    _exit (1);
  if (editor->edit.n % SAVE_EACH == 0)
    inches_document_keeper_save (editor->keeper, NULL);

  return G_SOURCE_CONTINUE;
}

static void
edit_until_killed (const char *folder,
                   int         told)
{
  InchesSession *session = inches_session_new (chronicle, model, themes);
  g_autofree char *state = g_build_filename (folder, "state", NULL);
  g_autofree char *path = g_build_filename (folder, "a.inches", NULL);
  Editor editor = { inches_document_keeper_new (session, state, NULL), told, { 0, 0 } };
  g_autoptr(GError) error = NULL;

  if (!inches_document_keeper_save_as (editor.keeper, path, &error))
    g_printerr ("%s\n", error->message);
  g_timeout_add (EDIT_EACH, edit_cb, &editor);
  g_main_loop_run (g_main_loop_new (NULL, FALSE));
}

static Victim
start (const char *dir,
       guint       number,
       GRand      *rand)
{
  Victim victim = { .folder = g_strdup_printf ("%s/%u", dir, number) };
  int ends[2];

  g_mkdir (victim.folder, 0700);
  g_assert_cmpint (pipe (ends), ==, 0);
  victim.pid = fork ();
  g_assert_cmpint (victim.pid, >=, 0);
  if (victim.pid == 0)
    {
      edit_until_killed (victim.folder, ends[1]);
      _exit (1);
    }

  close (ends[1]);
  victim.told = ends[0];
  victim.dies = g_get_monotonic_time () + g_rand_int_range (rand, 20, LONGEST) * 1000;

  return victim;
}

static gint64
read_notes (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesDocument) document = inches_document_reader_load (path, model, NULL, &error);

  g_assert_no_error (error);

  return atoll (inches_content_get_notes (inches_document_get_content (document)));
}

/* How long before the end the first edit was made that the next start does not have; 0: it has all. In us. */
static gint64
find_loss (const Victim *victim,
           gint64        killed)
{
  g_autofree char *path = g_build_filename (victim->folder, "a.inches", NULL);
  g_autofree char *state = g_build_filename (victim->folder, "state", NULL);
  g_autofree char *folder = inches_document_keeper_get_left (state);
  g_autoptr(GPtrArray) left = inches_recovered_list (folder);
  gint64 kept = 0, lost = 0;
  Edit edit;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    kept = read_notes (path);
  g_assert_cmpuint (left->len, <=, 1);
  if (left->len == 1)
    kept = MAX (kept, read_notes (inches_recovered_get_path (g_ptr_array_index (left, 0))));

  while (read (victim->told, &edit, sizeof edit) == sizeof edit)
    if (edit.n > kept && lost == 0)
      lost = killed - edit.time;

  return lost;
}

static void
wait_until (gint64 time)
{
  gint64 now = g_get_monotonic_time ();

  if (time > now)
    g_usleep (time - now);
}

static gint
compare_deaths (gconstpointer a,
                gconstpointer b)
{
  const Victim *one = a, *two = b;

  return one->dies < two->dies ? -1 : one->dies > two->dies;
}

static void
test_kill_loses_no_more_than_two_seconds (void)
{
  g_autofree char *dir = g_dir_make_tmp ("inches-XXXXXX", NULL);
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  gint64 worst = 0;
  guint n_left = 0;

  for (guint round = 0; round < KILLS / AT_ONCE; round++)
    {
      Victim victims[AT_ONCE];

      for (guint i = 0; i < AT_ONCE; i++)
        victims[i] = start (dir, round * AT_ONCE + i, rand);
      qsort (victims, AT_ONCE, sizeof (Victim), compare_deaths);
      for (guint i = 0; i < AT_ONCE; i++)
        {
          gint64 loss;

          wait_until (victims[i].dies);
          kill (victims[i].pid, SIGKILL);
          waitpid (victims[i].pid, NULL, 0);
          loss = find_loss (&victims[i], g_get_monotonic_time ());
          worst = MAX (worst, loss);
          n_left += loss > 0;
          close (victims[i].told);
          g_free (victims[i].folder);
        }
    }

  session_fixture_remove (dir);
  g_test_message ("%u kills; the most that was lost: %d ms", KILLS, (int) (worst / 1000));
  g_assert_cmpint (worst, <=, MOST_LOST * 1000);
  g_assert_cmpuint (n_left, >, KILLS / 10);
}

/* No room: neither the document nor what was kept before is damaged. */
static void
test_kill_by_a_full_disk (void)
{
  g_autofree char *dir = g_dir_make_tmp ("inches-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "a.inches", NULL);
  g_autoptr(InchesSession) session = inches_session_new (chronicle, model, themes);
  g_autoptr(InchesDocumentKeeper) keeper = inches_document_keeper_new (session, dir, NULL);
  InchesTrail *trail = inches_session_get_trail (session);
  g_autoptr(InchesContent) small = inches_content_with_notes (inches_trail_get_content (trail), "7");
  g_autofree char *long_notes = g_strnfill (100000, 'x');
  g_autoptr(InchesContent) large = inches_content_with_notes (small, long_notes);
  g_autoptr(GError) error = NULL;
  struct rlimit room = { 20000, RLIM_INFINITY }, before;

  inches_trail_add (trail, small, "Edit");
  g_assert_true (inches_document_keeper_save_as (keeper, path, &error));
  inches_trail_add (trail, large, "Edit");

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  setrlimit (RLIMIT_FSIZE, &room);
  g_assert_false (inches_document_keeper_save (keeper, &error));
  setrlimit (RLIMIT_FSIZE, &before);
  g_test_message ("%s", error->message);
  g_assert_true (inches_document_keeper_get_unsaved (keeper));
  g_assert_cmpint (read_notes (path), ==, 7);
  g_clear_error (&error);
  g_assert_true (inches_document_keeper_save (keeper, &error));
  inches_document_keeper_give_up (keeper);
  session_fixture_remove (dir);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  model = inches_model_reader_load (inches_data_dir (), NULL);
  themes = inches_theme_reader_load (inches_data_dir (), NULL);
  g_assert_true (chronicle != NULL && model != NULL && themes != NULL);

  /* The first must be first: processes are split off before there are threads. */
  g_test_add_func ("/document-kill/loses-no-more-than-two-seconds", test_kill_loses_no_more_than_two_seconds);
  g_test_add_func ("/document-kill/by-a-full-disk", test_kill_by_a_full_disk);

  return g_test_run ();
}
