/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-command-scenario.h"
#include "inches-explanation-writer.h"

G_BEGIN_DECLS

/* What `inches run` is asked about a forecast. Zeroed, then filled by the entries below. */
typedef struct
{
  char     *attribute_against;
  char     *beliefs_against;
  char     *future;
  char     *seek;
  char     *most_crises;
  gboolean  tornado;
  gboolean  diagnose;
} InchesCommandExplain;

/* Entries for a GOptionEntry array; `e` is an InchesCommandExplain variable. */
#define INCHES_COMMAND_EXPLAIN_ENTRIES(e) \
  { "attribute-against", 0, 0, G_OPTION_ARG_STRING, &(e).attribute_against, N_("what makes the difference from this preset"), N_("ID") }, \
  { "tornado", 0, 0, G_OPTION_ARG_NONE, &(e).tornado, N_("each lever alone to both its ends"), NULL }, \
  { "beliefs-against", 0, 0, G_OPTION_ARG_STRING, &(e).beliefs_against, N_("compare with this preset under 50 belief sets"), N_("ID") }, \
  { "diagnose", 0, 0, G_OPTION_ARG_NONE, &(e).diagnose, N_("what holds each rung back in the last week"), NULL }, \
  { "future", 0, 0, G_OPTION_ARG_STRING, &(e).future, N_("the log of one future, 0 the first"), N_("N") }, \
  { "seek", 0, 0, G_OPTION_ARG_STRING, &(e).seek, N_("most inches over these levers, or all"), N_("LEVER,…") }, \
  { "most-crises", 0, 0, G_OPTION_ARG_STRING, &(e).most_crises, N_("with --seek: in at most N of 100 futures (as many as now)"), N_("N") }

void     inches_command_explain_clear (InchesCommandExplain         *self);
gboolean inches_command_explain_run   (const InchesCommandExplain   *self,
                                       InchesModel                  *model,
                                       const InchesCommandScenario  *options,
                                       const InchesCommandRun       *run,
                                       InchesForecast               *forecast,
                                       InchesExplanations           *explanations,
                                       GError                      **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InchesCommandExplain, inches_command_explain_clear)

G_END_DECLS
