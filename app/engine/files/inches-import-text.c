/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-import-text.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "inches-error.h"

#define SAMPLE_LENGTH 65536 /* bytes looked at to find the encoding */

static const struct
{
  const char *iconv_name;
  const char *name;
} encodings[] = {
  [INCHES_ENCODING_AUTO] = { NULL, N_("Found out") },
  [INCHES_ENCODING_UTF8] = { "UTF-8", N_("Unicode (UTF-8)") },
  [INCHES_ENCODING_UTF16_LE] = { "UTF-16LE", N_("Unicode (UTF-16, little-endian)") },
  [INCHES_ENCODING_UTF16_BE] = { "UTF-16BE", N_("Unicode (UTF-16, big-endian)") },
  [INCHES_ENCODING_WINDOWS_1252] = { "WINDOWS-1252", N_("Western (Windows-1252)") },
  [INCHES_ENCODING_WINDOWS_1251] = { "WINDOWS-1251", N_("Cyrillic (Windows-1251)") },
};

/** inches_encoding_get_name: Returns: what an encoding is called, translated */
const char *
inches_encoding_get_name (InchesEncoding encoding)
{
  g_return_val_if_fail (encoding < G_N_ELEMENTS (encodings), "");

  return _(encodings[encoding].name);
}

static gboolean
starts_with (const guint8 *data,
             gsize         length,
             const char   *mark,
             gsize         n)
{
  return length >= n && memcmp (data, mark, n) == 0;
}

/* How long the mark is that says the encoding; 0: there is none. */
static gsize
find_mark (const guint8   *data,
           gsize           length,
           InchesEncoding *encoding)
{
  InchesEncoding found = INCHES_ENCODING_AUTO;

  if (starts_with (data, length, "\xEF\xBB\xBF", 3))
    found = INCHES_ENCODING_UTF8;
  else if (starts_with (data, length, "\xFF\xFE", 2))
    found = INCHES_ENCODING_UTF16_LE;
  else if (starts_with (data, length, "\xFE\xFF", 2))
    found = INCHES_ENCODING_UTF16_BE;
  *encoding = found;

  return found == INCHES_ENCODING_AUTO ? 0 : found == INCHES_ENCODING_UTF8 ? 3 : 2;
}

/* Plain text in UTF-16 has a zero in nearly every other byte. */
static InchesEncoding
guess_utf16 (const guint8 *data,
             gsize         length)
{
  guint zeros[2] = { 0, 0 };
  guint n = MIN (length, SAMPLE_LENGTH);

  for (guint i = 0; i < n; i++)
    zeros[i % 2] += data[i] == 0;

  if (zeros[1] > n / 8 && zeros[0] < zeros[1] / 8)
    return INCHES_ENCODING_UTF16_LE;
  if (zeros[0] > n / 8 && zeros[1] < zeros[0] / 8)
    return INCHES_ENCODING_UTF16_BE;

  return INCHES_ENCODING_AUTO;
}

/* One letter damaged in a file of Unicode does not make it another encoding. */
static gboolean
is_mostly_utf8 (const char *data,
                gsize       length)
{
  const char *at = data, *end = data + length;
  guint n_good = 0, n_bad = 0;

  while (at < end)
    {
      const char *stop;

      g_utf8_validate_len (at, end - at, &stop);
      for (const char *p = at; p < stop; p++)
        n_good += (guchar) *p >= 0xC0;
      if (stop == end)
        break;
      n_bad++;
      at = stop + 1;
    }

  return n_good > 4 * n_bad;
}

/* In a word of Cyrillic all letters lie in the upper half, in a Western one few do. */
static InchesEncoding
guess_eight_bits (const guint8 *data,
                  gsize         length)
{
  guint n_high = 0, n_joined = 0;

  for (gsize i = 1; i < MIN (length, 16 * SAMPLE_LENGTH); i++)
    if (data[i] >= 0xC0)
      {
        n_high++;
        n_joined += data[i - 1] >= 0xC0;
      }

  return n_joined * 2 > n_high ? INCHES_ENCODING_WINDOWS_1251 : INCHES_ENCODING_WINDOWS_1252;
}

static InchesEncoding
guess (const guint8 *data,
       gsize         length)
{
  InchesEncoding utf16 = guess_utf16 (data, length);

  if (utf16 != INCHES_ENCODING_AUTO)
    return utf16;
  if (g_utf8_validate_len ((const char *) data, length, NULL) || memchr (data, 0, length) != NULL
      || is_mostly_utf8 ((const char *) data, length))
    return INCHES_ENCODING_UTF8;

  return guess_eight_bits (data, length);
}

