/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-canvas-script.h"

#include <math.h>
#include <string.h>

/* Parts of the em that letters may reach above and below the base line. */
#define ABOVE 1.2
#define BELOW 0.5

struct _InchesCanvasScript
{
  InchesCanvas    parent_instance;

  InchesMeasurer *measurer;
  GArray         *items;   /* (element-type InchesScriptItem) */
  GByteArray     *kinds;
  GArray         *numbers; /* (element-type double) */
  GByteArray     *texts;
  GArray         *clips;   /* (element-type InchesBox) in force, each within the one before */
  InchesPath     *path;    /* of the item that is drawn again */
};

G_DEFINE_FINAL_TYPE (InchesCanvasScript, inches_canvas_script, INCHES_TYPE_CANVAS)

static void
inches_canvas_script_group (InchesCanvas *canvas,
                            const char   *id,
                            const char   *title)
{
}

static void
inches_canvas_script_end_group (InchesCanvas *canvas)
{
}

static InchesBox
grow (InchesBox box,
      double    by)
{
  return (InchesBox) { box.left - by, box.top - by, box.right + by, box.bottom + by };
}

static InchesScriptItem *
add_item (InchesCanvasScript *self,
          InchesScriptKind    kind,
          const InchesColor  *color)
{
  InchesScriptItem item = {
    .kind = kind, .color = *color, .first_kind = self->kinds->len, .first_number = self->numbers->len,
    .clipped = self->clips->len > 0,
  };

  if (item.clipped)
    item.clip = g_array_index (self->clips, InchesBox, self->clips->len - 1);
  g_array_append_val (self->items, item);

  return &g_array_index (self->items, InchesScriptItem, self->items->len - 1);
}

static InchesScriptItem *
add_path (InchesCanvasScript *self,
          InchesScriptKind    kind,
          const InchesPath   *path,
          const InchesColor  *color)
{
  InchesScriptItem *item = add_item (self, kind, color);
  const guint8 *kinds = inches_path_get_kinds (path);

  item->n_kinds = inches_path_get_length (path);
  for (guint i = 0; i < item->n_kinds; i++)
    item->n_numbers += inches_path_kind_get_n_numbers (kinds[i]);
  g_byte_array_append (self->kinds, kinds, item->n_kinds);
  g_array_append_vals (self->numbers, inches_path_get_numbers (path), item->n_numbers);
  item->box = inches_path_get_box (path);

  return item;
}

static void
inches_canvas_script_fill (InchesCanvas      *canvas,
                           const InchesPath  *path,
                           const InchesColor *color)
{
  add_path (INCHES_CANVAS_SCRIPT (canvas), INCHES_SCRIPT_FILL, path, color);
}

static void
inches_canvas_script_stroke (InchesCanvas       *canvas,
                             const InchesPath   *path,
                             const InchesColor  *color,
                             const InchesStroke *stroke)
{
  InchesScriptItem *item = add_path (INCHES_CANVAS_SCRIPT (canvas), INCHES_SCRIPT_STROKE, path, color);

  /* A mitre reaches further than half the line. */
  item->stroke = *stroke;
  item->box = grow (item->box, stroke->width * 2);
}

static void
inches_canvas_script_hatch (InchesCanvas      *canvas,
                            const InchesPath  *path,
                            const InchesColor *color,
                            const InchesHatch *hatch)
{
  add_path (INCHES_CANVAS_SCRIPT (canvas), INCHES_SCRIPT_HATCH, path, color)->hatch = *hatch;
}

static gboolean
inches_canvas_script_graph (InchesCanvas      *canvas,
                            const double      *points,
                            guint              n_points,
                            double             foot,
                            double             width,
                            const InchesColor *color)
{
  InchesCanvasScript *self = INCHES_CANVAS_SCRIPT (canvas);
  InchesScriptItem *item = add_item (self, INCHES_SCRIPT_GRAPH, color);
  double top = G_MAXDOUBLE, bottom = isnan (foot) ? -G_MAXDOUBLE : foot;

  for (guint i = 0; i < n_points; i++)
    {
      top = MIN (top, points[2 * i + 1]);
      bottom = MAX (bottom, points[2 * i + 1]);
    }
  item->foot = foot;
  item->stroke.width = width;
  item->n_numbers = 2 * n_points;
  item->box = grow ((InchesBox) { points[0], top, points[2 * n_points - 2], bottom }, width + 1);
  g_array_append_vals (self->numbers, points, 2 * n_points);

  return TRUE;
}

