/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command-batch.h"

#include "inches-command.h"
#include "inches-error.h"
#include "inches-export.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define FOLDER_MODE 0777

/* What would be taken for the name of a single picture is no folder. */
int
inches_command_batch_check (const char *folder,
                            const char *format)
{
  static const char *const formats[] = { "png", "svg", "pdf", "csv", NULL };
  InchesExportFormat named;

  if (folder == NULL)
    return inches_command_misused ("export", _("say where to: -o FOLDER"));
  if (inches_export_find_format (folder, &named))
    return inches_command_misused ("export", _("%s: --chart all makes many files; say the name of a folder, and --format"), folder);
  if (format != NULL && !g_strv_contains (formats, format))
    return inches_command_misused ("export", _("--format %s: must be png, svg, pdf or csv"), format);

  return INCHES_EXIT_DONE;
}

/**
 * inches_command_batch_save:
 * @folder: made if it is not there
 * @format: (nullable): ending of each file; %NULL for "png"
 * @save: makes one
 * @user_data: for @save
 * @error: of the first that cannot be made; those before it stay
 *
 * One file for each chart, named by its id: "timeline.png".
 *
 * Returns: %FALSE if one could not be made
 */
gboolean
inches_command_batch_save (const char              *folder,
                           const char              *format,
                           InchesCommandBatchSave   save,
                           gpointer                 user_data,
                           GError                 **error)
{
  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_IO, _("%s: cannot be made: %s"), folder, g_strerror (errno));
      return FALSE;
    }

  for (InchesChart chart = 0; chart < INCHES_N_CHARTS; chart++)
    {
      g_autofree char *name = g_strconcat (inches_chart_get_id (chart), ".", format != NULL ? format : "png", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!save (inches_chart_get_id (chart), path, user_data, error))
        return FALSE;
    }

  return TRUE;
}
