/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-application.h"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <unistd.h>

int
main (int    argc,
      char **argv)
{
  InchesApplication *application;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, INCHES_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = inches_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);

  if (inches_application_get_failed (application))
    status = 1;

  /* All is written by now, but a worker may still draw what nobody waits for any more:
   * exit() would take from under it the libraries that it draws with. */
  fflush (NULL);
  _exit (status);
}