/* "NAME:LINE:COLUMN: ", of a place in bytes of one or two to a letter. */
static char *
describe_place (const char    *name,
                const guint8  *data,
                gsize          offset,
                InchesEncoding encoding)
{
  gboolean wide = encoding == INCHES_ENCODING_UTF16_LE || encoding == INCHES_ENCODING_UTF16_BE;
  guint step = wide ? 2 : 1, low = encoding == INCHES_ENCODING_UTF16_BE ? 1 : 0;
  guint line = 1, column = 1;

  for (gsize i = 0; i + step <= offset; i += step)
    if (data[i + low] == '\n' && (!wide || data[i + 1 - low] == 0))
      {
        line++;
        column = 1;
      }
    else if (encoding != INCHES_ENCODING_UTF8 || (data[i] & 0xC0) != 0x80)
      column++;

  return g_strdup_printf ("%s:%u:%u", name, line, column);
}

static GBytes *
decode_utf8 (GBytes        *bytes,
             const char    *name,
             GError       **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *stop = NULL;
  g_autofree char *place = NULL;

  if (data == NULL || g_utf8_validate_len (data, length, &stop))
    return g_bytes_ref (bytes);

  place = describe_place (name, (const guint8 *) data, stop - data, INCHES_ENCODING_UTF8);
  if (*stop == '\0')
    g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX, _("%s: a byte of zero, so this is not text"), place);
  else
    g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX, _("%s: the byte 0x%02X is not UTF-8; the file may have another encoding"),
                 place, (guint) (guchar) *stop);

  return NULL;
}

static GBytes *
convert (GBytes          *bytes,
         const char      *name,
         InchesEncoding   encoding,
         GError         **error)
{
  gsize length, n_read = 0, n_written = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  char *text = g_convert (data != NULL ? data : "", length, "UTF-8", encodings[encoding].iconv_name, &n_read, &n_written, NULL);
  g_autofree char *place = NULL;
  const char *zero;

  if (text == NULL || n_read < length)
    {
      g_free (text);
      place = describe_place (name, (const guint8 *) data, n_read, encoding);
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX, _("%s: this is not %s; the file may have another encoding"), place,
                   inches_encoding_get_name (encoding));
      return NULL;
    }

  zero = memchr (text, '\0', n_written);
  if (zero != NULL)
    {
      place = describe_place (name, (const guint8 *) text, zero - text, INCHES_ENCODING_UTF8);
      g_free (text);
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX, _("%s: a character of zero, so this is not text"), place);
      return NULL;
    }

  return g_bytes_new_take (text, n_written);
}

/**
 * inches_import_text_decode:
 * @bytes: of a file; may hold anything
 * @name: of the file, for messages
 * @encoding: (inout): %INCHES_ENCODING_AUTO becomes what was found out
 * @error: %INCHES_ERROR_SYNTAX with file, line and column
 *
 * A byte order mark is taken at its word, and left out.
 *
 * Returns: (transfer full): UTF-8 without NUL; not terminated
 */
GBytes *
inches_import_text_decode (GBytes          *bytes,
                           const char      *name,
                           InchesEncoding  *encoding,
                           GError         **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  InchesEncoding marked;
  gsize n_mark = find_mark (data, length, &marked);
  g_autoptr(GBytes) rest = NULL;

  if (*encoding == INCHES_ENCODING_AUTO)
    *encoding = marked != INCHES_ENCODING_AUTO ? marked : length == 0 ? INCHES_ENCODING_UTF8 : guess (data, length);
  rest = g_bytes_new_from_bytes (bytes, *encoding == marked ? n_mark : 0, length - (*encoding == marked ? n_mark : 0));

  return *encoding == INCHES_ENCODING_UTF8 ? decode_utf8 (rest, name, error) : convert (rest, name, *encoding, error);
}

