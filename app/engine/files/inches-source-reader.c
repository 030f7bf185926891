/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-source-reader.h"

#include <glib/gi18n-lib.h>

#define MOST_SOURCES 50
#define LONGEST_WORD 24
#define LONGEST_NAME 200
#define LONGEST_ADDRESS 2000

static InchesSource *
read_source (const InchesJsonAt *at)
{
  const char *kind_id, *title, *publisher, *date, *url;
  InchesSourceKind kind = INCHES_SOURCE_OTHER;
  gboolean seen;

  inches_json_check_members (at, "kind", "title", "publisher", "date", "url", "seen", NULL);

  kind_id = inches_json_get_string (at, "kind", LONGEST_WORD);
  if (*kind_id != '\0' && !inches_source_kind_from_id (kind_id, &kind))
    inches_json_fault (at, "kind", INCHES_ERROR_UNKNOWN, _("no kind of source is called “%s”"), kind_id);

  title = inches_json_get_string (at, "title", LONGEST_NAME);
  publisher = inches_json_get_string (at, "publisher", LONGEST_NAME);
  date = inches_json_get_optional_string (at, "date", LONGEST_WORD);
  if (date != NULL)
    inches_json_get_date (at, "date", INCHES_DAY_LOWEST, INCHES_DAY_HIGHEST);

  url = inches_json_get_optional_string (at, "url", LONGEST_ADDRESS);
  if (url != NULL && !g_str_has_prefix (url, "https://") && !g_str_has_prefix (url, "http://"))
    inches_json_fault (at, "url", INCHES_ERROR_FORMAT, _("must begin with https:// or http://"));

  seen = inches_json_get_boolean (at, "seen");

  return inches_source_new (kind, title, publisher, date, url, seen);
}

/**
 * inches_source_reader_read:
 * @at: what rests on them
 * @member: its list of sources
 * @least: how many there must be
 *
 * Faults are noted in the file.
 *
 * Returns: (transfer full) (element-type InchesSource): in the order of the file
 */
GPtrArray *
inches_source_reader_read (const InchesJsonAt *at,
                           const char         *member,
                           guint               least)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_source_free);
  InchesJsonAt array = inches_json_get_array (at, member, least, MOST_SOURCES);

  for (guint i = 0; i < inches_json_get_length (&array); i++)
    {
      InchesJsonAt item = inches_json_get_item (&array, i);

      g_ptr_array_add (sources, read_source (&item));
    }

  return sources;
}
