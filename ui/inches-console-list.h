/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-presentation.h"

G_BEGIN_DECLS

/* The names of all steps of a presentation under their sections, with the presenter's
 * marked; one that is chosen is gone to. */
#define INCHES_TYPE_CONSOLE_LIST (inches_console_list_get_type ())
G_DECLARE_FINAL_TYPE (InchesConsoleList, inches_console_list, INCHES, CONSOLE_LIST, GtkWidget)

GtkWidget *inches_console_list_new (InchesPresentation *presentation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
