/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-reference-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-lever-set.h"

#define LONGEST_CLAIM 3
#define LONGEST_ID 60
#define MOST_IDS 50

/**
 * inches_reference_reader_read_lever:
 * @at: an object
 * @member: of it, the id of a lever of the model
 *
 * An id that no lever has is noted as a fault.
 *
 * Returns: (nullable): the id, borrowed from the file; %NULL if it is absent or at fault
 */
const char *
inches_reference_reader_read_lever (const InchesJsonAt *at,
                                    const char         *member)
{
  const char *id;

  if (!inches_json_has (at, member))
    return NULL;

  id = inches_json_get_id (at, member);
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    if (g_str_equal (inches_lever_get_id (i), id))
      return id;

  if (*id != '\0')
    inches_json_fault (at, member, INCHES_ERROR_UNKNOWN, _("the model has no lever called “%s”"), id);

  return NULL;
}

static gboolean
is_claim (const char *id)
{
  return id[0] == 'C' && g_ascii_isdigit (id[1]) && g_ascii_isdigit (id[2]) && id[3] == '\0';
}

/**
 * inches_reference_reader_read_claims:
 * @at: an object
 * @member: of it, a list of numbers of claims of the op-ed; may be absent
 * @max_items: how many it may have
 *
 * What is no number of a claim, or is there twice, is noted as a fault.
 *
 * Returns: (transfer full): the numbers, as "C05"
 */
char **
inches_reference_reader_read_claims (const InchesJsonAt *at,
                                     const char         *member,
                                     guint               max_items)
{
  char **claims = inches_json_get_strings (at, member, max_items, LONGEST_CLAIM);
  InchesJsonAt list;

  if (*claims == NULL)
    return claims;

  list = inches_json_get_array (at, member, 0, max_items);
  for (guint i = 0; claims[i] != NULL; i++)
    {
      InchesJsonAt item = inches_json_get_item (&list, i);

      if (!is_claim (claims[i]))
        inches_json_fault (&item, NULL, INCHES_ERROR_FORMAT, _("“%s” is no number of a claim, such as C05"), claims[i]);
      for (guint j = 0; j < i; j++)
        if (g_str_equal (claims[i], claims[j]))
          inches_json_fault (&item, NULL, INCHES_ERROR_DUPLICATE, _("“%s” is in the list twice"), claims[i]);
    }

  return claims;
}

/**
 * inches_reference_reader_read_events:
 * @at: an object
 * @chronicle: the record
 *
 * An id under "events" that no event has is noted as a fault.
 *
 * Returns: (transfer full): the ids; none if the member is absent
 */
char **
inches_reference_reader_read_events (const InchesJsonAt *at,
                                     InchesChronicle    *chronicle)
{
  char **ids = inches_json_get_strings (at, "events", MOST_IDS, LONGEST_ID);

  for (guint i = 0; ids[i] != NULL; i++)
    if (inches_chronicle_find_event (chronicle, ids[i]) == NULL)
      inches_json_fault (at, "events", INCHES_ERROR_UNKNOWN, _("no event is called “%s”"), ids[i]);

  return ids;
}

/**
 * inches_reference_reader_read_series:
 * @at: an object
 * @chronicle: the record
 *
 * An id under "series" that no series has is noted as a fault.
 *
 * Returns: (transfer full): the ids; none if the member is absent
 */
char **
inches_reference_reader_read_series (const InchesJsonAt *at,
                                     InchesChronicle    *chronicle)
{
  char **ids = inches_json_get_strings (at, "series", MOST_IDS, LONGEST_ID);

  for (guint i = 0; ids[i] != NULL; i++)
    if (inches_chronicle_find_series (chronicle, ids[i]) == NULL)
      inches_json_fault (at, "series", INCHES_ERROR_UNKNOWN, _("no series is called “%s”"), ids[i]);

  return ids;
}
