/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-chronicle.h"

G_BEGIN_DECLS

/* A button that stands for an event on the chart, where the chart draws it: it has
 * a place, a name and an action, and draws nothing itself. */
#define INCHES_TYPE_EVENT_PROXY (inches_event_proxy_get_type ())
G_DECLARE_FINAL_TYPE (InchesEventProxy, inches_event_proxy, INCHES, EVENT_PROXY, GtkButton)

GtkWidget    *inches_event_proxy_new       (InchesChronicle    *chronicle,
                                            InchesEvent        *event); /* NULL: stands for all while none is selected */
InchesEvent  *inches_event_proxy_get_event (InchesEventProxy   *self);
void          inches_event_proxy_set_place (InchesEventProxy   *self,
                                            const GdkRectangle *place);
void          inches_event_proxy_allocate  (InchesEventProxy   *self); /* by its parent, to where it was placed */

G_END_DECLS
