/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command-compare.h"

#include "inches-document-reader.h"
#include "inches-error.h"
#include "inches-pinned.h"
#include "inches-simulation.h"

#include <glib/gi18n.h>
#include <string.h>

/* The one that the document compares with, where it can be; @current: it says nothing of it. */
static guint
find_rival_of_document (InchesCompareSet       *set,
                        const InchesCommandRun *run,
                        guint                   current)
{
  const char *id = run->document != NULL ? inches_view_state_get (inches_document_get_view (run->document))->rival : NULL;

  for (guint i = 0; id != NULL && i < inches_compare_set_get_n (set); i++)
    if (g_str_equal (inches_compare_set_get_column (set, i)->id, id) && inches_compare_set_share_anchor (set, i, current))
      return i;

  return current;
}

/* What is compared under belief sets: the settings given with the one that the document
 * says, else with the first scenario named that begins in their week, else with early 2025. */
static void
add_beliefs (InchesCompareSet       *set,
             const InchesCommandRun *run,
             InchesModel            *model,
             guint                   current)
{
  g_autoptr(InchesBeliefSets) beliefs = NULL;
  guint rival = find_rival_of_document (set, run, current);
  gboolean said = rival != current;

  for (guint i = 0; !said && i < inches_compare_set_get_n (set); i++)
    {
      InchesScenario *scenario = inches_forecast_get_scenario (inches_compare_set_get_column (set, i)->forecast);

      if (i != current && inches_compare_set_share_anchor (set, i, current) && !inches_scenario_equal (scenario, run->scenario)
          && (rival == current || rival == 0))
        rival = i;
    }
  if (rival == current)
    return;

  beliefs = inches_belief_sets_new (run->scenario, inches_forecast_get_scenario (inches_compare_set_get_column (set, rival)->forecast),
                                    run->sheet, inches_model_get_sheet (model, 1), run->seed, NULL);
  inches_compare_set_set_pair (set, current, rival, beliefs);
}

static void
add_pinned (InchesCompareSet       *set,
            const InchesCommandRun *run,
            guint                   indices)
{
  GPtrArray *pinned = inches_content_get_pinned (inches_document_get_content (run->document));

  for (guint i = 0; i < pinned->len; i++)
    {
      InchesPinned *one = g_ptr_array_index (pinned, i);
      g_autoptr(InchesForecast) made = inches_simulation_run (inches_pinned_get_scenario (one), inches_pinned_get_sheet (one),
                                                              run->seed, run->n_futures, run->n_weeks, indices, NULL);

      inches_compare_set_add (set, INCHES_COMPARE_PINNED, inches_pinned_get_id (one), inches_pinned_get_name (one), made);
    }
}

static char *
name_current (const InchesCommandRun *run,
              InchesModel            *model,
              const char             *id)
{
  InchesContent *content = run->document != NULL ? inches_document_get_content (run->document) : NULL;
  const char *from = content != NULL ? inches_content_get_preset (content) : id;
  const InchesPreset *preset = from != NULL ? inches_model_find_preset (model, from) : inches_model_get_preset (model, 0);

  /* A document's own preset is not among the model's. */
  if (preset == NULL)
    return g_strdup (inches_content_get_preset_name (content));
  if (inches_scenario_equal (preset->scenario, run->scenario))
    return g_strdup (preset->name);

  /* Translators: %s is the name of a preset whose settings were changed since. */
  return g_strdup_printf (_("%s, changed"), preset->name);
}

/* Named as its file, where that can be the name of a column. */
static char *
name_document (const char     *path,
               InchesDocument *document)
{
  g_autofree char *name = g_path_get_basename (path);
  char *dot = strrchr (name, '.');

  if (dot != NULL)
    *dot = '\0';

  return inches_pinned_check_name (name) ? g_steal_pointer (&name)
                                         : g_strdup (inches_content_get_preset_name (inches_document_get_content (document)));
}

