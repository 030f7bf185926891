/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-export.h"

G_BEGIN_DECLS

/* What `inches export` is told of the charts tornado and map. Zeroed, then filled by the entries below. */
typedef struct
{
  char *reach;
  char *levers;
  char *measure;
} InchesCommandExplained;

/* Entries for a GOptionEntry array; `e` is an InchesCommandExplained variable. */
#define INCHES_COMMAND_EXPLAINED_ENTRIES(e) \
  { "reach", 0, 0, G_OPTION_ARG_STRING, &(e).reach, N_("how far a tornado moves each lever: ends or marks (ends)"), N_("REACH") }, \
  { "levers", 0, 0, G_OPTION_ARG_STRING, &(e).levers, N_("of a map, across and up (us_aid,approach)"), N_("LEVER,LEVER") }, \
  { "measure", 0, 0, G_OPTION_ARG_STRING, &(e).measure, N_("what a map shows: inches, phantom or crises (inches)"), N_("MEASURE") }

void     inches_command_explained_clear       (InchesCommandExplained       *self);
int      inches_command_explained_check_usage (const InchesCommandExplained *self,
                                               const char                   *chart); /* NULL: the timeline; an InchesExit */
gboolean inches_command_explained_read        (const InchesCommandExplained *self,
                                               InchesModel                  *model,
                                               InchesExplained              *explained,
                                               GError                      **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InchesCommandExplained, inches_command_explained_clear)

G_END_DECLS
