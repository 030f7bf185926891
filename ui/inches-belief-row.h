/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A belief that has no scale: its name, a control, and a sentence of help. */
#define INCHES_TYPE_BELIEF_ROW (inches_belief_row_get_type ())
G_DECLARE_FINAL_TYPE (InchesBeliefRow, inches_belief_row, INCHES, BELIEF_ROW, GtkWidget)

GtkWidget *inches_belief_row_new       (const char      *name,
                                        GtkWidget       *control, /* at the end of the line */
                                        const char      *help);
void       inches_belief_row_set_value (InchesBeliefRow *self,
                                        const char      *value); /* in words, under the name; NULL: none */

G_END_DECLS
