/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two children side by side where there is room for both, else one over the other. */
#define INCHES_TYPE_COLUMNS_LAYOUT (inches_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (InchesColumnsLayout, inches_columns_layout, INCHES, COLUMNS_LAYOUT, GtkLayoutManager)

GtkLayoutManager *inches_columns_layout_new (int    least,  /* px of width from which they stand side by side, at the usual text size */
                                             double share); /* of the width, that the first gets then */

G_END_DECLS
