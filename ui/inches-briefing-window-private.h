/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-briefing-window.h"

G_BEGIN_DECLS

/* Shared by the files that make up InchesBriefingWindow, and by nobody else. */
struct _InchesBriefingWindow
{
  GtkWindow      parent_instance;

  InchesSession *session;
  GtkWidget     *stack;
  GtkListBox    *list;
  GtkWidget     *editor;
  GtkWidget     *total;
  GCancellable  *cancellable;
  gboolean       drawing; /* a worker is at a slide */
};

void inches_briefing_window_furnish   (InchesBriefingWindow *self);
void inches_briefing_window_selected  (InchesBriefingWindow *self);
void inches_briefing_window_show_step (InchesBriefingWindow *self);

G_END_DECLS
