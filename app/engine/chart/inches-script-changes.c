/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-script-changes.h"

#include <math.h>

#include "inches-script-pieces.h"

#define EDGE       6.0   /* px at the sides of what stays in view that are painted anew in any case: lines end there */
#define MOST_BOXES 24
#define SPARE_AREA 4000.0 /* px painted for nothing that are cheaper than one box more */

typedef struct
{
  guint64 key; /* 0: free */
  gint    count;
} Count;

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
  inches_script_pieces_collect (before, shift, within, body, self->before);
  inches_script_pieces_collect (after, 0, within, body, self->after);
  compare (self);
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
  add_box (self, (InchesBox) { body->left, body->top, still.left, body->bottom });
  add_box (self, (InchesBox) { still.right, body->top, body->right, body->bottom });
}
