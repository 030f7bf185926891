/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-export-job.h"

G_BEGIN_DECLS

/* The first lines of the figures that a file will hold. */
#define INCHES_TYPE_EXPORT_FIGURES (inches_export_figures_get_type ())
G_DECLARE_FINAL_TYPE (InchesExportFigures, inches_export_figures, INCHES, EXPORT_FIGURES, GtkTextView)

void inches_export_figures_set_job (InchesExportFigures *self,
                                    InchesExportJob     *job);

G_END_DECLS
