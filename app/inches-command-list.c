/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command.h"

#include "inches-chronicle-reader.h"
#include "inches-command-table.h"
#include "inches-data-dir.h"
#include "inches-export.h"
#include "inches-model-reader.h"

#include <glib/gi18n.h>

static gboolean
list_levers (InchesCommandTable  *table,
             GError             **error)
{
  g_autoptr(InchesModel) model = inches_model_reader_load (inches_data_dir (), error);
  const InchesLeverSet *levers;

  if (model == NULL)
    return FALSE;

  inches_command_table_add_column (table, "id", FALSE);
  inches_command_table_add_column (table, "lowest", TRUE);
  inches_command_table_add_column (table, "highest", TRUE);
  inches_command_table_add_column (table, "step", TRUE);
  inches_command_table_add_column (table, "early_2025", TRUE);
  inches_command_table_add_column (table, "unit", FALSE);
  inches_command_table_add_column (table, "name", FALSE);

  levers = inches_model_get_levers (model);
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = &levers->levers[i];

      inches_command_table_add_text (table, lever->id);
      inches_command_table_add_number (table, lever->lowest);
      inches_command_table_add_number (table, lever->highest);
      inches_command_table_add_number (table, lever->step);
      inches_command_table_add_number (table, lever->early_2025);
      inches_command_table_add_text (table, lever->unit);
      inches_command_table_add_text (table, lever->name);
    }

  return TRUE;
}

static gboolean
list_presets (InchesCommandTable  *table,
              GError             **error)
{
  g_autoptr(InchesModel) model = inches_model_reader_load (inches_data_dir (), error);

  if (model == NULL)
    return FALSE;

  inches_command_table_add_column (table, "id", FALSE);
  inches_command_table_add_column (table, "anchor", FALSE);
  inches_command_table_add_column (table, "name", FALSE);
  inches_command_table_add_column (table, "sentence", FALSE);

  for (guint i = 0; i < inches_model_get_n_presets (model); i++)
    {
      const InchesPreset *preset = inches_model_get_preset (model, i);
      g_autofree char *anchor = inches_day_to_iso (inches_scenario_get_anchor (preset->scenario));

      inches_command_table_add_text (table, preset->id);
      inches_command_table_add_text (table, anchor);
      inches_command_table_add_text (table, preset->name);
      inches_command_table_add_text (table, preset->sentence);
    }

  return TRUE;
}

static gboolean
list_rungs (InchesCommandTable  *table,
            GError             **error)
{
  g_autoptr(InchesModel) model = inches_model_reader_load (inches_data_dir (), error);

  if (model == NULL)
    return FALSE;

  inches_command_table_add_column (table, "id", FALSE);
  inches_command_table_add_column (table, "weight", TRUE);
  inches_command_table_add_column (table, "name", FALSE);
  inches_command_table_add_column (table, "russia_gives", FALSE);
  inches_command_table_add_column (table, "ukraine_west_gives", FALSE);

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      const InchesRung *rung = &inches_model_get_ladder (model)->rungs[i];

      inches_command_table_add_text (table, rung->id);
      inches_command_table_add_number (table, rung->w);
      inches_command_table_add_text (table, rung->name);
      inches_command_table_add_text (table, rung->russia_gives);
      inches_command_table_add_text (table, rung->ukraine_west_gives);
    }

  return TRUE;
}

static gboolean
list_charts (InchesCommandTable  *table,
             GError             **error)
{
  inches_command_table_add_column (table, "id", FALSE);
  inches_command_table_add_column (table, "name", FALSE);
  for (guint i = 0; i < INCHES_N_CHARTS; i++)
    {
      inches_command_table_add_text (table, inches_chart_get_id (i));
      inches_command_table_add_text (table, inches_chart_get_sentence (i));
    }

  return TRUE;
}

