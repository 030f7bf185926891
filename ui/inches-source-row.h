/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-source.h"

G_BEGIN_DECLS

/* A source of an event: kind, title, publisher, date, address. */
#define INCHES_TYPE_SOURCE_ROW (inches_source_row_get_type ())
G_DECLARE_FINAL_TYPE (InchesSourceRow, inches_source_row, INCHES, SOURCE_ROW, GtkBox)

GtkWidget *inches_source_row_new (const InchesSource *source);

G_END_DECLS
