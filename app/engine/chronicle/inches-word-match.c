/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-word-match.h"

#include "inches-word-reader.h"

#include <string.h>

/**
 * inches_word_fold:
 * @text: UTF-8
 *
 * Folds the words of a text as #InchesWordReader does, one space between them:
 * "U.S. military aid" gives "us military aid".
 *
 * Returns: (transfer full): the words, "" for none
 */
char *
inches_word_fold (const char *text)
{
  g_auto(InchesWordReader) reader = { 0, };
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, g_string_free (words, FALSE));

  inches_word_reader_init (&reader, text);
  while (inches_word_reader_next (&reader))
    {
      if (words->len > 0)
        g_string_append_c (words, ' ');
      g_string_append (words, reader.folded->str);
    }

  return g_string_free (words, FALSE);
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x00AD;
}

/* "deep-strike" gives "deepstrike": some write one word. */
static char *
join_hyphens (const char *text)
{
  GString *joined = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!is_hyphen (g_utf8_get_char (at)))
      g_string_append_unichar (joined, g_utf8_get_char (at));

  return g_string_free (joined, FALSE);
}

static gboolean
begins_a_word (const char *text,
               const char *beginning)
{
  for (const char *at = text; at != NULL; at = strchr (at, ' '))
    {
      at += *at == ' ';
      if (g_str_has_prefix (at, beginning))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_all (const char *query,
         const char *words,
         const char *joined)
{
  g_autofree char *folded = inches_word_fold (query);
  g_auto(GStrv) beginnings = g_strsplit (folded, " ", -1);

  for (guint i = 0; beginnings[i] != NULL; i++)
    if (!begins_a_word (words, beginnings[i]) && !begins_a_word (joined, beginnings[i]))
      return FALSE;

  return TRUE;
}

/**
 * inches_word_match:
 * @query: what somebody looks for, UTF-8
 * @text: what it may be found in, UTF-8
 *
 * Whether every word of @query begins a word of @text, however the two are written:
 * capitals, marks on letters, apostrophes and the points of "U.S." do not count, and
 * words with a hyphen are found as one word and as two.
 *
 * Returns: %TRUE if so, and for a query without words
 */
gboolean
inches_word_match (const char *query,
                   const char *text)
{
  g_autofree char *words = NULL;
  g_autofree char *joined_text = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *joined_query = NULL;

  g_return_val_if_fail (query != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  words = inches_word_fold (text);
  joined_text = join_hyphens (text);
  joined = inches_word_fold (joined_text);
  joined_query = join_hyphens (query);

  return has_all (query, words, joined) || has_all (joined_query, words, joined);
}
