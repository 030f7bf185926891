/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command.h"

#include "inches-command-scenario.h"
#include "inches-data-dir.h"
#include "inches-error.h"
#include "inches-model-reader.h"
#include "inches-number.h"
#include "inches-simulation.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define MOST_ROWS 1000000

/* The values that one lever takes. */
typedef struct
{
  guint  lever;
  double from;
  double step;
  guint  n;
} Range;

/* The grid of all of them, and which rows of it are asked for. */
typedef struct
{
  GArray  *ranges; /* (element-type Range), the last turns fastest */
  guint64  n_rows;
  guint64  first;
  guint64  end;
} Grid;

static void
grid_clear (Grid *self)
{
  g_clear_pointer (&self->ranges, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Grid, grid_clear)

static gboolean
read_plain_number (const char *text,
                   double     *value)
{
  char *end;

  *value = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*value) && strpbrk (text, "xX \t\n") == NULL;
}

/* "FROM:TO:STEP" of a lever whose limits are known. */
static gboolean
read_range (const InchesLeverSet  *levers,
            const char            *text,
            const char            *numbers,
            Range                 *range,
            GError               **error)
{
  g_auto(GStrv) parts = g_strsplit (numbers, ":", -1);
  g_autoptr(GError) reason = NULL;
  double to;
  double n;

  if (g_strv_length (parts) != 3 || !read_plain_number (parts[0], &range->from) || !read_plain_number (parts[1], &to)
      || !read_plain_number (parts[2], &range->step) || range->step <= 0 || to < range->from)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX,
                   _("--over %s: must be LEVER=FROM:TO:STEP, rising, with a step above 0"), text);
      return FALSE;
    }

  if (!inches_lever_set_check (levers, range->lever, range->from, &reason)
      || !inches_lever_set_check (levers, range->lever, to, &reason))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE, "--over %s: %s", text, reason->message);
      return FALSE;
    }

  /* The last value may miss its end by a rounding. */
  n = floor ((to - range->from) / range->step + 1e-9) + 1;
  if (n > MOST_ROWS)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE, _("--over %s: at most %d rows"), text, MOST_ROWS);
      return FALSE;
    }
  range->n = (guint) n;

  return TRUE;
}

static gboolean
add_range (Grid                  *grid,
           const InchesLeverSet  *levers,
           const char            *text,
           GError               **error)
{
  const char *equals = strchr (text, '=');
  g_autofree char *id = equals != NULL ? g_strndup (text, equals - text) : g_strdup (text);
  g_autofree char *option = g_strdup_printf ("over %s", text);
  Range range;

  if (!inches_command_find_lever (levers, option, id, &range.lever, error)
      || !read_range (levers, text, equals != NULL ? equals + 1 : "", &range, error))
    return FALSE;

  for (guint i = 0; i < grid->ranges->len; i++)
    if (g_array_index (grid->ranges, Range, i).lever == range.lever)
      {
        g_set_error (error, INCHES_ERROR, INCHES_ERROR_DUPLICATE, _("--over %s: the lever is given twice"), text);
        return FALSE;
      }

  g_array_append_val (grid->ranges, range);
  grid->n_rows *= range.n;
  if (grid->n_rows > MOST_ROWS)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE, _("--over %s: at most %d rows"), text, MOST_ROWS);
      return FALSE;
    }

  return TRUE;
}

/* "I/N": the rows of part I of N, so that the parts in order make the whole. */
static gboolean
read_shard (Grid        *grid,
            const char  *text,
            GError     **error)
{
  g_auto(GStrv) parts = g_strsplit (text != NULL ? text : "1/1", "/", -1);
  guint64 shard, n_shards;

  if (g_strv_length (parts) != 2
      || !g_ascii_string_to_unsigned (parts[1], 10, 1, MOST_ROWS, &n_shards, NULL)
      || !g_ascii_string_to_unsigned (parts[0], 10, 1, n_shards, &shard, NULL))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("--shard %s: must be I/N, I from 1 to N, N at most %d"), text, MOST_ROWS);
      return FALSE;
    }

  grid->first = grid->n_rows * (shard - 1) / n_shards;
  grid->end = grid->n_rows * shard / n_shards;

  return TRUE;
}

static gboolean
grid_read (Grid                  *grid,
           const InchesLeverSet  *levers,
           char                 **over,
           const char            *shard,
           GError               **error)
{
  grid->ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  grid->n_rows = 1;
  for (guint i = 0; over[i] != NULL; i++)
    if (!add_range (grid, levers, over[i], error))
      return FALSE;

  return read_shard (grid, shard, error);
}

/* The value that a person would write: 0.3, not 0.1 + 2 * 0.1. */
static double
get_value (const Range *range,
           guint        place)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_ascii_strtod (g_ascii_formatd (text, sizeof text, "%.10g", range->from + place * range->step), NULL);
}

static InchesScenario *
make_scenario (const Grid     *grid,
               InchesScenario *base,
               guint64         row)
{
  double values[INCHES_N_LEVERS];

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    values[i] = inches_scenario_get_value (base, i);
  for (guint i = grid->ranges->len; i-- > 0;)
    {
      const Range *range = &g_array_index (grid->ranges, Range, i);

      values[range->lever] = get_value (range, row % range->n);
      row /= range->n;
    }

  return inches_scenario_new (inches_scenario_get_levers (base), values, inches_scenario_get_circumstances (base), NULL);
}

