/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-briefing.h"

G_BEGIN_DECLS

/* A step in the list of a briefing: small slide, number and title, section, planned time.
 *
 * Signals:
 *   "moved" (guint from, guint to)  the row was dragged to another place */
#define INCHES_TYPE_BRIEFING_ROW (inches_briefing_row_get_type ())
G_DECLARE_FINAL_TYPE (InchesBriefingRow, inches_briefing_row, INCHES, BRIEFING_ROW, GtkListBoxRow)

GtkWidget          *inches_briefing_row_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void                inches_briefing_row_set_step    (InchesBriefingRow *self,
                                                     InchesBriefing    *briefing,
                                                     guint              index);
InchesBriefingStep *inches_briefing_row_get_step    (InchesBriefingRow *self);
gboolean            inches_briefing_row_is_stale    (InchesBriefingRow *self); /* its picture is of something else */
void                inches_briefing_row_set_surface (InchesBriefingRow *self,
                                                     cairo_surface_t   *surface);

G_END_DECLS
