/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <unistd.h>

static gboolean
has_display (void)
{
  const char *names[] = { "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);

      if (value != NULL && *value != '\0')
        return TRUE;
    }

  return FALSE;
}

/**
 * inches_command_window:
 * @argc: number of arguments, the program's own name included
 * @argv: passed on as they are
 *
 * Becomes inches-window, the program that loads the toolkit. The folder named by
 * INCHES_LIBEXEC_DIR in the environment comes before the one configured, so that
 * the pair also runs without being installed.
 *
 * Returns: only if that fails: %INCHES_EXIT_INPUT
 */
int
inches_command_window (int    argc,
                       char **argv)
{
  const char *folder = g_getenv ("INCHES_LIBEXEC_DIR");
  g_autofree char *program = NULL;

  if (!has_display ())
    {
      g_printerr ("%s\n", _("inches: There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
                            "Without one, “inches export -o timeline.svg” draws a picture; “inches --help” lists the rest."));
      return INCHES_EXIT_INPUT;
    }

  program = g_build_filename (folder != NULL && *folder != '\0' ? folder : INCHES_LIBEXEC_DIR, "inches-window", NULL);
  execv (program, argv);
  g_printerr (_("inches: The window cannot be started: %s: %s\n"), program, g_strerror (errno));

  return INCHES_EXIT_INPUT;
}