static gboolean
list_events (InchesCommandTable  *table,
             GError             **error)
{
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), error);
  GPtrArray *events;

  if (chronicle == NULL)
    return FALSE;

  inches_command_table_add_column (table, "id", FALSE);
  inches_command_table_add_column (table, "date", FALSE);
  inches_command_table_add_column (table, "lane", FALSE);
  inches_command_table_add_column (table, "importance", TRUE);
  inches_command_table_add_column (table, "title", FALSE);

  events = inches_chronicle_get_events (chronicle);
  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = events->pdata[i];

      inches_command_table_add_text (table, inches_event_get_id (event));
      inches_command_table_add_text (table, inches_event_get_edtf (event));
      inches_command_table_add_text (table, inches_event_get_lane (event));
      inches_command_table_add_number (table, inches_event_get_importance (event));
      inches_command_table_add_text (table, inches_event_get_title (event));
    }

  return TRUE;
}

static gboolean
list_series (InchesCommandTable  *table,
             GError             **error)
{
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), error);
  GPtrArray *all;

  if (chronicle == NULL)
    return FALSE;

  inches_command_table_add_column (table, "id", FALSE);
  inches_command_table_add_column (table, "values", TRUE);
  inches_command_table_add_column (table, "unit", FALSE);
  inches_command_table_add_column (table, "publisher", FALSE);
  inches_command_table_add_column (table, "title", FALSE);

  all = inches_chronicle_get_all_series (chronicle);
  for (guint i = 0; i < all->len; i++)
    {
      InchesSeries *series = all->pdata[i];

      inches_command_table_add_text (table, inches_series_get_id (series));
      inches_command_table_add_number (table, inches_series_get_n_values (series));
      inches_command_table_add_text (table, inches_series_get_unit (series));
      inches_command_table_add_text (table, inches_series_get_fields (series)->publisher);
      inches_command_table_add_text (table, inches_series_get_title (series));
    }

  return TRUE;
}

typedef struct
{
  const char *name;
  gboolean  (*fill) (InchesCommandTable *table, GError **error);
} Listing;

static const Listing listings[] = {
  { "levers", list_levers },
  { "presets", list_presets },
  { "charts", list_charts },
  { "rungs", list_rungs },
  { "events", list_events },
  { "series", list_series },
};

static const Listing *
find_listing (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (listings); i++)
    if (g_str_equal (listings[i].name, name))
      return &listings[i];

  return NULL;
}

static char *
join_names (void)
{
  GString *names = g_string_new (listings[0].name);

  for (guint i = 1; i < G_N_ELEMENTS (listings); i++)
    g_string_append_printf (names, ", %s", listings[i].name);

  return g_string_free (names, FALSE);
}

/**
 * inches_command_list:
 * @argc: number of arguments, the verb included
 * @argv: the verb, what to list, options
 *
 * `inches list`: prints the ids that other verbs take, with what belongs to them.
 *
 * Returns: an #InchesExit
 */
int
inches_command_list (int    argc,
                     char **argv)
{
  g_autofree char *format_name = NULL;
  g_autofree char *names = join_names ();
  g_autofree char *text = NULL;
  g_autoptr(InchesCommandTable) table = inches_command_table_new ();
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("text, json or csv (text)"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL
  };
  const Listing *listing;
  InchesFormat format;
  int exit = inches_command_parse ("list", names, _("Lists what the model and the record are made of."), NULL,
                                   entries, &argc, &argv);

  if (exit != INCHES_EXIT_DONE)
    return exit;
  if (!inches_command_find_format (format_name, &format))
    return inches_command_misused ("list", _("there is no format “%s”; there are text, json and csv"), format_name);
  if (argc != 2)
    return inches_command_misused ("list", _("name one thing to list: %s"), names);

  listing = find_listing (argv[1]);
  if (listing == NULL)
    return inches_command_misused ("list", _("there is no list “%s”; there are %s"), argv[1], names);
  if (!listing->fill (table, &error))
    return inches_command_refused ("list", error);

  text = inches_command_table_print (table, format);

  return inches_command_print ("list", text);
}