static void
append_header (GString              *out,
               const InchesLeverSet *levers)
{
  g_string_append (out, "seed,futures,weeks,sheet,anchor");
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    g_string_append_printf (out, ",%s", levers->levers[i].id);
  g_string_append (out, ",inches,se");
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    g_string_append_printf (out, ",%s", inches_outcome_get_id (i));
  g_string_append (out, ",note\n");
}

static void
append_figure (GString *out,
               double   value)
{
  g_string_append_c (out, ',');
  inches_number_append_exact (out, value);
}

/* A row stands for itself, wherever it is copied. */
static void
append_row (GString              *out,
            const InchesForecast *forecast)
{
  InchesScenario *scenario = inches_forecast_get_scenario (forecast);
  g_autofree char *anchor = inches_day_to_iso (inches_scenario_get_anchor (scenario));

  g_string_append_printf (out, "%" G_GUINT64_FORMAT ",%u,%u,%s-%s,%s", inches_forecast_get_seed (forecast),
                          inches_forecast_get_n_futures (forecast), inches_forecast_get_n_weeks (forecast),
                          inches_sheet_get_id (inches_forecast_get_sheet (forecast)),
                          inches_sheet_get_hash (inches_forecast_get_sheet (forecast)), anchor);
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    append_figure (out, inches_scenario_get_value (scenario, i));
  append_figure (out, inches_forecast_get_mean (forecast));
  append_figure (out, inches_forecast_get_error (forecast));
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    append_figure (out, inches_forecast_get_count (forecast, i));
  g_string_append (out, ",Illustrative model of one argument. Not a forecast.\n");
}

/* Prints rows as they come, so that a long sweep shows that it goes on. */
static int
print_rows (const Grid       *grid,
            InchesCommandRun *run)
{
  g_autoptr(GString) out = g_string_new (NULL);

  if (grid->first == 0)
    append_header (out, inches_scenario_get_levers (run->scenario));

  for (guint64 row = grid->first; row < grid->end; row++)
    {
      g_autoptr(InchesScenario) scenario = make_scenario (grid, run->scenario, row);
      g_autoptr(InchesForecast) forecast = inches_simulation_run (scenario, run->sheet, run->seed, run->n_futures,
                                                                  run->n_weeks, 0, NULL);

      append_row (out, forecast);
      if (inches_command_print ("sweep", out->str) != INCHES_EXIT_DONE)
        return INCHES_EXIT_INPUT;
      g_string_truncate (out, 0);
    }

  return INCHES_EXIT_DONE;
}

static int
sweep (InchesCommandScenario  *options,
       char                  **over,
       const char             *shard)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesModel) model = inches_model_reader_load (inches_data_dir (), &error);
  g_auto(InchesCommandRun) run = { NULL };
  g_auto(Grid) grid = { NULL };

  if (model == NULL || !inches_command_scenario_read (options, model, &run, &error)
      || !grid_read (&grid, inches_model_get_levers (model), over, shard, &error))
    return inches_command_refused ("sweep", error);

  return print_rows (&grid, &run);
}

/**
 * inches_command_sweep:
 * @argc: number of arguments, the verb included
 * @argv: the verb and its options
 *
 * `inches sweep`: a run for each point of a grid over levers, a row of CSV each.
 * The rows of all shards, one shard after the other, are the bytes of one run.
 *
 * Returns: an #InchesExit
 */
int
inches_command_sweep (int    argc,
                      char **argv)
{
  g_auto(InchesCommandScenario) scenario = { NULL };
  g_auto(GStrv) over = NULL;
  g_autofree char *shard = NULL;
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "over", 0, 0, G_OPTION_ARG_STRING_ARRAY, &over, N_("values of a lever; repeated, all combinations, the last turns fastest"), N_("LEVER=FROM:TO:STEP") },
    { "shard", 0, 0, G_OPTION_ARG_STRING, &shard, N_("only part I of N of the rows; the head line is in part 1 (1/1)"), N_("I/N") },
    INCHES_COMMAND_SCENARIO_ENTRIES (scenario),
    { "weeks", 0, 0, G_OPTION_ARG_STRING, &scenario.weeks, N_("44 or 104 (44)"), N_("N") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("csv, the only one"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL
  };
  int exit = inches_command_parse ("sweep", NULL, _("Simulates a grid of settings: an illustrative model of one argument, not a forecast."),
                                   _("Examples:\n"
                                     "  inches sweep --over approach=0:100:10 --over threat=0:100:20\n"
                                     "  inches sweep --over oil=30:130:1 --shard 2/4"),
                                   entries, &argc, &argv);

  if (exit != INCHES_EXIT_DONE)
    return exit;
  if (argc > 1)
    return inches_command_misused ("sweep", _("“%s” is one argument too many"), argv[1]);
  if (over == NULL)
    return inches_command_misused ("sweep", "%s", _("--over LEVER=FROM:TO:STEP is missing"));
  if (format != NULL && !g_str_equal (format, "csv"))
    return inches_command_misused ("sweep", _("there is no format “%s”; there is csv"), format);

  exit = inches_command_scenario_check_usage (&scenario, "sweep");
  if (exit != INCHES_EXIT_DONE)
    return exit;

  return sweep (&scenario, over, shard);
}
