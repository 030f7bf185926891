/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-found-words.h"

#define BEFORE 28 /* bytes of a summary before what was found */

char *
inches_found_words_mark (InchesInquiry *inquiry,
                         const char    *text)
{
  g_autoptr(GArray) found = inches_inquiry_find_in (inquiry, text);
  GString *markup = g_string_new (NULL);
  g_autofree char *rest = NULL;
  guint at = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const InchesFound *part = &g_array_index (found, InchesFound, i);
      g_autofree char *before = g_markup_escape_text (text + at, part->start - at);
      g_autofree char *word = g_markup_escape_text (text + part->start, part->end - part->start);

      g_string_append_printf (markup, "%s<b>%s</b>", before, word);
      at = part->end;
    }

  rest = g_markup_escape_text (text + at, -1);
  g_string_append (markup, rest);

  return g_string_free (markup, FALSE);
}

static gboolean
is_found_in (InchesInquiry *inquiry,
             const char    *text)
{
  g_autoptr(GArray) found = inches_inquiry_find_in (inquiry, text);

  return found->len > 0;
}

/* Only the names that were found: a list of all would hide them. */
static char *
explain_names (InchesInquiry *inquiry,
               InchesEvent   *event)
{
  const char *const *lists[] = { inches_event_get_places (event), inches_event_get_actors (event) };
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; lists[i][j] != NULL; j++)
      if (is_found_in (inquiry, lists[i][j]))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", lists[i][j]);

  return names->len > 0 ? inches_found_words_mark (inquiry, names->str) : NULL;
}

static char *
explain_summary (InchesInquiry *inquiry,
                 const char    *summary)
{
  g_autoptr(GArray) found = inches_inquiry_find_in (inquiry, summary);
  g_autofree char *piece = NULL;
  const char *start;

  if (found->len == 0)
    return NULL;

  start = summary + g_array_index (found, InchesFound, 0).start;
  if (start - summary <= BEFORE)
    return inches_found_words_mark (inquiry, summary);

  /* From the beginning of a word. */
  start -= BEFORE;
  while (*start != ' ')
    start++;
  piece = g_strconcat ("…", start, NULL);

  return inches_found_words_mark (inquiry, piece);
}

char *
inches_found_words_explain (InchesInquiry *inquiry,
                            InchesEvent   *event)
{
  char *names = explain_names (inquiry, event);

  return names != NULL ? names : explain_summary (inquiry, inches_event_get_summary (event));
}
