/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-document-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inches-briefing-reader.h"
#include "inches-embedding.h"
#include "inches-file.h"
#include "inches-foreign.h"
#include "inches-label-changes-reader.h"
#include "inches-own-data-reader.h"
#include "inches-own-preset-reader.h"
#include "inches-pinned-reader.h"
#include "inches-settings-reader.h"
#include "inches-view-state-reader.h"

#define HIGHEST_VERSION 1000000

/* The preset that the scenario comes from. One that this model has no longer, or that an
 * own preset of a picture was, counts as early 2025 with everything set by hand. */
static void
find_preset (const InchesModel  *model,
             GPtrArray          *own_presets,
             const char        **id,
             const char        **name)
{
  const InchesPreset *first = inches_model_get_preset (model, 0);
  const InchesPreset *preset = inches_model_find_preset (model, *id);
  InchesOwnPreset *own = inches_own_presets_find (own_presets, *id);

  if (own != NULL)
    {
      *name = inches_own_preset_get_name (own);
      return;
    }
  if (preset == NULL)
    preset = first;

  *id = preset->id;
  *name = preset->name;
}

static InchesViewState *
read_view (const InchesJsonAt *root)
{
  InchesViewStateValues values;
  InchesJsonAt at;

  if (!inches_json_has (root, "view"))
    {
      inches_view_state_values_init (&values);
      return inches_view_state_new (&values);
    }

  at = inches_json_get_object (root, "view");

  return inches_view_state_reader_read (&at);
}

static InchesBriefing *
read_briefing (const InchesJsonAt *root,
               const InchesModel  *model)
{
  InchesJsonAt at;

  if (!inches_json_has (root, "briefing"))
    return inches_briefing_new ("");

  at = inches_json_get_object (root, "briefing");

  return inches_briefing_reader_read (&at, model);
}

static InchesContent *
with_rest (InchesContent      *content,
           GPtrArray          *own_presets,
           GPtrArray          *pinned,
           InchesLabelChanges *changes,
           const char         *notes,
           InchesBriefing     *briefing,
           InchesOwnData      *own)
{
  g_autoptr(InchesContent) with_presets = inches_content_with_own_presets (content, own_presets);
  g_autoptr(InchesContent) with_pinned = inches_content_with_pinned (with_presets, pinned);
  g_autoptr(InchesContent) with_changes = inches_content_with_label_changes (with_pinned, changes);
  g_autoptr(InchesContent) with_notes = inches_content_with_notes (with_changes, notes != NULL ? notes : "");
  g_autoptr(InchesContent) with_briefing = inches_content_with_briefing (with_notes, briefing);

  return inches_content_with_own_data (with_briefing, own);
}

static InchesContent *
read_content (const InchesJsonAt *root,
              const InchesModel  *model)
{
  InchesJsonAt settings = inches_json_get_object (root, "scenario");
  const char *id = inches_json_get_id (root, "preset");
  const char *notes = inches_json_get_optional_lines (root, "notes", INCHES_NOTES_LONGEST);
  const char *name = NULL;
  g_autoptr(InchesScenario) scenario = NULL;
  g_autoptr(InchesSheet) sheet = NULL;
  g_autoptr(GPtrArray) own_presets = NULL;
  g_autoptr(GPtrArray) pinned = NULL;
  g_autoptr(InchesLabelChanges) changes = NULL;
  g_autoptr(InchesBriefing) briefing = NULL;
  g_autoptr(InchesOwnData) own = NULL;
  g_autoptr(InchesContent) content = NULL;

  inches_json_check_members (&settings, INCHES_SETTINGS_MEMBERS, NULL);
  own_presets = inches_json_has (root, "own_presets")
                ? inches_own_preset_reader_read_list (root, "own_presets", model)
                : g_ptr_array_new_with_free_func ((GDestroyNotify) inches_own_preset_unref);
  pinned = inches_pinned_reader_read (root, "pinned", model);
  changes = inches_label_changes_reader_read (root, "label_changes");
  briefing = read_briefing (root, model);
  own = inches_own_data_reader_read (root);
  if (!inches_settings_reader_read (&settings, model, &scenario, &sheet))
    return NULL;

  find_preset (model, own_presets, &id, &name);
  content = inches_content_new (scenario, sheet, id, name);

  return with_rest (content, own_presets, pinned, changes, notes, briefing, own);
}

/* A file from a newer program is read as far as this one understands it; what it does not is said to be
 * the version's doing. */
static guint
read_version (const InchesJsonAt *root)
{
  static const char *const formats[] = { INCHES_DOCUMENT_FORMAT, NULL };

  inches_json_get_choice (root, "format", formats);

  return inches_json_get_integer (root, "version", 1, HIGHEST_VERSION);
}

/**
 * inches_document_reader_read:
 * @json: a document; faults are noted there
 * @model: levers, ladder, sheets and presets
 *
 * Members that are not known here, at whatever level, are kept with the document.
 *
 * Returns: (transfer full) (nullable): the document; %NULL if there are faults
 */
