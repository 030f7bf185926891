/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command-scenario.h"

#include "inches-command.h"
#include "inches-document-reader.h"
#include "inches-error.h"
#include "inches-model-reader.h"
#include "inches-simulation.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_FUTURES 1048576

void
inches_command_scenario_clear (InchesCommandScenario *self)
{
  g_clear_pointer (&self->document, g_free);
  g_clear_pointer (&self->preset, g_free);
  g_clear_pointer (&self->settings, g_strfreev);
  g_clear_pointer (&self->sheet, g_free);
  g_clear_pointer (&self->seed, g_free);
  g_clear_pointer (&self->futures, g_free);
  g_clear_pointer (&self->weeks, g_free);
}

void
inches_command_run_clear (InchesCommandRun *run)
{
  g_clear_pointer (&run->document, inches_document_unref);
  g_clear_pointer (&run->scenario, inches_scenario_unref);
  g_clear_pointer (&run->sheet, inches_sheet_unref);
}

/* Numbers of the command line are written as in files, whatever the locale, so
 * that a script means the same everywhere. "nan" is read here and refused by the
 * lever, which knows its limits. */
static gboolean
read_value (const InchesLever  *lever,
            const char         *text,
            double             *value,
            GError            **error)
{
  char *end;

  if (lever->is_toggle && g_str_equal (text, "on"))
    *value = 1;
  else if (lever->is_toggle && g_str_equal (text, "off"))
    *value = 0;
  else
    {
      *value = g_ascii_strtod (text, &end);
      /* strtod() also takes 0x2D and leading spaces. */
      if (end == text || *end != '\0' || strpbrk (text, "xX \t\n") != NULL)
        {
          g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX,
                       lever->is_toggle ? _("--set %s=%s: not 0, 1, on or off")
                                        : _("--set %s=%s: not a number; must be from %g to %g %s"),
                       lever->id, text, lever->lowest, lever->highest, lever->unit);
          return FALSE;
        }
    }

  return TRUE;
}

static char *
join_lever_ids (const InchesLeverSet *levers)
{
  GString *ids = g_string_new (levers->levers[0].id);

  for (guint i = 1; i < INCHES_N_LEVERS; i++)
    g_string_append_printf (ids, ", %s", levers->levers[i].id);

  return g_string_free (ids, FALSE);
}

/* Replaces *scenario by one with the setting, which is of the form LEVER=VALUE. */
static gboolean
apply_setting (InchesModel     *model,
               const char      *setting,
               InchesScenario **scenario,
               GError         **error)
{
  const InchesLeverSet *levers = inches_model_get_levers (model);
  const char *equals = strchr (setting, '=');
  g_autofree char *id = g_strndup (setting, equals - setting);
  g_autofree char *option = g_strdup_printf ("set %s", setting);
  g_autoptr(GError) reason = NULL;
  InchesScenario *changed;
  double value;
  guint lever;

  if (!inches_command_find_lever (levers, option, id, &lever, error))
    return FALSE;

  if (!read_value (&levers->levers[lever], equals + 1, &value, error))
    return FALSE;

  changed = inches_scenario_with_value (*scenario, lever, value, &reason);
  if (changed == NULL)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE, "--set %s: %s", setting, reason->message);
      return FALSE;
    }

  inches_scenario_unref (*scenario);
  *scenario = changed;

  return TRUE;
}

/**
 * inches_command_scenario_check_usage:
 * @self: what was given on the command line
 * @verb: for the message
 *
 * Returns: %INCHES_EXIT_DONE, or %INCHES_EXIT_USAGE with the fault printed if a
 *   setting is not of the form LEVER=VALUE, whatever the levers, or if both a document
 *   and a preset are given to start from
 */
