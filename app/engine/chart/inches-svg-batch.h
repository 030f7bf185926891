/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-path.h"

G_BEGIN_DECLS

/* Shapes drawn but not yet written. A shape joins an earlier one of its class where
 * that changes nothing one can see: nothing drawn between them touches it. Hundreds of
 * cells become a few elements. */
typedef struct _InchesSvgBatch InchesSvgBatch;

/* Which shapes of one class may be one path. */
typedef enum
{
  INCHES_SVG_MERGE_NEVER,  /* translucent: what overlaps must be drawn twice */
  INCHES_SVG_MERGE_APART,  /* fills: overlapping ones might cut holes into each other */
  INCHES_SVG_MERGE_ALWAYS  /* opaque strokes */
} InchesSvgMerge;

InchesSvgBatch *inches_svg_batch_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void            inches_svg_batch_free  (InchesSvgBatch    *self);
void            inches_svg_batch_add   (InchesSvgBatch    *self,
                                        const char        *class_name,
                                        InchesSvgMerge     merge,
                                        const InchesPath  *path,
                                        double             margin);
void            inches_svg_batch_flush (InchesSvgBatch    *self,
                                        GString           *body);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesSvgBatch, inches_svg_batch_free)

G_END_DECLS
