/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-table.h"

G_BEGIN_DECLS

/* A cell of a table: as wide as its column asks for; what may be cut off is in its tooltip. */
GtkWidget *inches_table_cell_new (const InchesTableColumn *column);

G_END_DECLS
