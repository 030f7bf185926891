/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-relation.h"

G_BEGIN_DECLS

/* Another entry to read with one, and why; a click goes there. */
#define INCHES_TYPE_RELATION_ROW (inches_relation_row_get_type ())
G_DECLARE_FINAL_TYPE (InchesRelationRow, inches_relation_row, INCHES, RELATION_ROW, GtkButton)

GtkWidget   *inches_relation_row_new       (const InchesRelation *relation);
InchesEvent *inches_relation_row_get_event (InchesRelationRow    *self);

G_END_DECLS
