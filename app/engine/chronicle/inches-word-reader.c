/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-word-reader.h"

/* Letters that Unicode does not take apart. */
static const struct
{
  gunichar    letter;
  const char *plain;
}
letters[] =
{
  { 0x00DF, "ss" }, { 0x00E6, "ae" }, { 0x00F0, "d" }, { 0x00F8, "o" }, { 0x00FE, "th" }, { 0x0111, "d" },
  { 0x0131, "i" }, { 0x0142, "l" }, { 0x0153, "oe" },
};

/**
 * inches_word_reader_init:
 * @self: (out): a reader before the first word
 * @text: UTF-8, borrowed until the reader is cleared
 */
void
inches_word_reader_init (InchesWordReader *self,
                         const char       *text)
{
  *self = (InchesWordReader) { text, text, g_string_sized_new (32), 0, 0 };
}

/** inches_word_reader_clear: frees what @self holds */
void
inches_word_reader_clear (InchesWordReader *self)
{
  if (self->folded != NULL)
    g_string_free (self->folded, TRUE);
  self->folded = NULL;
}

static void
append_plain (GString  *folded,
              gunichar  letter)
{
  letter = g_unichar_tolower (letter);

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == letter)
      {
        g_string_append (folded, letters[i].plain);
        return;
      }

  g_string_append_unichar (folded, letter);
}

/**
 * inches_word_append_folded:
 * @folded: gets the letters
 * @letter: any character
 *
 * Appends @letter in lower case and without its marks.
 */
void
inches_word_append_folded (GString  *folded,
                           gunichar  letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;

  if (letter < 0x80)
    {
      g_string_append_c (folded, g_ascii_tolower (letter));
      return;
    }

  n = g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    if (!g_unichar_ismark (parts[i]))
      append_plain (folded, parts[i]);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x02B9 || c == 0x2032;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* "’s" at the end of a word is not part of the name. */
static gboolean
is_possessive (gunichar    c,
               const char *after)
{
  return is_apostrophe (c) && (*after == 's' || *after == 'S') && !is_letter (g_utf8_get_char (after + 1));
}

/* Whether the word goes on behind a character that is not a letter: in names
 * written with an apostrophe, in "U.S.", in "60.8" and "1,000". */
static gboolean
goes_on (InchesWordReader *self,
         gunichar          c,
         const char       *after,
         guint             n_letters)
{
  gunichar next = g_utf8_get_char (after);
  gboolean after_digit = g_ascii_isdigit (self->folded->str[self->folded->len - 1]);

  if (is_apostrophe (c))
    return g_unichar_isalpha (next);
  if (c == '.' && after_digit && g_unichar_isdigit (next))
    {
      g_string_append_c (self->folded, '.');
      return TRUE;
    }
  if (c == ',' && after_digit && g_unichar_isdigit (next))
    return TRUE;

  return c == '.' && n_letters == 1 && g_unichar_isalpha (next);
}

/**
 * inches_word_reader_next:
 * @self: a reader
 *
 * Goes to the next word; its letters, start and end are then in @self.
 *
 * Returns: %FALSE after the last
 */
gboolean
inches_word_reader_next (InchesWordReader *self)
{
  guint n_letters = 0; /* since the last point */

  g_string_truncate (self->folded, 0);
  while (*self->at != '\0' && (!g_unichar_isalnum (g_utf8_get_char (self->at)) || is_apostrophe (g_utf8_get_char (self->at))))
    self->at = g_utf8_next_char (self->at);
  self->start = self->end = self->at - self->text;

  while (*self->at != '\0')
    {
      gunichar c = g_utf8_get_char (self->at);
      const char *after = g_utf8_next_char (self->at);

      if (is_letter (c) && !is_apostrophe (c))
        {
          inches_word_append_folded (self->folded, c);
          n_letters++;
        }
      else if (is_possessive (c, after))
        {
          self->at = after + 1;
          break;
        }
      else if (self->folded->len > 0 && goes_on (self, c, after, n_letters))
        {
          n_letters = 0;
        }
      else
        {
          break;
        }

      self->at = after;
      if (is_letter (c))
        self->end = self->at - self->text;
    }

  return self->end > self->start;
}
