/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command.h"

#include <glib/gi18n.h>

#include "inches-command-table.h"

static gboolean
list_charts (InchesCommandTable  *table,
             GError             **error)
{
  inches_command_table_add_column (table, "id", FALSE);
  inches_command_table_add_column (table, "name", FALSE);
  inches_command_table_add_text (table, "timeline");
  inches_command_table_add_text (table, _("The record over the model, on one axis of time"));

  return TRUE;
}

typedef struct
{
  const char *name;
  gboolean  (*fill) (InchesCommandTable *table, GError **error);
} Listing;

static const Listing listings[] = {
  { "charts", list_charts },
};

static const Listing *
find_listing (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (listings); i++)
    if (g_str_equal (listings[i].name, name))
      return &listings[i];

  return NULL;
}

static char *
join_names (void)
{
  GString *names = g_string_new (listings[0].name);

  for (guint i = 1; i < G_N_ELEMENTS (listings); i++)
    g_string_append_printf (names, ", %s", listings[i].name);

  return g_string_free (names, FALSE);
}

/**
 * inches_command_list:
 * @argc: number of arguments, the verb included
 * @argv: the verb, what to list, options
 *
 * `inches list`: prints the ids that other verbs take, with what belongs to them.
 *
 * Returns: an #InchesExit
 */
int
inches_command_list (int    argc,
                     char **argv)
{
  g_autofree char *format_name = NULL;
  g_autofree char *names = join_names ();
  g_autofree char *text = NULL;
  g_autoptr(InchesCommandTable) table = inches_command_table_new ();
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("text, json or csv (text)"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL
  };
  const Listing *listing;
  InchesFormat format;
  int exit = inches_command_parse ("list", names, _("Lists what the model and the record are made of."), NULL,
                                   entries, &argc, &argv);

  if (exit != INCHES_EXIT_DONE)
    return exit;
  if (!inches_command_find_format (format_name, &format))
    return inches_command_misused ("list", _("there is no format “%s”; there are text, json and csv"), format_name);
  if (argc != 2)
    return inches_command_misused ("list", _("name one thing to list: %s"), names);

  listing = find_listing (argv[1]);
  if (listing == NULL)
    return inches_command_misused ("list", _("there is no list “%s”; there are %s"), argv[1], names);
  if (!listing->fill (table, &error))
    return inches_command_refused ("list", error);

  text = inches_command_table_print (table, format);

  return inches_command_print ("list", text);
}