/* A document brings its own coefficients, as a pinned scenario does. */
static gboolean
add_document (InchesCompareSet        *set,
              const InchesCommandRun  *run,
              const char              *path,
              InchesModel             *model,
              guint                    indices,
              GError                 **error)
{
  g_autoptr(InchesDocument) document = inches_document_reader_load (path, model, NULL, error);
  g_autoptr(InchesForecast) made = NULL;
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;
  InchesContent *content;

  if (document == NULL)
    return FALSE;

  content = inches_document_get_content (document);
  name = name_document (path, document);
  id = g_strdup_printf ("pinned-%u", inches_compare_set_get_n (set));
  made = inches_simulation_run (inches_content_get_scenario (content), inches_content_get_sheet (content), run->seed, run->n_futures,
                                run->n_weeks, indices, NULL);
  inches_compare_set_add (set, INCHES_COMPARE_PINNED, id, name, made);

  return TRUE;
}

static gboolean
add_other (InchesCompareSet        *set,
           const InchesCommandRun  *run,
           const char              *id,
           InchesModel             *model,
           guint                    indices,
           GError                 **error)
{
  const InchesPreset *other;
  g_autoptr(InchesForecast) made = NULL;

  if (inches_model_find_preset (model, id) == NULL && g_file_test (id, G_FILE_TEST_EXISTS))
    return add_document (set, run, id, model, indices, error);

  other = inches_command_find_preset (model, "compare", id, error);
  if (other == NULL)
    return FALSE;

  made = inches_simulation_run (other->scenario, run->sheet, run->seed, run->n_futures, run->n_weeks, indices, NULL);
  inches_compare_set_add (set, INCHES_COMPARE_PINNED, other->id, other->name, made);

  return TRUE;
}

/**
 * inches_command_compare:
 * @run: what was asked for
 * @ids: (nullable): presets, and files of documents, to lay beside it; without any, what is pinned in the document of @run
 * @model: where they are defined
 * @forecast: of @run
 * @baseline: (nullable): early 2025, if it was run already
 * @preset: (nullable): id of the preset that @run starts from
 * @indices: bits 1 << #InchesIndex to keep quantiles of
 * @error: %INCHES_ERROR_UNKNOWN names the presets there are, others what is wrong with a document, %INCHES_ERROR_TOO_LARGE how many can be compared
 *
 * Returns: (transfer full): early 2025, the settings given, the others; all under one seed, presets under the sheet of @run
 */
InchesCompareSet *
inches_command_compare (const InchesCommandRun  *run,
                        char                   **ids,
                        InchesModel             *model,
                        InchesForecast          *forecast,
                        InchesForecast          *baseline,
                        const char              *preset,
                        guint                    indices,
                        GError                 **error)
{
  g_autoptr(InchesCompareSet) set = inches_compare_set_new ();
  InchesScenario *early = inches_model_get_preset (model, 0)->scenario;
  g_autoptr(InchesForecast) first = NULL;
  g_autofree char *name = name_current (run, model, preset);
  guint current = 0;

  if (ids != NULL && g_strv_length (ids) > INCHES_PINNED_MOST)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE, _("--compare: can be given %d times at most"), INCHES_PINNED_MOST);
      return NULL;
    }

  first = baseline != NULL ? inches_forecast_ref (baseline)
                           : inches_simulation_run (early, run->sheet, run->seed, run->n_futures, run->n_weeks, indices, NULL);
  inches_compare_set_add (set, INCHES_COMPARE_BASELINE, "baseline", inches_model_get_preset (model, 0)->name, first);
  if (!inches_scenario_equal (early, run->scenario))
    {
      inches_compare_set_add (set, INCHES_COMPARE_CURRENT, "current", name, forecast);
      current = 1;
    }

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (!add_other (set, run, ids[i], model, indices, error))
      return NULL;
  if (ids == NULL && run->document != NULL)
    add_pinned (set, run, indices);
  add_beliefs (set, run, model, current);

  return g_steal_pointer (&set);
}
