/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-column-mask.h"

#include <math.h>
#include <string.h>

/* From this many points a column on, a line is what its columns reach. */
#define DENSE 2

/* How far a steep piece goes beyond its ends, of its width: the round join. */
#define JOIN  0.3

#define PARTS 128 /* of a row, in which spans are told */
#define BLOCK 128 /* rows whose parts small numbers hold */
#define GROUP 16  /* columns that are filled together; the bytes end with so many to spare */

void
inches_column_mask_init (InchesColumnMask *self)
{
  *self = (InchesColumnMask) { .bytes = g_byte_array_new (), .spans = g_array_new (FALSE, FALSE, sizeof (gint32)) };
}

void
inches_column_mask_clear (InchesColumnMask *self)
{
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_clear_pointer (&self->spans, g_array_unref);
}

/**
 * inches_column_mask_start:
 * @self: a mask
 * @x: of its left column
 * @y: of its top row
 * @width: columns
 * @height: rows
 * @stride: bytes a row
 *
 * Empties it.
 */
void
inches_column_mask_start (InchesColumnMask *self,
                          int               x,
                          int               y,
                          int               width,
                          int               height,
                          int               stride)
{
  self->x = x;
  self->y = y;
  self->width = width;
  self->height = height;
  self->stride = stride;
  g_byte_array_set_size (self->bytes, (guint) (stride * height) + GROUP);
  memset (self->bytes->data, 0, self->bytes->len);
}

static void
add (InchesColumnMask *self,
     int               column,
     int               row,
     double            share)
{
  guint8 *byte;
  guint sum;

  if (column < 0 || column >= self->width || row < 0 || row >= self->height)
    return;

  byte = &self->bytes->data[row * self->stride + column];
  sum = *byte + (guint) (share * 255 + 0.5);
  *byte = MIN (sum, 255);
}

/* A stretch of a column, by share of its width. Most of its rows are covered whole. */
static void
add_down (InchesColumnMask *self,
          int               column,
          double            top,
          double            foot,
          double            share)
{
  guint whole = (guint) (share * 255 + 0.5);
  int first, last;

  top = MAX (top - self->y, 0);
  foot = MIN (foot - self->y, self->height);
  if (column < 0 || column >= self->width || foot <= top)
    return;

  first = (int) top;
  last = (int) ceil (foot) - 1;
  add (self, column, first, share * (MIN (first + 1, foot) - top));
  for (int row = first + 1; row < last; row++)
    {
      guint8 *byte = &self->bytes->data[row * self->stride + column];
      guint sum = *byte + whole;

      *byte = MIN (sum, 255);
    }
  if (last > first)
    add (self, column, last, share * (foot - last));
}

/* A stretch of a row, by share of its height. */
static void
add_across (InchesColumnMask *self,
            int               row,
            double            left,
            double            right,
            double            share)
{
  int last = (int) ceil (right - self->x) - 1;

  left -= self->x;
  right -= self->x;
  for (int column = (int) floor (left); column <= last; column++)
    add (self, column, row, share * (MIN (column + 1, right) - MAX (column, left)));
}

static void
add_flat (InchesColumnMask *self,
          const double     *from,
          const double     *to,
          double            width)
{
  double slope = (to[1] - from[1]) / (to[0] - from[0]);
  double half = width * sqrt (1 + slope * slope) / 2;

  for (int column = (int) floor (from[0]); column < to[0]; column++)
    {
      double left = MAX (from[0], column), right = MIN (to[0], column + 1);
      double middle = from[1] + slope * ((left + right) / 2 - from[0]);

      /* Two halves, so that a slope has soft edges. */
      for (int side = -1; side <= 1; side += 2)
        {
          double y = middle + side * slope * (right - left) / 4;

          add_down (self, column - self->x, y - half, y + half, (right - left) / 2);
        }
    }
}

