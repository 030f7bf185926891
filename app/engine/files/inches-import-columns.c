/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-import-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define EVENTS  (1 << INCHES_IMPORT_EVENTS)
#define SERIES  (1 << INCHES_IMPORT_SERIES)

/* What a column may be called in a first row: small letters and digits only, whatever stands between
 * them; a number behind is passed over, so that there may be a second source. The first name is the one
 * that is written. */
static const struct
{
  const char *name;
  guint       kinds;
  const char *headers;
} columns[] = {
  [INCHES_COLUMN_LEFT_OUT] = { N_("Left out"), EVENTS | SERIES, NULL },
  [INCHES_COLUMN_DATE] = { N_("Date"), EVENTS | SERIES, "date start startdate begin begindate day when from datum month time" },
  [INCHES_COLUMN_END] = { N_("End"), EVENTS, "end enddate until to finish" },
  [INCHES_COLUMN_YEAR] = { N_("Year"), EVENTS, "year startyear" },
  [INCHES_COLUMN_MONTH] = { N_("Month"), EVENTS, "startmonth" },
  [INCHES_COLUMN_DAY] = { N_("Day"), EVENTS, "startday" },
  [INCHES_COLUMN_END_YEAR] = { N_("Year of the end"), EVENTS, "endyear" },
  [INCHES_COLUMN_END_MONTH] = { N_("Month of the end"), EVENTS, "endmonth" },
  [INCHES_COLUMN_END_DAY] = { N_("Day of the end"), EVENTS, "endday" },
  [INCHES_COLUMN_ID] = { N_("Id"), EVENTS | SERIES, "id uniqueid" },
  [INCHES_COLUMN_KIND] = { N_("Event or period"), EVENTS, "kind" },
  [INCHES_COLUMN_GROUP] = { N_("Group"), EVENTS, "group lane category tag type" },
  [INCHES_COLUMN_IMPORTANCE] = { N_("Importance"), EVENTS, "importance weight priority" },
  [INCHES_COLUMN_TITLE] = { N_("Title"), EVENTS, "title headline event name what" },
  [INCHES_COLUMN_LABEL] = { N_("Label"), EVENTS, "label short shorttitle" },
  [INCHES_COLUMN_TEXT] = { N_("Text"), EVENTS, "text summary description details body" },
  [INCHES_COLUMN_PLACES] = { N_("Places"), EVENTS, "place places where location city" },
  [INCHES_COLUMN_ACTORS] = { N_("Who"), EVENTS, "who actors actor people persons person party parties" },
  [INCHES_COLUMN_CONTESTED] = { N_("Contested"), EVENTS, "contested disputed" },
  [INCHES_COLUMN_NOTES] = { N_("Notes"), EVENTS | SERIES, "notes note comment comments remarks" },
  [INCHES_COLUMN_SOURCE] = { N_("Source"), EVENTS, "source sourcetitle sources reference mediacaption" },
  [INCHES_COLUMN_PUBLISHER] = { N_("Publisher"), EVENTS | SERIES, "publisher author organisation organization mediacredit" },
  [INCHES_COLUMN_SOURCE_DATE] = { N_("Date of the source"), EVENTS, "sourcedate published" },
  [INCHES_COLUMN_URL] = { N_("Address"), EVENTS | SERIES, "url link address sourceurl href media" },
  [INCHES_COLUMN_SOURCE_KIND] = { N_("Kind of source"), EVENTS, "sourcekind" },
  [INCHES_COLUMN_SOURCE_SEEN] = { N_("Source was read"), EVENTS, "sourceread seen" },
  [INCHES_COLUMN_VALUES] = { N_("Values of a series"), SERIES, NULL },
  [INCHES_COLUMN_SERIES] = { N_("Name of the series"), SERIES, "series indicator variable" },
  [INCHES_COLUMN_VALUE] = { N_("Value"), SERIES, "value figure amount" },
  [INCHES_COLUMN_UNIT] = { N_("Unit"), SERIES, "unit units" },
  [INCHES_COLUMN_AGGREGATION] = { N_("How values count"), SERIES, "aggregation" },
  [INCHES_COLUMN_DATASET] = { N_("Data set"), SERIES, "dataset" },
  [INCHES_COLUMN_LICENCE] = { N_("Licence"), SERIES, "licence license" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) == INCHES_N_COLUMN_ROLES);

/** inches_column_role_get_name: Returns: what a column is taken for, translated */
const char *
inches_column_role_get_name (InchesColumnRole role)
{
  g_return_val_if_fail (role < INCHES_N_COLUMN_ROLES, "");

  return _(columns[role].name);
}

/**
 * inches_column_role_suits:
 * @role: what a column may be taken for
 * @kind: of the file
 *
 * Returns: whether such a file can have such a column
 */
