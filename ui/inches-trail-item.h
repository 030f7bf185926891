/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-trail.h"

G_BEGIN_DECLS

/* A step of the trail as a line of a list. Read only. */
#define INCHES_TYPE_TRAIL_ITEM (inches_trail_item_get_type ())
G_DECLARE_FINAL_TYPE (InchesTrailItem, inches_trail_item, INCHES, TRAIL_ITEM, GObject)

InchesTrailItem *inches_trail_item_new          (InchesTrail     *trail,
                                                 guint            step) G_GNUC_WARN_UNUSED_RESULT;
const char      *inches_trail_item_get_words    (InchesTrailItem *self);
const char      *inches_trail_item_get_bookmark (InchesTrailItem *self); /* its name; NULL: none */
gboolean         inches_trail_item_is_here      (InchesTrailItem *self); /* the document stands there */
gboolean         inches_trail_item_is_ahead     (InchesTrailItem *self); /* undone, or set aside */

G_END_DECLS
