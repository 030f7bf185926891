/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-checker.h"

#include <glib/gi18n-lib.h>

#include "inches-chronicle-reader.h"
#include "inches-claim-reader.h"
#include "inches-combination-reader.h"
#include "inches-data-dir.h"
#include "inches-document-reader.h"
#include "inches-embedding.h"
#include "inches-file.h"
#include "inches-import.h"
#include "inches-evidence-reader.h"
#include "inches-ladder-reader.h"
#include "inches-lever-reader.h"
#include "inches-model-reader.h"
#include "inches-own-preset-reader.h"
#include "inches-party-reader.h"
#include "inches-preset-reader.h"
#include "inches-sheet-reader.h"
#include "inches-spelling-reader.h"
#include "inches-theme-reader.h"

#define LONGEST_SCHEMA 100

/* The file that belongs to the one that is checked: beside it, else the shipped
 * one in this folder of the data. NULL: a message was added. */
static InchesJson *
load_partner (const char             *path,
              const char             *folder,
              const char             *name,
              const InchesJsonLimits *limits,
              GPtrArray              *messages)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *dir = g_path_get_dirname (path);
  g_autofree char *beside = g_build_filename (dir, name, NULL);
  g_autofree char *shipped = g_build_filename (inches_data_dir (), folder, name, NULL);
  gboolean exists = g_file_test (beside, G_FILE_TEST_EXISTS);
  InchesJson *partner = inches_json_load (exists ? beside : shipped, limits, &error);

  if (partner == NULL)
    g_ptr_array_add (messages, g_strdup (error->message));

  return partner;
}

static void
check_record (InchesJson *json,
              const char *path,
              GPtrArray  *messages)
{
  g_autoptr(InchesJson) timeline = load_partner (path, ".", "timeline.json", &inches_json_limits_default, messages);

  if (timeline != NULL)
    g_object_unref (inches_chronicle_reader_read (json, timeline, NULL));
}

static void
check_timeline (InchesJson *json,
                const char *path,
                GPtrArray  *messages)
{
  g_autoptr(InchesJson) record = load_partner (path, ".", "chronicle.json", &inches_json_limits_default, messages);

  if (record == NULL)
    return;

  g_object_unref (inches_chronicle_reader_read (record, json, NULL));

  /* Why a series is not known to the timeline. */
  inches_json_report (record, messages);
}

static void
check_claims (InchesJson *json,
              const char *path,
              GPtrArray  *messages)
{
  g_autoptr(InchesJson) record = load_partner (path, ".", "chronicle.json", &inches_json_limits_default, messages);
  g_autoptr(InchesJson) timeline = load_partner (path, ".", "timeline.json", &inches_json_limits_default, messages);
  g_autoptr(InchesChronicle) chronicle = NULL;

  if (record == NULL || timeline == NULL)
    return;

  chronicle = inches_chronicle_reader_read (record, timeline, NULL);
  inches_claim_reader_read (json, chronicle);

  /* Why an event or a series is not known to the claims. */
  inches_json_report (record, messages);
}

/* The record beside it, and the argument that it is about. */
static void
check_evidence (InchesJson *json,
                const char *path,
                GPtrArray  *messages,
                void      (*read) (InchesJson *json, InchesChronicle *chronicle))
{
  g_autoptr(InchesJson) record = load_partner (path, ".", "chronicle.json", &inches_json_limits_default, messages);
  g_autoptr(InchesJson) timeline = load_partner (path, ".", "timeline.json", &inches_json_limits_default, messages);
  g_autoptr(InchesJson) claims = load_partner (path, ".", "claims.json", &inches_json_limits_default, messages);
  g_autoptr(InchesChronicle) chronicle = NULL;

  if (record == NULL || timeline == NULL || claims == NULL)
    return;

  chronicle = inches_chronicle_reader_read (record, timeline, NULL);
  inches_claim_reader_read (claims, chronicle);
  read (json, chronicle);

  /* Why an event or a claim is not known to it. */
  inches_json_report (record, messages);
  inches_json_report (claims, messages);
}

static void
check_literature (InchesJson *json,
                  const char *path,
                  GPtrArray  *messages)
{
  check_evidence (json, path, messages, inches_evidence_reader_read_literature);
}

static void
check_measures (InchesJson *json,
                const char *path,
                GPtrArray  *messages)
{
  check_evidence (json, path, messages, inches_evidence_reader_read_measures);
}

static void
check_spellings (InchesJson *json,
                 const char *path,
                 GPtrArray  *messages)
{
  inches_spelling_reader_read (json, NULL);
}

static void
check_themes (InchesJson *json,
              const char *path,
              GPtrArray  *messages)
{
  g_ptr_array_unref (inches_theme_reader_read (json));
}

static void
check_levers (InchesJson *json,
              const char *path,
              GPtrArray  *messages)
{
  g_autoptr(InchesLeverSet) levers G_GNUC_UNUSED = inches_lever_reader_read (json);
}

