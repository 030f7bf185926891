/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "config.h"

int
main (int    argc,
      char **argv)
{
  g_print ("Inches %s\n", INCHES_VERSION);

  return 0;
}
