/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-script-changes.h"

#include <math.h>
#include <string.h>

#define FINE       256.0 /* places of a px that count as different */
#define EDGE       6.0   /* px at the sides of what stays in view that are painted anew in any case: lines end there */
#define MOST_BOXES 24
#define SPARE_AREA 4000.0 /* px painted for nothing that are cheaper than one box more */

/* The smallest thing that is compared: one line, one box, one text. */
typedef struct
{
  guint64   key;
  InchesBox box;
} InchesScriptPiece;

typedef struct
{
  guint64 key; /* 0: free */
  gint    count;
} Count;

typedef struct
{
  InchesCanvasScript *script;
  double              shift;  /* added to all x */
  const InchesBox    *within; /* NULL: what does not lie wholly in the body */
  const InchesBox    *body;
  GArray             *pieces;
} Walk;

void
inches_script_changes_init (InchesScriptChanges *self)
{
  self->before = g_array_new (FALSE, FALSE, sizeof (InchesScriptPiece));
  self->after = g_array_new (FALSE, FALSE, sizeof (InchesScriptPiece));
  self->counts = g_array_new (FALSE, TRUE, sizeof (Count));
  self->boxes = g_array_new (FALSE, FALSE, sizeof (InchesBox));
}

void
inches_script_changes_clear (InchesScriptChanges *self)
{
  g_clear_pointer (&self->before, g_array_unref);
  g_clear_pointer (&self->after, g_array_unref);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_pointer (&self->boxes, g_array_unref);
}

static guint64
mix (guint64 key,
     guint64 value)
{
  key = (key ^ value) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return key ^ (key >> 29);
}

static guint64
mix_number (guint64 key,
            double  value)
{
  return mix (key, (guint64) (gint64) floor (value * FINE + 0.5));
}

static guint64
mix_bytes (guint64       key,
           gconstpointer data,
           gsize         size)
{
  const guint8 *bytes = data;

  for (gsize i = 0; i < size; i++)
    key = mix (key, bytes[i]);

  return key;
}

static guint64
mix_box (guint64          key,
         const InchesBox *box)
{
  return mix_number (mix_number (mix_number (mix_number (key, box->left), box->top), box->right), box->bottom);
}

static gboolean
lies_in (const InchesBox *box,
         const InchesBox *outer)
{
  return box->left >= outer->left && box->right <= outer->right && box->top >= outer->top && box->bottom <= outer->bottom;
}

/* More than their edges. */
static gboolean
overlap (const InchesBox *a,
         const InchesBox *b)
{
  return a->left < b->right && b->left < a->right && a->top < b->bottom && b->top < a->bottom;
}

static InchesBox
cut (const Walk      *walk,
     const InchesBox *box)
{
  InchesBox part = { box->left + walk->shift, box->top, box->right + walk->shift, box->bottom };

  if (walk->within != NULL)
    {
      part.left = CLAMP (part.left, walk->within->left, walk->within->right);
      part.right = CLAMP (part.right, walk->within->left, walk->within->right);
    }

  return part;
}

static void
add_piece (Walk      *walk,
           guint64    key,
           InchesBox  box)
{
  InchesScriptPiece piece = { MAX (key, 1), box };

  if (walk->within != NULL ? overlap (&box, walk->within) : !lies_in (&box, walk->body))
    g_array_append_val (walk->pieces, piece);
}

/* What all pieces of an item share. */
static guint64
key_of_item (const Walk             *walk,
             const InchesScriptItem *item)
{
  guint64 key = mix (item->kind + 1, item->clipped);

  key = mix_number (mix_number (mix_number (mix_number (key, item->color.red), item->color.green), item->color.blue), item->color.alpha);
  if (item->clipped)
    {
      InchesBox clip = cut (walk, &item->clip);

      key = mix_box (key, &clip);
    }
  if (item->kind == INCHES_SCRIPT_STROKE || item->kind == INCHES_SCRIPT_GRAPH)
    key = mix (mix (mix_number (key, item->stroke.width), item->stroke.join), item->stroke.round_caps);
  for (guint i = 0; i < item->stroke.n_dashes; i++)
    key = mix_number (key, item->stroke.dashes[i]);

  return key;
}