static void
check_ladder (InchesJson *json,
              const char *path,
              GPtrArray  *messages)
{
  g_autoptr(InchesLadder) ladder G_GNUC_UNUSED = inches_ladder_reader_read (json);
}

static void
check_presets (InchesJson *json,
               const char *path,
               GPtrArray  *messages)
{
  g_autoptr(InchesJson) partner = load_partner (path, "model", "levers.json", &inches_model_json_limits, messages);
  g_autoptr(InchesLeverSet) levers = partner != NULL ? inches_lever_reader_read (partner) : NULL;

  if (levers != NULL)
    g_array_unref (inches_preset_reader_read (json, levers));
  else if (partner != NULL)
    inches_json_report (partner, messages);
}

static void
check_combinations (InchesJson *json,
                    const char *path,
                    GPtrArray  *messages)
{
  g_autoptr(InchesJson) partner = load_partner (path, "model", "levers.json", &inches_model_json_limits, messages);
  g_autoptr(InchesLeverSet) levers = partner != NULL ? inches_lever_reader_read (partner) : NULL;

  if (levers != NULL)
    g_ptr_array_unref (inches_combination_reader_read (json, levers));
  else if (partner != NULL)
    inches_json_report (partner, messages);
}

static void
check_parties (InchesJson *json,
               const char *path,
               GPtrArray  *messages)
{
  inches_parties_unref (inches_party_reader_read (json));
}

static InchesLadder *
load_ladder (const char *path,
             GPtrArray  *messages)
{
  g_autoptr(InchesJson) partner = load_partner (path, "model", "ladder.json", &inches_model_json_limits, messages);
  InchesLadder *ladder = partner != NULL ? inches_ladder_reader_read (partner) : NULL;

  if (ladder == NULL && partner != NULL)
    inches_json_report (partner, messages);

  return ladder;
}

/* The sheet that holds only changes names the one it changes. */
static void
check_sheet (InchesJson *json,
             const char *path,
             GPtrArray  *messages)
{
  g_autoptr(InchesLadder) ladder = load_ladder (path, messages);
  g_autoptr(InchesJson) partner = NULL;
  g_autoptr(InchesSheet) base = NULL;
  g_autoptr(InchesSheet) sheet = NULL;
  InchesJsonAt root = inches_json_get_root (json);

  if (ladder == NULL)
    return;

  if (inches_json_has (&root, "based_on"))
    {
      partner = load_partner (path, "model", "coefficients.json", &inches_model_json_limits, messages);
      if (partner == NULL)
        return;

      base = inches_sheet_reader_read (partner, ladder, NULL);
      inches_json_report (partner, messages);
      if (base == NULL)
        return;
    }

  sheet = inches_sheet_reader_read (json, ladder, base);
}

static void
check_own_presets (InchesJson *json,
                   const char *path,
                   GPtrArray  *messages)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesModel) model = inches_model_reader_load (inches_data_dir (), &error);

  if (model != NULL)
    g_ptr_array_unref (inches_own_preset_reader_read (json, model));
  else
    g_ptr_array_add (messages, g_strdup (error->message));
}

static void
check_document (InchesJson *json,
                const char *path,
                GPtrArray  *messages)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesModel) model = inches_model_reader_load (inches_data_dir (), &error);
  g_autoptr(InchesDocument) document = NULL;

  if (model != NULL)
    document = inches_document_reader_read (json, model);
  else
    g_ptr_array_add (messages, g_strdup (error->message));
}

/* Each notes its faults in the file, or adds a message about another file. */
typedef struct
{
  const char             *schema;
  const InchesJsonLimits *limits; /* that the program reads it with */
  void                  (*check) (InchesJson *json,
                                  const char *path,
                                  GPtrArray  *messages);
} Kind;

static const Kind kinds[] = {
  { INCHES_CHRONICLE_SCHEMA, &inches_json_limits_default, check_record },
  { INCHES_TIMELINE_SCHEMA, &inches_json_limits_default, check_timeline },
  { INCHES_CLAIMS_SCHEMA, &inches_json_limits_default, check_claims },
  { INCHES_LITERATURE_SCHEMA, &inches_json_limits_default, check_literature },
  { INCHES_MEASURES_SCHEMA, &inches_json_limits_default, check_measures },
  { INCHES_SPELLINGS_SCHEMA, &inches_json_limits_default, check_spellings },
  { INCHES_THEMES_SCHEMA, &inches_json_limits_default, check_themes },
  { "inches-levers-1", &inches_model_json_limits, check_levers },
  { "inches-ladder-1", &inches_model_json_limits, check_ladder },
  { "inches-coefficients-1", &inches_model_json_limits, check_sheet },
  { "inches-presets-1", &inches_model_json_limits, check_presets },
  { INCHES_COMBINATIONS_SCHEMA, &inches_model_json_limits, check_combinations },
  { INCHES_PARTIES_SCHEMA, &inches_model_json_limits, check_parties },
  { INCHES_OWN_PRESETS_SCHEMA, &inches_own_preset_json_limits, check_own_presets },
};

