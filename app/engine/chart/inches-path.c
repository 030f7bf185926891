/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-path.h"

struct _InchesPath
{
  GByteArray *kinds;
  GArray     *numbers;

  guint       counts[INCHES_PATH_CIRCLE + 1];
};

/**
 * inches_path_new:
 *
 * Returns: (transfer full): an empty path
 */
InchesPath *
inches_path_new (void)
{
  InchesPath *self = g_new0 (InchesPath, 1);

  self->kinds = g_byte_array_new ();
  self->numbers = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

/**
 * inches_path_free:
 * @self: (transfer full): a path
 */
void
inches_path_free (InchesPath *self)
{
  g_byte_array_unref (self->kinds);
  g_array_unref (self->numbers);
  g_free (self);
}

/**
 * inches_path_clear:
 * @self: a path
 *
 * Makes @self empty; its memory is kept for the next path.
 */
void
inches_path_clear (InchesPath *self)
{
  g_byte_array_set_size (self->kinds, 0);
  g_array_set_size (self->numbers, 0);
  for (guint i = 0; i < G_N_ELEMENTS (self->counts); i++)
    self->counts[i] = 0;
}

/**
 * inches_path_kind_get_n_numbers:
 * @kind: a kind of piece
 *
 * Returns: how many numbers a piece of this kind has
 */
guint
inches_path_kind_get_n_numbers (InchesPathKind kind)
{
  static const guint8 n_numbers[] = { 2, 2, 6, 0, 4, 3 };

  return n_numbers[kind];
}

/**
 * inches_path_add:
 * @self: a path
 * @kind: of the piece
 * @numbers: its inches_path_kind_get_n_numbers() numbers, px
 *
 * Appends one piece.
 */
void
inches_path_add (InchesPath     *self,
                 InchesPathKind  kind,
                 const double   *numbers)
{
  guint8 byte = kind;

  g_byte_array_append (self->kinds, &byte, 1);
  g_array_append_vals (self->numbers, numbers, inches_path_kind_get_n_numbers (kind));
  self->counts[kind]++;
}

/**
 * inches_path_get_length:
 * @self: a path
 *
 * Returns: the number of pieces
 */
guint
inches_path_get_length (const InchesPath *self)
{
  return self->kinds->len;
}

/**
 * inches_path_get_kinds:
 * @self: a path
 *
 * Returns: (transfer none): the kind of each piece; valid until @self changes
 */
const guint8 *
inches_path_get_kinds (const InchesPath *self)
{
  return self->kinds->data;
}

/**
 * inches_path_get_numbers:
 * @self: a path
 *
 * Returns: (transfer none): the numbers of all pieces, one after another; valid until @self changes
 */
const double *
inches_path_get_numbers (const InchesPath *self)
{
  return (const double *) self->numbers->data;
}

/**
 * inches_path_is_polyline:
 * @self: a path
 *
 * Returns: %TRUE if @self is one open line of straight pieces; a path that begins with a
 *   line begins at its end
 */
gboolean
inches_path_is_polyline (const InchesPath *self)
{
  guint n_moves = self->counts[INCHES_PATH_MOVE];

  return self->kinds->len > 1 &&
         n_moves == (self->kinds->data[0] == INCHES_PATH_MOVE ? 1 : 0) &&
         n_moves + self->counts[INCHES_PATH_LINE] == self->kinds->len;
}

/**
 * inches_path_has_outline:
 * @self: a path
 *
 * Returns: %TRUE if something in @self is closed and no rectangle, as marks are
 */
gboolean
inches_path_has_outline (const InchesPath *self)
{
  return self->counts[INCHES_PATH_CIRCLE] > 0 || self->counts[INCHES_PATH_CLOSE] > 0;
}

/**
 * inches_path_is_boxes:
 * @self: a path
 *
 * Returns: %TRUE if @self is rectangles and nothing else
 */
gboolean
inches_path_is_boxes (const InchesPath *self)
{
  return self->kinds->len > 0 && self->counts[INCHES_PATH_RECTANGLE] == self->kinds->len;
}

static void
widen (InchesBox *box,
       double     x0,
       double     y0,
       double     x1,
       double     y1)
{
  box->left = MIN (box->left, MIN (x0, x1));
  box->top = MIN (box->top, MIN (y0, y1));
  box->right = MAX (box->right, MAX (x0, x1));
  box->bottom = MAX (box->bottom, MAX (y0, y1));
}

/**
 * inches_path_get_box:
 * @self: a path
 *
 * Returns: a box around @self; the handles of curves count, so it may be a little too large
 */
InchesBox
inches_path_get_box (const InchesPath *self)
{
  const double *v = inches_path_get_numbers (self);
  InchesBox box = INCHES_BOX_EMPTY;

  for (guint i = 0; i < self->kinds->len; i++)
    {
      InchesPathKind kind = self->kinds->data[i];
      guint n = inches_path_kind_get_n_numbers (kind);

      if (kind == INCHES_PATH_RECTANGLE)
        widen (&box, v[0], v[1], v[0] + v[2], v[1] + v[3]);
      else if (kind == INCHES_PATH_CIRCLE)
        widen (&box, v[0] - v[2], v[1] - v[2], v[0] + v[2], v[1] + v[2]);
      else
        for (guint j = 0; j < n; j += 2)
          widen (&box, v[j], v[j + 1], v[j], v[j + 1]);
      v += n;
    }

  return box;
}

/**
 * inches_box_meets:
 * @a: a box
 * @b: another
 *
 * Returns: %TRUE if the two share a point, their edges included
 */
gboolean
inches_box_meets (const InchesBox *a,
                  const InchesBox *b)
{
  return a->left <= b->right && b->left <= a->right && a->top <= b->bottom && b->top <= a->bottom;
}