static void
add_steep (InchesColumnMask *self,
           const double     *from,
           const double     *to,
           double            width)
{
  double top = MIN (from[1], to[1]), foot = MAX (from[1], to[1]);
  double slope = (to[0] - from[0]) / (to[1] - from[1]);
  double half = width * sqrt (1 + slope * slope) / 2;
  double join = JOIN * width;

  for (int row = (int) floor (top - join); row < foot + join; row++)
    {
      double upper = MAX (top - join, row), lower = MIN (foot + join, row + 1);
      double x = from[0] + slope * (CLAMP ((upper + lower) / 2, top, foot) - from[1]);

      add_across (self, row - self->y, x - half, x + half, lower - upper);
    }
}

/* Spans of whole columns, one each: where they begin and end, in parts of a row. */
static void
start_spans (InchesColumnMask  *self,
             gint32           **tops,
             gint32           **feet)
{
  g_array_set_size (self->spans, 2 * (guint) self->width);
  *tops = (gint32 *) (gpointer) self->spans->data;
  *feet = *tops + self->width;
  memset (*tops, 0, 2 * self->width * sizeof **tops);
}

static gint32
to_part (const InchesColumnMask *self,
         double                  y)
{
  return (gint32) (CLAMP (y - self->y, 0, self->height) * PARTS + 0.5);
}

/* One row of up to GROUP columns. Small numbers, and of a known count: a compiler makes vectors of them. */
static G_ALWAYS_INLINE inline void
add_group (guint8       *bytes,
           const gint16 *tops,
           const gint16 *feet,
           gint16        upper)
{
  for (int i = 0; i < GROUP; i++)
    {
      gint16 foot = MIN (feet[i], (gint16) (upper + PARTS)), top = MAX (tops[i], upper);
      gint16 cover = MAX ((gint16) (foot - top), 0);
      gint16 sum = (gint16) (bytes[i] + 2 * cover - (cover >> 7));

      bytes[i] = (guint8) MIN (sum, 255);
    }
}

/* Row by row, as the bytes lie, in blocks of columns and rows for which small numbers do. */
INCHES_PIXELS_CLONED static void
add_spans (InchesColumnMask *self,
           const gint32     *tops,
           const gint32     *feet)
{
  for (int block = 0; block < self->height; block += BLOCK)
    for (int first = 0; first < self->width; first += GROUP)
      {
        gint16 t[GROUP] = { 0 }, f[GROUP] = { 0 };
        int n = MIN (GROUP, self->width - first);
        gint32 top = G_MAXINT32, foot = 0;

        for (int i = 0; i < n; i++)
          {
            t[i] = (gint16) CLAMP (tops[first + i] - block * PARTS, 0, BLOCK * PARTS);
            f[i] = (gint16) CLAMP (feet[first + i] - block * PARTS, 0, BLOCK * PARTS);
            if (f[i] > t[i])
              {
                top = MIN (top, t[i]);
                foot = MAX (foot, f[i]);
              }
          }

        for (int row = top / PARTS; row * PARTS < foot && block + row < self->height; row++)
          add_group (&self->bytes->data[(block + row) * self->stride + first], t, f, (gint16) (row * PARTS));
      }
}

/* The next points of a column: how far they reach, with where the line enters and leaves it. */
static guint
reach_of_column (const double *points,
                 guint         n_points,
                 guint         first,
                 int           column,
                 double       *low,
                 double       *high)
{
  guint i = first;

  for (; i < n_points && points[2 * i] < column + 1; i++)
    {
      *low = MIN (*low, points[2 * i + 1]);
      *high = MAX (*high, points[2 * i + 1]);
    }

  return i;
}

static double
cross (const double *points,
       guint         before,
       double        x)
{
  const double *a = points + 2 * before, *b = a + 2;

  return b[0] > a[0] ? a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0]) : b[1];
}

