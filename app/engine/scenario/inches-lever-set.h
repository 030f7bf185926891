/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INCHES_N_LEVERS 18

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
  InchesLeverMark *marks;       /* rising */
  guint            n_marks;
  gboolean         has_seen;    /* a measured scale exists */
  double           seen_lowest; /* range seen 2014-2025 */
  double           seen_highest;
  char            *seen_note;
} InchesLever;

/* All levers, in the order of the kernel's equations. Immutable, part of an InchesModel. */
typedef struct
{
  InchesLever levers[INCHES_N_LEVERS];
} InchesLeverSet;

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

G_END_DECLS
