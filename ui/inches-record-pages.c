/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-record-pages.h"

#include "inches-export.h"
#include "inches-precedents-view.h"
#include "inches-table-view.h"
#include "inches-then-now-view.h"
#include "inches-timeline-view.h"

#define PREPARE_DELAY 1500 /* ms after the start until pages not shown yet are made */

/* The card belongs to a chart: it opens there. */
void
inches_record_pages_open_event (InchesRecordPages *self,
                                InchesEvent       *event)
{
  gboolean precedent = inches_event_get_kind (event) == INCHES_EVENT_KIND_PRECEDENT;
  GtkWidget *from = gtk_root_get_focus (gtk_widget_get_root (self->table));

  gtk_widget_activate_action (self->table, "win.page", "s", precedent ? "precedents" : "timeline");
  if (precedent)
    inches_precedents_view_open (INCHES_PRECEDENTS_VIEW (self->precedents), event);
  else
    inches_timeline_view_open_event (INCHES_TIMELINE_VIEW (self->timeline), event, from);
}

static void
event_opened_cb (GtkWidget         *table,
                 InchesEvent       *event,
                 InchesRecordPages *self)
{
  inches_record_pages_open_event (self, event);
}

/* Before anybody asks for it, and after everything that is seen at the start. */
static gboolean
prepare_cb (gpointer user_data)
{
  InchesRecordPages *self = user_data;

  self->prepare_id = 0;
  inches_table_view_prepare (INCHES_TABLE_VIEW (self->table));

  return G_SOURCE_REMOVE;
}

/* @self must outlive the stack, or be cleared before. */
void
inches_record_pages_add (InchesRecordPages *self,
                         GtkStack          *stack,
                         InchesSession     *session,
                         GSettings         *settings,
                         GtkWidget         *timeline)
{
  self->timeline = timeline;
  self->table = inches_table_view_new (session, settings);
  self->precedents = inches_precedents_view_new (session);
  g_signal_connect (self->table, "opened", G_CALLBACK (event_opened_cb), self);
  self->prepare_id = g_timeout_add_full (G_PRIORITY_LOW, PREPARE_DELAY, prepare_cb, self, NULL);

  gtk_stack_add_named (stack, self->table, "table");
  gtk_stack_add_named (stack, inches_then_now_view_new (session), inches_chart_get_id (INCHES_CHART_THEN_AND_NOW));
  gtk_stack_add_named (stack, self->precedents, inches_chart_get_id (INCHES_CHART_PRECEDENTS));
}

void
inches_record_pages_clear (InchesRecordPages *self)
{
  g_clear_handle_id (&self->prepare_id, g_source_remove);
}
