/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define COMES_SECONDS 60 /* more than any machine needs */

typedef gboolean (*Question) (gpointer user_data);

static gboolean
comes_woken_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Whether it comes to be so; the toolkit lays out when it gets to it. */
static inline gboolean
comes (Question question,
       gpointer user_data)
{
  gint64 end = g_get_monotonic_time () + COMES_SECONDS * G_USEC_PER_SEC;
  guint id = g_timeout_add (20, comes_woken_cb, NULL);
  gboolean answer;

  while (!(answer = question (user_data)) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);

  return answer;
}
