/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-json-private.h"

#include <glib/gi18n-lib.h>

#include "inches-own-id.h"

#define LONGEST_ID 60
#define LONGEST_DATE 40

static gboolean
holds_control (const char *text,
               gboolean    lines)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (lines && (c == '\n' || c == '\t'))
        continue;
      if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029)
        return TRUE;
    }

  return FALSE;
}

/* NULL after a fault. */
static const char *
check_string (const InchesJsonAt   *at,
              const char           *member,
              const InchesJsonNode *node,
              guint                 max_chars,
              gboolean              lines)
{
  const char *text;
  glong length;

  if (node->type != INCHES_JSON_TEXT)
    {
      inches_json_fault (at, member, INCHES_ERROR_FORMAT, _("must be a text"));
      return NULL;
    }

  text = node->text;
  length = g_utf8_strlen (text, -1);
  if (length > (glong) max_chars)
    {
      inches_json_fault (at, member, INCHES_ERROR_TOO_LARGE,
                         _("has %ld characters, at most %u are allowed"), length, max_chars);
      return NULL;
    }

  if (holds_control (text, lines))
    {
      inches_json_fault (at, member, INCHES_ERROR_FORMAT, _("must not hold control characters"));
      return NULL;
    }

  return text;
}

/**
 * inches_json_get_string:
 * @at: a place
 * @member: (nullable): a key
 * @max_chars: the most characters allowed
 *
 * Returns: (transfer none): the text there, not empty, on one line; "" on a fault
 */
const char *
inches_json_get_string (const InchesJsonAt *at,
                        const char         *member,
                        guint               max_chars)
{
  const InchesJsonNode *node = inches_json_find (at, member, TRUE);
  const char *text = node != NULL ? check_string (at, member, node, max_chars, FALSE) : NULL;

  if (text != NULL && *text == '\0')
    inches_json_fault (at, member, INCHES_ERROR_FORMAT, _("must not be empty"));

  return text != NULL ? text : "";
}

/**
 * inches_json_get_optional_string:
 * @at: a place
 * @member: a key
 * @max_chars: the most characters allowed
 *
 * Returns: (transfer none) (nullable): the text there, maybe empty, on one line;
 *   %NULL if it is absent, null or at fault
 */
const char *
inches_json_get_optional_string (const InchesJsonAt *at,
                                 const char         *member,
                                 guint               max_chars)
{
  return inches_json_has (at, member) ? check_string (at, member, inches_json_find (at, member, TRUE), max_chars, FALSE) : NULL;
}

/**
 * inches_json_get_optional_lines:
 * @at: a place
 * @member: a key
 * @max_chars: the most characters allowed
 *
 * Returns: (transfer none) (nullable): the text there, maybe empty, of any number of
 *   lines; %NULL if it is absent, null or at fault
 */
const char *
inches_json_get_optional_lines (const InchesJsonAt *at,
                                const char         *member,
                                guint               max_chars)
{
  return inches_json_has (at, member) ? check_string (at, member, inches_json_find (at, member, TRUE), max_chars, TRUE) : NULL;
}

/* Words of letters, digits, joined by single "-" or "_". */
static gboolean
is_id (const char *text)
{
  gboolean joined = TRUE;

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean joins = *p == '-' || *p == '_';

      if (!joins && !g_ascii_isalnum (*p))
        return FALSE;
      if (joins && joined)
        return FALSE;
      joined = joins;
    }

  return !joined;
}

/**
 * inches_json_get_id:
 * @at: a place
 * @member: (nullable): a key
 *
 * Returns: (transfer none): the id there: at most 60 letters a-z, digits and
 *   single "-" or "_" between them; "" on a fault
 */
const char *
inches_json_get_id (const InchesJsonAt *at,
                    const char         *member)
{
  const char *id = inches_json_get_string (at, member, LONGEST_ID);

  if (*id != '\0' && !is_id (id))
    {
      inches_json_fault (at, member, INCHES_ERROR_FORMAT, _("must be an id: letters and digits, - or _ between them"));
      return "";
    }

  return id;
}

static const char *
add_id (const InchesJsonAt *at,
        const char         *member,
        const char         *id,
        GHashTable         *taken)
{
  if (*id != '\0' && !g_hash_table_add (taken, (char *) id))
    {
      inches_json_fault (at, member, INCHES_ERROR_DUPLICATE, _("“%s” is an id already"), id);
      return "";
    }

  return id;
}

/**
 * inches_json_get_entry_id:
 * @at: a place
 * @member: (nullable): a key
 * @taken: (element-type utf8 utf8): set of the ids before; the new one is added,
 *   borrowed from the file
 *
 * Returns: (transfer none): the id there, of an entry of the record or of one that a
 *   user brought, which none before had; "" on a fault
 */
const char *
inches_json_get_entry_id (const InchesJsonAt *at,
                          const char         *member,
                          GHashTable         *taken)
{
  const InchesJsonNode *node = inches_json_find (at, member, FALSE);

  if (node != NULL && node->type == INCHES_JSON_TEXT && inches_own_id_check (node->text))
    return add_id (at, member, node->text, taken);

  return inches_json_get_new_id (at, member, taken);
}

