/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-document-writer.h"

#include <string.h>

#include "inches-briefing-writer.h"
#include "inches-document-reader.h"
#include "inches-json-layout.h"
#include "inches-json-printer.h"
#include "inches-label-changes-writer.h"
#include "inches-own-data-writer.h"
#include "inches-pinned-writer.h"
#include "inches-settings-writer.h"
#include "inches-view-state-writer.h"

static void
append_text (GString    *out,
             const char *member,
             const char *text)
{
  g_string_append_printf (out, "\"%s\": ", member);
  inches_json_print_string (text, out);
}

static void
append_own_presets (GString           *out,
                    GPtrArray         *presets,
                    const InchesModel *model)
{
  if (presets->len == 0)
    return;

  g_string_append (out, ", \"own_presets\": [");
  for (guint i = 0; i < presets->len; i++)
    {
      InchesOwnPreset *preset = g_ptr_array_index (presets, i);

      g_string_append (out, i > 0 ? ", {" : "{");
      append_text (out, "id", inches_own_preset_get_id (preset));
      g_string_append (out, ", ");
      append_text (out, "name", inches_own_preset_get_name (preset));
      g_string_append (out, ", ");
      append_text (out, "sentence", inches_own_preset_get_sentence (preset));
      g_string_append (out, ", ");
      inches_settings_writer_append (out, inches_own_preset_get_scenario (preset), inches_own_preset_get_sheet (preset), model);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_content (GString           *out,
                InchesContent     *content,
                const InchesModel *model)
{
  InchesLabelChanges *changes = inches_content_get_label_changes (content);
  const char *notes = inches_content_get_notes (content);
  InchesBriefing *briefing = inches_content_get_briefing (content);

  append_text (out, "preset", inches_content_get_preset (content));
  g_string_append (out, ", \"scenario\": {");
  inches_settings_writer_append (out, inches_content_get_scenario (content), inches_content_get_sheet (content), model);
  g_string_append_c (out, '}');
  append_own_presets (out, inches_content_get_own_presets (content), model);
  if (inches_content_get_pinned (content)->len > 0)
    {
      g_string_append (out, ", \"pinned\": ");
      inches_pinned_writer_append (out, inches_content_get_pinned (content), model);
    }
  if (changes != NULL && inches_label_changes_get_n (changes) > 0)
    {
      g_string_append (out, ", \"label_changes\": ");
      inches_label_changes_writer_append (out, changes);
    }
  inches_own_data_writer_append (out, inches_content_get_own_data (content));
  if (*notes != '\0')
    {
      g_string_append (out, ", ");
      append_text (out, "notes", notes);
    }
  if (inches_briefing_get_n_steps (briefing) > 0 || *inches_briefing_get_title (briefing) != '\0')
    {
      g_string_append (out, ", \"briefing\": ");
      inches_briefing_writer_append (out, briefing, model);
    }
}

/**
 * inches_document_writer_print:
 * @document: what is written
 * @model: whose own sheet the document's are told apart from
 * @recovery: (nullable): what to note besides, a JSON object
 *
 * Any thread. The same document makes the same bytes; what inches_document_reader_parse()
 * makes of them is written as the same bytes again.
 *
 * Returns: (transfer full): a file; docs/document.md
 */
GBytes *
inches_document_writer_print (const InchesDocument *document,
                              const InchesModel    *model,
                              const char           *recovery)
{
  g_autoptr(GString) out = g_string_new ("{\"format\": \"" INCHES_DOCUMENT_FORMAT "\"");
  GString *laid_out;

  g_string_append_printf (out, ", \"version\": %u, ", MAX (inches_document_get_version (document), INCHES_DOCUMENT_VERSION));
  if (recovery != NULL)
    g_string_append_printf (out, "\"recovery\": %s, ", recovery);
  append_content (out, inches_document_get_content (document), model);
  g_string_append (out, ", \"view\": ");
  inches_view_state_writer_append (out, inches_document_get_view (document));
  g_string_append_c (out, '}');

  laid_out = g_string_sized_new (out->len * 3 / 2);
  inches_json_lay_out (out->str, out->len, inches_document_get_kept (document), laid_out);
  g_string_append_c (laid_out, '\n');

  return g_string_free_to_bytes (laid_out);
}
