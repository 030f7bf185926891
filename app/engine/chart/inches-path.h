/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers each kind takes from the list of numbers: move and line x y, curve six,
 * close none, rectangle x y width height, circle x y radius. */
typedef enum
{
  INCHES_PATH_MOVE,
  INCHES_PATH_LINE,
  INCHES_PATH_CURVE,
  INCHES_PATH_CLOSE,
  INCHES_PATH_RECTANGLE,
  INCHES_PATH_CIRCLE
} InchesPathKind;

/* A box that holds something; empty while right < left. */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} InchesBox;

#define INCHES_BOX_EMPTY ((InchesBox) { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE })

/* A path as the canvas was told it, before a back end makes something of it. */
typedef struct _InchesPath InchesPath;

InchesPath *inches_path_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void        inches_path_free        (InchesPath        *self);
void        inches_path_clear       (InchesPath        *self);
void        inches_path_add         (InchesPath        *self,
                                     InchesPathKind     kind,
                                     const double      *numbers);
guint       inches_path_get_length  (const InchesPath  *self);
const guint8 *inches_path_get_kinds (const InchesPath  *self);
const double *inches_path_get_numbers (const InchesPath *self);
gboolean    inches_path_is_polyline (const InchesPath  *self);
gboolean    inches_path_has_outline (const InchesPath  *self);
gboolean    inches_path_is_boxes    (const InchesPath  *self);
InchesBox   inches_path_get_box     (const InchesPath  *self);
guint       inches_path_kind_get_n_numbers (InchesPathKind kind);
gboolean    inches_box_meets        (const InchesBox   *a,
                                     const InchesBox   *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesPath, inches_path_free)

G_END_DECLS