/**
 * inches_json_get_new_id:
 * @at: a place
 * @member: (nullable): a key
 * @taken: (element-type utf8 utf8): set of the ids before; the new one is added,
 *   borrowed from the file
 *
 * Returns: (transfer none): the id there, which none before had; "" on a fault
 */
const char *
inches_json_get_new_id (const InchesJsonAt *at,
                        const char         *member,
                        GHashTable         *taken)
{
  return add_id (at, member, inches_json_get_id (at, member), taken);
}

/**
 * inches_json_get_strings:
 * @at: an object
 * @member: a key
 * @max_items: how many texts there may be
 * @max_chars: the most characters allowed in each
 *
 * Returns: (transfer full): the texts there, none empty; empty if the member is
 *   absent
 */
char **
inches_json_get_strings (const InchesJsonAt *at,
                         const char         *member,
                         guint               max_items,
                         guint               max_chars)
{
  g_autoptr(GStrvBuilder) texts = g_strv_builder_new ();

  if (inches_json_has (at, member))
    {
      InchesJsonAt array = inches_json_get_array (at, member, 0, max_items);

      for (guint i = 0; i < inches_json_get_length (&array); i++)
        {
          InchesJsonAt item = inches_json_get_item (&array, i);

          g_strv_builder_add (texts, inches_json_get_string (&item, NULL, max_chars));
        }
    }

  return g_strv_builder_end (texts);
}

/**
 * inches_json_get_choice:
 * @at: a place
 * @member: (nullable): a key
 * @ids: (array zero-terminated=1): the texts that are allowed
 *
 * Returns: which of @ids stands there; 0 on a fault
 */
guint
inches_json_get_choice (const InchesJsonAt *at,
                        const char         *member,
                        const char *const  *ids)
{
  const char *id = inches_json_get_string (at, member, LONGEST_ID);
  g_autofree char *all = NULL;

  if (*id == '\0')
    return 0;

  for (guint i = 0; ids[i] != NULL; i++)
    if (g_str_equal (ids[i], id))
      return i;

  all = g_strjoinv (", ", (char **) ids);
  inches_json_fault (at, member, INCHES_ERROR_UNKNOWN, _("“%s” is not one of %s"), id, all);

  return 0;
}

static void
fault_span (const InchesJsonAt *at,
            const char         *member,
            const char         *text,
            InchesDay           first,
            InchesDay           last)
{
  g_autofree char *from = inches_day_to_iso (first);
  g_autofree char *to = inches_day_to_iso (last);

  inches_json_fault (at, member, INCHES_ERROR_OUT_OF_RANGE, _("is %s, must be from %s to %s"), text, from, to);
}

/**
 * inches_json_get_day:
 * @at: a place
 * @member: (nullable): a key
 * @first: limit
 * @last: limit
 *
 * Returns: the day there ("2025-08-15"), within the limits; @first on a fault
 */
InchesDay
inches_json_get_day (const InchesJsonAt *at,
                     const char         *member,
                     InchesDay           first,
                     InchesDay           last)
{
  const char *text = inches_json_get_string (at, member, LONGEST_DATE);
  g_autoptr(GError) error = NULL;
  InchesDay day = first;

  if (*text == '\0')
    return first;

  if (!inches_day_parse (text, &day, &error))
    inches_json_fault (at, member, error->code, "%s", error->message);
  else if (day < first || day > last)
    {
      fault_span (at, member, text, first, last);
      return first;
    }

  return day;
}

/**
 * inches_json_get_date:
 * @at: a place
 * @member: (nullable): a key
 * @first: limit
 * @last: limit
 *
 * Returns: the date there (EDTF); what it says of its ends lies within the
 *   limits; @first on a fault
 */
InchesDate
inches_json_get_date (const InchesJsonAt *at,
                      const char         *member,
                      InchesDay           first,
                      InchesDay           last)
{
  const char *text = inches_json_get_string (at, member, LONGEST_DATE);
  g_autoptr(GError) error = NULL;
  InchesDatePoint point = { first, first, INCHES_PRECISION_DAY, FALSE, FALSE };
  InchesDate harmless = { INCHES_DATE_POINT, point, point };
  InchesDate date = harmless;
  gboolean ends;

  if (*text == '\0')
    return harmless;

  if (!inches_date_parse (text, &date, &error))
    {
      inches_json_fault (at, member, error->code, "%s", error->message);
      return harmless;
    }

  ends = date.form != INCHES_DATE_OPEN_END && date.form != INCHES_DATE_UNKNOWN_END;
  if ((date.form != INCHES_DATE_OPEN_START && date.start.first < first) || (ends && date.end.last > last) ||
      date.start.first > last || date.end.last < first)
    {
      fault_span (at, member, text, first, last);
      return harmless;
    }

  return date;
}
