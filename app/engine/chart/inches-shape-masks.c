/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-shape-masks.h"

#include <math.h>
#include <string.h>

#define LARGEST      48   /* px of the image, either way */
#define MOST_NUMBERS 64   /* of a path */
#define MOST_KINDS   32
#define PHASES       4    /* places within a pixel */
#define FINENESS     16   /* parts of a pixel that tell shapes apart */
#define MOST_MASKS   1024

/* A shape, from where it begins. */
typedef struct
{
  guint8 n_kinds;
  guint8 n_numbers;
  guint8 kinds[MOST_KINDS];
  gint16 numbers[MOST_NUMBERS];
  gint16 phase_x;
  gint16 phase_y;
} Key;

typedef struct
{
  Key              key; /* first: the entry is its own key */
  cairo_surface_t *surface;
  int              left;
  int              top;
} Entry;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;
  guint hash = 2166136261u ^ (guint) (key->phase_x * 4 + key->phase_y);

  for (guint i = 0; i < key->n_numbers; i++)
    hash = (hash ^ (guint16) key->numbers[i]) * 16777619u;

  return hash ^ key->n_kinds;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *one = a;
  const Key *two = b;

  return one->n_kinds == two->n_kinds && one->n_numbers == two->n_numbers && one->phase_x == two->phase_x
         && one->phase_y == two->phase_y && memcmp (one->kinds, two->kinds, one->n_kinds) == 0
         && memcmp (one->numbers, two->numbers, one->n_numbers * sizeof one->numbers[0]) == 0;
}

static void
entry_free (gpointer data)
{
  cairo_surface_destroy (((Entry *) data)->surface);
  g_free (data);
}

/**
 * inches_shape_masks_new:
 *
 * Returns: (transfer full): no masks yet
 */
GHashTable *
inches_shape_masks_new (void)
{
  return g_hash_table_new_full (key_hash, key_equal, entry_free, NULL);
}

/* Whether a number of a kind is a place, and not a length. */
static gboolean
is_place (InchesPathKind kind,
          guint          number)
{
  return !((kind == INCHES_PATH_CIRCLE || kind == INCHES_PATH_RECTANGLE) && number >= 2);
}

/* What a path covers, px of the image; FALSE if it is too rich. */
static gboolean
find_extents (const InchesPath *path,
              double            scale,
              double           *extents)
{
  const guint8 *kinds = inches_path_get_kinds (path);
  const double *v = inches_path_get_numbers (path);
  guint n_numbers = 0;

  if (inches_path_get_length (path) == 0 || inches_path_get_length (path) > MOST_KINDS)
    return FALSE;

  extents[0] = extents[1] = G_MAXDOUBLE;
  extents[2] = extents[3] = -G_MAXDOUBLE;
  for (guint i = 0; i < inches_path_get_length (path); i++)
    {
      guint n = inches_path_kind_get_n_numbers (kinds[i]);
      double around = kinds[i] == INCHES_PATH_CIRCLE ? v[2] : 0;
      double wide = kinds[i] == INCHES_PATH_RECTANGLE ? v[2] : 0, high = kinds[i] == INCHES_PATH_RECTANGLE ? v[3] : 0;

      for (guint j = 0; j + 1 < n && is_place (kinds[i], j); j += 2)
        {
          extents[0] = MIN (extents[0], (v[j] - around) * scale);
          extents[1] = MIN (extents[1], (v[j + 1] - around) * scale);
          extents[2] = MAX (extents[2], (v[j] + around + wide) * scale);
          extents[3] = MAX (extents[3], (v[j + 1] + around + high) * scale);
        }
      n_numbers += n;
      v += n;
    }

  return n_numbers <= MOST_NUMBERS && extents[2] - extents[0] <= LARGEST && extents[3] - extents[1] <= LARGEST;
}

static void
fill_key (Key              *key,
          const InchesPath *path,
          double            scale,
          double            left,
          double            top)
{
  const guint8 *kinds = inches_path_get_kinds (path);
  const double *v = inches_path_get_numbers (path);

  key->n_kinds = inches_path_get_length (path);
  memcpy (key->kinds, kinds, key->n_kinds);
  for (guint i = 0; i < key->n_kinds; i++)
    for (guint j = 0; j < inches_path_kind_get_n_numbers (kinds[i]); j++, v++)
      {
        double from = !is_place (kinds[i], j) ? 0 : j % 2 == 0 ? left : top;

        key->numbers[key->n_numbers++] = (gint16) round ((*v * scale - from) * FINENESS);
      }
}

static Entry *
make_entry (const Key        *key,
            const InchesPath *path,
            double            scale,
            const double     *extents,
            InchesTraceFunc   trace)
{
  Entry *entry = g_new0 (Entry, 1);
  double phase_x = key->phase_x / (double) PHASES, phase_y = key->phase_y / (double) PHASES;
  cairo_t *cr;

  entry->key = *key;
  entry->left = entry->top = -1;
  entry->surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) ceil (extents[2] - extents[0]) + 3,
                                               (int) ceil (extents[3] - extents[1]) + 3);
  cr = cairo_create (entry->surface);
  cairo_translate (cr, 1 + phase_x - extents[0], 1 + phase_y - extents[1]);
  cairo_scale (cr, scale, scale);
  trace (cr, path);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (entry->surface);

  return entry;
}

/**
 * inches_shape_masks_find:
 * @masks: (element-type InchesShapeMask): those made so far
 * @path: what is filled
 * @scale: px of the image for each px of the path
 * @x: px of the image where the path has its origin
 * @y: likewise
 * @trace: gives a path to cairo
 * @mask: (out): the shape and where it goes
 *
 * Returns: %FALSE if the shape is too large or too rich to be kept
 */
gboolean
inches_shape_masks_find (GHashTable       *masks,
                         const InchesPath *path,
                         double            scale,
                         double            x,
                         double            y,
                         InchesTraceFunc   trace,
                         InchesShapeMask  *mask)
{
  double extents[4], left, top;
  Key key = { 0 };
  Entry *entry;

  if (!find_extents (path, scale, extents))
    return FALSE;

  left = round ((extents[0] + x) * PHASES) / PHASES;
  top = round ((extents[1] + y) * PHASES) / PHASES;
  key.phase_x = (gint16) round ((left - floor (left)) * PHASES);
  key.phase_y = (gint16) round ((top - floor (top)) * PHASES);
  fill_key (&key, path, scale, extents[0], extents[1]);

  entry = g_hash_table_lookup (masks, &key);
  if (entry == NULL)
    {
      if (g_hash_table_size (masks) >= MOST_MASKS)
        g_hash_table_remove_all (masks);
      entry = make_entry (&key, path, scale, extents, trace);
      g_hash_table_add (masks, entry);
    }

  *mask = (InchesShapeMask) { entry->surface, (int) floor (left) + entry->left, (int) floor (top) + entry->top };

  return TRUE;
}
