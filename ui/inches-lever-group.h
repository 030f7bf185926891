/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* Levers under one heading that folds them, with the number of changed ones. The
 * first group of the panel has no heading and does not fold. */
#define INCHES_TYPE_LEVER_GROUP (inches_lever_group_get_type ())
G_DECLARE_FINAL_TYPE (InchesLeverGroup, inches_lever_group, INCHES, LEVER_GROUP, GtkWidget)

GtkWidget *inches_lever_group_new          (InchesSession    *session,
                                            const char       *heading); /* NULL: none */
void       inches_lever_group_add          (InchesLeverGroup *self,
                                            GtkWidget        *row,
                                            guint             lever);
void       inches_lever_group_unfold       (InchesLeverGroup *self);
void       inches_lever_group_begin_filter (InchesLeverGroup *self,
                                            gboolean          filtered); /* hidden until a row is counted */
void       inches_lever_group_count        (InchesLeverGroup *self); /* one of its rows is found */

G_END_DECLS
