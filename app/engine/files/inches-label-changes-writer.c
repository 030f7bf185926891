/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-label-changes-writer.h"

#include "inches-json-printer.h"
#include "inches-number.h"

static void
append_change (GString                 *out,
               const char              *id,
               const InchesLabelChange *change)
{
  g_string_append (out, "{\"id\": ");
  inches_json_print_string (id, out);
  if (change->hidden)
    g_string_append (out, ", \"hidden\": true");
  if (change->pinned)
    g_string_append (out, ", \"pinned\": true");
  if (change->moved)
    {
      g_string_append (out, ", \"right\": ");
      inches_number_append_exact (out, change->dx);
      g_string_append (out, ", \"down\": ");
      inches_number_append_exact (out, change->dy);
    }
  if (change->words != NULL)
    {
      g_string_append (out, ", \"words\": ");
      inches_json_print_string (change->words, out);
    }
  if (change->in_place)
    g_string_append (out, ", \"in_place\": true");
  g_string_append_c (out, '}');
}

/**
 * inches_label_changes_writer_append:
 * @out: to which the array is appended
 * @changes: what an author did to labels
 *
 * Appends what inches_label_changes_reader_read() reads back, number for number; docs/document.md
 */
void
inches_label_changes_writer_append (GString                  *out,
                                    const InchesLabelChanges *changes)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < inches_label_changes_get_n (changes); i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      append_change (out, inches_label_changes_get_id (changes, i), inches_label_changes_get (changes, i));
    }
  g_string_append_c (out, ']');
}