int
inches_command_scenario_check_usage (const InchesCommandScenario *self,
                                     const char                  *verb)
{
  for (guint i = 0; self->settings != NULL && self->settings[i] != NULL; i++)
    if (strchr (self->settings[i], '=') == NULL)
      return inches_command_misused (verb, _("--set %s: must be LEVER=VALUE, such as oil=45"), self->settings[i]);

  if (self->document != NULL && self->preset != NULL)
    return inches_command_misused (verb, _("a document and --preset are both to start from: give one of them"));

  return INCHES_EXIT_DONE;
}

/**
 * inches_command_read_number:
 * @option: its name, for the message
 * @text: (nullable): what was given; %NULL leaves @number as it is
 * @lowest: the lowest that is taken
 * @highest: the highest
 * @number: (inout): the number
 * @error: names the option and its limits
 *
 * Returns: %FALSE if @text is no whole number within the limits
 */
gboolean
inches_command_read_number (const char  *option,
                            const char  *text,
                            guint64      lowest,
                            guint64      highest,
                            guint64     *number,
                            GError     **error)
{
  if (text == NULL || g_ascii_string_to_unsigned (text, 10, lowest, highest, number, NULL))
    return TRUE;

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
               _("--%s %s: must be a whole number from %" G_GUINT64_FORMAT " to %" G_GUINT64_FORMAT),
               option, text, lowest, highest);

  return FALSE;
}

static gboolean
read_size (InchesCommandScenario  *self,
           InchesCommandRun       *run,
           GError                **error)
{
  guint64 futures = INCHES_DEFAULT_FUTURES;
  guint64 weeks = INCHES_SHORT_WEEKS;

  run->seed = INCHES_DEFAULT_SEED;
  if (!inches_command_read_number ("seed", self->seed, 0, G_MAXUINT64, &run->seed, error)
      || !inches_command_read_number ("weeks", self->weeks, INCHES_SHORT_WEEKS, INCHES_LONG_WEEKS, &weeks, error))
    return FALSE;

  if ((self->futures != NULL
       && !g_ascii_string_to_unsigned (self->futures, 10, INCHES_BLOCK, MOST_FUTURES, &futures, NULL))
      || futures % INCHES_BLOCK != 0)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("--futures %s: must be a multiple of %d, from %d to %d"),
                   self->futures, INCHES_BLOCK, INCHES_BLOCK, MOST_FUTURES);
      return FALSE;
    }

  if (weeks != INCHES_SHORT_WEEKS && weeks != INCHES_LONG_WEEKS)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE, _("--weeks %s: must be %d or %d"),
                   self->weeks, INCHES_SHORT_WEEKS, INCHES_LONG_WEEKS);
      return FALSE;
    }

  run->n_futures = futures;
  run->n_weeks = weeks;

  return TRUE;
}

/**
 * inches_command_find_preset:
 * @model: where presets are defined
 * @option: which option names it, for the message
 * @id: (nullable): id of a preset; %NULL is early 2025
 * @error: names those there are
 *
 * Returns: (transfer none): the preset, or %NULL
 */
const InchesPreset *
inches_command_find_preset (const InchesModel  *model,
                            const char         *option,
                            const char         *id,
                            GError            **error)
{
  const InchesPreset *preset = id != NULL ? inches_model_find_preset (model, id) : inches_model_get_preset (model, 0);

  if (preset == NULL)
    {
      g_autoptr(GString) ids = g_string_new (NULL);

      for (guint i = 0; i < inches_model_get_n_presets (model); i++)
        g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", inches_model_get_preset (model, i)->id);
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_UNKNOWN, _("--%s %s: there is no such preset; there are %s"),
                   option, id, ids->str);
    }

  return preset;
}

/**
 * inches_command_find_lever:
 * @levers: the levers
 * @option: which option names it and what it was given, for the message
 * @id: id of a lever
 * @lever: (out): its index
 * @error: names those there are
 *
 * Returns: %FALSE if there is no such lever
 */
