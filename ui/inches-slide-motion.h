/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-slide-supply.h"

G_BEGIN_DECLS

/* How a view of slides goes from one to the next, where animations are on. Belongs to
 * its widget, which is drawn anew with every frame. */
typedef struct _InchesSlideMotion InchesSlideMotion;

InchesSlideMotion *inches_slide_motion_new       (GtkWidget             *widget) G_GNUC_WARN_UNUSED_RESULT;
void               inches_slide_motion_free      (InchesSlideMotion     *self);
void               inches_slide_motion_prepare   (InchesSlideMotion     *self,
                                                  InchesDrawnSlide      *from,
                                                  InchesDrawnSlide      *to);   /* may soon be started: what takes long is done now */
void               inches_slide_motion_start     (InchesSlideMotion     *self,
                                                  InchesDrawnSlide      *from,
                                                  InchesDrawnSlide      *to);   /* nothing moves where animations are off, or sizes differ */
void               inches_slide_motion_stop      (InchesSlideMotion     *self);
gboolean           inches_slide_motion_is_moving (InchesSlideMotion     *self);
GskRenderNode     *inches_slide_motion_make_node (InchesSlideMotion     *self,
                                                  const graphene_rect_t *area) G_GNUC_WARN_UNUSED_RESULT; /* of this frame; NULL: nothing moves */

G_END_DECLS
