/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-briefing-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-settings-reader.h"
#include "inches-view-state-reader.h"

#define LONGEST_ID    64
#define LONGEST_LINE  300 /* of points, references, author */
#define LONGEST_NAME  120

/* Texts and lists of a step that the step copies. */
typedef struct
{
  char            **points;
  char            **claims;
  char            **sources;
  char            **references;
  InchesViewState  *view;
  InchesStepSettings *settings;
  GPtrArray        *rivals;
} Held;

static void
held_clear (Held *self)
{
  g_strfreev (self->points);
  g_strfreev (self->claims);
  g_strfreev (self->sources);
  g_strfreev (self->references);
  g_clear_pointer (&self->view, inches_view_state_unref);
  g_clear_pointer (&self->settings, inches_step_settings_unref);
  g_clear_pointer (&self->rivals, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Held, held_clear)

static const char *
read_text (const InchesJsonAt *at,
           const char         *member,
           guint               most)
{
  const char *text = inches_json_get_optional_string (at, member, most);

  return text != NULL ? text : "";
}

static InchesSheet *
find_sheet (const InchesJsonAt *at,
            const InchesModel  *model)
{
  const char *id = inches_json_get_optional_string (at, "shipped_sheet", LONGEST_ID);

  if (id == NULL)
    return NULL;

  for (guint i = 0; i < 2; i++)
    {
      InchesSheet *sheet = inches_model_get_sheet (model, i);

      if (sheet != NULL && g_str_equal (inches_sheet_get_id (sheet), id))
        return sheet;
    }
  inches_json_fault (at, "shipped_sheet", INCHES_ERROR_UNKNOWN, _("the model has no sheet “%s”"), id);

  return NULL;
}

/* A preset by its id, or all that a scenario says besides. A preset that this model does
 * not have is no fault: the slide tells it. */
static InchesStepSettings *
read_settings (const InchesJsonAt *at,
               const InchesModel  *model)
{
  const char *id = inches_json_get_string (at, "preset", LONGEST_ID);
  const char *name = inches_json_get_optional_string (at, "name", LONGEST_NAME);
  const InchesPreset *preset = inches_model_find_preset (model, id);
  InchesSheet *shipped = find_sheet (at, model);
  g_autoptr(InchesScenario) scenario = NULL;
  g_autoptr(InchesSheet) sheet = NULL;

  inches_json_check_members (at, "preset", "name", "shipped_sheet", INCHES_SETTINGS_MEMBERS, NULL);
  if (inches_json_has (at, "levers"))
    inches_settings_reader_read (at, model, &scenario, &sheet);
  else if (preset != NULL)
    scenario = inches_scenario_ref (preset->scenario);
  if (name == NULL)
    name = preset != NULL ? preset->name : id;

  return inches_step_settings_new (id, name, scenario, sheet != NULL ? sheet : shipped);
}

static void
read_rivals (const InchesJsonAt *at,
             const InchesModel  *model,
             Held               *held)
{
  InchesJsonAt list;

  if (!inches_json_has (at, "rivals"))
    return;

  list = inches_json_get_array (at, "rivals", 0, INCHES_STEP_MOST_NAMES);
  held->rivals = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_step_settings_unref);
  for (guint i = 0; i < inches_json_get_length (&list); i++)
    {
      InchesJsonAt item = inches_json_get_item (&list, i);

      g_ptr_array_add (held->rivals, read_settings (&item, model));
    }
}

static void
read_state (const InchesJsonAt *at,
            const InchesModel  *model,
            Held               *held)
{
  if (inches_json_has (at, "view"))
    {
      InchesJsonAt view = inches_json_get_object (at, "view");

      held->view = inches_view_state_reader_read (&view);
    }
  if (inches_json_has (at, "settings"))
    {
      InchesJsonAt settings = inches_json_get_object (at, "settings");

      held->settings = read_settings (&settings, model);
    }
  read_rivals (at, model, held);
}

