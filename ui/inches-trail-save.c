/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-trail-save.h"

#include "inches-text-chooser.h"

#include <glib/gi18n-lib.h>

void
inches_trail_save_async (GtkWindow           *parent,
                         const char          *text,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  const InchesTextChooser chooser = { _("Save the trail as text"), _("trail.txt"), NULL, _("The trail is not saved") };

  inches_text_chooser_save_async (&chooser, parent, text, callback, user_data);
}

char *
inches_trail_save_finish (GAsyncResult *result)
{
  g_autoptr(GFile) file = inches_text_chooser_save_finish (result);
  g_autofree char *name = file != NULL ? g_file_get_parse_name (file) : NULL;

  return name != NULL ? g_strdup_printf (_("The trail was saved as %s"), name) : NULL;
}
