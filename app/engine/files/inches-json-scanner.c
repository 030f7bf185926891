/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-json-scanner.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "inches-error.h"
#include "inches-json-keys.h"
#include "inches-json-number.h"

const InchesJsonLimits inches_json_limits_default = { 32 * 1024 * 1024, INCHES_JSON_DEEPEST, 1000000 };

/* What may come next. */
typedef enum
{
  WANT_VALUE,
  WANT_VALUE_OR_END, /* after [ */
  WANT_KEY,
  WANT_KEY_OR_END,   /* after { */
  WANT_COMMA_OR_END, /* after a value inside something */
  WANT_NOTHING       /* after the one value */
} Want;

/* A scan under way. Every static function below returns FALSE after fail(). */
typedef struct
{
  const char             *start;
  const char             *at;
  const char             *end;
  const InchesJsonLimits *limits;

  Want                    want;
  guint                   depth;
  char                    inside[INCHES_JSON_DEEPEST]; /* '[' or '{' */
  gsize                   marks[INCHES_JSON_DEEPEST];  /* of the objects' keys */
  guint                   items;
  InchesJsonKeys         *keys;

  const char             *name;
  GError                **error;
} Scan;

/* Line and column are counted only now, so that good files pay nothing. Columns
 * are characters: whatever precedes a fault is valid UTF-8. */
static gboolean
fail (Scan       *scan,
      const char *at,
      InchesError code,
      const char *message)
{
  guint line = 1, column = 1;

  for (const char *p = scan->start; p < at; p++)
    if (*p == '\n')
      {
        line++;
        column = 1;
      }
    else if ((*p & 0xC0) != 0x80)
      column++;

  g_set_error (scan->error, INCHES_ERROR, code, "%s:%u:%u: %s", scan->name, line, column, message);

  return FALSE;
}

static gboolean
is_continuation (const char *at,
                 const char *end,
                 guchar      lowest,
                 guchar      highest)
{
  return at < end && (guchar) *at >= lowest && (guchar) *at <= highest;
}

/* Bytes of the character at @at, 0 if it is not valid UTF-8 (overlong forms,
 * surrogates and what lies beyond U+10FFFF are not): Unicode table 3-7. */
static guint
measure_character (const char *at,
                   const char *end)
{
  guchar lead = *at;
  guchar lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  guchar highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  guint n = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;

  if (n == 0 || !is_continuation (at + 1, end, lowest, highest))
    return 0;

  for (guint i = 2; i < n; i++)
    if (!is_continuation (at + i, end, 0x80, 0xBF))
      return 0;

  return n;
}

static gboolean
read_hex (Scan       *scan,
          const char *at,
          guint      *value)
{
  *value = 0;

  for (guint i = 0; i < 4; i++)
    {
      gint digit = at + i < scan->end ? g_ascii_xdigit_value (at[i]) : -1;

      if (digit < 0)
        return fail (scan, at - 2, INCHES_ERROR_SYNTAX, _("\\u needs four hexadecimal digits"));
      *value = *value << 4 | digit;
    }

  return TRUE;
}

static gboolean
scan_unicode_escape (Scan *scan)
{
  const char *start = scan->at;
  guint code, low;

  if (!read_hex (scan, start + 2, &code))
    return FALSE;

  if (code == 0)
    return fail (scan, start, INCHES_ERROR_SYNTAX, _("\\u0000 is not allowed"));
  if (code >= 0xDC00 && code <= 0xDFFF)
    return fail (scan, start, INCHES_ERROR_SYNTAX, _("the second half of a surrogate pair stands alone"));

  scan->at += 6;
  if (code < 0xD800 || code > 0xDBFF)
    return TRUE;

  if (scan->end - scan->at < 2 || scan->at[0] != '\\' || scan->at[1] != 'u')
    return fail (scan, start, INCHES_ERROR_SYNTAX, _("the first half of a surrogate pair stands alone"));
  if (!read_hex (scan, scan->at + 2, &low))
    return FALSE;
  if (low < 0xDC00 || low > 0xDFFF)
    return fail (scan, start, INCHES_ERROR_SYNTAX, _("the first half of a surrogate pair stands alone"));

  scan->at += 6;

  return TRUE;
}

