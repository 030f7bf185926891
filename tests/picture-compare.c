/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture-compare.h"

#include <glib/gstdio.h>

/* Blurred pixels on white: three channels each. */
typedef struct
{
  gint   width;
  gint   height;
  guint8 *channels;
} Plain;

/* A copy on white, so that clear and white are the same. */
static cairo_surface_t *
flatten (cairo_surface_t *surface,
         gint             width,
         gint             height)
{
  cairo_surface_t *flat = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (flat);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (flat);

  return flat;
}

static guint
sum_around (const guint8 *data,
            gint          stride,
            const Plain  *plain,
            gint          x,
            gint          y,
            gint          channel)
{
  guint sum = 0;

  for (gint dy = -1; dy <= 1; dy++)
    for (gint dx = -1; dx <= 1; dx++)
      {
        gint row = CLAMP (y + dy, 0, plain->height - 1);
        gint column = CLAMP (x + dx, 0, plain->width - 1);

        sum += data[(gsize) row * stride + 4 * column + channel];
      }

  return sum;
}

static void
blur (cairo_surface_t *surface,
      Plain           *plain)
{
  cairo_surface_t *flat = flatten (surface, plain->width, plain->height);
  const guint8 *data = cairo_image_surface_get_data (flat);
  gint stride = cairo_image_surface_get_stride (flat);
  guint8 *out = plain->channels = g_malloc (3 * (gsize) plain->width * plain->height);

  for (gint y = 0; y < plain->height; y++)
    for (gint x = 0; x < plain->width; x++)
      for (gint channel = 0; channel < 3; channel++)
        *out++ = sum_around (data, stride, plain, x, y, channel) / 9;

  cairo_surface_destroy (flat);
}

static guint
distance (const guint8 *a,
          const guint8 *b)
{
  guint worst = 0;

  for (guint i = 0; i < 3; i++)
    worst = MAX (worst, (guint) ABS ((gint) a[i] - (gint) b[i]));

  return worst;
}

/* The expected picture in pale grey, and in red what differs. */
static void
save_difference (const Plain *expected,
                 const Plain *actual,
                 guint        threshold,
                 const char  *path)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, expected->width, expected->height);
  guint8 *data = cairo_image_surface_get_data (surface);
  gint stride = cairo_image_surface_get_stride (surface);
  g_autofree char *folder = g_path_get_dirname (path);

  for (gint y = 0; y < expected->height; y++)
    for (gint x = 0; x < expected->width; x++)
      {
        gsize i = 3 * ((gsize) y * expected->width + x);
        const guint8 *e = expected->channels + i;
        guint32 grey = 128 + (e[0] + e[1] + e[2]) / 6;
        guint32 red = grey << 16 | grey << 8 | grey;

        if (distance (e, actual->channels + i) > threshold)
          red = 0xe00000;
        *(guint32 *) (data + (gsize) y * stride + 4 * x) = red;
      }

  g_mkdir_with_parents (folder, 0755);
  cairo_surface_mark_dirty (surface);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/**
 * picture_compare:
 * @expected: an image surface
 * @actual: another; a different size counts as wholly different
 * @threshold: 0 to 255
 * @difference: (nullable): file for a PNG that shows in red what differs
 *
 * Returns: the share of pixels that differ, 0 to 1
 */
double
picture_compare (cairo_surface_t *expected,
                 cairo_surface_t *actual,
                 guint            threshold,
                 const char      *difference)
{
  Plain one = { cairo_image_surface_get_width (expected), cairo_image_surface_get_height (expected) };
  Plain two = one;
  gsize n = (gsize) one.width * one.height;
  gsize n_differing = 0;

  if (cairo_image_surface_get_width (actual) != one.width || cairo_image_surface_get_height (actual) != one.height)
    return 1;

  blur (expected, &one);
  blur (actual, &two);
  for (gsize i = 0; i < n; i++)
    n_differing += distance (one.channels + 3 * i, two.channels + 3 * i) > threshold;

  if (difference != NULL)
    save_difference (&one, &two, threshold, difference);
  g_free (one.channels);
  g_free (two.channels);

  return (double) n_differing / n;
}

/**
 * picture_load:
 * @path: a PNG
 *
 * Returns: (transfer full): an image surface; a file that cannot be read ends the test
 */
cairo_surface_t *
picture_load (const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

/**
 * picture_assert:
 * @expected: an image surface
 * @actual: another
 * @tolerance: how far they may part
 * @name: of the pictures kept in the folder "pictures" beside the test's program
 *
 * Ends the test if the pictures part further. Both and their difference are kept.
 */
void
picture_assert (cairo_surface_t        *expected,
                cairo_surface_t        *actual,
                const PictureTolerance *tolerance,
                const char             *name)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "pictures", NULL);
  g_autofree char *base = g_build_filename (folder, name, NULL);
  g_autofree char *difference = g_strconcat (base, "-difference.png", NULL);
  g_autofree char *expected_path = g_strconcat (base, "-expected.png", NULL);
  g_autofree char *actual_path = g_strconcat (base, "-actual.png", NULL);
  double share;

  g_mkdir_with_parents (folder, 0755);
  cairo_surface_write_to_png (expected, expected_path);
  cairo_surface_write_to_png (actual, actual_path);
  share = picture_compare (expected, actual, tolerance->threshold, difference);
  g_test_message ("%s: %.3f %% of the pixels differ, %.3f %% may", name, 100 * share, 100 * tolerance->share);
  if (share > tolerance->share)
    g_error ("%s: %.3f %% of the pixels differ, at most %.3f %% may; see %s", name, 100 * share,
             100 * tolerance->share, difference);
}
