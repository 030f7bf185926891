/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _POSIX_C_SOURCE 200809L

#include "inches-file-fault.h"

#include <errno.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

static char *
describe_folder (const char *path,
                 gboolean    asked,
                 int         number)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_filename_display_name (folder);

  if ((number == ENOENT || number == ENOTDIR) && !g_file_test (folder, G_FILE_TEST_IS_DIR))
    /* Translators: %1$s is a folder, %2$s what the system says. */
    return g_strdup_printf (_("there is no folder %1$s (%2$s)"), name, g_strerror (number));
  if (number == EISDIR)
    return g_strdup_printf (_("a folder has this name (%s)"), g_strerror (number));
  if (number != EACCES && number != EPERM && number != EROFS)
    return NULL;

  if (asked && g_file_test (path, G_FILE_TEST_EXISTS) && access (path, W_OK) != 0 && errno != EROFS)
    return g_strdup_printf (_("this file may only be read (%s)"), g_strerror (number));

  return g_strdup_printf (_("nothing may be written in the folder %1$s (%2$s)"), name, g_strerror (number));
}

/**
 * inches_file_fault_describe:
 * @path: of a file that could not be written
 * @asked: whether a file that is there must be one that may be written; %FALSE: it is replaced, and only its folder is asked
 * @bytes: how large it was to be
 * @number: what the system says, as errno has it
 *
 * What the system says stands in it too: it can be searched for.
 *
 * Returns: (transfer full): why, translated, without the name of the file
 */
char *
inches_file_fault_describe (const char *path,
                            gboolean    asked,
                            gsize       bytes,
                            int         number)
{
  char *words;

  g_return_val_if_fail (path != NULL, NULL);

  if (number == ENOSPC || number == EDQUOT)
    {
      g_autofree char *size = g_format_size_full (bytes, G_FORMAT_SIZE_IEC_UNITS);

      /* Translators: %1$s is a size, such as 12.3 KiB, %2$s what the system says. */
      return g_strdup_printf (_("the file takes %1$s, and there is no room for it (%2$s)"), size, g_strerror (number));
    }

  words = describe_folder (path, asked, number);

  return words != NULL ? words : g_strdup (g_strerror (number));
}

/** inches_file_fault_number: Returns: what of the system an error of GLib's stands for */
int
inches_file_fault_number (GFileError error)
{
  static const struct { GFileError error; int number; } numbers[] =
  {
    { G_FILE_ERROR_ISDIR, EISDIR }, { G_FILE_ERROR_NOENT, ENOENT }, { G_FILE_ERROR_NOTDIR, ENOTDIR }, { G_FILE_ERROR_NOSPC, ENOSPC },
    { G_FILE_ERROR_ACCES, EACCES }, { G_FILE_ERROR_PERM, EPERM }, { G_FILE_ERROR_ROFS, EROFS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (numbers[i].error == error)
      return numbers[i].number;

  return 0;
}