/* As the reader of documents takes no such letters. */
static gboolean
is_control (gunichar c)
{
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

/* Most cells need nothing: plain letters, single spaces, none at either end. */
static gboolean
is_plain_line (const char *text)
{
  const char *p = text;

  if (*p == ' ')
    return FALSE;
  for (; *p > 0x1F && *p < 0x7F; p++)
    if (*p == ' ' && (p[1] == ' ' || p[1] == '\0'))
      return FALSE;

  return *p == '\0';
}

/**
 * inches_import_text_one_line:
 * @text: UTF-8
 *
 * Returns: (transfer full) (nullable): @text without white space around it, and with single spaces for any
 *   within; %NULL if it holds control characters
 */
char *
inches_import_text_one_line (const char *text)
{
  GString *line;
  gboolean space = FALSE;

  if (is_plain_line (text))
    return g_strdup (text);

  line = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029)
        {
          space = TRUE;
          continue;
        }
      if (is_control (c))
        {
          g_string_free (line, TRUE);
          return NULL;
        }
      if (space && line->len > 0)
        g_string_append_c (line, ' ');
      space = FALSE;
      g_string_append_len (line, p, g_utf8_next_char (p) - p);
    }

  return g_string_free (line, FALSE);
}

/**
 * inches_import_text_lines:
 * @text: UTF-8
 *
 * Returns: (transfer full) (nullable): @text without white space around it and with plain line ends; %NULL if
 *   it holds control characters
 */
char *
inches_import_text_lines (const char *text)
{
  GString *lines = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (c == '\r' || c == 0x2028 || c == 0x2029)
        c = '\n';
      if (is_control (c) && c != '\n' && c != '\t')
        {
          g_string_free (lines, TRUE);
          return NULL;
        }
      g_string_append_unichar (lines, c);
    }

  return g_strstrip (g_string_free (lines, FALSE));
}

static const struct
{
  const char *entity;
  gunichar    c;
} entities[] = {
  { "amp;", '&' },     { "lt;", '<' },       { "gt;", '>' },       { "quot;", '"' },     { "apos;", '\'' },   { "nbsp;", ' ' },
  { "ndash;", 0x2013 }, { "mdash;", 0x2014 }, { "lsquo;", 0x2018 }, { "rsquo;", 0x2019 }, { "ldquo;", 0x201C }, { "rdquo;", 0x201D },
  { "hellip;", 0x2026 },
};

/* @at stands behind an ampersand; returns behind what it stands for, or @at. */
static const char *
take_entity (const char *at,
             GString    *text)
{
  char *stop = NULL;
  gulong number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_str_has_prefix (at, entities[i].entity))
      {
        g_string_append_unichar (text, entities[i].c);
        return at + strlen (entities[i].entity);
      }

  if (at[0] == '#' && (at[1] == 'x' || at[1] == 'X') && g_ascii_isxdigit (at[2]))
    number = strtoul (at + 2, &stop, 16);
  else if (at[0] == '#' && g_ascii_isdigit (at[1]))
    number = strtoul (at + 1, &stop, 10);
  if (stop != NULL && *stop == ';' && number >= 0x20 && number <= 0x10FFFF && g_unichar_validate (number))
    {
      g_string_append_unichar (text, number);
      return stop + 1;
    }

  g_string_append_c (text, '&');

  return at;
}

/* Tags that begin a new line. */
static gboolean
breaks_line (const char *tag)
{
  static const char *const breaking[] = { "br", "p", "/p", "div", "/div", "li", "/ul", "/ol", "h1", "h2", "h3", "/h1", "/h2", "/h3" };

  for (guint i = 0; i < G_N_ELEMENTS (breaking); i++)
    {
      gsize n = strlen (breaking[i]);

      if (g_ascii_strncasecmp (tag, breaking[i], n) == 0 && !g_ascii_isalnum (tag[n]))
        return TRUE;
    }

  return FALSE;
}

/**
 * inches_import_text_from_html:
 * @html: a text that may hold tags and entities, as TimelineJS takes it
 *
 * Returns: (transfer full): its words; "<" that begins no tag stays
 */
char *
inches_import_text_from_html (const char *html)
{
  GString *text = g_string_sized_new (strlen (html));
  const char *last = strrchr (html, '>'); /* behind it no tag can end, so none is looked for */

  for (const char *p = html; *p != '\0';)
    {
      gboolean is_tag = *p == '<' && p < last && (g_ascii_isalpha (p[1]) || p[1] == '/' || p[1] == '!');
      const char *end = is_tag ? strchr (p, '>') : NULL;

      if (end != NULL)
        {
          if (breaks_line (p + 1) && text->len > 0 && text->str[text->len - 1] != '\n')
            g_string_append_c (text, '\n');
          p = end + 1;
        }
      else if (*p == '&')
        p = take_entity (p + 1, text);
      else
        g_string_append_c (text, *p++);
    }

  return g_strstrip (g_string_free (text, FALSE));
}
