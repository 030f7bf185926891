/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-column-mask.h"

#include <math.h>
#include <string.h>

/* From this many points a column on, a line is what its columns reach. */
#define DENSE 2

/* How far a steep piece goes beyond its ends, of its width: the round join. */
#define JOIN  0.3

void
inches_column_mask_init (InchesColumnMask *self)
{
  *self = (InchesColumnMask) { .bytes = g_byte_array_new () };
}

void
inches_column_mask_clear (InchesColumnMask *self)
{
  g_clear_pointer (&self->bytes, g_byte_array_unref);
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
  g_byte_array_set_size (self->bytes, (guint) (stride * height));
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
  guint i = 0;

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
      add_down (self, column - self->x, low - width / 2, high + width / 2, 1);
    }
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
  guint i = 0;

  for (int column = (int) floor (points[0]); column < points[2 * n_points - 2]; column++)
    {
      double left = MAX (points[0], column), right = MIN (points[2 * n_points - 2], column + 1);

      while (i + 2 < n_points && points[2 * i + 2] < (left + right) / 2)
        i++;
      add_down (self, column - self->x, cross (points, i, (left + right) / 2), foot, right - left);
    }
}
