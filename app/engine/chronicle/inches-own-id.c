/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-id.h"

#include <string.h>

/**
 * inches_own_id_check:
 * @id: what claims to be the id of an own event or series
 *
 * Returns: whether it is the prefix and then words of letters, digits, joined by single "-" or "_",
 *   at most %INCHES_OWN_ID_LONGEST characters in all
 */
gboolean
inches_own_id_check (const char *id)
{
  gboolean joined = TRUE;

  g_return_val_if_fail (id != NULL, FALSE);

  if (!g_str_has_prefix (id, INCHES_OWN_ID_PREFIX) || strlen (id) > INCHES_OWN_ID_LONGEST)
    return FALSE;

  for (const char *p = id + strlen (INCHES_OWN_ID_PREFIX); *p != '\0'; p++)
    {
      gboolean joins = *p == '-' || *p == '_';

      if ((!joins && !g_ascii_isalnum (*p)) || (joins && joined))
        return FALSE;
      joined = joins;
    }

  return !joined;
}
