/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* The pages of the record besides the timeline: table, then and now, precedents. Plain
 * value of the window that shows them; the stack owns the pages. */
typedef struct
{
  GtkWidget *timeline;   /* view: where events are opened */
  GtkWidget *table;
  GtkWidget *precedents;
  guint      prepare_id;
} InchesRecordPages;

void inches_record_pages_add   (InchesRecordPages *self,
                                GtkStack          *stack,
                                InchesSession     *session,
                                GSettings         *settings, /* may be NULL */
                                GtkWidget         *timeline);
void inches_record_pages_open_event (InchesRecordPages *self,
                                     InchesEvent       *event); /* the chart that shows it, with its card */
void inches_record_pages_clear (InchesRecordPages *self);

G_END_DECLS
