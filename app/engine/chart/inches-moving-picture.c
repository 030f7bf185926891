/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-moving-picture.h"

#include <math.h>
#include <string.h>

#include "inches-canvas-cairo.h"
#include "inches-script-changes.h"

#define SAME_SCALE 1e-9 /* share of a scale that is rounding */
#define MOST_MOVED 0.5  /* share of the body beyond which all is painted */

struct _InchesMovingPicture
{
  InchesCanvasScript  *shown;   /* what the surface shows; NULL: it was painted without notes */
  InchesCanvasScript  *spare;
  InchesScriptChanges  changes;
  cairo_surface_t     *surface;  /* (unowned), to tell another one */
  InchesMeasurerPango *measurer; /* (unowned), as well */
  InchesPicturePlace   place;
  InchesColor          ground;   /* transparent if there is none */
  gboolean             any;     /* the place is that of the last frame */
  gboolean             noted;   /* and so is what @shown says */
  gboolean             jumped;  /* the last frame was another picture than the one before */
};

/**
 * inches_moving_picture_new:
 *
 * Returns: (transfer full): a picture that knows nothing of what a surface shows
 */
InchesMovingPicture *
inches_moving_picture_new (void)
{
  InchesMovingPicture *self = g_new0 (InchesMovingPicture, 1);

  inches_script_changes_init (&self->changes);

  return self;
}

void
inches_moving_picture_free (InchesMovingPicture *self)
{
  g_clear_object (&self->shown);
  g_clear_object (&self->spare);
  inches_script_changes_clear (&self->changes);
  g_free (self);
}

/**
 * inches_moving_picture_forget:
 * @self: a picture
 *
 * The next frame is painted whole.
 */
void
inches_moving_picture_forget (InchesMovingPicture *self)
{
  self->any = self->noted = FALSE;
}

const GArray *
inches_moving_picture_get_changes (InchesMovingPicture *self)
{
  return self->changes.boxes;
}

static cairo_t *
begin (const InchesMovingPicture *self,
       const InchesColor         *ground,
       const InchesBox           *box)
{
  cairo_t *cr = cairo_create (self->surface);

  cairo_translate (cr, -self->place.x, -self->place.y);
  if (box != NULL)
    {
      cairo_rectangle (cr, box->left, box->top, box->right - box->left, box->bottom - box->top);
      cairo_clip (cr);
    }
  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  if (ground != NULL)
    cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
  else
    cairo_set_source_rgba (cr, 0, 0, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);

  return cr;
}

static void
paint_box (InchesMovingPicture *self,
           InchesMeasurerPango *measurer,
           const InchesColor   *ground,
           const InchesBox     *box)
{
  cairo_t *cr = begin (self, ground, box);
  g_autoptr(InchesCanvas) canvas = inches_canvas_cairo_new (cr, measurer);

  inches_canvas_script_replay (self->shown, canvas, box);
  cairo_destroy (cr);
}

/* Pixels of the body, along their rows. */
static void
move_pixels (const InchesMovingPicture *self,
             double                     shift)
{
  cairo_surface_t *surface = self->surface;
  const InchesBox *body = &self->place.body;
  double scale, unused;
  guint8 *data;
  int stride, left, right, top, bottom, by;

  cairo_surface_get_device_scale (surface, &scale, &unused);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  left = MAX ((int) ((body->left - self->place.x) * scale), 0);
  right = MIN ((int) ((body->right - self->place.x) * scale), cairo_image_surface_get_width (surface));
  top = MAX ((int) ((body->top - self->place.y) * scale), 0);
  bottom = MIN ((int) ((body->bottom - self->place.y) * scale), cairo_image_surface_get_height (surface));
  by = (int) (shift * scale);

  for (int y = top; y < bottom; y++)
    {
      guint32 *row = (guint32 *) (gpointer) (data + y * (gsize) stride);

      if (by > 0)
        memmove (row + left + by, row + left, (right - left - by) * sizeof *row);
      else
        memmove (row + left, row + left - by, (right - left + by) * sizeof *row);
    }
  cairo_surface_mark_dirty (surface);
}

