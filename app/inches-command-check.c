/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command.h"

#include "inches-checker.h"

#include <glib/gi18n.h>

/**
 * inches_command_check:
 * @argc: number of arguments, the verb included
 * @argv: the verb and the files
 *
 * `inches check`: one line on standard error for each fault, nothing for a file
 * without one.
 *
 * Returns: an #InchesExit
 */
int
inches_command_check (int    argc,
                      char **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  int exit = inches_command_parse ("check", _("FILE…"), _("Checks data files (the record, the timeline, colours, the model), documents, pictures that hold one, and events or series to be imported (CSV, TimelineJS)."),
                                   _("Each fault is one line: FILE:LINE:COLUMN or FILE:PLACE, then what is wrong."),
                                   entries, &argc, &argv);

  if (exit != INCHES_EXIT_DONE)
    return exit;
  if (argc < 2)
    return inches_command_misused ("check", _("name the files to check"));

  for (int i = 1; i < argc; i++)
    {
      g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

      inches_check_file (argv[i], faults);
      for (guint j = 0; j < faults->len; j++)
        g_printerr ("%s\n", (const char *) faults->pdata[j]);
      if (faults->len > 0)
        exit = INCHES_EXIT_INPUT;
    }

  return exit;
}
