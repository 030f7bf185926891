/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-chart-widget.h"

G_BEGIN_DECLS

/* A chart of the record alone: then and now, or the precedents. Its events can be
 * pointed at, gone through with the arrow keys and opened.
 *
 * Signal "event-changed": inches_record_picture_get_event() is another. */
#define INCHES_TYPE_RECORD_PICTURE (inches_record_picture_get_type ())
G_DECLARE_FINAL_TYPE (InchesRecordPicture, inches_record_picture, INCHES, RECORD_PICTURE, InchesChartWidget)

GtkWidget              *inches_record_picture_new       (InchesSession              *session,
                                                         const InchesModelChartKind *kind,
                                                         const char                 *name); /* for who cannot see it */
const InchesModelChart *inches_record_picture_get_chart (InchesRecordPicture        *self); /* (nullable) placed */
InchesEvent            *inches_record_picture_get_event (InchesRecordPicture        *self); /* (nullable) pointed at, else selected */
void                    inches_record_picture_open      (InchesRecordPicture        *self,
                                                         InchesEvent                *event); /* selects it and shows its card */

G_END_DECLS
