/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The rungs in the order of data/model/ladder.json, which is the order of
 * their draws; the equations name some of them. */
typedef enum
{
  INCHES_RUNG_PRISONERS,
  INCHES_RUNG_GRID,
  INCHES_RUNG_SEA,
  INCHES_RUNG_CITIES,
  INCHES_RUNG_ZONES,
  INCHES_RUNG_TRANCHE1,
  INCHES_RUNG_SWAP,
  INCHES_RUNG_ARMS,
  INCHES_RUNG_TRANCHE2,
  INCHES_RUNG_LINE,
  INCHES_N_RUNGS
} InchesRungIndex;

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
  double      r;       /* as the file has it; the kernel rounds it once to 32 bits */
  float       rho, ups, nu, ver, rI, rC, rG, w;
} InchesRung;

/* Filled by its reader, immutable afterwards; counted references, any thread. */
typedef struct
{
  InchesRung rungs[INCHES_N_RUNGS];
  double     r_lowest;  /* limits of every rung's r */
  double     r_highest;
} InchesLadder;

InchesLadder *inches_ladder_new         (void) G_GNUC_WARN_UNUSED_RESULT;
InchesLadder *inches_ladder_ref         (const InchesLadder *self);
void          inches_ladder_unref       (InchesLadder       *self);
InchesLadder *inches_ladder_new_at_paces (const InchesLadder *self,
                                          const double       *r) G_GNUC_WARN_UNUSED_RESULT; /* INCHES_N_RUNGS of them */
gboolean      inches_ladder_find        (const InchesLadder *self,
                                         const char         *id,
                                         guint              *rung);
const char   *inches_ladder_get_rung_id (guint               rung);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesLadder, inches_ladder_unref)

G_END_DECLS
