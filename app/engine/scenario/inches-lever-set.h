/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "inches-circumstances.h"

G_BEGIN_DECLS

/* The levers in the order of data/model/levers.json; the equations name them. */
typedef enum
{
  INCHES_LEVER_OIL,
  INCHES_LEVER_US_AID,
  INCHES_LEVER_EU_AID,
  INCHES_LEVER_UA_OUTPUT,
  INCHES_LEVER_THREAT,
  INCHES_LEVER_ENFORCE,
  INCHES_LEVER_ROLLBACK,
  INCHES_LEVER_SNAPBACK,
  INCHES_LEVER_APPROACH,
  INCHES_LEVER_PUBLICITY,
  INCHES_LEVER_DEADLINE,
  INCHES_LEVER_MONITORING,
  INCHES_LEVER_GUARANTEE,
  INCHES_LEVER_FORGIVENESS,
  INCHES_LEVER_DEEP_STRIKE,
  INCHES_LEVER_HELD_LAND,
  INCHES_LEVER_CHINA,
  INCHES_LEVER_COMPARTMENT,
  INCHES_N_LEVERS
} InchesLeverIndex;

/* A named place on a lever's scale. */
typedef struct
{
  double  at;
  char   *words;
  char   *label; /* at most 24 characters, for the row */
} InchesLeverMark;

/* What the parties can do, on one scale: an entry of data/model/levers.json. */
typedef struct
{
  char            *id;
  char            *name;
  char            *label;       /* at most 28 characters, the panel's row */
  char            *unit;        /* as shown after a value; "" for an index */
  double           lowest;
  double           highest;
  double           step;
  double           page;
  double           early_2025;
  gboolean         from_source; /* the early-2025 value was read, not judged */
  gboolean         is_toggle;
  char           **who;         /* "US", "EU", "UA", "RU", "CN", "MKT" */
  char           **claims;
  char            *attribution; /* group: economy, aid, coercion, method, verification, compartment */
  guint            order;       /* place in the panel, 0 first */
  char            *heading;     /* of the group that the row starts; NULL inside a group */
  InchesLeverMark *marks;       /* rising */
  guint            n_marks;
  gboolean         has_seen;    /* a measured scale exists */
  double           seen_lowest; /* range seen 2014-2025 */
  double           seen_highest;
  char            *seen_note;
  char            *help_low;    /* what a low value means: a sentence */
  char            *help_middle; /* NULL for a toggle */
  char            *help_high;
  char            *claim_words; /* the claims behind it, in a sentence; NULL for a circumstance */
} InchesLever;

/* All levers, in the order of the kernel's equations. Filled by its reader,
 * immutable afterwards; counted references, any thread. */
typedef struct
{
  char               *argument; /* that the model follows: title, where and when it appeared */
  InchesLever         levers[INCHES_N_LEVERS];
  InchesLever         circumstances[INCHES_N_SCALED_CIRCUMSTANCES]; /* those on a scale, described as levers are */
  InchesCircumstances early_2025;
} InchesLeverSet;

InchesLeverSet *inches_lever_set_new   (void) G_GNUC_WARN_UNUSED_RESULT;
InchesLeverSet *inches_lever_set_ref   (const InchesLeverSet *self);
void            inches_lever_set_unref (InchesLeverSet       *self);
const char     *inches_lever_get_id    (guint                 lever); /* the id that the lever at this place must have */

gboolean  inches_lever_set_find   (const InchesLeverSet *self,
                                   const char           *id,
                                   guint                *lever);
gboolean  inches_lever_set_check  (const InchesLeverSet *self,
                                   guint                 lever,
                                   double                value,
                                   GError              **error);
const InchesLeverMark *inches_lever_nearest_mark (const InchesLever *lever,
                                                  double             value);
char     *inches_lever_format     (const InchesLever    *lever,
                                   double                value) G_GNUC_WARN_UNUSED_RESULT; /* value in the step's decimals, without unit; toggles "on", "off" */
const char *inches_lever_who_name (const char           *code); /* translated: "Washington" */
const char *inches_lever_who_short_name (const char     *code); /* translated: "U.S." */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesLeverSet, inches_lever_set_unref)

G_END_DECLS