static gboolean
scan_escape (Scan *scan)
{
  if (scan->at + 1 == scan->end)
    return fail (scan, scan->at, INCHES_ERROR_SYNTAX, _("the file ends inside a text"));

  if (scan->at[1] == 'u')
    return scan_unicode_escape (scan);

  if (scan->at[1] == '\0' || strchr ("\"\\/bfnrt", scan->at[1]) == NULL)
    return fail (scan, scan->at, INCHES_ERROR_SYNTAX, _("no such escape: after a backslash comes one of \" \\ / b f n r t u"));

  scan->at += 2;

  return TRUE;
}

static gboolean
scan_string (Scan     *scan,
             gboolean *escaped)
{
  const char *start = scan->at++;

  *escaped = FALSE;

  while (scan->at < scan->end)
    {
      guchar c = *scan->at;

      if (c == '"')
        {
          scan->at++;
          return TRUE;
        }

      if (c == '\\')
        {
          *escaped = TRUE;
          if (!scan_escape (scan))
            return FALSE;
        }
      else if (c < 0x20)
        return fail (scan, scan->at, INCHES_ERROR_SYNTAX, _("a control character inside a text, write it as an escape"));
      else if (c < 0x80)
        scan->at++;
      else
        {
          guint n = measure_character (scan->at, scan->end);

          if (n == 0)
            return fail (scan, scan->at, INCHES_ERROR_SYNTAX, _("bytes that are not UTF-8"));
          scan->at += n;
        }
    }

  return fail (scan, start, INCHES_ERROR_SYNTAX, _("this text never ends"));
}

static gboolean
scan_number (Scan *scan)
{
  const char *start = scan->at;
  InchesError code;
  const char *why = inches_json_number_check (&scan->at, scan->end, &code);

  return why == NULL || fail (scan, start, code, why);
}

static gboolean
scan_word (Scan *scan)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize n = strlen (words[i]);

      if ((gsize) (scan->end - scan->at) >= n && memcmp (scan->at, words[i], n) == 0)
        {
          scan->at += n;
          return TRUE;
        }
    }

  return fail (scan, scan->at, INCHES_ERROR_SYNTAX, _("here must be a value: an object, array, text, number, true, false or null"));
}

static gboolean
begin_nested (Scan *scan)
{
  g_autofree char *message = NULL;
  char bracket = *scan->at;

  if (scan->depth == scan->limits->max_depth)
    {
      message = g_strdup_printf (_("nested more than %u deep"), scan->limits->max_depth);
      return fail (scan, scan->at, INCHES_ERROR_TOO_LARGE, message);
    }

  scan->at++;
  scan->inside[scan->depth] = bracket;
  scan->marks[scan->depth] = inches_json_keys_get_mark (scan->keys);
  scan->depth++;
  scan->want = bracket == '{' ? WANT_KEY_OR_END : WANT_VALUE_OR_END;

  return TRUE;
}

static void
end_value (Scan *scan)
{
  scan->want = scan->depth > 0 ? WANT_COMMA_OR_END : WANT_NOTHING;
}

static gboolean
fail_duplicate (Scan  *scan,
                gsize  offset)
{
  const char *key = scan->start + offset;
  const char *end = key + 1;
  const char *cut = key;
  g_autofree char *message = NULL;

  /* As the file writes it: escapes keep a message on one line. */
  while (*end != '"')
    end += *end == '\\' ? 2 : 1;
  for (guint i = 0; i < 60 && cut <= end; i++)
    cut = g_utf8_next_char (cut);
  message = g_strdup_printf (_("a key is given twice: %.*s"), (int) (cut - key), key);

  return fail (scan, key, INCHES_ERROR_DUPLICATE, message);
}

static gboolean
end_nested (Scan *scan)
{
  gsize twice;

  scan->at++;
  scan->depth--;
  if (scan->inside[scan->depth] == '{' &&
      !inches_json_keys_end (scan->keys, scan->marks[scan->depth], &twice))
    return fail_duplicate (scan, twice);

  end_value (scan);

  return TRUE;
}

static gboolean
scan_value (Scan *scan)
{
  g_autofree char *message = NULL;
  gboolean escaped, good;

  if (scan->items == scan->limits->max_items)
    {
      message = g_strdup_printf (_("more than %u values"), scan->limits->max_items);
      return fail (scan, scan->at, INCHES_ERROR_TOO_LARGE, message);
    }
  scan->items++;

  if (*scan->at == '{' || *scan->at == '[')
    return begin_nested (scan);

  if (*scan->at == '"')
    good = scan_string (scan, &escaped);
  else if (*scan->at == '-' || g_ascii_isdigit (*scan->at))
    good = scan_number (scan);
  else
    good = scan_word (scan);

  end_value (scan);

  return good;
}

