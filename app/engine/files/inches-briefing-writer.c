/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-briefing-writer.h"

#include "inches-json-printer.h"
#include "inches-settings-writer.h"
#include "inches-view-state-writer.h"

static void
begin_member (GString    *out,
              const char *member)
{
  if (out->str[out->len - 1] != '{')
    g_string_append (out, ", ");
  g_string_append_printf (out, "\"%s\": ", member);
}

/* What says nothing is left out. */
static void
append_text (GString    *out,
             const char *member,
             const char *text)
{
  if (*text == '\0')
    return;

  begin_member (out, member);
  inches_json_print_string (text, out);
}

static void
append_list (GString           *out,
             const char        *member,
             const char *const *texts)
{
  if (texts == NULL || texts[0] == NULL)
    return;

  begin_member (out, member);
  g_string_append_c (out, '[');
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      inches_json_print_string (texts[i], out);
    }
  g_string_append_c (out, ']');
}

/* A sheet of the model's own is named, any other one written out. */
static const char *
find_shipped (const InchesModel *model,
              InchesSheet       *sheet)
{
  for (guint i = 0; i < 2; i++)
    {
      InchesSheet *shipped = inches_model_get_sheet (model, i);

      if (shipped != NULL && inches_sheet_equal (shipped, sheet)
          && g_str_equal (inches_sheet_get_id (shipped), inches_sheet_get_id (sheet)))
        return inches_sheet_get_id (shipped);
    }

  return NULL;
}

/* A preset that is shown as it ships is named and no more. */
static void
append_settings (GString                  *out,
                 const InchesStepSettings *settings,
                 const InchesModel        *model)
{
  const InchesPreset *preset = inches_model_find_preset (model, inches_step_settings_get_preset (settings));
  InchesScenario *scenario = inches_step_settings_get_scenario (settings);
  InchesSheet *sheet = inches_step_settings_get_sheet (settings);
  const char *shipped = sheet != NULL ? find_shipped (model, sheet) : NULL;
  gboolean as_shipped = scenario == NULL || (preset != NULL && inches_scenario_equal (preset->scenario, scenario));

  g_string_append_c (out, '{');
  append_text (out, "preset", inches_step_settings_get_preset (settings));
  if (preset == NULL || !g_str_equal (preset->name, inches_step_settings_get_name (settings)))
    append_text (out, "name", inches_step_settings_get_name (settings));
  if (as_shipped && (sheet == NULL || shipped != NULL))
    {
      append_text (out, "shipped_sheet", shipped != NULL ? shipped : "");
    }
  else if (scenario != NULL)
    {
      g_string_append (out, ", ");
      inches_settings_writer_append (out, scenario, sheet != NULL ? sheet : inches_model_get_sheet (model, 0), model);
    }
  g_string_append_c (out, '}');
}

static void
append_state (GString               *out,
              const InchesStepParts *parts,
              const InchesModel     *model)
{
  if (parts->view != NULL)
    {
      begin_member (out, "view");
      inches_view_state_writer_append (out, parts->view);
    }
  if (parts->settings != NULL)
    {
      begin_member (out, "settings");
      append_settings (out, parts->settings, model);
    }
  if (parts->rivals != NULL && parts->rivals->len > 0)
    {
      begin_member (out, "rivals");
      g_string_append_c (out, '[');
      for (guint i = 0; i < parts->rivals->len; i++)
        {
          g_string_append (out, i > 0 ? ", " : "");
          append_settings (out, parts->rivals->pdata[i], model);
        }
      g_string_append_c (out, ']');
    }
}

static void
append_step (GString               *out,
             const InchesStepParts *parts,
             const InchesModel     *model)
{
  g_string_append_c (out, '{');
  append_text (out, "id", parts->id);
  append_text (out, "section", parts->section);
  append_text (out, "title", parts->title);
  append_text (out, "caption", parts->caption);
  if (parts->seconds > 0)
    {
      begin_member (out, "seconds");
      g_string_append_printf (out, "%u", parts->seconds);
    }
  append_text (out, "chart", parts->chart);
  append_text (out, "guess", parts->guess != INCHES_GUESS_NONE ? inches_guess_kind_get_id (parts->guess) : "");
  append_text (out, "question", parts->question);
  append_text (out, "quote", parts->quote);
  append_text (out, "author", parts->author);
  append_list (out, "points", parts->points);
  append_list (out, "claims", parts->claims);
  append_list (out, "sources", parts->sources);
  append_list (out, "references", parts->references);
  append_state (out, parts, model);
  append_text (out, "notes", parts->notes);
  g_string_append_c (out, '}');
}

/**
 * inches_briefing_writer_append:
 * @out: where the JSON goes
 * @briefing: what is written
 * @model: whose presets and sheets are named, not written out
 *
 * inches_briefing_reader_read() reads it back, word for word and number for number.
 */
void
inches_briefing_writer_append (GString              *out,
                               const InchesBriefing *briefing,
                               const InchesModel    *model)
{
  g_string_append_c (out, '{');
  append_text (out, "title", inches_briefing_get_title (briefing));
  begin_member (out, "steps");
  g_string_append_c (out, '[');
  for (guint i = 0; i < inches_briefing_get_n_steps (briefing); i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      append_step (out, inches_briefing_step_get_parts (inches_briefing_get_step (briefing, i)), model);
    }
  g_string_append (out, "]}");
}
