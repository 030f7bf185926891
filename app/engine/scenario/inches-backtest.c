/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-backtest.h"

#include <glib/gi18n-lib.h>

#include "inches-property-bench.h"

/* What was agreed: the document, or a rung. */
#define DOCUMENT INCHES_N_RUNGS

typedef struct
{
  const char *preset;
  guint       agreed;
  const char *expected;
  const char *history;
  const char *misfit;
} Case;

static const Case cases[INCHES_N_BACKTESTS] = {
  { "minsk-2014", DOCUMENT,
    N_("The document stops restraining the fighting in most simulated futures; hardly any sees a smaller war."),
    N_("The first Minsk agreement collapsed in January 2015."),
    N_("The model's document breaks within months and knows no long freeze at a low level.") },
  { "minsk-2015", DOCUMENT,
    N_("Signed and almost surely broken; it is kept least of all cases, and the quiet line is never reached."),
    N_("Debaltseve fell three days after the truce of 15 February 2015; large-scale fighting then ebbed, and full war came in 2022."),
    N_("The model's document breaks within months: it has no freeze of seven years.") },
  { "istanbul-2022", DOCUMENT,
    N_("Some futures sign; the text holds in fewer than 20 of 100, and hardly any war grows smaller."),
    N_("No document was signed in the spring of 2022."),
    N_("The model signs in some futures what was not signed; who ended the talks is disputed, and it does not say.") },
  { "grain-2022", INCHES_RUNG_SEA,
    N_("The sea lanes stay open in more than 30 of 100 futures, far more often than any document of Minsk is kept."),
    N_("The corridor lasted from 22 July 2022 to 17 July 2023, with one suspension, and carried over 32 million tonnes."),
    N_("Its inches are few: a narrow deal leaves the war its size, and the model gives no credit for grain.") },
};

static guint
count_kept (const InchesForecast *forecast,
            guint                 agreed)
{
  return agreed == DOCUMENT
         ? inches_forecast_get_count (forecast, INCHES_OUTCOME_HELD)
         : inches_forecast_get_in_force (forecast, agreed, INCHES_PROPERTY_LAST_WEEK);
}

/* The order that section 10 of docs/model.md asks for. */
static void
judge (InchesPropertyBench *bench,
       InchesBacktest      *tests)
{
  double n = bench->n_futures;
  guint minsk = MAX (tests[0].kept, tests[1].kept);

  for (guint i = 0; i < 2; i++)
    tests[i].holds = inches_property_bench_share (bench, tests[i].preset, NULL, INCHES_OUTCOME_PHANTOM) >= 50
                     && tests[i].smaller <= n / 20 && tests[i].kept <= tests[2].kept;
  tests[1].holds = tests[1].holds
                   && inches_property_bench_rung (bench, tests[1].preset, NULL, INCHES_RUNG_LINE) <= 0;
  tests[2].holds = tests[2].kept < n / 5 && tests[2].smaller < n * 0.03;
  tests[3].holds = tests[3].kept > n * 0.3 && tests[3].kept > 2.5 * minsk && tests[3].kept > tests[2].kept;
}

/**
 * inches_backtest_run_all:
 * @model: with the presets of history
 * @sheet: the sheet in use
 * @seed: of all runs
 * @n_futures: of each run, a multiple of %INCHES_BLOCK
 * @cancelled: (nullable): read atomically; non-zero stops the work
 * @backtests: (out) (array fixed-size=4): the cases, in the order of their dates
 *
 * Returns: %FALSE if cancelled; @backtests is then of no use
 */
gboolean
inches_backtest_run_all (InchesModel    *model,
                         InchesSheet    *sheet,
                         guint64         seed,
                         guint           n_futures,
                         const gint     *cancelled,
                         InchesBacktest  backtests[INCHES_N_BACKTESTS])
{
  InchesPropertyBench bench;

  inches_property_bench_init (&bench, model, sheet, seed, n_futures, cancelled);
  for (guint i = 0; i < INCHES_N_BACKTESTS && !bench.stopped; i++)
    {
      const InchesForecast *forecast = inches_property_bench_run (&bench, cases[i].preset, NULL);

      backtests[i] = (InchesBacktest) {
        cases[i].preset, _(cases[i].expected), _(cases[i].history), _(cases[i].misfit), FALSE,
        count_kept (forecast, cases[i].agreed), inches_forecast_get_count (forecast, INCHES_OUTCOME_SMALLER), n_futures
      };
    }

  if (!bench.stopped)
    judge (&bench, backtests);
  inches_property_bench_clear (&bench);

  return !bench.stopped;
}