static void
walk_text (Walk                   *walk,
           const InchesScriptItem *item,
           const double           *v)
{
  const char *text = inches_canvas_script_get_texts (walk->script) + item->text;
  guint64 key = mix_bytes (key_of_item (walk, item), text, strlen (text));

  key = mix (mix (mix_number (key, item->style.size), 2 * !item->style.bold + !item->style.tabular), item->anchor);
  key = mix_number (mix_number (key, v[0] + walk->shift), v[1]);
  add_piece (walk, key, (InchesBox) { item->box.left + walk->shift, item->box.top, item->box.right + walk->shift, item->box.bottom });
}

static void
walk_graph (Walk                   *walk,
            const InchesScriptItem *item,
            const double           *v)
{
  guint64 key = key_of_item (walk, item);

  if (!isnan (item->foot))
    key = mix_number (key, item->foot);
  for (guint i = 0; i < item->n_numbers; i += 2)
    {
      double x = v[i] + walk->shift;

      if (walk->within == NULL || (x > walk->within->left && x < walk->within->right))
        key = mix_number (mix_number (key, x), v[i + 1]);
    }
  add_piece (walk, key, (InchesBox) { item->box.left + walk->shift, item->box.top, item->box.right + walk->shift, item->box.bottom });
}

static void
add_rectangle (Walk                   *walk,
               const InchesScriptItem *item,
               guint64                 key,
               const double           *v)
{
  InchesBox box = { v[0], v[1], v[0] + v[2], v[1] + v[3] };

  if (item->kind == INCHES_SCRIPT_FILL)
    {
      box = cut (walk, &box);
      if (box.right > box.left)
        add_piece (walk, mix_box (key, &box), box);
      return;
    }

  box = (InchesBox) { box.left + walk->shift, box.top, box.right + walk->shift, box.bottom };
  key = mix_box (key, &box);
  add_piece (walk, key, (InchesBox) { box.left - item->stroke.width, box.top - item->stroke.width,
                                      box.right + item->stroke.width, box.bottom + item->stroke.width });
}

/* A straight piece of a solid line, of which only what stays in view is compared. */
static void
add_segment (Walk                   *walk,
             const InchesScriptItem *item,
             guint64                 key,
             const double           *from,
             const double           *to)
{
  double x0 = from[0] + walk->shift, y0 = from[1], x1 = to[0] + walk->shift, y1 = to[1];
  double reach = item->stroke.width / 2 + 1;

  if (walk->within != NULL && x0 != x1)
    {
      double left = CLAMP (x0, walk->within->left, walk->within->right);
      double right = CLAMP (x1, walk->within->left, walk->within->right);
      double slope = (y1 - y0) / (x1 - x0);

      if (left == right)
        return;
      y1 = y0 + slope * (right - x0);
      y0 = y0 + slope * (left - x0);
      x0 = left;
      x1 = right;
    }

  key = mix_number (mix_number (mix_number (mix_number (key, x0), y0), x1), y1);
  add_piece (walk, key, (InchesBox) { MIN (x0, x1) - reach, MIN (y0, y1) - reach, MAX (x0, x1) + reach, MAX (y0, y1) + reach });
}

/* A run of pieces that hang together: an area, or a line whose dashes follow from its start. */
typedef struct
{
  guint64   key;
  InchesBox box;
  gboolean  any;
} Run;

static void
end_run (Walk                   *walk,
         const InchesScriptItem *item,
         Run                    *run,
         guint64                 key)
{
  double reach = item->kind == INCHES_SCRIPT_STROKE ? item->stroke.width + 1 : 0;

  if (run->any)
    add_piece (walk, run->key, (InchesBox) { run->box.left - reach, run->box.top - reach, run->box.right + reach, run->box.bottom + reach });
  *run = (Run) { key, INCHES_BOX_EMPTY, FALSE };
}

