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

/* What is drawn. */
typedef struct
{
  const InchesPath   *path;
  const InchesStroke *stroke; /* NULL: it is filled */
  double              scale;
  InchesTraceFunc     trace;
} Shape;

/* A shape, from where it begins. */
typedef struct
{
  guint8 n_kinds;
  guint8 n_numbers;
  guint8 kinds[MOST_KINDS];
  gint16 numbers[MOST_NUMBERS];
  gint16 phase_x;
  gint16 phase_y;
  guint16 width; /* of an outline, in parts of a pixel; 0: filled */
  guint8 join;
  guint8 round_caps;
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

  return hash ^ key->n_kinds ^ (guint) key->width << 8;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *one = a;
  const Key *two = b;

  return one->n_kinds == two->n_kinds && one->n_numbers == two->n_numbers && one->phase_x == two->phase_x
         && one->phase_y == two->phase_y && one->width == two->width && one->join == two->join
         && one->round_caps == two->round_caps && memcmp (one->kinds, two->kinds, one->n_kinds) == 0
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

static void
fill_pen (Key                *key,
          const InchesStroke *stroke,
          double              scale)
{
  key->width = (guint16) CLAMP (round (stroke->width * scale * FINENESS), 1, G_MAXUINT16);
  key->join = stroke->join;
  key->round_caps = stroke->round_caps != FALSE;
}

/**
 * inches_shape_masks_set_pen:
 * @cr: where a stroke is to be drawn
 * @stroke: its width, joins and ends
 */
void
inches_shape_masks_set_pen (cairo_t            *cr,
                            const InchesStroke *stroke)
{
  cairo_set_line_width (cr, stroke->width);
  cairo_set_line_join (cr, stroke->join == INCHES_JOIN_ROUND ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
  cairo_set_line_cap (cr, stroke->round_caps ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
}

/* Px of the image by which an outline goes beyond its path: joins may be sharp. */
static int
find_reach (const Shape  *shape,
            const double *extents)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  double left, top, right, bottom, reach;

  shape->trace (cr, shape->path);
  inches_shape_masks_set_pen (cr, shape->stroke);
  cairo_stroke_extents (cr, &left, &top, &right, &bottom);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  reach = MAX (extents[0] - left * shape->scale, extents[1] - top * shape->scale);
  reach = MAX (reach, MAX (right * shape->scale - extents[2], bottom * shape->scale - extents[3]));

  return (int) ceil (MAX (reach, 0));
}

static Entry *
make_entry (const Key    *key,
            const Shape  *shape,
            const double *extents)
{
  Entry *entry = g_new0 (Entry, 1);
  int margin = 1 + (shape->stroke != NULL ? find_reach (shape, extents) : 0);
  double phase_x = key->phase_x / (double) PHASES, phase_y = key->phase_y / (double) PHASES;
  cairo_t *cr;

  entry->key = *key;
  entry->left = entry->top = -margin;
  entry->surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) ceil (extents[2] - extents[0]) + 2 * margin + 1,
                                               (int) ceil (extents[3] - extents[1]) + 2 * margin + 1);
  cr = cairo_create (entry->surface);
  cairo_translate (cr, margin + phase_x - extents[0], margin + phase_y - extents[1]);
  cairo_scale (cr, shape->scale, shape->scale);
  shape->trace (cr, shape->path);
  if (shape->stroke == NULL)
    {
      cairo_fill (cr);
    }
  else
    {
      inches_shape_masks_set_pen (cr, shape->stroke);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
  cairo_surface_flush (entry->surface);

  return entry;
}

/**
 * inches_shape_masks_find:
 * @masks: (element-type InchesShapeMask): those made so far
 * @path: of the shape
 * @stroke: (nullable): how it is outlined, without dashes; %NULL: it is filled
 * @scale: px of the image for each px of the path
 * @x: px of the image where the path has its origin
 * @y: likewise
 * @trace: gives a path to cairo
 * @mask: (out): the shape and where it goes
 *
 * Returns: %FALSE if the shape is too large or too rich to be kept
 */
gboolean
inches_shape_masks_find (GHashTable         *masks,
                         const InchesPath   *path,
                         const InchesStroke *stroke,
                         double              scale,
                         double              x,
                         double              y,
                         InchesTraceFunc     trace,
                         InchesShapeMask    *mask)
{
  const Shape shape = { path, stroke, scale, trace };
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
  if (stroke != NULL)
    fill_pen (&key, stroke, scale);

  entry = g_hash_table_lookup (masks, &key);
  if (entry == NULL)
    {
      if (g_hash_table_size (masks) >= MOST_MASKS)
        g_hash_table_remove_all (masks);
      entry = make_entry (&key, &shape, extents);
      g_hash_table_add (masks, entry);
    }

  *mask = (InchesShapeMask) { entry->surface, (int) floor (left) + entry->left, (int) floor (top) + entry->top };

  return TRUE;
}
