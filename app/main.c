/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command.h"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

typedef struct
{
  const char *name;
  int       (*run) (int argc, char **argv);
  const char *summary;
} Verb;

static const Verb verbs[] = {
  { "export", inches_command_export, N_("draw a chart: PNG, SVG, PDF or CSV") },
  { "run", inches_command_run, N_("simulate a scenario and print what came of it") },
  { "sweep", inches_command_sweep, N_("simulate a grid of settings and print a row for each") },
  { "list", inches_command_list, N_("list levers, presets, charts, rungs, events or series") },
  { "check", inches_command_check, N_("check data files, documents, pictures and tables, one line per fault") },
  { "briefing", inches_command_briefing, N_("write the slides of a document's briefing: PDF, PNG or SVG") },
};

static void
print_help (void)
{
  g_print ("%s\n  inches [%s…]\n  inches %s [%s…]\n\n", _("Usage:"), _("FILE"), _("VERB"), _("OPTION"));
  g_print ("%s\n\n%s\n", _("Without a verb the window opens, with documents or pictures that hold one. The verbs need no display."),
           _("Verbs:"));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_print ("  %-10s%s\n", verbs[i].name, _(verbs[i].summary));
  g_print ("\n%s\n  %-12s%s\n  %-12s%s\n\n", _("Options:"),
           "--help", _("this text; after a verb, its options"),
           "--version", _("the version, and the terms of program and data"));
  g_print ("%s\n", _("Ends with 0 when done, 1 when a file or value is at fault, 2 when called wrongly."));
}

static const Verb *
find_verb (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].name, name))
      return &verbs[i];

  return NULL;
}

/* A document to be opened, there or not; a misspelt verb has neither a dot nor a slash. */
static gboolean
is_file (const char *argument)
{
  return *argument != '-' && (strpbrk (argument, "./") != NULL || g_file_test (argument, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  const char *first = argc > 1 ? argv[1] : NULL;
  const Verb *verb;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, INCHES_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (first == NULL)
    return inches_command_window (argc, argv);

  if (g_str_equal (first, "--help") || g_str_equal (first, "-h"))
    {
      print_help ();
      return INCHES_EXIT_DONE;
    }

  if (g_str_equal (first, "--version"))
    {
      g_print ("Inches %s\n%s\n", INCHES_VERSION,
               _("Program: GNU GPL 3 or later. Data: each under its own terms, in SOURCES of the data folder."));
      return INCHES_EXIT_DONE;
    }

  verb = find_verb (first);
  if (verb != NULL)
    return verb->run (argc - 1, argv + 1);

  if (is_file (first))
    return inches_command_window (argc, argv);

  g_printerr (_("inches: There is no verb or option “%s”.\nTry “inches --help”.\n"), first);

  return INCHES_EXIT_USAGE;
}
