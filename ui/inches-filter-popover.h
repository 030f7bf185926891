/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* Which events are shown: what they must be, how important, of which lanes. */
#define INCHES_TYPE_FILTER_POPOVER (inches_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (InchesFilterPopover, inches_filter_popover, INCHES, FILTER_POPOVER, GtkPopover)

GtkWidget *inches_filter_popover_new (InchesSession *session);

G_END_DECLS
