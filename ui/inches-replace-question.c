/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-replace-question.h"

#include "inches-message.h"

#include <glib/gi18n-lib.h>

GtkWidget *
inches_replace_question_new (GtkWindow *parent,
                             GPtrArray *paths)
{
  g_autoptr(GString) names = g_string_new (NULL);
  g_autofree char *heading = NULL;
  GtkWidget *message;
  guint found = 0;

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autofree char *name = g_filename_display_basename (path);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      found++;
      g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "", name);
    }
  if (found == 0)
    return NULL;

  heading = g_strdup_printf (ngettext ("Replace %u picture?", "Replace %u pictures?", found), found);
  message = inches_message_new (parent, heading, names->str);
  inches_message_add_answer (INCHES_MESSAGE (message), INCHES_MESSAGE_CLOSED, _("_Cancel"), "suggested-action");
  inches_message_add_answer (INCHES_MESSAGE (message), INCHES_REPLACE_ANSWER, ngettext ("_Replace it", "_Replace them", found),
                             "destructive-action");

  return message;
}
