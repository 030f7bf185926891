/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-script-pieces.h"

#include <math.h>
#include <string.h>

#define FINE 256.0 /* places of a px that count as different */

typedef struct
{
  InchesCanvasScript *script;
  double              shift;  /* added to all x */
  const InchesBox    *within; /* NULL: what does not lie wholly in the body */
  const InchesBox    *body;
  GArray             *pieces;
} Walk;

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
  /* Lines that do not hang on what moves are not where they were. */
  if (item->kind == INCHES_SCRIPT_HATCH)
    key = mix_number (mix_number (mix_number (mix_number (key, item->hatch.spacing), item->hatch.width), item->hatch.angle),
                      item->hatch.from + walk->shift);
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

  if (item->kind == INCHES_SCRIPT_FILL || item->kind == INCHES_SCRIPT_HATCH)
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

/**
 * inches_script_pieces_collect:
 * @script: what was drawn
 * @shift: px to the right, added to all places
 * @within: (nullable): only what lies in it counts, cut off at its sides; %NULL: only what
 *   does not lie wholly in @body
 * @body: the part that moves along
 * @pieces: (element-type InchesScriptPiece): filled
 */
void
inches_script_pieces_collect (InchesCanvasScript *script,
                              double              shift,
                              const InchesBox    *within,
                              const InchesBox    *body,
                              GArray             *pieces)
{
  Walk walk = { script, shift, within, body, pieces };
  const double *numbers = inches_canvas_script_get_numbers (script);

  g_array_set_size (pieces, 0);
  for (guint i = 0; i < inches_canvas_script_get_length (script); i++)
    {
      const InchesScriptItem *item = inches_canvas_script_get_item (script, i);
      const double *v = numbers + item->first_number;

      if (!concerns (&walk, item))
        continue;

      if (item->kind == INCHES_SCRIPT_TEXT)
        walk_text (&walk, item, v);
      else if (item->kind == INCHES_SCRIPT_GRAPH)
        walk_graph (&walk, item, v);
      else
        walk_path (&walk, item, v);
    }
}
