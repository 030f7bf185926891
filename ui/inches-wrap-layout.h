/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children one after the other, in as many lines as their width needs; the first of a line that expands has what room is left. */
#define INCHES_TYPE_WRAP_LAYOUT (inches_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (InchesWrapLayout, inches_wrap_layout, INCHES, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
