/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-application.h"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr(InchesApplication) application = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, INCHES_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = inches_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);

  return inches_application_get_failed (application) ? 1 : status;
}
