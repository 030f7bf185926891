/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-svg-batch.h"

#include "inches-svg-path.h"

/* How far back a shape looks for one to join. */
#define REACH 128

typedef struct
{
  const char    *class_name; /* interned */
  InchesSvgMerge merge;
  InchesSvgPath  path;
  InchesBox      hull;
  GArray        *boxes; /* InchesBox of each shape in it */
  gboolean       only_boxes;
} Element;

struct _InchesSvgBatch
{
  GArray *elements;
};

static void
element_clear (gpointer data)
{
  Element *element = data;

  inches_svg_path_clear (&element->path);
  g_array_unref (element->boxes);
}

/**
 * inches_svg_batch_new:
 *
 * Returns: (transfer full): an empty batch
 */
InchesSvgBatch *
inches_svg_batch_new (void)
{
  InchesSvgBatch *self = g_new0 (InchesSvgBatch, 1);

  self->elements = g_array_new (FALSE, FALSE, sizeof (Element));
  g_array_set_clear_func (self->elements, element_clear);

  return self;
}

/**
 * inches_svg_batch_free:
 * @self: (transfer full): a batch
 */
void
inches_svg_batch_free (InchesSvgBatch *self)
{
  g_array_unref (self->elements);
  g_free (self);
}

static gboolean
touches (const Element   *element,
         const InchesBox *box)
{
  if (!inches_box_meets (&element->hull, box))
    return FALSE;

  for (guint i = 0; i < element->boxes->len; i++)
    if (inches_box_meets (&g_array_index (element->boxes, InchesBox, i), box))
      return TRUE;

  return FALSE;
}

static gboolean
can_join (const Element   *element,
          const char      *class_name,
          InchesSvgMerge   merge,
          gboolean         only_boxes,
          const InchesBox *box)
{
  if (element->class_name != class_name || element->merge != merge || merge == INCHES_SVG_MERGE_NEVER)
    return FALSE;

  return merge == INCHES_SVG_MERGE_ALWAYS || (only_boxes && element->only_boxes) || !touches (element, box);
}

static Element *
find_element (InchesSvgBatch  *self,
              const char      *class_name,
              InchesSvgMerge   merge,
              gboolean         only_boxes,
              const InchesBox *box)
{
  guint n = self->elements->len;

  for (guint i = n; i-- > 0 && n - i <= REACH;)
    {
      Element *element = &g_array_index (self->elements, Element, i);

      if (can_join (element, class_name, merge, only_boxes, box))
        return element;
      if (touches (element, box))
        break;
    }

  return NULL;
}

/**
 * inches_svg_batch_add:
 * @self: a batch
 * @class_name: class of the style sheet, interned with g_intern_string()
 * @merge: which shapes of this class may be one path
 * @path: the shape
 * @margin: px that are drawn beyond the path: half a stroke's width, mitres included
 */
void
inches_svg_batch_add (InchesSvgBatch   *self,
                      const char       *class_name,
                      InchesSvgMerge    merge,
                      const InchesPath *path,
                      double            margin)
{
  InchesBox box = inches_path_get_box (path);
  gboolean only_boxes = merge == INCHES_SVG_MERGE_APART && inches_path_is_boxes (path);
  Element *element;

  if (inches_path_get_length (path) == 0)
    return;

  box = (InchesBox) { box.left - margin, box.top - margin, box.right + margin, box.bottom + margin };
  element = find_element (self, class_name, merge, only_boxes, &box);

  if (element == NULL)
    {
      Element fresh = { class_name, merge, .hull = INCHES_BOX_EMPTY, .only_boxes = only_boxes };

      inches_svg_path_init (&fresh.path);
      fresh.boxes = g_array_new (FALSE, FALSE, sizeof (InchesBox));
      g_array_append_val (self->elements, fresh);
      element = &g_array_index (self->elements, Element, self->elements->len - 1);
    }

  inches_svg_path_append (&element->path, path);
  element->only_boxes = element->only_boxes && only_boxes;
  element->hull.left = MIN (element->hull.left, box.left);
  element->hull.top = MIN (element->hull.top, box.top);
  element->hull.right = MAX (element->hull.right, box.right);
  element->hull.bottom = MAX (element->hull.bottom, box.bottom);
  g_array_append_val (element->boxes, box);
}

/**
 * inches_svg_batch_flush:
 * @self: a batch
 * @body: SVG so far
 *
 * Writes all shapes, in the order of their first pieces, and forgets them.
 */
void
inches_svg_batch_flush (InchesSvgBatch *self,
                        GString        *body)
{
  for (guint i = 0; i < self->elements->len; i++)
    {
      const Element *element = &g_array_index (self->elements, Element, i);

      g_string_append_printf (body, "<path class=\"%s\" d=\"%s\"/>\n", element->class_name, element->path.data->str);
    }

  g_array_set_size (self->elements, 0);
}
