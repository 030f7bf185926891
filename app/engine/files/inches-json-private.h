/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-json.h"

G_BEGIN_DECLS

/* For the getters only. NULL: it is not there; a fault if it is required, or if
 * the place cannot have members. */
JsonNode *inches_json_find (const InchesJsonAt *at,
                            const char         *member,
                            gboolean            required);

G_END_DECLS
