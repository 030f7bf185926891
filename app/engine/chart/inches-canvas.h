/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-color.h"
#include "inches-path.h"
#include "inches-text-style.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_JOIN_ROUND,
  INCHES_JOIN_MITRE
} InchesJoin;

/* How a line is drawn. dashes: lengths on, off, ...; n_dashes 0 is solid. Lengths in canvas units (px). */
typedef struct
{
  double     width;
  InchesJoin join;
  gboolean   round_caps;
  double     dashes[4];
  guint      n_dashes;
} InchesStroke;

/* Parallel lines that fill a shape. */
typedef struct
{
  double spacing; /* px between lines, at right angles to them */
  double width;   /* px of a line */
  double angle;   /* degrees, 45 rises to the right */
  double from;    /* px of the canvas: where the lines hang, if they shall move along with something in a window; 0: on its origin */
} InchesHatch;

typedef enum
{
  INCHES_ANCHOR_START,
  INCHES_ANCHOR_MIDDLE,
  INCHES_ANCHOR_END
} InchesAnchor;

/* One drawing interface for window, PNG, PDF and print (cairo) and for SVG.
 * A path is built, then filled, stroked or hatched; each of these ends it unless the
 * _keep variant is used. Units are px, y grows downwards. Ids of groups are unique
 * within a picture; back ends without groups ignore them. The canvas keeps the path, a
 * back end is handed it whole. */
#define INCHES_TYPE_CANVAS (inches_canvas_get_type ())
G_DECLARE_DERIVABLE_TYPE (InchesCanvas, inches_canvas, INCHES, CANVAS, GObject)

struct _InchesCanvasClass
{
  GObjectClass parent_class;

  void (*begin_group) (InchesCanvas *self, const char *id, const char *title);
  void (*end_group)   (InchesCanvas *self);
  void (*fill)        (InchesCanvas *self, const InchesPath *path, const InchesColor *color);
  void (*stroke)      (InchesCanvas *self, const InchesPath *path, const InchesColor *color, const InchesStroke *stroke);
  void (*hatch)       (InchesCanvas *self, const InchesPath *path, const InchesColor *color, const InchesHatch *hatch);
  void (*push_clip)   (InchesCanvas *self, double x, double y, double width, double height);
  void (*pop_clip)    (InchesCanvas *self);
  gboolean (*graph)   (InchesCanvas *self, const double *points, guint n_points, double foot, double width,
                       const InchesColor *color); /* may be NULL; FALSE: not done */
  void (*text)        (InchesCanvas *self, double x, double baseline, const char *text, const InchesTextStyle *style,
                       const InchesColor *color, InchesAnchor anchor);
};

void inches_canvas_begin_group (InchesCanvas          *self,
                                const char            *id,
                                const char            *title); /* title may be NULL; spoken by readers of the SVG */
void inches_canvas_end_group   (InchesCanvas          *self);
void inches_canvas_set_origin  (InchesCanvas          *self,
                                double                 x,
                                double                 y);
void inches_canvas_set_base    (InchesCanvas          *self,
                                double                 x,
                                double                 y);
void inches_canvas_move_to     (InchesCanvas          *self,
                                double                 x,
                                double                 y);
void inches_canvas_line_to     (InchesCanvas          *self,
                                double                 x,
                                double                 y);
void inches_canvas_curve_to    (InchesCanvas          *self,
                                double                 x1,
                                double                 y1,
                                double                 x2,
                                double                 y2,
                                double                 x,
                                double                 y);
void inches_canvas_close_path  (InchesCanvas          *self);
void inches_canvas_rectangle   (InchesCanvas          *self,
                                double                 x,
                                double                 y,
                                double                 width,
                                double                 height);
void inches_canvas_rounded     (InchesCanvas          *self,
                                double                 x,
                                double                 y,
                                double                 width,
                                double                 height,
                                double                 radius);
void inches_canvas_circle      (InchesCanvas          *self,
                                double                 x,
                                double                 y,
                                double                 radius);
void inches_canvas_fill        (InchesCanvas          *self,
                                const InchesColor     *color);
void inches_canvas_fill_keep   (InchesCanvas          *self,
                                const InchesColor     *color);
void inches_canvas_stroke      (InchesCanvas          *self,
                                const InchesColor     *color,
                                const InchesStroke    *stroke);
void inches_canvas_stroke_keep (InchesCanvas          *self,
                                const InchesColor     *color,
                                const InchesStroke    *stroke);
void inches_canvas_hatch       (InchesCanvas          *self,
                                const InchesColor     *color,
                                const InchesHatch     *hatch);
void inches_canvas_hatch_keep  (InchesCanvas          *self,
                                const InchesColor     *color,
                                const InchesHatch     *hatch);
void inches_canvas_push_clip   (InchesCanvas          *self,
                                double                 x,
                                double                 y,
                                double                 width,
                                double                 height);
void inches_canvas_pop_clip    (InchesCanvas          *self);
gboolean inches_canvas_graph   (InchesCanvas          *self,
                                const double          *points,   /* x and y in turn; x never falls */
                                guint                  n_points,
                                double                 foot,     /* y down to which the ground is filled; NAN: the line itself */
                                double                 width,    /* of the line */
                                const InchesColor     *color);   /* FALSE: this back end draws it as any path */
void inches_canvas_text        (InchesCanvas          *self,
                                double                 x,
                                double                 baseline,
                                const char            *text,
                                const InchesTextStyle *style,
                                const InchesColor     *color,
                                InchesAnchor           anchor);
void inches_canvas_line        (InchesCanvas          *self,
                                double                 x1,
                                double                 y1,
                                double                 x2,
                                double                 y2,
                                double                 width,
                                const InchesColor     *color); /* one straight solid line */

G_END_DECLS
