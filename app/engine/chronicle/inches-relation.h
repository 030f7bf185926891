/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"

G_BEGIN_DECLS

/* Why an entry is shown beside another; surest first. */
typedef enum
{
  INCHES_RELATION_STATED, /* the record names one with the other */
  INCHES_RELATION_CLAIM,  /* both bear on a claim */
  INCHES_RELATION_NAMES,  /* the same people or places, and not far apart in time */
  INCHES_RELATION_PERIOD  /* a span of the same lane that covers it */
} InchesRelationKind;

/* Plain value; pointers belong to the chronicle. */
typedef struct
{
  InchesEvent        *event;
  InchesRelationKind  kind;
  const char         *shared; /* the claim's id, or the name that few others share; NULL for the rest */
  double              weight; /* among those of one kind, heavier first */
} InchesRelation;

GArray *inches_relations_find (InchesChronicle *chronicle,
                               InchesEvent     *event,
                               guint            most) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