static void
skip_space (Scan *scan)
{
  while (scan->at < scan->end &&
         (*scan->at == ' ' || *scan->at == '\n' || *scan->at == '\t' || *scan->at == '\r'))
    scan->at++;
}

static gboolean
scan_key (Scan *scan)
{
  const char *start = scan->at;
  gboolean escaped;

  if (*start != '"')
    return fail (scan, start, INCHES_ERROR_SYNTAX, _("here must be a key in double quotes"));
  if (!scan_string (scan, &escaped))
    return FALSE;

  inches_json_keys_add (scan->keys, start + 1, scan->at - start - 2, start - scan->start, escaped);
  skip_space (scan);
  if (scan->at == scan->end || *scan->at != ':')
    return fail (scan, scan->at, INCHES_ERROR_SYNTAX, _("after a key must come a colon"));

  scan->at++;
  scan->want = WANT_VALUE;

  return TRUE;
}

static gboolean
scan_comma (Scan *scan)
{
  gboolean in_object = scan->inside[scan->depth - 1] == '{';

  if (*scan->at != ',')
    return fail (scan, scan->at, INCHES_ERROR_SYNTAX,
                 in_object ? _("here must be a comma or }") : _("here must be a comma or ]"));

  scan->at++;
  scan->want = in_object ? WANT_KEY : WANT_VALUE;

  return TRUE;
}

/* Takes the next piece; something is left that is not space. */
static gboolean
scan_piece (Scan *scan)
{
  if (scan->want == WANT_NOTHING)
    return fail (scan, scan->at, INCHES_ERROR_SYNTAX, _("something follows the end of the value"));

  if (scan->want == WANT_VALUE_OR_END || scan->want == WANT_KEY_OR_END || scan->want == WANT_COMMA_OR_END)
    if (*scan->at == (scan->inside[scan->depth - 1] == '{' ? '}' : ']'))
      return end_nested (scan);

  switch (scan->want)
    {
    case WANT_KEY:
    case WANT_KEY_OR_END:
      return scan_key (scan);
    case WANT_COMMA_OR_END:
      return scan_comma (scan);
    case WANT_VALUE:
    case WANT_VALUE_OR_END:
    default:
      return scan_value (scan);
    }
}

static gboolean
check_start (Scan *scan)
{
  if (scan->end - scan->start >= 3 && memcmp (scan->start, "\357\273\277", 3) == 0)
    return fail (scan, scan->start, INCHES_ERROR_SYNTAX, _("a byte order mark is not allowed, save the file as UTF-8 without it"));

  return TRUE;
}

/**
 * inches_json_scan:
 * @bytes: what is said to be JSON; may hold anything
 * @length: of @bytes
 * @name: of the file, for messages
 * @limits: how much is allowed; whoever read the file has seen to its length
 * @error: "NAME:LINE:COLUMN: ...", both from 1, columns in characters;
 *   %INCHES_ERROR_SYNTAX, %INCHES_ERROR_TOO_LARGE, %INCHES_ERROR_OUT_OF_RANGE or
 *   %INCHES_ERROR_DUPLICATE
 *
 * Whether @bytes are one JSON value as RFC 8259 has it, in UTF-8, and harmless
 * for a parser that is less strict: no key twice in an object, no number that
 * overflows a double (a whole one: 64 bits), no NUL, no lone surrogate.
 *
 * Returns: %TRUE if so
 */
gboolean
inches_json_scan (const char              *bytes,
                  gsize                    length,
                  const char              *name,
                  const InchesJsonLimits  *limits,
                  GError                 **error)
{
  g_autoptr(InchesJsonKeys) keys = NULL;
  Scan scan = { .start = bytes, .at = bytes, .end = bytes + length, .limits = limits, .name = name, .error = error };

  g_return_val_if_fail (bytes != NULL && name != NULL && limits != NULL, FALSE);
  g_return_val_if_fail (limits->max_depth <= INCHES_JSON_DEEPEST, FALSE);

  if (!check_start (&scan))
    return FALSE;

  scan.keys = keys = inches_json_keys_new ();
  for (skip_space (&scan); scan.at < scan.end; skip_space (&scan))
    if (!scan_piece (&scan))
      return FALSE;

  if (scan.want == WANT_NOTHING)
    return TRUE;

  return fail (&scan, scan.end, INCHES_ERROR_SYNTAX,
               scan.items == 0 ? _("the file is empty") : _("the file ends too early; it may be in the middle of being written"));
}
