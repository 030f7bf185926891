/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

GtkWidget *inches_key_button_new (InchesSession *session); /* opens what the signs of the timeline mean */

G_END_DECLS
