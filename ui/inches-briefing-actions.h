/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* What the main window does with the briefing: win.briefing opens its steps, win.add-step
 * adds what is shown, win.open-shipped opens a briefing that ships, by the name of its
 * file. What is to be told at the foot goes to @say. */
void        inches_briefing_actions_add       (GtkApplicationWindow *window,
                                               InchesSession        *session,
                                               void                (*say) (GtkApplicationWindow *window, const char *words));
gboolean    inches_briefing_add_view          (InchesSession        *session,
                                               guint                 index); /* a step of what is shown; FALSE: there are too many */
GMenuModel *inches_briefing_make_shipped_menu (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
