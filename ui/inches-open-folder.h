/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows a file in the desktop's file manager, picked out if it can do that. */
void inches_open_folder_of (GFile *file);

G_END_DECLS
