/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Stands for a bar, a square or a cell of a picture, where the picture draws it: it has
 * a place and a name for screen readers, takes the keyboard, and draws nothing itself. */
#define INCHES_TYPE_PART_PROXY (inches_part_proxy_get_type ())
G_DECLARE_FINAL_TYPE (InchesPartProxy, inches_part_proxy, INCHES, PART_PROXY, GtkWidget)

GtkWidget *inches_part_proxy_new      (void);
void       inches_part_proxy_set      (InchesPartProxy    *self,
                                       const char         *name,
                                       const GdkRectangle *place); /* px of its parent */
void       inches_part_proxy_allocate (InchesPartProxy    *self);  /* by its parent, to where it was placed */

G_END_DECLS
