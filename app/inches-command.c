/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdarg.h>
#include <stdio.h>

/**
 * inches_command_parse:
 * @verb: the verb, as typed
 * @arguments: (nullable): what follows the options, for the usage line
 * @summary: one sentence, shown above the options
 * @description: (nullable): examples, shown below them
 * @entries: options of this verb
 * @argc: (inout): what is left is the verb and its arguments
 * @argv: (inout): the same
 *
 * Reads the options of a verb. `--help` prints them and ends the program with 0.
 *
 * Returns: %INCHES_EXIT_DONE, or %INCHES_EXIT_USAGE with the fault printed
 */
int
inches_command_parse (const char           *verb,
                      const char           *arguments,
                      const char           *summary,
                      const char           *description,
                      const GOptionEntry   *entries,
                      int                  *argc,
                      char               ***argv)
{
  g_autoptr(GOptionContext) context = g_option_context_new (arguments);
  g_autofree char *name = g_strconcat ("inches ", verb, NULL);
  g_autoptr(GError) error = NULL;

  g_set_prgname (name);
  g_option_context_set_summary (context, summary);
  g_option_context_set_description (context, description);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, &error))
    return inches_command_misused (verb, "%s", error->message);

  /* A "--" that ended the options is no argument. */
  if (*argc > 1 && g_str_equal ((*argv)[1], "--"))
    {
      for (int i = 1; i < *argc; i++)
        (*argv)[i] = (*argv)[i + 1];
      (*argc)--;
    }

  return INCHES_EXIT_DONE;
}

/**
 * inches_command_misused:
 * @verb: the verb, as typed
 * @format: what is wrong, without a full stop
 * @...: its arguments
 *
 * Says how the command was called wrongly and where to read more.
 *
 * Returns: %INCHES_EXIT_USAGE
 */
int
inches_command_misused (const char *verb,
                        const char *format,
                        ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_printerr ("inches %s: %s\n", verb, message);
  g_printerr (_("Try “inches %s --help”.\n"), verb);

  return INCHES_EXIT_USAGE;
}

/**
 * inches_command_refused:
 * @verb: the verb, as typed
 * @error: names the file or value, the place and the limits
 *
 * Returns: %INCHES_EXIT_INPUT
 */
int
inches_command_refused (const char   *verb,
                        const GError *error)
{
  g_printerr ("inches %s: %s\n", verb, error->message);

  return INCHES_EXIT_INPUT;
}

/**
 * inches_command_print:
 * @verb: the verb, as typed
 * @text: UTF-8
 *
 * Writes @text to standard output, with a new line at its end: bytes do not depend
 * on the locale. A full disk or a closed pipe is a fault, so that no script takes
 * half a table for a whole.
 *
 * Returns: %INCHES_EXIT_DONE or %INCHES_EXIT_INPUT
 */
int
inches_command_print (const char *verb,
                      const char *text)
{
  gboolean is_closed = g_str_has_suffix (text, "\n");

  if (fputs (text, stdout) == EOF || (!is_closed && putchar ('\n') == EOF) || fflush (stdout) == EOF)
    {
      g_printerr (_("inches %s: The result cannot be written: %s\n"), verb, g_strerror (errno));
      return INCHES_EXIT_INPUT;
    }

  return INCHES_EXIT_DONE;
}
