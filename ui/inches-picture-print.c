/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-picture-print.h"

#include "inches-export-job.h"

#include <math.h>

#define PX_PER_POINT (96 / 72.0)

/* Px of the layout; smaller paper gets a layout of this size, drawn smaller. */
#define LEAST_WIDTH  640
#define LEAST_HEIGHT 480

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              InchesExportJob   *job)
{
  InchesExport export = *inches_export_job_get_export (job);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context) * PX_PER_POINT;
  double height = gtk_print_context_get_height (context) * PX_PER_POINT;
  double grow = MAX (1, MAX (LEAST_WIDTH / width, LEAST_HEIGHT / height));

  export.width = floor (width * grow);
  export.height = floor (height * grow);
  cairo_scale (cr, 1 / (PX_PER_POINT * grow), 1 / (PX_PER_POINT * grow));
  inches_export_draw (&export, cr);
}

GtkPrintOperation *
inches_picture_print_new (const InchesExport *export)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr(GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *title = export->title != NULL ? g_strdup (export->title) : inches_export_make_title (export);

  gtk_page_setup_set_orientation (setup, export->width >= export->height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                                         : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, inches_chart_get_id (export->chart));
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), inches_export_job_new (export),
                         (GClosureNotify) (GCallback) inches_export_job_unref, 0);

  return operation;
}
