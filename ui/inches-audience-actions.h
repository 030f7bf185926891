/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* Adds to the main window what presents the briefing of its document: win.present, from
 * the first step; win.present-selected, from the step whose index is its state;
 * win.present-place and win.present-theme, where and in which colours, as they are kept. */
void        inches_audience_actions_add (GtkApplicationWindow *window,
                                         InchesSession        *session,
                                         GSettings            *settings, /* nullable */
                                         void                (*say) (GtkApplicationWindow *window,
                                                                     const char           *words));
GMenuModel *inches_audience_make_menu   (GdkDisplay           *display) G_GNUC_WARN_UNUSED_RESULT; /* follows the monitors */

G_END_DECLS