static void
inches_canvas_script_push_clip (InchesCanvas *canvas,
                                double        x,
                                double        y,
                                double        width,
                                double        height)
{
  InchesCanvasScript *self = INCHES_CANVAS_SCRIPT (canvas);
  InchesBox clip = { x, y, x + width, y + height };

  if (self->clips->len > 0)
    {
      const InchesBox *before = &g_array_index (self->clips, InchesBox, self->clips->len - 1);

      clip = (InchesBox) { MAX (clip.left, before->left), MAX (clip.top, before->top),
                           MIN (clip.right, before->right), MIN (clip.bottom, before->bottom) };
    }
  g_array_append_val (self->clips, clip);
}

static void
inches_canvas_script_pop_clip (InchesCanvas *canvas)
{
  InchesCanvasScript *self = INCHES_CANVAS_SCRIPT (canvas);

  g_array_set_size (self->clips, self->clips->len - 1);
}

static void
inches_canvas_script_text (InchesCanvas          *canvas,
                           double                 x,
                           double                 baseline,
                           const char            *text,
                           const InchesTextStyle *style,
                           const InchesColor     *color,
                           InchesAnchor           anchor)
{
  InchesCanvasScript *self = INCHES_CANVAS_SCRIPT (canvas);
  InchesScriptItem *item = add_item (self, INCHES_SCRIPT_TEXT, color);
  double width = inches_measurer_get_width (self->measurer, text, style);
  double left = anchor == INCHES_ANCHOR_START ? x : anchor == INCHES_ANCHOR_MIDDLE ? x - width / 2 : x - width;
  double place[] = { x, baseline };

  item->text = self->texts->len;
  item->style = *style;
  item->anchor = anchor;
  item->n_numbers = 2;
  item->box = (InchesBox) { left - 2, baseline - style->size * ABOVE, left + width + 2, baseline + style->size * BELOW };
  g_array_append_vals (self->numbers, place, 2);
  g_byte_array_append (self->texts, (const guint8 *) text, strlen (text) + 1);
}

static void
inches_canvas_script_finalize (GObject *object)
{
  InchesCanvasScript *self = INCHES_CANVAS_SCRIPT (object);

  g_array_unref (self->items);
  g_byte_array_unref (self->kinds);
  g_array_unref (self->numbers);
  g_byte_array_unref (self->texts);
  g_array_unref (self->clips);
  inches_path_free (self->path);
  g_clear_object (&self->measurer);

  G_OBJECT_CLASS (inches_canvas_script_parent_class)->finalize (object);
}

static void
inches_canvas_script_class_init (InchesCanvasScriptClass *klass)
{
  InchesCanvasClass *canvas_class = INCHES_CANVAS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inches_canvas_script_finalize;
  canvas_class->begin_group = inches_canvas_script_group;
  canvas_class->end_group = inches_canvas_script_end_group;
  canvas_class->fill = inches_canvas_script_fill;
  canvas_class->stroke = inches_canvas_script_stroke;
  canvas_class->hatch = inches_canvas_script_hatch;
  canvas_class->graph = inches_canvas_script_graph;
  canvas_class->push_clip = inches_canvas_script_push_clip;
  canvas_class->pop_clip = inches_canvas_script_pop_clip;
  canvas_class->text = inches_canvas_script_text;
}

static void
inches_canvas_script_init (InchesCanvasScript *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (InchesScriptItem));
  self->kinds = g_byte_array_new ();
  self->numbers = g_array_new (FALSE, FALSE, sizeof (double));
  self->texts = g_byte_array_new ();
  self->clips = g_array_new (FALSE, FALSE, sizeof (InchesBox));
  self->path = inches_path_new ();
}

/**
 * inches_canvas_script_new:
 * @measurer: tells how much room texts take
 *
 * Returns: (transfer full): an empty script; holds a reference on @measurer
 */
InchesCanvasScript *
inches_canvas_script_new (InchesMeasurer *measurer)
{
  InchesCanvasScript *self = g_object_new (INCHES_TYPE_CANVAS_SCRIPT, NULL);

  self->measurer = g_object_ref (measurer);

  return self;
}

/**
 * inches_canvas_script_clear:
 * @self: a script
 *
 * Forgets all that was drawn; the memory is kept.
 */
void
inches_canvas_script_clear (InchesCanvasScript *self)
{
  g_array_set_size (self->items, 0);
  g_byte_array_set_size (self->kinds, 0);
  g_array_set_size (self->numbers, 0);
  g_byte_array_set_size (self->texts, 0);
  g_array_set_size (self->clips, 0);
}

/**
 * inches_canvas_script_get_length:
 * @self: a script
 *
 * Returns: how many things were drawn
 */