gboolean
inches_column_role_suits (InchesColumnRole role,
                          InchesImportKind kind)
{
  g_return_val_if_fail (role < INCHES_N_COLUMN_ROLES, FALSE);

  return kind == INCHES_IMPORT_AUTO || (columns[role].kinds & 1u << kind) != 0;
}

/* Small letters and digits of @header, without a number behind. */
static char *
normalise (const char *header)
{
  g_autofree char *folded = g_utf8_casefold (header, -1);
  GString *word = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_len (word, p, g_utf8_next_char (p) - p);
  while (word->len > 1 && g_ascii_isdigit (word->str[word->len - 1]))
    g_string_truncate (word, word->len - 1);

  return g_string_free (word, FALSE);
}

static gboolean
is_listed (const char *list,
           const char *word)
{
  gsize n = strlen (word);

  for (const char *p = list; p != NULL && n > 0; p = strchr (p, ' '))
    {
      p += *p == ' ';
      if (strncmp (p, word, n) == 0 && (p[n] == ' ' || p[n] == '\0'))
        return TRUE;
    }

  return FALSE;
}

/**
 * inches_import_columns_find_role:
 * @header: what stands over a column
 *
 * Returns: what the column is taken for; %INCHES_COLUMN_LEFT_OUT if the name is none that is known
 */
InchesColumnRole
inches_import_columns_find_role (const char *header)
{
  g_autofree char *word = normalise (header);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (is_listed (columns[i].headers, word))
      return i;

  return INCHES_COLUMN_LEFT_OUT;
}

/** inches_import_columns_have: Returns: whether one of the columns is taken for @role */
gboolean
inches_import_columns_have (const InchesColumnRole *roles,
                            guint                   n,
                            InchesColumnRole        role)
{
  for (guint i = 0; i < n; i++)
    if (roles[i] == role)
      return TRUE;

  return FALSE;
}

/* What belongs to one source may stand there again for the next. */
static gboolean
may_repeat (InchesColumnRole role)
{
  return role == INCHES_COLUMN_LEFT_OUT || role == INCHES_COLUMN_VALUES
         || (role >= INCHES_COLUMN_SOURCE && role <= INCHES_COLUMN_SOURCE_SEEN);
}

/* A sheet made for TimelineJS has the parts of a date in columns "Year", "Month", "Day", and its "Type" is
 * an era or a title; elsewhere "month" and "day" are dates and a type is a group. */
static void
take_as_sheet (const char *const *headers,
               guint              n,
               InchesColumnRole  *roles)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *word = normalise (headers[i]);

      if (g_str_equal (word, "month"))
        roles[i] = INCHES_COLUMN_MONTH;
      else if (g_str_equal (word, "day"))
        roles[i] = INCHES_COLUMN_DAY;
      else if (g_str_equal (word, "type"))
        roles[i] = INCHES_COLUMN_KIND;
      else if (roles[i] == INCHES_COLUMN_DATE || roles[i] == INCHES_COLUMN_END)
        roles[i] = INCHES_COLUMN_LEFT_OUT;
    }
}

/**
 * inches_import_columns_find_roles:
 * @headers: (array length=n): what stands over the columns
 * @n: how many there are
 * @roles: (array length=n) (out caller-allocates): what each is taken for; of two with the same name the first
 */
void
inches_import_columns_find_roles (const char *const *headers,
                                  guint              n,
                                  InchesColumnRole  *roles)
{
  for (guint i = 0; i < n; i++)
    {
      InchesColumnRole role = inches_import_columns_find_role (headers[i]);

      roles[i] = may_repeat (role) || !inches_import_columns_have (roles, i, role) ? role : INCHES_COLUMN_LEFT_OUT;
    }

  if (inches_import_columns_have (roles, n, INCHES_COLUMN_YEAR) && inches_import_columns_have (roles, n, INCHES_COLUMN_TITLE))
    take_as_sheet (headers, n, roles);
}

/**
 * inches_import_columns_find_kind:
 * @roles: (array length=n): what the columns are taken for
 * @n: how many there are
 *
 * Returns: whether the columns are those of events or of series in the long form; %INCHES_IMPORT_AUTO if neither
 */
InchesImportKind
inches_import_columns_find_kind (const InchesColumnRole *roles,
                                 guint                   n)
{
  gboolean dated = inches_import_columns_have (roles, n, INCHES_COLUMN_DATE);

  if (dated && inches_import_columns_have (roles, n, INCHES_COLUMN_SERIES) && inches_import_columns_have (roles, n, INCHES_COLUMN_VALUE))
    return INCHES_IMPORT_SERIES;
  if ((dated || inches_import_columns_have (roles, n, INCHES_COLUMN_YEAR)) && inches_import_columns_have (roles, n, INCHES_COLUMN_TITLE))
    return INCHES_IMPORT_EVENTS;

  return INCHES_IMPORT_AUTO;
}
