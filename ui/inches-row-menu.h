/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-arrangement.h"

G_BEGIN_DECLS

GtkWidget *inches_row_menu_new (const InchesArrangedRow *row); /* its items are the actions of the row's handle */

G_END_DECLS
