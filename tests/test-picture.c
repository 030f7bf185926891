/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "inches-canvas-cairo.h"
#include "inches-error.h"
#include "inches-picture.h"
#include "picture-compare.h"
#include "picture-scene.h"

static const InchesPicture scene = {
  .width = SCENE_WIDTH, .height = SCENE_HEIGHT, .scale = 1, .title = "Größe", .description = "Words",
  .document = "{}",
};

static char *
new_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("inches-picture-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static char *
read_whole (const char *path,
            gsize      *length)
{
  g_autoptr(GError) error = NULL;
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);

  return bytes;
}

/* Content of a chunk, and what follows it. */
static const char *
find_chunk (const char *png,
            gsize       length,
            const char *type)
{
  for (gsize i = 8; i + 4 < length; i++)
    if (memcmp (png + i, type, 4) == 0)
      return png + i + 4;

  return NULL;
}

static void
test_picture_png (void)
{
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (NULL);
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr(GByteArray) again = NULL;
  g_autoptr(GError) error = NULL;
  InchesPicture large = scene;
  cairo_surface_t *surface;
  const char *chunk;
  gsize length;

  large.scale = 2;
  g_assert_true (inches_picture_write_png (path, &large, measurer, picture_scene_paint, NULL, &error));
  g_assert_no_error (error);
  bytes = read_whole (path, &length);

  again = inches_picture_make_png (&large, measurer, picture_scene_paint, NULL, &error);
  g_assert_cmpmem (bytes, length, again->data, again->len);

  surface = picture_load (path);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 2 * SCENE_WIDTH);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 2 * SCENE_HEIGHT);
  cairo_surface_destroy (surface);

  /* 192 dots per inch are 7559 per metre; then the check sum. */
  chunk = find_chunk (bytes, length, "pHYs");
  g_assert_cmpmem (chunk, 13, "\0\0\x1d\x87\0\0\x1d\x87\1" "\x8f\xe5\xf1\x65", 13);
  g_assert_cmpmem (find_chunk (bytes, length, "iTXt"), 9, "Software\0", 9);
  g_assert_nonnull (memmem (bytes, length, "Title\0\0\0\0\0Größe", 17));
  g_assert_nonnull (memmem (bytes, length, "inches-document\0\0\0\0\0{}", 22));
  g_assert_true (find_chunk (bytes, length, "iTXt") < find_chunk (bytes, length, "IDAT"));

  g_unlink (path);
  g_rmdir (folder);
}

static void
paint_nothing (InchesCanvas *canvas,
               gpointer      user_data)
{
}

static guint32
first_pixel (gboolean transparent)
{
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (NULL);
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);
  InchesPicture picture = { .width = 16, .height = 16, .scale = 1, .transparent = transparent };
  cairo_surface_t *surface;
  guint32 pixel;

  g_assert_true (inches_picture_write_png (path, &picture, measurer, paint_nothing, NULL, NULL));
  surface = picture_load (path);
  memcpy (&pixel, cairo_image_surface_get_data (surface), sizeof pixel);
  if (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24)
    pixel |= 0xff000000;
  cairo_surface_destroy (surface);
  g_unlink (path);
  g_rmdir (folder);

  return pixel;
}

static void
test_picture_ground (void)
{
  g_assert_cmphex (first_pixel (FALSE), ==, 0xffffffff);
  g_assert_cmphex (first_pixel (TRUE), ==, 0);
}

static void
paint_pale (InchesCanvas *canvas,
            gpointer      user_data)
{
  InchesColor pale = { 1, 0.5, 0.2, 0.4 };

  inches_canvas_rectangle (canvas, 0, 0, 50, 40);
  inches_canvas_fill (canvas, &pale);
  picture_scene_paint (canvas, user_data);
}