static void
add_dense (InchesColumnMask *self,
           const double     *points,
           guint             n_points,
           double            width)
{
  gint32 *tops, *feet;
  guint i = 0;

  start_spans (self, &tops, &feet);
  for (int column = (int) floor (points[0]); i < n_points; column++)
    {
      double low = G_MAXDOUBLE, high = -G_MAXDOUBLE;

      if (i > 0)
        low = high = cross (points, i - 1, column);
      i = reach_of_column (points, n_points, i, column, &low, &high);
      if (i < n_points && i > 0)
        {
          double leaves = cross (points, i - 1, column + 1);

          low = MIN (low, leaves);
          high = MAX (high, leaves);
        }
      if (column < self->x || column >= self->x + self->width)
        continue;
      tops[column - self->x] = to_part (self, low - width / 2);
      feet[column - self->x] = to_part (self, high + width / 2);
    }
  add_spans (self, tops, feet);
}

/**
 * inches_column_mask_add_line:
 * @self: a mask
 * @points: x and y in turn; x never falls
 * @n_points: how many
 * @width: of the line
 */
void
inches_column_mask_add_line (InchesColumnMask *self,
                             const double     *points,
                             guint             n_points,
                             double            width)
{
  if (n_points > DENSE * (points[2 * n_points - 2] - points[0]))
    {
      add_dense (self, points, n_points, width);
      return;
    }

  for (guint i = 0; i + 1 < n_points; i++)
    {
      const double *from = points + 2 * i, *to = from + 2;

      if (fabs (to[1] - from[1]) > to[0] - from[0])
        add_steep (self, from, to, width);
      else if (to[0] > from[0])
        add_flat (self, from, to, width);
    }
}

/* A column, from one y to another, of which only a share of the width may be covered. */
static void
take_span (InchesColumnMask *self,
           gint32           *tops,
           gint32           *feet,
           int               column,
           double            top,
           double            foot,
           double            share)
{
  if (share < 1)
    add_down (self, column - self->x, top, foot, share);
  else
    {
      tops[column - self->x] = to_part (self, top);
      feet[column - self->x] = to_part (self, foot);
    }
}

/**
 * inches_column_mask_add_ground:
 * @self: a mask
 * @points: x and y in turn; x never falls
 * @n_points: how many
 * @foot: y down to which it reaches
 */
void
inches_column_mask_add_ground (InchesColumnMask *self,
                               const double     *points,
                               guint             n_points,
                               double            foot)
{
  int first = MAX ((int) floor (points[0]), self->x);
  double end = MIN (points[2 * n_points - 2], self->x + self->width);
  gint32 *tops, *feet;
  guint i = 0;

  start_spans (self, &tops, &feet);
  for (int column = first; column < end; column++)
    {
      double left = MAX (points[0], column), right = MIN (points[2 * n_points - 2], column + 1);

      while (i + 2 < n_points && points[2 * i + 2] < (left + right) / 2)
        i++;
      take_span (self, tops, feet, column, cross (points, i, (left + right) / 2), foot, right - left);
    }
  add_spans (self, tops, feet);
}

/* The same of a line that is gone back along. */
static double
cross_back (const double *points,
            guint         n_points,
            guint         before,
            double        x)
{
  const double *a = points + 2 * (n_points - 1 - before), *b = a - 2;

  return b[0] > a[0] ? a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0]) : b[1];
}

/**
 * inches_column_mask_add_band:
 * @self: a mask
 * @points: x and y in turn, first along one line, whose x never falls, then back along
 *   another that has the same x
 * @n_points: of both
 */
void
inches_column_mask_add_band (InchesColumnMask *self,
                             const double     *points,
                             guint             n_points)
{
  guint half = n_points / 2;
  int first = MAX ((int) floor (points[0]), self->x);
  double end = MIN (points[2 * half - 2], self->x + self->width);
  gint32 *tops, *feet;
  guint i = 0;

  start_spans (self, &tops, &feet);
  for (int column = first; column < end; column++)
    {
      double left = MAX (points[0], column), right = MIN (points[2 * half - 2], column + 1);
      double one, other;

      while (i + 2 < half && points[2 * i + 2] < (left + right) / 2)
        i++;
      one = cross (points, i, (left + right) / 2);
      other = cross_back (points, n_points, i, (left + right) / 2);
      take_span (self, tops, feet, column, MIN (one, other), MAX (one, other), right - left);
    }
  add_spans (self, tops, feet);
}