/* It names its format where the others name a schema. */
static const Kind document_kind = { INCHES_DOCUMENT_FORMAT, &inches_json_limits_default, check_document };

static const Kind *
find_kind (InchesJson *json)
{
  InchesJsonAt root = inches_json_get_root (json);
  const char *schema;

  if (inches_json_has (&root, "format"))
    return &document_kind;

  schema = inches_json_get_string (&root, "schema", LONGEST_SCHEMA);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (schema, kinds[i].schema))
      return &kinds[i];

  if (*schema != '\0')
    inches_json_fault (&root, "schema", INCHES_ERROR_UNKNOWN, _("“%s” is no kind of file this version knows"), schema);

  return NULL;
}

/* A file of data or a document, or the document that rides along in a picture. */
static InchesJson *
load (const char  *path,
      GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr(GBytes) bytes = inches_file_load (path, INCHES_EMBEDDING_MOST_PICTURE, error);
  g_autoptr(GBytes) document = NULL;

  if (bytes == NULL)
    return NULL;
  if (!inches_embedding_is_picture (bytes))
    return inches_json_load (path, &inches_json_limits_default, error);
  if (!inches_embedding_find (bytes, name, &document, error))
    return NULL;
  if (document != NULL)
    return inches_json_parse (g_bytes_get_data (document, NULL), g_bytes_get_size (document), name, &inches_json_limits_default, error);

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_FORMAT, _("%s: no document rides along in this picture"), name);

  return NULL;
}

/* JSON says what it is by a member; all else that is read as rows is told by its name. */
static gboolean
is_table (const char *path)
{
  g_autofree char *small = g_ascii_strdown (path, -1);

  return g_str_has_suffix (small, ".csv") || g_str_has_suffix (small, ".tsv") || g_str_has_suffix (small, ".txt");
}

static void
check_import (const char *path,
              GPtrArray  *messages)
{
  static const InchesImportOptions options = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesImport) import = inches_import_load (path, &options, NULL, NULL, NULL, &error);
  g_autofree char *name = g_filename_display_name (path);
  guint n_told = 0, more;

  if (import == NULL)
    {
      g_ptr_array_add (messages, g_strdup (error->message));
      return;
    }

  for (guint i = 0; i < inches_import_get_n_faults (import) && inches_import_get_fault (import, i) != NULL; i++, n_told++)
    g_ptr_array_add (messages, inches_import_fault_to_text (inches_import_get_fault (import, i), name));
  more = inches_import_get_n_faults (import) - n_told;
  if (more > 0)
    g_ptr_array_add (messages, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: and %u more fault", "%s: and %u more faults", more),
                                                name, more));
}

/* TimelineJS has neither a schema nor a format, but a list of events. */
static gboolean
is_timelinejs (InchesJson *json)
{
  InchesJsonAt root = inches_json_get_root (json);

  return !inches_json_has (&root, "schema") && !inches_json_has (&root, "format") && inches_json_has (&root, "events");
}

/**
 * inches_check_file:
 * @path: of a file; may hold anything
 * @messages: (element-type utf8): with g_free(); one line is added for each fault:
 *   "FILE:LINE:COLUMN: ..." if it is not JSON, "FILE:/path: ..." if it says
 *   something impossible, "FILE: ..." if it cannot be read
 *
 * Tells by its member "schema" or "format" what the file is and reads it as the program
 * would; a table by its name, a timeline of TimelineJS by its events. A file that refers to another is read with the one beside it, or with
 * the shipped one.
 *
 * Returns: %TRUE if no fault was found
 */
gboolean
inches_check_file (const char *path,
                   GPtrArray  *messages)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesJson) json = NULL;
  const Kind *kind;
  guint before = messages->len;

  g_return_val_if_fail (path != NULL, FALSE);

  if (is_table (path))
    {
      check_import (path, messages);
      return messages->len == before;
    }

  json = load (path, &error);
  if (json != NULL && is_timelinejs (json))
    {
      check_import (path, messages);
      return messages->len == before;
    }
  kind = json != NULL ? find_kind (json) : NULL;

  /* Only what a file says of itself tells how large it may be. */
  if (kind != NULL && kind->limits != &inches_json_limits_default)
    {
      inches_json_free (json);
      json = inches_json_load (path, kind->limits, &error);
    }

  if (json == NULL)
    g_ptr_array_add (messages, g_strdup (error->message));
  else
    {
      if (kind != NULL)
        kind->check (json, path, messages);
      inches_json_report (json, messages);
    }

  return messages->len == before;
}
