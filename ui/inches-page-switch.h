/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pages of the window: a button for each side by side, or, where they would not
 * fit, one button with the name of the page shown and a menu of all. Choosing goes
 * through the action "win.page". */
#define INCHES_TYPE_PAGE_SWITCH (inches_page_switch_get_type ())
G_DECLARE_FINAL_TYPE (InchesPageSwitch, inches_page_switch, INCHES, PAGE_SWITCH, GtkWidget)

void inches_page_switch_set_page    (InchesPageSwitch *self,
                                     const char       *id);
void inches_page_switch_set_compact (InchesPageSwitch *self,
                                     gboolean          compact);

G_END_DECLS
