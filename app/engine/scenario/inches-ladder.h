/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INCHES_N_RUNGS 10

typedef enum
{
  INCHES_GATE_NONE,
  INCHES_GATE_RELIEF,
  INCHES_GATE_RELIEF_PART,
  INCHES_GATE_LAND,
  INCHES_GATE_TRACK
} InchesGate;

/* One reciprocal step: an entry of data/model/ladder.json. Numbers: docs/model.md. */
typedef struct
{
  char       *id;
  char       *name;
  char       *russia_gives;
  char       *ukraine_west_gives;
  char       *verification;
  guint16     needs;   /* bits of rungs */
  InchesGate  gate;
  gboolean    relief;
  float       r, rho, ups, nu, ver, rI, rC, rG, w;
} InchesRung;

typedef struct
{
  InchesRung rungs[INCHES_N_RUNGS];
} InchesLadder;

gboolean inches_ladder_find (const InchesLadder *self,
                             const char         *id,
                             guint              *rung);

G_END_DECLS
