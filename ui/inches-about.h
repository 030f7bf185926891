/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-chronicle.h"

G_BEGIN_DECLS

/* What this is, how far its record goes, under which terms program and data are, and which libraries it runs with. */
void inches_about_show (GtkWindow       *parent,
                        InchesChronicle *chronicle); /* NULL: it could not be loaded */

G_END_DECLS
