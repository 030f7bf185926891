/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-picture-copy.h"

#include "picture-fixture.h"

#define PATIENCE 20 /* s */

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (inches_picture_copy_finish (result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static gboolean
late_cb (gpointer user_data)
{
  g_assert_not_reached ();
}

static void
wait_for (gboolean *done)
{
  guint late = g_timeout_add_seconds (PATIENCE, late_cb, NULL);

  while (!*done)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (late);
}

/* Returns: (transfer full): what another program is given */
static GBytes *
paste (GdkClipboard *clipboard,
       const char   *type)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean done = FALSE;

  gdk_content_provider_write_mime_type_async (gdk_clipboard_get_content (clipboard), type, stream, G_PRIORITY_DEFAULT,
                                              NULL, written_cb, &done);
  wait_for (&done);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* What is pasted is what would be saved. */
static void
test_copy_gives_the_bytes_of_the_files (void)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  g_autoptr(InchesExportJob) job = inches_export_job_new (picture_fixture_get ());
  g_autoptr(GBytes) png = inches_export_make (picture_fixture_get (), INCHES_EXPORT_PNG, NULL);
  g_autoptr(GBytes) svg = inches_export_make (picture_fixture_get (), INCHES_EXPORT_SVG, NULL);
  g_autoptr(GBytes) pasted_png = NULL;
  g_autoptr(GBytes) pasted_svg = NULL;
  gboolean done = FALSE;

  inches_picture_copy_async (job, clipboard, copied_cb, &done);
  wait_for (&done);

  pasted_png = paste (clipboard, "image/png");
  pasted_svg = paste (clipboard, "image/svg+xml");
  g_assert_true (g_bytes_equal (png, pasted_png));
  g_assert_true (g_bytes_equal (svg, pasted_svg));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture-copy/gives-the-bytes-of-the-files", test_copy_gives_the_bytes_of_the_files);

  return g_test_run ();
}