/* Read again by another reader, every pixel is as it was drawn. */
static void
test_picture_png_is_what_was_drawn (void)
{
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (NULL);
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);

  for (guint transparent = 0; transparent < 2; transparent++)
    {
      InchesPicture picture = { .width = 600, .height = 400, .scale = 1, .transparent = transparent };
      InchesPicturePaint paint = transparent ? paint_pale : picture_scene_paint;
      cairo_surface_t *drawn = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 400);
      cairo_t *cr = cairo_create (drawn);
      g_autoptr(InchesCanvas) canvas = inches_canvas_cairo_new (cr, measurer);
      cairo_surface_t *read;

      inches_canvas_cairo_set_quality (INCHES_CANVAS_CAIRO (canvas), INCHES_QUALITY_PICTURE);
      paint (canvas, NULL);
      cairo_destroy (cr);

      g_assert_true (inches_picture_write_png (path, &picture, measurer, paint, NULL, NULL));
      read = picture_load (path);
      g_assert_cmpint (cairo_image_surface_get_format (read), ==, transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24);
      g_assert_cmpfloat (picture_compare (drawn, read, 0, NULL), ==, 0);
      cairo_surface_destroy (read);
      cairo_surface_destroy (drawn);
    }

  g_unlink (path);
  g_rmdir (folder);
}

static void
test_picture_svg (void)
{
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (NULL);
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "a.svg", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *again = NULL;
  g_autoptr(GError) error = NULL;
  gsize length, length_again;

  g_assert_true (inches_picture_write_svg (path, &scene, measurer, picture_scene_paint, NULL, &error));
  g_assert_no_error (error);
  bytes = read_whole (path, &length);
  again = inches_picture_make_svg (&scene, measurer, picture_scene_paint, NULL, &length_again, &error);
  g_assert_cmpmem (bytes, length, again, length_again);
  g_assert_nonnull (strstr (bytes, "<title>Größe</title>\n<desc>Words</desc>\n<metadata id=\"inches-document\">{}"));

  g_unlink (path);
  g_rmdir (folder);
}

static void
test_picture_size_limits (void)
{
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (NULL);
  const InchesPicture bad[] = {
    { .width = 15, .height = 100, .scale = 1 },
    { .width = 100, .height = 16385, .scale = 1 },
    { .width = 1920, .height = 1080, .scale = 9 },
    { .width = 100, .height = 100, .scale = 0 },
    { .width = -100, .height = 100, .scale = 1 },
    { .width = NAN, .height = 100, .scale = 1 },
    { .width = 100, .height = 100, .scale = INFINITY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (inches_picture_write_png ("/nowhere/a.png", &bad[i], measurer, paint_nothing, NULL, &error));
      g_assert_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);
      g_assert_nonnull (strstr (error->message, "16384"));
    }
}

/* A picture that cannot be written leaves what was there. */
static void
test_picture_unwritable (void)
{
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) svg_error = NULL;

  g_assert_false (inches_picture_write_png ("/nowhere/at/all/a.png", &scene, measurer, paint_nothing, NULL, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "/nowhere/at/all/a.png"));

  g_assert_false (inches_picture_write_svg ("/nowhere/at/all/a.svg", &scene, measurer, paint_nothing, NULL, &svg_error));
  g_assert_error (svg_error, INCHES_ERROR, INCHES_ERROR_IO);
}

/* In a process of its own, as one who is not root: root may write everything. */
static int
save_as_nobody (const char *path)
{
  g_autoptr(GError) error = NULL;

  if (getuid () == 0 && setuid (65534) != 0)
    return 2;

  return inches_picture_save (path, "new", 3, &error) || strstr (error->message, "nothing may be written in the folder") == NULL;
}

/* It is replaced, never written to: that it may only be read is not what is in the way. */
static void
test_picture_beside_one_that_may_only_be_read (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);
  pid_t child;
  int status;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_chmod (path, 0444);
  g_chmod (folder, 0555);

  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (save_as_nobody (path));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_chmod (folder, 0700);
  g_unlink (path);
  g_rmdir (folder);

  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == 2)
    g_test_skip ("root cannot be somebody else");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture/png", test_picture_png);
  g_test_add_func ("/picture/ground", test_picture_ground);
  g_test_add_func ("/picture/png-is-what-was-drawn", test_picture_png_is_what_was_drawn);
  g_test_add_func ("/picture/svg", test_picture_svg);
  g_test_add_func ("/picture/size-limits", test_picture_size_limits);
  g_test_add_func ("/picture/unwritable", test_picture_unwritable);
  g_test_add_func ("/picture/beside-one-that-may-only-be-read", test_picture_beside_one_that_may_only_be_read);

  return g_test_run ();
}
