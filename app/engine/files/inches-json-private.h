/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-json.h"

G_BEGIN_DECLS

struct _InchesJson
{
  char                 *name;
  InchesJsonTree       *tree;
  const InchesJsonNode *hinted; /* the object that a member was found in last */
  guint                 hint;   /* behind that member */

  GPtrArray            *faults; /* (element-type utf8), the first INCHES_JSON_MOST_FAULTS */
  guint                 n_faults;
  gint                  code;   /* of the first */
  const InchesJsonNode *misfit; /* said to be no object already */
  GPtrArray            *kept;   /* (element-type InchesKeptMember) members that nothing reads; NULL: each is a fault */
  const InchesJsonNode *keeper; /* the object that a member was kept of last */
  char                **place;  /* of that object */
};

void                  inches_json_keep (const InchesJsonAt *at,
                                        const char         *member);

/* For the getters only. NULL: it is not there; a fault if it is required, or if
 * the place cannot have members. */
const InchesJsonNode *inches_json_find (const InchesJsonAt *at,
                                        const char         *member,
                                        gboolean            required);

G_END_DECLS
