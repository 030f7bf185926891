/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-export.h"

G_BEGIN_DECLS

/* A picture on paper, laid out anew for the paper's own size. Needs no display with
 * GTK_PRINT_OPERATION_ACTION_EXPORT. */
GtkPrintOperation *inches_picture_print_new (const InchesExport *export) G_GNUC_WARN_UNUSED_RESULT; /* references and copies are taken */

G_END_DECLS
