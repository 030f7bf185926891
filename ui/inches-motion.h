/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* Moves the session's view smoothly, or at once where animations are off. */
typedef struct _InchesMotion InchesMotion;

InchesMotion     *inches_motion_new        (InchesSession    *session,
                                            GtkWidget        *widget) G_GNUC_WARN_UNUSED_RESULT; /* owns the motion */
void              inches_motion_free       (InchesMotion     *self);
void              inches_motion_glide      (InchesMotion     *self,
                                            const InchesView *target);
void              inches_motion_fling      (InchesMotion     *self,
                                            double            days_per_second);
void              inches_motion_stop       (InchesMotion     *self); /* where it is */
gboolean          inches_motion_moves      (InchesMotion     *self);
const InchesView *inches_motion_get_target (InchesMotion     *self); /* where a glide leads, else the view */

G_END_DECLS
