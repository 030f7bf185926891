/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-arrangement.h"

G_BEGIN_DECLS

/* The name of a row as a thing to take hold of: moved, hidden, collapsed and made
 * higher by pointer, menu, keys and the accessibility bus. It draws nothing but its
 * focus: the chart draws the name. */
#define INCHES_TYPE_ROW_HANDLE (inches_row_handle_get_type ())
G_DECLARE_FINAL_TYPE (InchesRowHandle, inches_row_handle, INCHES, ROW_HANDLE, GtkWidget)

GtkWidget  *inches_row_handle_new      (InchesArrangement       *arrangement,
                                        const InchesArrangedRow *row);
const char *inches_row_handle_get_id   (InchesRowHandle         *self);
void        inches_row_handle_set_unit (InchesRowHandle         *self,
                                        double                   unit); /* px for one px at text size 1 */
double      inches_row_handle_get_unit (InchesRowHandle         *self);

G_END_DECLS