gboolean
inches_command_find_lever (const InchesLeverSet  *levers,
                           const char            *option,
                           const char            *id,
                           guint                 *lever,
                           GError               **error)
{
  g_autofree char *ids = NULL;

  if (inches_lever_set_find (levers, id, lever))
    return TRUE;

  ids = join_lever_ids (levers);
  g_set_error (error, INCHES_ERROR, INCHES_ERROR_UNKNOWN, _("--%s: there is no lever “%s”; there are %s"), option, id, ids);

  return FALSE;
}

/* "miles" is the second sheet of the model's folder; anything else is a file. Without a
 * name the document's, else the model's own. */
static InchesSheet *
load_sheet (InchesModel           *model,
            const char            *name,
            const InchesDocument  *document,
            GError               **error)
{
  if (name == NULL && document != NULL)
    return inches_sheet_ref (inches_content_get_sheet (inches_document_get_content (document)));
  if (name == NULL)
    return inches_sheet_ref (inches_model_get_sheet (model, 0));
  if (g_str_equal (name, "miles"))
    return inches_sheet_ref (inches_model_get_sheet (model, 1));

  return inches_model_reader_load_sheet (name, model, error);
}

/**
 * inches_command_scenario_read:
 * @self: what was given on the command line
 * @model: levers, presets and sheets
 * @run: (out caller-allocates): zeroed; what to simulate; clear it with inches_command_run_clear()
 * @error: names the option, the lever and its limits
 *
 * Returns: %FALSE if something given is unknown or outside its limits
 */
gboolean
inches_command_scenario_read (InchesCommandScenario  *self,
                              InchesModel            *model,
                              InchesCommandRun       *run,
                              GError                **error)
{
  const InchesPreset *preset = inches_command_find_preset (model, "preset", self->preset, error);
  g_autoptr(InchesScenario) scenario = NULL;

  if (preset == NULL || !read_size (self, run, error))
    return FALSE;

  if (self->document != NULL)
    {
      run->document = inches_document_reader_load (self->document, model, NULL, error);
      if (run->document == NULL)
        return FALSE;
    }

  scenario = inches_scenario_ref (run->document != NULL
                                  ? inches_content_get_scenario (inches_document_get_content (run->document))
                                  : preset->scenario);
  for (guint i = 0; self->settings != NULL && self->settings[i] != NULL; i++)
    if (!apply_setting (model, self->settings[i], &scenario, error))
      return FALSE;

  run->sheet = load_sheet (model, self->sheet, run->document, error);
  if (run->sheet == NULL)
    return FALSE;
  run->scenario = g_steal_pointer (&scenario);

  return TRUE;
}

/**
 * inches_command_run_simulate:
 * @run: a run that has been read
 * @indices: bits 1 << #InchesIndex to keep quantiles of
 *
 * Returns: (transfer full): what the model makes of it
 */
InchesForecast *
inches_command_run_simulate (const InchesCommandRun *run,
                             guint                   indices)
{
  return inches_simulation_run (run->scenario, run->sheet, run->seed, run->n_futures, run->n_weeks, indices, NULL);
}

/**
 * inches_command_run_simulate_baseline:
 * @run: a run that has been read
 * @forecast: what came of it; it is its own baseline if nothing was set
 * @model: where early 2025 is defined
 * @indices: bits 1 << #InchesIndex to keep quantiles of
 *
 * Returns: (transfer full) (nullable): early 2025 with the sheet, seed and size of
 *   @run; %NULL if @run has another anchor, whose inches are not comparable
 */
InchesForecast *
inches_command_run_simulate_baseline (const InchesCommandRun *run,
                                      InchesForecast         *forecast,
                                      InchesModel            *model,
                                      guint                   indices)
{
  InchesScenario *early = inches_model_get_preset (model, 0)->scenario;

  if (inches_scenario_get_anchor (early) != inches_scenario_get_anchor (run->scenario))
    return NULL;
  if (inches_scenario_equal (early, run->scenario))
    return inches_forecast_ref (forecast);

  return inches_simulation_run (early, run->sheet, run->seed, run->n_futures, run->n_weeks, indices, NULL);
}
