/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-picture-print.h"

#include "picture-fixture.h"

#include <glib/gstdio.h>

static void
note_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              graphene_size_t   *sheet)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);

  sheet->width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  sheet->height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
}

/* Prints into a file. Returns its length; @sheet: the paper, points */
static gsize
print_to_file (const InchesExport *export,
               const char         *paper,
               graphene_size_t    *sheet)
{
  g_autoptr(GtkPrintOperation) operation = inches_picture_print_new (export);
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  g_autoptr(GtkPaperSize) size = gtk_paper_size_new (paper);
  g_autofree char *folder = g_dir_make_tmp ("inches-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "page.pdf", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr(GError) error = NULL;
  gsize length = 0;

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect (operation, "draw-page", G_CALLBACK (note_page_cb), sheet);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &length, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));
  g_unlink (path);
  g_rmdir (folder);

  return length;
}

static void
test_print_fits_the_paper (gconstpointer paper)
{
  g_autoptr(GtkPaperSize) size = gtk_paper_size_new (paper);
  graphene_size_t sheet;

  g_assert_cmpuint (print_to_file (picture_fixture_get (), paper, &sheet), >, 10000);

  /* A wide picture lies on its side. */
  g_assert_cmpfloat_with_epsilon (sheet.width, gtk_paper_size_get_height (size, GTK_UNIT_POINTS), 1);
  g_assert_cmpfloat_with_epsilon (sheet.height, gtk_paper_size_get_width (size, GTK_UNIT_POINTS), 1);
}

static void
test_print_stands_if_the_picture_does (void)
{
  InchesExport export = *picture_fixture_get ();
  graphene_size_t sheet;

  export.width = 794;
  export.height = 1123;
  print_to_file (&export, GTK_PAPER_NAME_A4, &sheet);
  g_assert_cmpfloat (sheet.width, <, sheet.height);
}

int
main (int    argc,
      char **argv)
{
  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/picture-print/a4", GTK_PAPER_NAME_A4, test_print_fits_the_paper);
  g_test_add_data_func ("/picture-print/letter", GTK_PAPER_NAME_LETTER, test_print_fits_the_paper);
  g_test_add_data_func ("/picture-print/a6", "iso_a6", test_print_fits_the_paper);
  g_test_add_func ("/picture-print/stands", test_print_stands_if_the_picture_does);

  return g_test_run ();
}
