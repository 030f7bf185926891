/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-data-dir.h"

#include "config.h"

/**
 * inches_data_dir:
 *
 * Where chronicle.json, timeline.json, themes.json and model/ lie: the folder
 * named by INCHES_DATA_DIR in the environment, so that the program also runs
 * without being installed, else the folder it was installed with.
 *
 * Returns: (transfer none): a path
 */
const char *
inches_data_dir (void)
{
  const char *dir = g_getenv ("INCHES_DATA_DIR");

  return dir != NULL && *dir != '\0' ? dir : INCHES_DATA_DIR;
}
