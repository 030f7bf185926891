/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-export-defaults.h"

G_BEGIN_DECLS

/* What pictures can be chosen to be, as lists, with the user's own choice picked out. */
void inches_export_choices_fill_charts  (GtkDropDown                *list,
                                         InchesChart                 chart);
void inches_export_choices_fill_formats (GtkDropDown                *list,
                                         const InchesExportDefaults *defaults);
void inches_export_choices_fill_sizes   (GtkDropDown                *list,
                                         const InchesExportDefaults *defaults,
                                         gboolean                    own); /* one more, for sides of the user's own */
void inches_export_choices_fill_themes  (GtkDropDown                *list,
                                         const InchesExportDefaults *defaults,
                                         InchesSession              *session);
void inches_export_choices_make_room    (GtkWidget                  *choices); /* for their words, at the size of the text */

G_END_DECLS
