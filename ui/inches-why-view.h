/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-outlook.h"

G_BEGIN_DECLS

/* The page that says why: the finding in a sentence, what changed the outcome, what each
 * lever could still do, a map of two levers, a search for what would gain most. It holds
 * the explanations only while it is mapped. */
#define INCHES_TYPE_WHY_VIEW (inches_why_view_get_type ())
G_DECLARE_FINAL_TYPE (InchesWhyView, inches_why_view, INCHES, WHY_VIEW, GtkWidget)

GtkWidget *inches_why_view_new (InchesOutlook *outlook);

G_END_DECLS
