/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* The row of the sheet: the model's own, or that of an advocate of miles. */
#define INCHES_TYPE_SHEET_CHOOSER (inches_sheet_chooser_get_type ())
G_DECLARE_FINAL_TYPE (InchesSheetChooser, inches_sheet_chooser, INCHES, SHEET_CHOOSER, GtkWidget)

GtkWidget *inches_sheet_chooser_new (InchesSession *session);

G_END_DECLS
