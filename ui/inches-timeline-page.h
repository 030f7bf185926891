/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* The timeline with what belongs to reading it: search at the side, filter above,
 * the measured span's card over it, the readout below. */
#define INCHES_TYPE_TIMELINE_PAGE (inches_timeline_page_get_type ())
G_DECLARE_FINAL_TYPE (InchesTimelinePage, inches_timeline_page, INCHES, TIMELINE_PAGE, GtkBox)

GtkWidget *inches_timeline_page_new  (InchesSession      *session,
                                      GtkWidget          *view); /* the timeline */
void       inches_timeline_page_find (InchesTimelinePage *self); /* begins a search */

G_END_DECLS
