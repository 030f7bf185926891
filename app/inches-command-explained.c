/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command-explained.h"

#include "inches-command-scenario.h"
#include "inches-command.h"
#include "inches-error.h"

#include <glib/gi18n.h>

void
inches_command_explained_clear (InchesCommandExplained *self)
{
  g_clear_pointer (&self->reach, g_free);
  g_clear_pointer (&self->levers, g_free);
  g_clear_pointer (&self->measure, g_free);
}

/**
 * inches_command_explained_check_usage:
 * @self: what was given
 * @chart: (nullable): which chart
 *
 * Returns: an #InchesExit: misused if an option has no sense for the chart, or no value it can have
 */
int
inches_command_explained_check_usage (const InchesCommandExplained *self,
                                      const char                   *chart)
{
  InchesMapMeasure measure;
  InchesTornadoReach reach;

  if (self->reach != NULL && g_strcmp0 (chart, inches_chart_get_id (INCHES_CHART_TORNADO)) != 0)
    return inches_command_misused ("export", _("--reach goes with --chart tornado"));
  if ((self->levers != NULL || self->measure != NULL) && g_strcmp0 (chart, inches_chart_get_id (INCHES_CHART_MAP)) != 0)
    return inches_command_misused ("export", _("--levers and --measure go with --chart map"));
  if (self->reach != NULL && !inches_tornado_reach_find (self->reach, &reach))
    return inches_command_misused ("export", _("--reach %s: must be ends or marks"), self->reach);
  if (self->measure != NULL && !inches_map_measure_find (self->measure, &measure))
    return inches_command_misused ("export", _("--measure %s: must be inches, phantom or crises"), self->measure);

  return INCHES_EXIT_DONE;
}

/**
 * inches_command_explained_read:
 * @self: what was given; its usage has been checked
 * @model: its levers
 * @explained: filled
 * @error: names the option and what it can be
 *
 * Returns: %FALSE if a lever is unknown or given twice
 */
gboolean
inches_command_explained_read (const InchesCommandExplained  *self,
                               InchesModel                   *model,
                               InchesExplained               *explained,
                               GError                       **error)
{
  g_auto(GStrv) ids = self->levers != NULL ? g_strsplit (self->levers, ",", -1) : NULL;

  if (self->reach != NULL)
    inches_tornado_reach_find (self->reach, &explained->reach);
  if (self->measure != NULL)
    inches_map_measure_find (self->measure, &explained->measure);
  if (ids == NULL)
    return TRUE;

  if (g_strv_length (ids) != 2 || g_str_equal (ids[0], ids[1]))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX, _("--levers %s: must be two different levers, as us_aid,approach"), self->levers);
      return FALSE;
    }

  return inches_command_find_lever (inches_model_get_levers (model), "levers", ids[0], &explained->levers[0], error)
         && inches_command_find_lever (inches_model_get_levers (model), "levers", ids[1], &explained->levers[1], error);
}