static void
add_to_run (Walk           *walk,
            Run            *run,
            InchesPathKind  kind,
            const double   *v)
{
  guint n = inches_path_kind_get_n_numbers (kind);

  run->key = mix (run->key, kind);
  for (guint i = 0; i + 1 < n; i += 2)
    {
      double x = v[i] + walk->shift, y = v[i + 1];
      double reach = kind == INCHES_PATH_CIRCLE ? v[2] : 0;

      run->key = mix_number (mix_number (run->key, x), y);
      run->box = (InchesBox) { MIN (run->box.left, x - reach), MIN (run->box.top, y - reach),
                               MAX (run->box.right, x + reach), MAX (run->box.bottom, y + reach) };
    }
  if (kind == INCHES_PATH_CIRCLE)
    run->key = mix_number (run->key, v[2]);
  run->any = TRUE;
}

static void
walk_path (Walk                   *walk,
           const InchesScriptItem *item,
           const double           *v)
{
  const guint8 *kinds = inches_canvas_script_get_kinds (walk->script) + item->first_kind;
  gboolean in_segments = item->kind == INCHES_SCRIPT_STROKE && item->stroke.n_dashes == 0;
  guint64 key = key_of_item (walk, item);
  Run run = { key, INCHES_BOX_EMPTY, FALSE };
  const double *start = v, *at = v;

  for (guint i = 0; i < item->n_kinds; i++)
    {
      if (kinds[i] == INCHES_PATH_MOVE || kinds[i] == INCHES_PATH_RECTANGLE || kinds[i] == INCHES_PATH_CIRCLE)
        {
          end_run (walk, item, &run, key);
          start = v;
        }

      if (kinds[i] == INCHES_PATH_RECTANGLE)
        add_rectangle (walk, item, key, v);
      else if (in_segments && kinds[i] == INCHES_PATH_LINE)
        add_segment (walk, item, key, at, v);
      else if (in_segments && kinds[i] == INCHES_PATH_CLOSE)
        add_segment (walk, item, key, at, start);
      else if (!in_segments || kinds[i] != INCHES_PATH_MOVE)
        add_to_run (walk, &run, kinds[i], v);

      if (kinds[i] != INCHES_PATH_CLOSE)
        at = v + (kinds[i] == INCHES_PATH_CURVE ? 4 : 0);
      v += inches_path_kind_get_n_numbers (kinds[i]);
    }
  end_run (walk, item, &run, key);
}

static gboolean
concerns (const Walk             *walk,
          const InchesScriptItem *item)
{
  InchesBox box = { item->box.left + walk->shift, item->box.top, item->box.right + walk->shift, item->box.bottom };

  return walk->within != NULL ? overlap (&box, walk->within) : !lies_in (&box, walk->body);
}

static void
walk_items (Walk *walk)
{
  const double *numbers = inches_canvas_script_get_numbers (walk->script);

  g_array_set_size (walk->pieces, 0);
  for (guint i = 0; i < inches_canvas_script_get_length (walk->script); i++)
    {
      const InchesScriptItem *item = inches_canvas_script_get_item (walk->script, i);
      const double *v = numbers + item->first_number;

      if (!concerns (walk, item))
        continue;

      if (item->kind == INCHES_SCRIPT_TEXT)
        walk_text (walk, item, v);
      else if (item->kind == INCHES_SCRIPT_GRAPH)
        walk_graph (walk, item, v);
      else
        walk_path (walk, item, v);
    }
}

static double
area (const InchesBox *box)
{
  return (box->right - box->left) * (box->bottom - box->top);
}

static InchesBox
join (const InchesBox *a,
      const InchesBox *b)
{
  return (InchesBox) { MIN (a->left, b->left), MIN (a->top, b->top), MAX (a->right, b->right), MAX (a->bottom, b->bottom) };
}

/* Px that are painted only because two boxes have become one. */
static double
waste (const InchesBox *a,
       const InchesBox *b)
{
  InchesBox both = join (a, b);

  return area (&both) - area (a) - area (b);
}