static void
read_lists (const InchesJsonAt *at,
            InchesStepParts    *parts,
            Held               *held)
{
  held->points = inches_json_get_strings (at, "points", INCHES_STEP_MOST_NAMES, LONGEST_LINE);
  held->claims = inches_json_get_strings (at, "claims", INCHES_STEP_MOST_NAMES, LONGEST_ID);
  held->sources = inches_json_get_strings (at, "sources", INCHES_STEP_MOST_NAMES, LONGEST_ID);
  held->references = inches_json_get_strings (at, "references", INCHES_STEP_MOST_NAMES, LONGEST_LINE);
  parts->points = (const char *const *) held->points;
  parts->claims = (const char *const *) held->claims;
  parts->sources = (const char *const *) held->sources;
  parts->references = (const char *const *) held->references;
}

static InchesGuessKind
read_guess (const InchesJsonAt *at)
{
  const char *ids[INCHES_N_GUESSES + 1] = { NULL };

  if (!inches_json_has (at, "guess"))
    return INCHES_GUESS_NONE;

  for (guint i = 0; i < INCHES_N_GUESSES; i++)
    ids[i] = inches_guess_kind_get_id (i);

  return inches_json_get_choice (at, "guess", ids);
}

static InchesBriefingStep *
read_step (const InchesJsonAt *at,
           const InchesModel  *model,
           GHashTable         *taken)
{
  guint faults = inches_json_get_n_faults (at->json);
  g_auto(Held) held = { NULL };
  InchesStepParts parts;

  inches_json_check_members (at, "id", "title", "caption", "notes", "section", "seconds", "guess", "question", "chart", "quote",
                             "author", "points", "claims", "sources", "references", "view", "settings", "rivals", NULL);
  inches_step_parts_init (&parts, inches_json_get_new_id (at, "id", taken));
  parts.title = read_text (at, "title", INCHES_STEP_LONGEST_TITLE);
  parts.caption = read_text (at, "caption", INCHES_STEP_LONGEST_CAPTION);
  parts.notes = inches_json_get_optional_lines (at, "notes", INCHES_STEP_LONGEST_NOTES);
  parts.notes = parts.notes != NULL ? parts.notes : "";
  parts.section = read_text (at, "section", INCHES_STEP_LONGEST_SECTION);
  parts.question = read_text (at, "question", LONGEST_LINE);
  parts.chart = read_text (at, "chart", LONGEST_ID);
  parts.quote = read_text (at, "quote", LONGEST_LINE);
  parts.author = read_text (at, "author", LONGEST_LINE);
  parts.seconds = inches_json_get_optional_integer (at, "seconds", 0, INCHES_STEP_MOST_SECONDS, 0);
  parts.guess = read_guess (at);
  read_lists (at, &parts, &held);
  read_state (at, model, &held);
  if (inches_json_get_n_faults (at->json) > faults)
    return NULL;

  parts.view = held.view;
  parts.settings = held.settings;
  parts.rivals = held.rivals;

  return inches_briefing_step_new (&parts);
}

/**
 * inches_briefing_reader_read:
 * @at: the object; faults are noted in its file, with their places
 * @model: presets, levers and sheets
 *
 * Entries, tracks, claims, charts and presets that are not here are no faults: they are
 * kept by id, and the slide tells them.
 *
 * Returns: (transfer full): the briefing; without the steps that are at fault
 */
InchesBriefing *
inches_briefing_reader_read (const InchesJsonAt *at,
                             const InchesModel  *model)
{
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  InchesBriefing *briefing = inches_briefing_new (read_text (at, "title", INCHES_BRIEFING_LONGEST_TITLE));
  InchesJsonAt list = inches_json_get_array (at, "steps", 0, INCHES_BRIEFING_MOST_STEPS);

  inches_json_check_members (at, "title", "steps", NULL);
  for (guint i = 0; i < inches_json_get_length (&list); i++)
    {
      InchesJsonAt item = inches_json_get_item (&list, i);
      g_autoptr(InchesBriefingStep) step = read_step (&item, model, taken);
      InchesBriefing *longer;

      if (step == NULL)
        continue;

      longer = inches_briefing_with_step (briefing, step, i);
      inches_briefing_unref (briefing);
      briefing = longer;
    }

  return briefing;
}
