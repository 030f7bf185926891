/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-model-reader.h"

#include "inches-combination-reader.h"
#include "inches-json.h"
#include "inches-ladder-reader.h"
#include "inches-lever-reader.h"
#include "inches-party-reader.h"
#include "inches-preset-reader.h"
#include "inches-sheet-reader.h"

/* A few kilobytes are enough for any of these files. */
const InchesJsonLimits inches_model_json_limits = { .max_bytes = 1 << 20, .max_depth = 8, .max_items = 20000 };

static InchesJson *
load_file (const char  *data_dir,
           const char  *name,
           GError     **error)
{
  g_autofree char *path = g_build_filename (data_dir, "model", name, NULL);

  return inches_json_load (path, &inches_model_json_limits, error);
}

static InchesLeverSet *
load_levers (const char  *data_dir,
             GError     **error)
{
  g_autoptr(InchesJson) json = load_file (data_dir, "levers.json", error);
  g_autoptr(InchesLeverSet) levers = NULL;

  if (json == NULL)
    return NULL;

  levers = inches_lever_reader_read (json);
  return inches_json_finish (json, error) ? g_steal_pointer (&levers) : NULL;
}

static InchesLadder *
load_ladder (const char  *data_dir,
             GError     **error)
{
  g_autoptr(InchesJson) json = load_file (data_dir, "ladder.json", error);
  g_autoptr(InchesLadder) ladder = NULL;

  if (json == NULL)
    return NULL;

  ladder = inches_ladder_reader_read (json);
  return inches_json_finish (json, error) ? g_steal_pointer (&ladder) : NULL;
}

static InchesSheet *
read_sheet (InchesJson          *json,
            const InchesLadder  *ladder,
            InchesSheet         *base,
            GError             **error)
{
  g_autoptr(InchesSheet) sheet = inches_sheet_reader_read (json, ladder, base);

  return inches_json_finish (json, error) ? g_steal_pointer (&sheet) : NULL;
}

static InchesSheet *
load_own_sheet (const char          *data_dir,
                const char          *name,
                const InchesLadder  *ladder,
                InchesSheet         *base,
                GError             **error)
{
  g_autoptr(InchesJson) json = load_file (data_dir, name, error);

  return json != NULL ? read_sheet (json, ladder, base, error) : NULL;
}

static GArray *
load_presets (const char            *data_dir,
              const InchesLeverSet  *levers,
              GError               **error)
{
  g_autoptr(InchesJson) json = load_file (data_dir, "presets.json", error);
  g_autoptr(GArray) presets = NULL;

  if (json == NULL)
    return NULL;

  presets = inches_preset_reader_read (json, levers);
  return inches_json_finish (json, error) ? g_steal_pointer (&presets) : NULL;
}

static GPtrArray *
load_combinations (const char            *data_dir,
                   const InchesLeverSet  *levers,
                   GError               **error)
{
  g_autoptr(InchesJson) json = load_file (data_dir, "combinations.json", error);
  g_autoptr(GPtrArray) combinations = NULL;

  if (json == NULL)
    return NULL;

  combinations = inches_combination_reader_read (json, levers);
  return inches_json_finish (json, error) ? g_steal_pointer (&combinations) : NULL;
}

static InchesParties *
load_parties (const char  *data_dir,
              GError     **error)
{
  g_autoptr(InchesJson) json = load_file (data_dir, "parties.json", error);
  g_autoptr(InchesParties) parties = NULL;

  if (json == NULL)
    return NULL;

  parties = inches_party_reader_read (json);
  return inches_json_finish (json, error) ? g_steal_pointer (&parties) : NULL;
}

/**
 * inches_model_reader_load:
 * @data_dir: the folder that has model/, from inches_data_dir()
 * @error: the first fault, with its file and place and the limits: an
 *   #InchesError
 *
 * Reads levers, ladder, both sheets, presets, combinations and parties.
 *
 * Returns: (transfer full): the model, or %NULL
 */
InchesModel *
inches_model_reader_load (const char  *data_dir,
                          GError     **error)
{
  g_autoptr(InchesLeverSet) levers = NULL;
  g_autoptr(InchesLadder) ladder = NULL;
  g_autoptr(InchesSheet) sheet = NULL;
  g_autoptr(InchesSheet) miles = NULL;
  g_autoptr(GArray) presets = NULL;
  g_autoptr(GPtrArray) combinations = NULL;
  g_autoptr(InchesParties) parties = NULL;

  if ((levers = load_levers (data_dir, error)) == NULL
      || (ladder = load_ladder (data_dir, error)) == NULL
      || (sheet = load_own_sheet (data_dir, "coefficients.json", ladder, NULL, error)) == NULL
      || (miles = load_own_sheet (data_dir, "miles.json", ladder, sheet, error)) == NULL
      || (presets = load_presets (data_dir, levers, error)) == NULL
      || (combinations = load_combinations (data_dir, levers, error)) == NULL
      || (parties = load_parties (data_dir, error)) == NULL)
    return NULL;

  return inches_model_new (levers, sheet, miles, (const InchesPreset *) (gpointer) presets->data, presets->len,
                           combinations, parties);
}

/**
 * inches_model_reader_load_sheet:
 * @path: a sheet of coefficients, complete or based on the model's own
 * @model: the model it is for
 * @error: the first fault, with its file and place and the limits: an
 *   #InchesError
 *
 * Returns: (transfer full): the sheet, or %NULL
 */
InchesSheet *
inches_model_reader_load_sheet (const char         *path,
                                const InchesModel  *model,
                                GError            **error)
{
  g_autoptr(InchesJson) json = inches_json_load (path, &inches_model_json_limits, error);

  if (json == NULL)
    return NULL;

  return read_sheet (json, inches_model_get_ladder (model), inches_model_get_sheet (model, 0), error);
}
