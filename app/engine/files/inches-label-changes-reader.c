/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-label-changes-reader.h"

#include <glib/gi18n-lib.h>

#define MOST_CHANGES 5000

/* An event that the record does not have is kept: it may come back. */
static InchesLabelChanges *
read_change (const InchesJsonAt *at,
             InchesLabelChanges *changes,
             GHashTable         *taken)
{
  guint before = inches_json_get_n_faults (at->json);
  const char *id = inches_json_get_entry_id (at, "id", taken);
  g_autoptr(GError) error = NULL;
  InchesLabelChange change = { 0, };
  InchesLabelChanges *more;

  inches_json_check_members (at, "id", "hidden", "pinned", "right", "down", "words", "in_place", NULL);
  change.hidden = inches_json_get_flag (at, "hidden");
  change.pinned = inches_json_get_flag (at, "pinned");
  change.moved = inches_json_has (at, "right") || inches_json_has (at, "down");
  if (change.moved)
    {
      change.dx = inches_json_get_number (at, "right", -INCHES_LABEL_MOVED_MOST, INCHES_LABEL_MOVED_MOST);
      change.dy = inches_json_get_number (at, "down", -INCHES_LABEL_MOVED_MOST, INCHES_LABEL_MOVED_MOST);
    }
  change.words = inches_json_get_optional_string (at, "words", INCHES_LABEL_WORDS_MOST);
  change.in_place = inches_json_get_flag (at, "in_place");
  if (inches_json_get_n_faults (at->json) > before)
    return changes;

  more = inches_label_changes_with (changes, id, &change, &error);
  if (more == NULL)
    {
      inches_json_fault (at, NULL, INCHES_ERROR_FORMAT, "%s", error->message);
      return changes;
    }
  inches_label_changes_unref (changes);

  return more;
}

/**
 * inches_label_changes_reader_read:
 * @at: an object; faults are noted in its file
 * @member: its array of label changes
 *
 * Returns: (transfer full) (nullable): those that have no fault; %NULL if there are none
 */
InchesLabelChanges *
inches_label_changes_reader_read (const InchesJsonAt *at,
                                  const char         *member)
{
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  InchesLabelChanges *changes = inches_label_changes_new ();
  InchesJsonAt list;

  if (inches_json_has (at, member))
    {
      list = inches_json_get_array (at, member, 0, MOST_CHANGES);
      for (guint i = 0; i < inches_json_get_length (&list); i++)
        {
          InchesJsonAt item = inches_json_get_item (&list, i);

          changes = read_change (&item, changes, taken);
        }
    }

  if (inches_label_changes_get_n (changes) == 0)
    g_clear_pointer (&changes, inches_label_changes_unref);

  return changes;
}
