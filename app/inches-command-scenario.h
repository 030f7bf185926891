/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "inches-document.h"
#include "inches-forecast.h"
#include "inches-model.h"

G_BEGIN_DECLS

/* What the verbs that simulate take: a preset, levers set apart from it, and how
 * many futures from which seed. Zeroed, then filled by the entries below. */
typedef struct
{
  char   *document; /* path of a document or a picture to start from, or NULL; an argument, no option */
  char   *preset;
  char  **settings; /* "LEVER=VALUE", in the order given */
  char   *sheet;
  char   *seed;
  char   *futures;
  char   *weeks;
} InchesCommandScenario;

/* Entries for a GOptionEntry array; `s` is an InchesCommandScenario variable. */
#define INCHES_COMMAND_SCENARIO_ENTRIES(s) \
  { "preset", 0, 0, G_OPTION_ARG_STRING, &(s).preset, N_("start from this preset (early-2025)"), N_("ID") }, \
  { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &(s).settings, N_("set a lever; may be repeated"), N_("LEVER=VALUE") }, \
  { "sheet", 0, 0, G_OPTION_ARG_FILENAME, &(s).sheet, N_("a sheet of coefficients, or miles (the model's own)"), N_("FILE") }, \
  { "futures", 0, 0, G_OPTION_ARG_STRING, &(s).futures, N_("how many futures, a multiple of 256 (10240)"), N_("N") }, \
  { "seed", 0, 0, G_OPTION_ARG_STRING, &(s).seed, N_("seed of the random numbers (20250303)"), N_("N") }

/* What a simulation is run with. */
typedef struct
{
  InchesDocument *document; /* or NULL */
  InchesScenario *scenario;
  InchesSheet    *sheet;
  guint64         seed;
  guint           n_futures;
  guint           n_weeks;
} InchesCommandRun;

void     inches_command_scenario_clear (InchesCommandScenario  *self);
int      inches_command_scenario_check_usage (const InchesCommandScenario *self,
                                        const char             *verb); /* an InchesExit */
gboolean inches_command_scenario_read  (InchesCommandScenario  *self,
                                        InchesModel            *model,
                                        InchesCommandRun       *run,
                                        GError                **error);
void     inches_command_run_clear      (InchesCommandRun       *run);

/* indices: bits 1 << InchesIndex to keep quantiles of. */
InchesForecast *inches_command_run_simulate          (const InchesCommandRun *run,
                                                      guint                   indices) G_GNUC_WARN_UNUSED_RESULT;
InchesForecast *inches_command_run_simulate_baseline (const InchesCommandRun *run,
                                                      InchesForecast         *forecast,
                                                      InchesModel            *model,
                                                      guint                   indices) G_GNUC_WARN_UNUSED_RESULT;

/* What other options need too. */
gboolean            inches_command_read_number (const char            *option,
                                                const char            *text,
                                                guint64                lowest,
                                                guint64                highest,
                                                guint64               *number,
                                                GError               **error);
const InchesPreset *inches_command_find_preset (const InchesModel     *model,
                                                const char            *option,
                                                const char            *id,
                                                GError               **error);
gboolean            inches_command_find_lever  (const InchesLeverSet  *levers,
                                                const char            *option,
                                                const char            *id,
                                                guint                 *lever,
                                                GError               **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InchesCommandScenario, inches_command_scenario_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InchesCommandRun, inches_command_run_clear)

G_END_DECLS