guint
inches_canvas_script_get_length (InchesCanvasScript *self)
{
  return self->items->len;
}

/**
 * inches_canvas_script_get_item:
 * @self: a script
 * @index: place in the order of drawing
 *
 * Returns: (transfer none): what was drawn; valid until @self changes, as are numbers, kinds and texts
 */
const InchesScriptItem *
inches_canvas_script_get_item (InchesCanvasScript *self,
                               guint               index)
{
  return &g_array_index (self->items, InchesScriptItem, index);
}

const guint8 *
inches_canvas_script_get_kinds (InchesCanvasScript *self)
{
  return self->kinds->data;
}

const double *
inches_canvas_script_get_numbers (InchesCanvasScript *self)
{
  return (const double *) (gconstpointer) self->numbers->data;
}

const char *
inches_canvas_script_get_texts (InchesCanvasScript *self)
{
  return (const char *) self->texts->data;
}

static const InchesPath *
build_path (InchesCanvasScript     *self,
            const InchesScriptItem *item)
{
  const double *numbers = inches_canvas_script_get_numbers (self) + item->first_number;

  inches_path_clear (self->path);
  for (guint i = 0; i < item->n_kinds; i++)
    {
      InchesPathKind kind = self->kinds->data[item->first_kind + i];

      inches_path_add (self->path, kind, numbers);
      numbers += inches_path_kind_get_n_numbers (kind);
    }

  return self->path;
}

/* The first point at or after an x, of those in order. */
static guint
find_point (const double *points,
            guint         n_points,
            double        x)
{
  guint low = 0, high = n_points;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (points[2 * middle] < x)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* A graph takes as long as it is wide: of a long one only what is wanted is drawn, with
 * two points to spare on either side, so that its ends stay out of sight. */
static void
replay_graph (InchesCanvas           *canvas,
              const InchesScriptItem *item,
              const double           *points,
              const InchesBox        *box)
{
  guint n_points = item->n_numbers / 2;
  guint first = 0, end = n_points;

  if (box != NULL)
    {
      double reach = 2 * item->stroke.width + 2;

      first = find_point (points, n_points, box->left - reach);
      first -= MIN (first, 2);
      end = MIN (find_point (points, n_points, box->right + reach) + 2, n_points);
    }
  if (end - first >= 2)
    inches_canvas_graph (canvas, points + 2 * first, end - first, item->foot, item->stroke.width, &item->color);
}

static void
replay_item (InchesCanvasScript     *self,
             InchesCanvas           *canvas,
             const InchesScriptItem *item,
             const InchesBox        *box)
{
  InchesCanvasClass *klass = INCHES_CANVAS_GET_CLASS (canvas);
  const double *numbers = inches_canvas_script_get_numbers (self) + item->first_number;

  switch (item->kind)
    {
    case INCHES_SCRIPT_FILL:
      klass->fill (canvas, build_path (self, item), &item->color);
      break;

    case INCHES_SCRIPT_STROKE:
      klass->stroke (canvas, build_path (self, item), &item->color, &item->stroke);
      break;

    case INCHES_SCRIPT_HATCH:
      klass->hatch (canvas, build_path (self, item), &item->color, &item->hatch);
      break;

    case INCHES_SCRIPT_GRAPH:
      replay_graph (canvas, item, numbers, box);
      break;

    case INCHES_SCRIPT_TEXT:
      klass->text (canvas, numbers[0], numbers[1], inches_canvas_script_get_texts (self) + item->text, &item->style,
                   &item->color, item->anchor);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * inches_canvas_script_replay:
 * @self: a script
 * @canvas: what to draw on, with graphs if any were drawn
 * @box: (nullable): what does not reach into it is left out; %NULL draws all
 *
 * Draws again what was drawn, in its order.
 */
void
inches_canvas_script_replay (InchesCanvasScript *self,
                             InchesCanvas       *canvas,
                             const InchesBox    *box)
{
  InchesCanvasClass *klass = INCHES_CANVAS_GET_CLASS (canvas);

  for (guint i = 0; i < self->items->len; i++)
    {
      const InchesScriptItem *item = inches_canvas_script_get_item (self, i);

      if (box != NULL && (!inches_box_meets (&item->box, box) || (item->clipped && !inches_box_meets (&item->clip, box))))
        continue;

      if (item->clipped)
        klass->push_clip (canvas, item->clip.left, item->clip.top,
                          MAX (item->clip.right - item->clip.left, 0), MAX (item->clip.bottom - item->clip.top, 0));
      replay_item (self, canvas, item, box);
      if (item->clipped)
        klass->pop_clip (canvas);
    }
}