InchesDocument *
inches_document_reader_read (InchesJson        *json,
                             const InchesModel *model)
{
  InchesJsonAt root = inches_json_get_root (json);
  g_autoptr(InchesContent) content = NULL;
  g_autoptr(InchesViewState) view = NULL;
  guint version;

  inches_json_keep_unknown (json);
  version = read_version (&root);
  if (inches_json_get_n_faults (json) > 0)
    return NULL;

  /* "recovery" is what the program notes in files that it keeps for the next start. */
  inches_json_check_members (&root, "format", "version", "recovery", "preset", "scenario", "own_presets", "pinned",
                             "label_changes", "own_events", "own_series", "view", "notes", "briefing", NULL);
  content = read_content (&root, model);
  view = read_view (&root);
  if (inches_json_get_n_faults (json) == 0)
    return inches_document_new (content, view, inches_json_get_kept (json), version);

  if (version > INCHES_DOCUMENT_VERSION)
    inches_json_fault (&root, "version", INCHES_ERROR_FORMAT,
                       _("is %u, from a newer program; this one knows up to %d"), version, INCHES_DOCUMENT_VERSION);

  return NULL;
}

/* A picture may be larger than a document. */
static gboolean
check_length (GBytes      *bytes,
              const char  *name,
              GError     **error)
{
  g_autofree char *limit = NULL;

  if (g_bytes_get_size (bytes) <= inches_json_limits_default.max_bytes)
    return TRUE;

  limit = g_format_size_full (inches_json_limits_default.max_bytes, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE, _("%s: the document is larger than %s"), name, limit);

  return FALSE;
}

static GError *
explain_newer (InchesJson *json,
               GError     *error)
{
  InchesJsonAt root = inches_json_get_root (json);
  gint64 version = inches_json_get_optional_integer (&root, "version", 0, HIGHEST_VERSION, 0);

  if (version > INCHES_DOCUMENT_VERSION)
    {
      g_autofree char *fault = g_strdup (error->message);

      g_free (error->message);
      error->message = g_strdup_printf (_("%s (the file is of version %d, from a newer program; this one knows up to %d)"),
                                        fault, (int) version, INCHES_DOCUMENT_VERSION);
    }

  return error;
}

/**
 * inches_document_reader_parse:
 * @bytes: what is said to be a document; may hold anything
 * @name: of the file, for messages
 * @model: levers, ladder, sheets and presets
 * @error: the first fault, with file and place: an #InchesError
 *
 * Returns: (transfer full): the document
 */
InchesDocument *
inches_document_reader_parse (GBytes             *bytes,
                              const char         *name,
                              const InchesModel  *model,
                              GError            **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr(InchesJson) json = inches_json_parse (data != NULL ? data : "", length, name, &inches_json_limits_default, error);
  g_autoptr(InchesDocument) document = NULL;
  GError *fault = NULL;

  if (json == NULL)
    return NULL;

  document = inches_document_reader_read (json, model);
  if (inches_json_finish (json, &fault))
    return g_steal_pointer (&document);

  g_propagate_error (error, explain_newer (json, fault));

  return NULL;
}

/**
 * inches_document_reader_take:
 * @bytes: of a document, or of a PNG, SVG or PDF that one rides along in; may hold anything
 * @name: of the file, for messages
 * @model: levers, ladder, sheets and presets
 * @is_picture: (out) (optional): which of the two it is
 * @error: the first fault, with file, place and limits: an #InchesError
 *
 * Returns: (transfer full): the document
 */
InchesDocument *
inches_document_reader_take (GBytes             *bytes,
                             const char         *name,
                             const InchesModel  *model,
                             gboolean           *is_picture,
                             GError            **error)
{
  gboolean picture = inches_embedding_is_picture (bytes);
  g_autoptr(GBytes) riding = NULL;

  if (is_picture != NULL)
    *is_picture = picture;
  if (picture && !inches_embedding_find (bytes, name, &riding, error))
    return NULL;
  if (picture && riding == NULL)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_FORMAT, _("%s: no document rides along in this picture; one does in those that Inches "
                                                               "made, unless it was told to leave it out"), name);
      return NULL;
    }

  if (!picture && (!check_length (bytes, name, error) || !inches_foreign_check (bytes, name, error)))
    return NULL;

  return inches_document_reader_parse (picture ? riding : bytes, name, model, error);
}

/**
 * inches_document_reader_load:
 * @path: of a document, or of a PNG, SVG or PDF that one rides along in
 * @model: levers, ladder, sheets and presets
 * @is_picture: (out) (optional): which of the two it is
 * @error: the first fault, with file, place and limits: an #InchesError
 *
 * Never waits: a folder, a pipe, a file too large is told of at once.
 *
 * Returns: (transfer full): the document
 */
InchesDocument *
inches_document_reader_load (const char         *path,
                             const InchesModel  *model,
                             gboolean           *is_picture,
                             GError            **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr(GBytes) bytes = inches_file_load (path, INCHES_EMBEDDING_MOST_PICTURE, error);

  return bytes != NULL ? inches_document_reader_take (bytes, name, model, is_picture, error) : NULL;
}
