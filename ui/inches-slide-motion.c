/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-motion.h"

#include "inches-measurer-pango.h"
#include "inches-slide-transition.h"
#include "inches-surface-node.h"

#include <adwaita.h>

/* A slide placed in this thread, whose fonts are its own. */
typedef struct
{
  InchesDrawnSlide *drawn; /* NULL: none */
  InchesSlide      *slide;
} Placed;

struct _InchesSlideMotion
{
  GtkWidget             *widget;
  InchesMeasurerPango   *measurer; /* NULL until something is placed */
  Placed                 placed[3]; /* the slide shown, the one before and the one after */

  guint                  tick_id;  /* 0 at rest */
  gint64                 began;    /* µs of the frame clock; 0: with the next frame */
  double                 time;     /* s of this frame since then */
  cairo_surface_t       *frame;
  InchesDrawnSlide      *to;
  InchesPictureFade     *fade;
  InchesSlideTransition *transition; /* NULL: the slides only cross over */
};

static void
placed_clear (Placed *self)
{
  g_clear_pointer (&self->slide, inches_slide_free);
  g_clear_pointer (&self->drawn, inches_drawn_slide_unref);
}

InchesSlideMotion *
inches_slide_motion_new (GtkWidget *widget)
{
  InchesSlideMotion *self = g_new0 (InchesSlideMotion, 1);

  self->widget = widget;

  return self;
}

void
inches_slide_motion_free (InchesSlideMotion *self)
{
  inches_slide_motion_stop (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->placed); i++)
    placed_clear (&self->placed[i]);
  g_clear_object (&self->measurer);
  g_free (self);
}

void
inches_slide_motion_stop (InchesSlideMotion *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
  g_clear_pointer (&self->transition, inches_slide_transition_free);
  g_clear_pointer (&self->fade, inches_picture_fade_free);
  g_clear_pointer (&self->frame, cairo_surface_destroy);
  g_clear_pointer (&self->to, inches_drawn_slide_unref);
}

gboolean
inches_slide_motion_is_moving (InchesSlideMotion *self)
{
  return self->tick_id != 0;
}

static gboolean
can_move (InchesSlideMotion      *self,
          const InchesDrawnSlide *from,
          const InchesDrawnSlide *to)
{
  return adw_get_enable_animations (self->widget) && gtk_widget_get_mapped (self->widget)
         && from->order.theme == to->order.theme
         && cairo_image_surface_get_width (from->surface) == cairo_image_surface_get_width (to->surface)
         && cairo_image_surface_get_height (from->surface) == cairo_image_surface_get_height (to->surface);
}

static InchesBriefingStep *
get_step (const InchesDrawnSlide *drawn)
{
  return inches_briefing_get_step (drawn->briefing, drawn->order.stop.step);
}

/* The one used longest ago makes room. */
static InchesSlide *
place (InchesSlideMotion *self,
       InchesDrawnSlide  *drawn)
{
  guint n = G_N_ELEMENTS (self->placed);
  Placed found = { NULL, NULL };
  InchesSlideInput input;
  guint i;

  for (i = 0; i < n - 1 && self->placed[i].drawn != drawn; i++)
    ;
  if (self->placed[i].drawn == drawn)
    found = self->placed[i];
  else
    {
      placed_clear (&self->placed[i]);
      if (self->measurer == NULL)
        self->measurer = inches_measurer_pango_new (INCHES_DEFAULT_FAMILY);
      inches_drawn_slide_get_input (drawn, &input);
      input.measurer = INCHES_MEASURER (self->measurer);
      found = (Placed) { inches_drawn_slide_ref (drawn), inches_slide_new (&input) };
    }

  memmove (&self->placed[1], &self->placed[0], i * sizeof (Placed));
  self->placed[0] = found;

  return found.slide;
}

void
inches_slide_motion_prepare (InchesSlideMotion *self,
                             InchesDrawnSlide  *from,
                             InchesDrawnSlide  *to)
{
  if (self->tick_id != 0 || !can_move (self, from, to) || !inches_slide_transition_can_move (get_step (from), get_step (to)))
    return;

  place (self, to);
  place (self, from);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  InchesSlideMotion *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->began == 0)
    self->began = now;
  self->time = (now - self->began) / (double) G_USEC_PER_SEC;
  gtk_widget_queue_draw (widget);
  if (self->time < INCHES_TRANSITION_TIME)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  inches_slide_motion_stop (self);

  return G_SOURCE_REMOVE;
}

static cairo_surface_t *
copy (cairo_surface_t *from)
{
  cairo_surface_t *frame = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (from),
                                                       cairo_image_surface_get_height (from));
  cairo_t *cr = cairo_create (frame);

  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, from, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);

  return frame;
}

/* What is under way ends where it was to lead. */
void
inches_slide_motion_start (InchesSlideMotion *self,
                           InchesDrawnSlide  *from,
                           InchesDrawnSlide  *to)
{
  inches_slide_motion_stop (self);
  if (from == to || !can_move (self, from, to))
    return;

  self->frame = copy (from->surface);
  self->fade = inches_picture_fade_new (from->surface, to->surface);
  self->to = inches_drawn_slide_ref (to);
  if (inches_slide_transition_can_move (get_step (from), get_step (to)))
    {
      InchesSlide *after = place (self, to);

      self->transition = inches_slide_transition_new (place (self, from), after);
    }
  self->began = 0;
  self->time = 0;
  self->tick_id = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

static void
paint_frame (InchesSlideMotion *self)
{
  double share = inches_slide_transition_ease (self->time);

  if (self->transition != NULL)
    {
      inches_slide_transition_place (self->transition, share);
      inches_slide_transition_paint (self->transition, self->frame, self->fade, self->measurer, self->to->order.theme);
    }
  else
    {
      cairo_t *cr = cairo_create (self->frame);

      inches_picture_fade_paint (self->fade, cr, share, NULL);
      cairo_destroy (cr);
      cairo_surface_flush (self->frame);
    }
}

GskRenderNode *
inches_slide_motion_make_node (InchesSlideMotion     *self,
                               const graphene_rect_t *area)
{
  cairo_surface_t *shown;
  GskRenderNode *node;

  if (self->tick_id == 0)
    return NULL;

  paint_frame (self);
  shown = inches_surface_node_share (self->frame, gtk_widget_get_scale_factor (self->widget));
  node = inches_surface_node_new (shown, area);
  cairo_surface_destroy (shown);

  return node;
}
