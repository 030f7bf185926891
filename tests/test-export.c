/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export.h"

#include "inches-error.h"

#include <math.h>

static void
test_export_format (void)
{
  InchesExportFormat format;

  g_assert_true (inches_export_find_format ("a.png", &format));
  g_assert_cmpint (format, ==, INCHES_EXPORT_PNG);
  g_assert_true (inches_export_find_format ("/a.png/b.SVG", &format));
  g_assert_cmpint (format, ==, INCHES_EXPORT_SVG);

  g_assert_true (inches_export_find_format ("a.pdf", &format));
  g_assert_cmpint (format, ==, INCHES_EXPORT_PDF);
  g_assert_true (inches_export_find_format ("a.Csv", &format));
  g_assert_cmpint (format, ==, INCHES_EXPORT_CSV);

  g_assert_false (inches_export_find_format ("png", &format));
  g_assert_false (inches_export_find_format ("a.png.gz", &format));
  g_assert_false (inches_export_find_format ("a.png/b", &format));
  g_assert_false (inches_export_find_format ("", &format));
}

static gboolean
fits (guint  width,
      guint  height,
      double scale)
{
  InchesExport export = { .width = width, .height = height, .scale = scale };
  g_autoptr(GError) error = NULL;
  gboolean fits = inches_export_check_size (&export, &error);

  g_assert_true (fits == (error == NULL));
  if (!fits)
    g_assert_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);

  return fits;
}

static void
test_export_size (void)
{
  g_assert_true (fits (1920, 1080, 1));
  g_assert_true (fits (320, 320, 0.25));
  g_assert_true (fits (1920, 1080, 8));

  g_assert_false (fits (319, 1080, 1));
  g_assert_false (fits (1920, 16385, 1));
  g_assert_false (fits (16384, 320, 2));
  g_assert_false (fits (16384, 16384, 1));
  g_assert_false (fits (G_MAXUINT, G_MAXUINT, 1));
  g_assert_false (fits (1920, 1080, 0));
  g_assert_false (fits (1920, 1080, -1));
  g_assert_false (fits (1920, 1080, 8.1));
  g_assert_false (fits (1920, 1080, NAN));
  g_assert_false (fits (1920, 1080, INFINITY));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/format", test_export_format);
  g_test_add_func ("/export/size", test_export_size);

  return g_test_run ();
}
