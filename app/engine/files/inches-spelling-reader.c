/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-spelling-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-word-reader.h"

#define MOST_NAMES 5000
#define MOST_SPELLINGS 30
#define LONGEST_NAME 40

/* One word, and of no other name: else one search would find two people.
 * "Przewodow" beside "Przewodów" is refused too: both are folded to the same. */
static void
check_name (const InchesJsonAt *at,
            const char         *member,
            const char         *name,
            GHashTable         *taken)
{
  g_auto(InchesWordReader) reader = { 0, };
  g_autofree char *folded = NULL;

  inches_word_reader_init (&reader, name);
  if (*name == '\0')
    return;

  if (!inches_word_reader_next (&reader))
    {
      inches_json_fault (at, member, INCHES_ERROR_FORMAT, _("must be a word"));
      return;
    }

  folded = g_strdup (reader.folded->str);
  if (inches_word_reader_next (&reader))
    inches_json_fault (at, member, INCHES_ERROR_FORMAT, _("must be one word"));
  else if (!g_hash_table_add (taken, g_steal_pointer (&folded)))
    inches_json_fault (at, member, INCHES_ERROR_DUPLICATE, _("“%s” is found without this, or belongs to another name"), name);
}

static void
read_name (const InchesJsonAt *at,
           GHashTable         *taken,
           InchesChronicle    *chronicle)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  guint n_faults = inches_json_get_n_faults (at->json);
  InchesJsonAt also;

  inches_json_check_members (at, "name", "also", NULL);
  g_ptr_array_add (names, (char *) inches_json_get_string (at, "name", LONGEST_NAME));
  check_name (at, "name", g_ptr_array_index (names, 0), taken);

  also = inches_json_get_array (at, "also", 1, MOST_SPELLINGS);
  for (guint i = 0; i < inches_json_get_length (&also); i++)
    {
      InchesJsonAt item = inches_json_get_item (&also, i);
      const char *name = inches_json_get_string (&item, NULL, LONGEST_NAME);

      check_name (&item, NULL, name, taken);
      g_ptr_array_add (names, (char *) name);
    }

  g_ptr_array_add (names, NULL);
  if (chronicle != NULL && inches_json_get_n_faults (at->json) == n_faults)
    inches_chronicle_add_spellings (chronicle, (const char *const *) names->pdata);
}

/**
 * inches_spelling_reader_read:
 * @json: spellings.json
 * @chronicle: (nullable): gets the spellings; %NULL to check the file only
 *
 * Faults are noted in the file: a spelling of more than one word, or given twice.
 */
void
inches_spelling_reader_read (InchesJson      *json,
                             InchesChronicle *chronicle)
{
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt array;

  inches_json_check_schema (&root, INCHES_SPELLINGS_SCHEMA);
  inches_json_check_members (&root, "schema", "spellings", NULL);
  array = inches_json_get_array (&root, "spellings", 0, MOST_NAMES);
  for (guint i = 0; i < inches_json_get_length (&array); i++)
    {
      InchesJsonAt item = inches_json_get_item (&array, i);

      read_name (&item, taken, chronicle);
    }
}
