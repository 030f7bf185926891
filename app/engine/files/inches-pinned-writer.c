/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-pinned-writer.h"

#include "inches-json-printer.h"
#include "inches-settings-writer.h"

static void
append_text (GString    *out,
             const char *member,
             const char *text)
{
  g_string_append_printf (out, "\"%s\": ", member);
  inches_json_print_string (text, out);
  g_string_append (out, ", ");
}

/**
 * inches_pinned_writer_append:
 * @out: to which the array is appended
 * @list: (element-type InchesPinned): pinned scenarios
 * @model: whose own sheet theirs are told apart from
 *
 * Appends what inches_pinned_reader_read() reads back, number for number; docs/document.md
 */
void
inches_pinned_writer_append (GString           *out,
                             GPtrArray         *list,
                             const InchesModel *model)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < list->len; i++)
    {
      InchesPinned *pinned = g_ptr_array_index (list, i);

      g_string_append (out, i > 0 ? ", {" : "{");
      append_text (out, "id", inches_pinned_get_id (pinned));
      append_text (out, "name", inches_pinned_get_name (pinned));
      append_text (out, "preset", inches_pinned_get_preset (pinned));
      inches_settings_writer_append (out, inches_pinned_get_scenario (pinned), inches_pinned_get_sheet (pinned), model);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}
