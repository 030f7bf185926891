/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model.h"

G_BEGIN_DECLS

#define INCHES_N_BACKTESTS 4

/* A case of history under the model: an order of things, never decimals. */
typedef struct
{
  const char *preset;   /* its id */
  const char *expected; /* what the model should say, translated */
  const char *history;  /* what happened, translated */
  const char *misfit;   /* what the model gets wrong, translated; always shown with the case */
  gboolean    holds;    /* it does say so, with the sheet in use */
  guint       kept;     /* futures in which what was agreed is in force in the last week */
  guint       smaller;  /* in which the war grows smaller */
  guint       n_futures;
} InchesBacktest;

gboolean inches_backtest_run_all (InchesModel    *model,
                                  InchesSheet    *sheet,
                                  guint64         seed,
                                  guint           n_futures,
                                  const gint     *cancelled,
                                  InchesBacktest  backtests[INCHES_N_BACKTESTS]); /* FALSE if cancelled */

G_END_DECLS