static void
add_box (InchesScriptChanges *self,
         InchesBox            box)
{
  double least = G_MAXDOUBLE;
  guint best = 0;

  box = (InchesBox) { floor (box.left), floor (box.top), ceil (box.right), ceil (box.bottom) };
  if (box.right <= box.left || box.bottom <= box.top)
    return;

  for (guint i = 0; i < self->boxes->len; i++)
    {
      double cost = waste (&g_array_index (self->boxes, InchesBox, i), &box);

      if (cost < least)
        {
          least = cost;
          best = i;
        }
    }

  if (least < SPARE_AREA || self->boxes->len >= MOST_BOXES)
    g_array_index (self->boxes, InchesBox, best) = join (&g_array_index (self->boxes, InchesBox, best), &box);
  else
    g_array_append_val (self->boxes, box);
}

static Count *
find_count (GArray  *counts,
            guint64  key)
{
  guint mask = counts->len - 1;
  guint i = (guint) key & mask;

  while (g_array_index (counts, Count, i).key != 0 && g_array_index (counts, Count, i).key != key)
    i = (i + 1) & mask;

  return &g_array_index (counts, Count, i);
}

/* Pieces that only one of the two has. */
static void
compare (InchesScriptChanges *self)
{
  guint size = 64;

  while (size < 2 * (self->before->len + self->after->len))
    size *= 2;
  g_array_set_size (self->counts, 0);
  g_array_set_size (self->counts, size);

  for (guint i = 0; i < self->after->len; i++)
    {
      guint64 key = g_array_index (self->after, InchesScriptPiece, i).key;
      Count *count = find_count (self->counts, key);

      count->key = key;
      count->count++;
    }
  for (guint i = 0; i < self->before->len; i++)
    {
      const InchesScriptPiece *piece = &g_array_index (self->before, InchesScriptPiece, i);
      Count *count = find_count (self->counts, piece->key);

      if (count->key != 0 && count->count > 0)
        count->count--;
      else
        add_box (self, piece->box);
    }
  for (guint i = 0; i < self->after->len; i++)
    {
      const InchesScriptPiece *piece = &g_array_index (self->after, InchesScriptPiece, i);
      Count *count = find_count (self->counts, piece->key);

      if (count->count > 0)
        {
          count->count--;
          add_box (self, piece->box);
        }
    }
}

static void
walk_both (InchesScriptChanges *self,
           InchesCanvasScript  *before,
           InchesCanvasScript  *after,
           const InchesBox     *within,
           const InchesBox     *body,
           double               shift)
{
  walk_items (&(Walk) { before, shift, within, body, self->before });
  walk_items (&(Walk) { after, 0, within, body, self->after });
  compare (self);
}

/* The lines of a hatch hang on the picture's origin: they do not move along. */
static void
add_hatches (InchesScriptChanges *self,
             InchesCanvasScript  *script,
             const InchesBox     *body)
{
  for (guint i = 0; i < inches_canvas_script_get_length (script); i++)
    {
      const InchesScriptItem *item = inches_canvas_script_get_item (script, i);

      if (item->kind == INCHES_SCRIPT_HATCH && overlap (&item->box, body))
        add_box (self, item->box);
    }
}

/**
 * inches_script_changes_find:
 * @self: changes
 * @before: what the picture shows
 * @after: what it shall show
 * @body: the part that moves along
 * @shift: whole px to the right by which the pixels in @body have been moved
 *
 * Fills the boxes of @self with all that has to be painted anew, in px of @after.
 */
void
inches_script_changes_find (InchesScriptChanges *self,
                            InchesCanvasScript  *before,
                            InchesCanvasScript  *after,
                            const InchesBox     *body,
                            double               shift)
{
  static const InchesBox nothing = { 0, 0, 0, 0 };
  InchesBox still = { MAX (body->left, body->left + shift) + EDGE, body->top,
                      MIN (body->right, body->right + shift) - EDGE, body->bottom };

  g_array_set_size (self->boxes, 0);
  walk_both (self, before, after, NULL, shift == 0 ? &nothing : body, 0);
  if (shift == 0)
    return;

  walk_both (self, before, after, &still, body, shift);
  add_hatches (self, after, body);
  add_box (self, (InchesBox) { body->left, body->top, still.left, body->bottom });
  add_box (self, (InchesBox) { still.right, body->top, body->right, body->bottom });
}
