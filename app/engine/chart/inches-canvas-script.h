/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-measurer.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_SCRIPT_FILL,
  INCHES_SCRIPT_STROKE,
  INCHES_SCRIPT_HATCH,
  INCHES_SCRIPT_GRAPH,
  INCHES_SCRIPT_TEXT
} InchesScriptKind;

/* One thing drawn. Numbers and kinds of pieces lie in the script, as an InchesPath has them. */
typedef struct
{
  InchesScriptKind kind;
  gboolean         clipped;
  InchesBox        clip;   /* px, while clipped */
  InchesBox        box;    /* what it may cover, clip aside */
  InchesColor      color;
  InchesStroke     stroke;
  InchesHatch      hatch;
  guint            first_kind;
  guint            n_kinds;
  guint            first_number;
  guint            n_numbers;
  double           foot;   /* of a graph */
  guint            text;   /* place of its first byte */
  InchesTextStyle  style;
  InchesAnchor     anchor;
} InchesScriptItem;

/* A canvas that keeps what is drawn on it, in order: to be drawn again, in part, or to
 * be compared with what the next frame draws. Its memory is kept for the next frame. */
#define INCHES_TYPE_CANVAS_SCRIPT (inches_canvas_script_get_type ())
G_DECLARE_FINAL_TYPE (InchesCanvasScript, inches_canvas_script, INCHES, CANVAS_SCRIPT, InchesCanvas)

InchesCanvasScript     *inches_canvas_script_new         (InchesMeasurer     *measurer) G_GNUC_WARN_UNUSED_RESULT;
void                    inches_canvas_script_clear       (InchesCanvasScript *self);
guint                   inches_canvas_script_get_length  (InchesCanvasScript *self);
const InchesScriptItem *inches_canvas_script_get_item    (InchesCanvasScript *self,
                                                          guint               index);
const guint8           *inches_canvas_script_get_kinds   (InchesCanvasScript *self);
const double           *inches_canvas_script_get_numbers (InchesCanvasScript *self);
const char             *inches_canvas_script_get_texts   (InchesCanvasScript *self);
void                    inches_canvas_script_replay      (InchesCanvasScript *self,
                                                          InchesCanvas       *canvas,
                                                          const InchesBox    *box);

G_END_DECLS