static gboolean
is_same (const InchesPicturePlace *a,
         const InchesPicturePlace *b)
{
  return a->scale > 0 && fabs (a->scale - b->scale) <= SAME_SCALE * a->scale && a->x == b->x && a->y == b->y
         && memcmp (&a->body, &b->body, sizeof a->body) == 0;
}

/* TRUE if the picture may follow from the last one; @shift: px to the right. */
static gboolean
find_shift (const InchesMovingPicture *self,
            const InchesPicturePlace  *place,
            double                    *shift)
{
  double moved = place->origin - self->place.origin;

  *shift = round (moved);

  return is_same (&self->place, place) && fabs (moved - *shift) < 0.01
         && fabs (moved) <= MOST_MOVED * (place->body.right - place->body.left);
}

static void
take_notes (InchesMovingPicture *self,
            InchesMeasurerPango *measurer,
            gpointer             chart,
            const InchesTheme   *theme,
            InchesPaintFunc      paint)
{
  InchesCanvasScript *before = self->shown;

  self->shown = self->spare != NULL ? self->spare : inches_canvas_script_new (INCHES_MEASURER (measurer));
  self->spare = before;
  inches_canvas_script_clear (self->shown);
  paint (chart, INCHES_CANVAS (self->shown), theme);
}

static void
paint_whole (InchesMovingPicture *self,
             InchesMeasurerPango *measurer,
             gpointer             chart,
             const InchesTheme   *theme,
             const InchesColor   *ground,
             InchesPaintFunc      paint)
{
  static const InchesBox everything = { -G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE };
  cairo_t *cr = begin (self, ground, NULL);
  g_autoptr(InchesCanvas) canvas = inches_canvas_cairo_new (cr, measurer);

  g_array_set_size (self->changes.boxes, 0);
  g_array_append_val (self->changes.boxes, everything);

  paint (chart, canvas, theme);
  cairo_destroy (cr);
}

static void
follow (InchesMovingPicture *self,
        InchesMeasurerPango *measurer,
        const InchesColor   *ground,
        double               shift)
{
  inches_script_changes_find (&self->changes, self->spare, self->shown, &self->place.body, shift);
  if (shift != 0)
    move_pixels (self, shift);
  for (guint i = 0; i < self->changes.boxes->len; i++)
    paint_box (self, measurer, ground, &g_array_index (self->changes.boxes, InchesBox, i));
  if (shift != 0)
    g_array_append_val (self->changes.boxes, self->place.body);
}

/**
 * inches_moving_picture_paint:
 * @self: a picture
 * @surface: an image, which still shows the frame before; of whole pixels a px
 * @measurer: whose texts are drawn
 * @place: how the chart lies in it
 * @chart: handed to @paint
 * @theme: colours
 * @ground: (nullable): fills what is painted; %NULL leaves it clear
 * @paint: draws all of the chart
 *
 * Brings the surface to what the chart shows now.
 *
 * Returns: %TRUE if the picture follows from the frame before, %FALSE if it was painted whole
 */
gboolean
inches_moving_picture_paint (InchesMovingPicture      *self,
                             cairo_surface_t          *surface,
                             InchesMeasurerPango      *measurer,
                             const InchesPicturePlace *place,
                             gpointer                  chart,
                             const InchesTheme        *theme,
                             const InchesColor        *ground,
                             InchesPaintFunc           paint)
{
  double shift = 0;
  InchesColor color = ground != NULL ? *ground : (InchesColor) { 0 };
  gboolean known = self->any && self->surface == surface && self->measurer == measurer
                   && memcmp (&self->ground, &color, sizeof color) == 0;
  gboolean same = known && find_shift (self, place, &shift);
  gboolean follows = same && self->noted;
  /* Notes take time: none are taken while each frame is another picture. A jump to one has them, for it
   * may be the first frame of a pan. */
  gboolean notes = same || !self->jumped;

  self->place = *place;
  self->surface = surface;
  self->measurer = measurer;
  self->ground = color;
  self->any = TRUE;
  self->noted = notes;
  self->jumped = !same;

  if (notes)
    take_notes (self, measurer, chart, theme, paint);

  if (follows)
    follow (self, measurer, ground, shift);
  else
    paint_whole (self, measurer, chart, theme, ground, paint);

  return follows;
}
