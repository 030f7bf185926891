/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-pixel-paths.h"

#include <math.h>

static InchesBox
box_at (const double *v)
{
  return (InchesBox) { v[0], v[1], v[0] + v[2], v[1] + v[3] };
}

/**
 * inches_pixels_fill_path:
 * @pixels: what to paint on
 * @path: what is filled
 * @color: of it
 *
 * Boxes alone. Where two lie over each other px are painted twice, which only an
 * opaque colour hides.
 *
 * Returns: %FALSE if it must be cairo; nothing is painted then
 */
gboolean
inches_pixels_fill_path (const InchesPixels *pixels,
                         const InchesPath   *path,
                         const InchesColor  *color)
{
  const double *v = inches_path_get_numbers (path);
  guint n = inches_path_get_length (path);

  if (!inches_path_is_boxes (path) || (n > 1 && color->alpha < 1))
    return FALSE;

  for (guint i = 0; i < n; i++, v += 4)
    {
      InchesBox box = box_at (v);

      inches_pixels_fill (pixels, &box, color);
    }

  return TRUE;
}

/* The frame of a box. Its upright sides go on over the px that they share with the others:
 * two halves painted one over the other are less than a whole. */
static void
stroke_box (const InchesPixels *pixels,
            const InchesBox    *box,
            double              half,
            const InchesColor  *color)
{
  double top = (floor ((box->top + half) * pixels->scale + pixels->y) - pixels->y) / pixels->scale;
  double bottom = (ceil ((box->bottom - half) * pixels->scale + pixels->y) - pixels->y) / pixels->scale;
  InchesBox sides[] = {
    { box->left - half, box->top - half, box->right + half, box->top + half },
    { box->left - half, box->bottom - half, box->right + half, box->bottom + half },
    { box->left - half, MAX (top, box->top - half), box->left + half, MIN (bottom, box->bottom + half) },
    { box->right - half, MAX (top, box->top - half), box->right + half, MIN (bottom, box->bottom + half) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    inches_pixels_fill (pixels, &sides[i], color);
}

/* Straight along an axis, with blunt ends: a box. */
static void
stroke_segment (const InchesPixels *pixels,
                const double       *v,
                double              half,
                const InchesColor  *color)
{
  InchesBox box = { MIN (v[0], v[2]), MIN (v[1], v[3]), MAX (v[0], v[2]), MAX (v[1], v[3]) };

  if (v[0] == v[2])
    {
      box.left -= half;
      box.right += half;
    }
  else
    {
      box.top -= half;
      box.bottom += half;
    }
  inches_pixels_fill (pixels, &box, color);
}

/* The dashes of such a line, a box each; those outside the clip cost nothing. */
static void
stroke_dashes (const InchesPixels *pixels,
               const double       *v,
               const InchesStroke *stroke,
               const InchesColor  *color)
{
  guint along = v[0] == v[2] ? 1 : 0;
  double from = v[along], length = fabs (v[2 + along] - from), turn = v[2 + along] < from ? -1 : 1;
  double origin = along == 1 ? pixels->y : pixels->x;
  double edges[] = { ((along == 1 ? pixels->top : pixels->left) - origin) / pixels->scale,
                     ((along == 1 ? pixels->bottom : pixels->right) - origin) / pixels->scale };
  double first = turn > 0 ? edges[0] - from : from - edges[1], last = turn > 0 ? edges[1] - from : from - edges[0];
  double period = stroke->dashes[0] + stroke->dashes[1];

  for (double at = MAX (floor (first / period), 0) * period; at < MIN (length, last); at += period)
    {
      double dash[4] = { v[0], v[1], v[2], v[3] };

      dash[along] = from + turn * at;
      dash[2 + along] = from + turn * MIN (at + stroke->dashes[0], length);
      stroke_segment (pixels, dash, stroke->width / 2, color);
    }
}

/* Lines along the axes, each by itself, and frames. */
static gboolean
is_straight (const InchesPath *path)
{
  const guint8 *kinds = inches_path_get_kinds (path);
  const double *v = inches_path_get_numbers (path);
  guint n = inches_path_get_length (path);

  for (guint i = 0; i < n; i++)
    {
      gboolean line = kinds[i] == INCHES_PATH_MOVE && i + 1 < n && kinds[i + 1] == INCHES_PATH_LINE;

      if (kinds[i] != INCHES_PATH_RECTANGLE && (!line || (v[0] != v[2] && v[1] != v[3])))
        return FALSE;
      i += line;
      v += 4;
    }

  return TRUE;
}

/* One line along an axis, in dashes of one length. */
static gboolean
is_dashed_line (const InchesPath   *path,
                const InchesStroke *stroke)
{
  return stroke->n_dashes == 2 && stroke->dashes[0] > 0 && stroke->dashes[1] > 0 && inches_path_get_length (path) == 2
         && inches_path_get_kinds (path)[0] == INCHES_PATH_MOVE && is_straight (path);
}

/**
 * inches_pixels_stroke_path:
 * @pixels: what to paint on
 * @path: the way of the line
 * @color: of it
 * @stroke: how it is drawn
 *
 * Lines along the axes, solid and each by itself, or one in dashes, and frames of boxes.
 *
 * Returns: %FALSE if it must be cairo; nothing is painted then
 */
gboolean
inches_pixels_stroke_path (const InchesPixels *pixels,
                           const InchesPath   *path,
                           const InchesColor  *color,
                           const InchesStroke *stroke)
{
  const guint8 *kinds = inches_path_get_kinds (path);
  const double *v = inches_path_get_numbers (path);

  if (stroke->round_caps || color->alpha < 1)
    return FALSE;

  if (is_dashed_line (path, stroke))
    {
      stroke_dashes (pixels, v, stroke, color);
      return TRUE;
    }

  if (stroke->n_dashes > 0 || !is_straight (path))
    return FALSE;

  for (guint i = 0; i < inches_path_get_length (path); i++, v += 4)
    if (kinds[i] == INCHES_PATH_RECTANGLE)
      {
        InchesBox box = box_at (v);

        stroke_box (pixels, &box, stroke->width / 2, color);
      }
    else
      {
        stroke_segment (pixels, v, stroke->width / 2, color);
        i++;
      }

  return TRUE;
}
