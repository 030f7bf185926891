/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-arrangement.h"
#include "inches-chronicle.h"

G_BEGIN_DECLS

/* A line of the list of lanes and tracks: shown or not, thin or not, and its place
 * among those of its list, by buttons, keys and dragging. */
#define INCHES_TYPE_ROW_CHOICE (inches_row_choice_get_type ())
G_DECLARE_FINAL_TYPE (InchesRowChoice, inches_row_choice, INCHES, ROW_CHOICE, GtkListBoxRow)

GtkWidget *inches_row_choice_new       (InchesArrangement *arrangement,
                                        InchesChronicle   *chronicle,
                                        const char        *id);
guint      inches_row_choice_get_place (InchesRowChoice   *self); /* in the arrangement */

G_END_DECLS
