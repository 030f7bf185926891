/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* Asks where to, then saves the timeline as a picture: 1920 x 1080, in the colours
 * of paper whatever the window's are. */
void inches_export_dialog_run (GtkWindow     *parent,
                               InchesSession *session);

G_END_DECLS
