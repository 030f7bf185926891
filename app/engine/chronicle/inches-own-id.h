/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the user brought has ids that nothing of the record can have, so that a document may
 * name both and neither is taken for the other. */
#define INCHES_OWN_ID_PREFIX "own:"
#define INCHES_OWN_ID_LONGEST 60 /* characters, the prefix among them */

gboolean inches_own_id_check (const char *id); /* "own:market-day-2" */

G_END_DECLS
