/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas-script.h"

G_BEGIN_DECLS

/* The smallest thing that is compared: one line, one box, one text. */
typedef struct
{
  guint64   key;
  InchesBox box;
} InchesScriptPiece;

void inches_script_pieces_collect (InchesCanvasScript *script,
                                   double              shift,
                                   const InchesBox    *within,
                                   const InchesBox    *body,
                                   GArray             *pieces);

G_END_DECLS
