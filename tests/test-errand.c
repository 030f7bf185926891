/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-errand.h"

/* What worker and test say to each other. */
typedef struct
{
  gint          number;
  gint          started;   /* atomic, as the next two */
  gint          let_go;    /* the worker may end */
  gint          stopped;   /* it saw that it is not wanted */
  InchesErrand *errand;
  GString      *log;
} Talk;

typedef struct
{
  Talk *talk;
  gint  number;
} Task;

static gint n_tasks;   /* atomic: alive */
static gint n_results; /* atomic: alive */

static void
task_free (gpointer data)
{
  g_atomic_int_dec_and_test (&n_tasks);
  g_free (data);
}

static void
result_free (gpointer data)
{
  g_atomic_int_dec_and_test (&n_results);
  g_free (data);
}

static Task *
task_new (Talk *talk)
{
  Task *task = g_new0 (Task, 1);

  g_atomic_int_inc (&n_tasks);
  task->talk = talk;
  task->number = ++talk->number;

  return task;
}

static gpointer
work (gpointer    data,
      const gint *cancelled)
{
  Task *task = data;
  gint *result;

  g_atomic_int_inc (&task->talk->started);
  while (!g_atomic_int_get (&task->talk->let_go))
    {
      if (g_atomic_int_get (cancelled))
        {
          g_atomic_int_inc (&task->talk->stopped);
          return NULL;
        }
      g_usleep (500);
    }

  result = g_new (gint, 1);
  *result = task->number * 10;
  g_atomic_int_inc (&n_results);

  return result;
}

static void
arrived (gpointer data,
         gpointer result,
         gpointer user_data)
{
  Talk *talk = user_data;
  Task *task = data;

  g_string_append_printf (talk->log, "%d:%d ", task->number, *(gint *) result);
  result_free (result);
  if (talk->number == 5)
    g_clear_pointer (&talk->errand, inches_errand_free); /* from within */
}

static const InchesErrandKind kind = { work, arrived, task_free, result_free };

static void
pass_until (const gint *value,
            gint        at_least)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (g_atomic_int_get (value) < at_least && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (500);
    }
  g_assert_cmpint (g_atomic_int_get (value), >=, at_least);
}

/* Every task is freed, with the worker's end at the latest. */
static void
pass_until_gone (void)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (g_atomic_int_get (&n_tasks) > 0 && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (500);
    }
  g_assert_cmpint (g_atomic_int_get (&n_tasks), ==, 0);
  g_assert_cmpint (g_atomic_int_get (&n_results), ==, 0);
}

static void
test_errand_arrives (void)
{
  Talk talk = { .let_go = 1, .log = g_string_new (NULL) };
  Task *task = task_new (&talk);

  talk.errand = inches_errand_new (&kind, &talk);
  g_assert_null (inches_errand_get_task (talk.errand));
  inches_errand_send (talk.errand, task);
  g_assert_true (inches_errand_get_task (talk.errand) == task);
  pass_until_gone ();
  g_assert_null (inches_errand_get_task (talk.errand));
  g_assert_cmpstr (talk.log->str, ==, "1:10 ");

  inches_errand_free (talk.errand);
  g_string_free (talk.log, TRUE);
}

/* What is sent later takes the place of what is under way, which stops and is not heard of. */
static void
test_errand_takes_the_latest (void)
{
  Talk talk = { .log = g_string_new (NULL) };

  talk.errand = inches_errand_new (&kind, &talk);
  inches_errand_send (talk.errand, task_new (&talk));
  pass_until (&talk.started, 1);
  inches_errand_send (talk.errand, task_new (&talk));
  pass_until (&talk.stopped, 1);
  g_atomic_int_set (&talk.let_go, 1);
  pass_until_gone ();
  g_assert_cmpstr (talk.log->str, ==, "2:20 ");

  inches_errand_free (talk.errand);
  g_string_free (talk.log, TRUE);
}

/* A result that was on its way when nobody waited any more is freed, and told to nobody. */
static void
test_errand_is_given_up (void)
{
  Talk talk = { .let_go = 1, .log = g_string_new (NULL) };

  talk.errand = inches_errand_new (&kind, &talk);
  inches_errand_send (talk.errand, task_new (&talk));
  for (guint i = 0; g_atomic_int_get (&n_results) == 0 && i < 120000; i++)
    g_usleep (500); /* the main context stands still, so it cannot arrive */
  g_assert_cmpint (g_atomic_int_get (&n_results), ==, 1);
  inches_errand_give_up (talk.errand);
  g_assert_null (inches_errand_get_task (talk.errand));
  pass_until_gone ();
  g_assert_cmpstr (talk.log->str, ==, "");

  inches_errand_free (talk.errand);
  g_string_free (talk.log, TRUE);
}

static void
test_errand_is_freed_from_within (void)
{
  Talk talk = { .number = 4, .let_go = 1, .log = g_string_new (NULL) };

  talk.errand = inches_errand_new (&kind, &talk);
  inches_errand_send (talk.errand, task_new (&talk));
  pass_until_gone ();
  g_assert_null (talk.errand);
  g_assert_cmpstr (talk.log->str, ==, "5:50 ");

  g_string_free (talk.log, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/errand/arrives", test_errand_arrives);
  g_test_add_func ("/errand/takes-the-latest", test_errand_takes_the_latest);
  g_test_add_func ("/errand/is-given-up", test_errand_is_given_up);
  g_test_add_func ("/errand/is-freed-from-within", test_errand_is_freed_from_within);

  return g_test_run ();
}
