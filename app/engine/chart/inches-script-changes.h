/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas-script.h"

G_BEGIN_DECLS

/* What has to be painted anew when the picture of one script becomes that of the next,
 * while a part of it moves along. Keeps its memory from frame to frame. */
typedef struct
{
  GArray *before;  /* (element-type InchesScriptPiece) */
  GArray *after;
  GArray *counts;  /* a table of the pieces that are in both */
  GArray *boxes;   /* (element-type InchesBox) the answer: whole px, few and large */
} InchesScriptChanges;

void inches_script_changes_init  (InchesScriptChanges *self);
void inches_script_changes_clear (InchesScriptChanges *self);
void inches_script_changes_find  (InchesScriptChanges *self,
                                  InchesCanvasScript  *before,
                                  InchesCanvasScript  *after,
                                  const InchesBox     *body,
                                  double               shift);

G_END_DECLS
