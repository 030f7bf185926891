/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-view.h"

#include "inches-measurer-pango.h"
#include "inches-slide-motion.h"
#include "inches-slide-supply.h"
#include "inches-surface-node.h"

#include <math.h>

#define RATIO (INCHES_SLIDE_HEIGHT / INCHES_SLIDE_WIDTH)

struct _InchesSlideView
{
  GtkWidget            parent_instance;

  InchesPresentation  *presentation;
  gboolean             asked;    /* for a slide at all */
  InchesStop           stop;
  InchesStepSettings  *settings; /* NULL: the step's own */
  InchesGuess          guess;
  InchesSlideMotion   *motion;   /* NULL: slides are changed at once */
  gboolean             expects;  /* a slide to come */
  InchesStop           ahead;    /* which */
  guint                idle_id;  /* gets ready for it */

  InchesDrawnSlide    *drawn;    /* NULL: nothing yet */
  GskRenderNode       *node;     /* of it; NULL: to be made */
  graphene_rect_t      place;    /* that the node was made for */
  InchesSlide         *placed;   /* the same slide, for picking; NULL until needed */
  InchesMeasurerPango *measurer;
};

enum { DRAWN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InchesSlideView, inches_slide_view, GTK_TYPE_WIDGET)

/* Whole px, so that the image is not drawn between pixels. */
static void
find_place (InchesSlideView *self,
            graphene_rect_t *place)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double wide = floor (MIN (width, height / RATIO));
  double high = round (wide * RATIO);

  *place = GRAPHENE_RECT_INIT (floor ((width - wide) / 2), floor ((height - high) / 2), wide, high);
}

static InchesTheme *
get_theme (InchesSlideView *self)
{
  return inches_session_find_theme (inches_presentation_get_session (self->presentation),
                                    inches_presentation_get_theme (self->presentation));
}

/* FALSE while there is no room for a slide. */
static gboolean
make_order (InchesSlideView    *self,
            const InchesStop   *stop,
            InchesSlideOrder   *order)
{
  graphene_rect_t place;

  find_place (self, &place);
  *order = (InchesSlideOrder) { .stop = *stop, .theme = get_theme (self),
                                .width = place.size.width * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                .mark = inches_presentation_get_mark (self->presentation) };

  return order->width >= 16;
}

static gboolean
make_own_order (InchesSlideView  *self,
                InchesSlideOrder *order)
{
  if (!self->asked || !make_order (self, &self->stop, order))
    return FALSE;

  order->settings = self->settings;
  order->guess = self->guess;

  return TRUE;
}

static void
speak (InchesSlideView *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, inches_slide_view_get_title (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->drawn != NULL ? self->drawn->description : "", -1);
}

static void
take (InchesSlideView  *self,
      InchesDrawnSlide *drawn)
{
  if (drawn == self->drawn)
    return;

  if (self->motion != NULL && drawn != NULL && self->drawn != NULL)
    inches_slide_motion_start (self->motion, self->drawn, drawn);
  g_clear_pointer (&self->drawn, inches_drawn_slide_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->placed, inches_slide_free);
  self->drawn = drawn != NULL ? inches_drawn_slide_ref (drawn) : NULL;
  speak (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (drawn != NULL)
    g_signal_emit (self, signals[DRAWN], 0);
}

/* What is wanted, from what is drawn already, or else from the worker. */
static void
look_up (InchesSlideView *self,
         gboolean         ask)
{
  InchesSlideSupply *supply = inches_presentation_get_supply (self->presentation);
  InchesSlideOrder order;
  InchesDrawnSlide *found;

  if (!make_own_order (self, &order))
    return;

  found = inches_slide_supply_find (supply, &order);
  if (found != NULL)
    take (self, found);
  else if (ask)
    inches_slide_supply_ask (supply, self, &order);
}

static gboolean
idle_cb (gpointer user_data)
{
  InchesSlideView *self = user_data;
  InchesSlideOrder order;
  InchesDrawnSlide *next;

  self->idle_id = 0;
  if (self->drawn == NULL || !make_order (self, &self->ahead, &order))
    return G_SOURCE_REMOVE;

  next = inches_slide_supply_find (inches_presentation_get_supply (self->presentation), &order);
  if (next != NULL && next != self->drawn)
    inches_slide_motion_prepare (self->motion, self->drawn, next);

  return G_SOURCE_REMOVE;
}

/* What the way to the next slide needs is done while nothing else is to be done. */
static void
get_ready (InchesSlideView *self)
{
  if (self->motion != NULL && self->expects && self->idle_id == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_LOW, idle_cb, self, NULL);
}

static void
supply_cb (InchesSlideView *self)
{
  look_up (self, FALSE);
  get_ready (self);
}

static void
changed_cb (InchesSlideView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  look_up (self, TRUE);
}

static void
inches_slide_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  InchesSlideView *self = INCHES_SLIDE_VIEW (widget);
  graphene_rect_t place;

  find_place (self, &place);
  if (graphene_rect_equal (&place, &self->place))
    return;

  self->place = place;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  if (self->motion != NULL)
    inches_slide_motion_stop (self->motion);
  look_up (self, TRUE);
}

static void
inches_slide_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 160 : 90;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 320 : 180;
  if (for_size > 0)
    *natural = MAX (*minimum, (int) round (orientation == GTK_ORIENTATION_HORIZONTAL ? for_size / RATIO : for_size * RATIO));
}

static GtkSizeRequestMode
inches_slide_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Drawn for another size, it is shown scaled until it is drawn for this one. */
static GskRenderNode *
make_node (InchesSlideView *self)
{
  cairo_surface_t *surface = self->drawn->surface;
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int width = cairo_image_surface_get_width (surface);
  GskRenderNode *node;
  cairo_t *cr;

  if (width == (int) (self->place.size.width * scale))
    {
      cairo_surface_t *shown = inches_surface_node_share (surface, scale);

      node = inches_surface_node_new (shown, &self->place);
      cairo_surface_destroy (shown);

      return node;
    }

  node = gsk_cairo_node_new (&self->place);
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_translate (cr, self->place.origin.x, self->place.origin.y);
  cairo_scale (cr, self->place.size.width / width, self->place.size.height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);

  return node;
}

static void
inches_slide_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  InchesSlideView *self = INCHES_SLIDE_VIEW (widget);
  const InchesColor *ground = inches_theme_get_color (get_theme (self), INCHES_ROLE_VIEW);
  GskRenderNode *moving;

  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { ground->red, ground->green, ground->blue, 1 },
                             &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  if (self->drawn == NULL)
    return;

  moving = self->motion != NULL ? inches_slide_motion_make_node (self->motion, &self->place) : NULL;
  if (moving != NULL)
    {
      gtk_snapshot_append_node (snapshot, moving);
      gsk_render_node_unref (moving);
      return;
    }

  if (self->node == NULL)
    self->node = make_node (self);
  gtk_snapshot_append_node (snapshot, self->node);
}

static void
inches_slide_view_dispose (GObject *object)
{
  InchesSlideView *self = INCHES_SLIDE_VIEW (object);

  if (self->presentation != NULL)
    inches_slide_supply_forget (inches_presentation_get_supply (self->presentation), self);
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_pointer (&self->motion, inches_slide_motion_free);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->placed, inches_slide_free);
  g_clear_pointer (&self->drawn, inches_drawn_slide_unref);
  g_clear_pointer (&self->settings, inches_step_settings_unref);
  g_clear_object (&self->measurer);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (inches_slide_view_parent_class)->dispose (object);
}

static void
inches_slide_view_class_init (InchesSlideViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_slide_view_dispose;
  widget_class->size_allocate = inches_slide_view_size_allocate;
  widget_class->measure = inches_slide_view_measure;
  widget_class->get_request_mode = inches_slide_view_get_request_mode;
  widget_class->snapshot = inches_slide_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  signals[DRAWN] = g_signal_new ("drawn", INCHES_TYPE_SLIDE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inches_slide_view_init (InchesSlideView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
inches_slide_view_new (InchesPresentation *presentation)
{
  InchesSlideView *self = g_object_new (INCHES_TYPE_SLIDE_VIEW, NULL);

  self->presentation = g_object_ref (presentation);
  g_signal_connect_object (inches_presentation_get_supply (presentation), "drawn", G_CALLBACK (supply_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (changed_cb), NULL);

  return GTK_WIDGET (self);
}

void
inches_slide_view_show (InchesSlideView    *self,
                        const InchesStop   *stop,
                        InchesStepSettings *settings,
                        const InchesGuess  *guess)
{
  InchesStepSettings *old = self->settings;

  g_return_if_fail (INCHES_IS_SLIDE_VIEW (self));

  self->asked = stop != NULL;
  self->expects = FALSE;
  self->stop = stop != NULL ? *stop : (InchesStop) { 0, INCHES_SLIDE_ANSWER };
  self->settings = settings != NULL ? inches_step_settings_ref (settings) : NULL;
  g_clear_pointer (&old, inches_step_settings_unref);
  if (guess != NULL && settings == NULL)
    self->guess = *guess;
  else
    inches_guess_init (&self->guess, INCHES_GUESS_NONE);

  if (self->asked)
    look_up (self, TRUE);
  else
    take (self, NULL);
  speak (self);
}

void
inches_slide_view_prepare (InchesSlideView  *self,
                           const InchesStop *stop)
{
  InchesSlideOrder order;

  g_return_if_fail (INCHES_IS_SLIDE_VIEW (self));

  if (!make_order (self, stop, &order))
    return;

  if (stop->stage == INCHES_SLIDE_ANSWER)
    {
      const InchesGuess *guess = inches_presentation_get_guess (self->presentation, stop->step);

      if (guess != NULL)
        order.guess = *guess;
    }
  inches_slide_supply_prepare (inches_presentation_get_supply (self->presentation), self, &order);

  /* The first is the likeliest. */
  if (!self->expects)
    self->ahead = *stop;
  self->expects = TRUE;
  get_ready (self);
}

void
inches_slide_view_set_moves (InchesSlideView *self,
                             gboolean         moves)
{
  g_return_if_fail (INCHES_IS_SLIDE_VIEW (self));

  if (moves == (self->motion != NULL))
    return;

  if (moves)
    self->motion = inches_slide_motion_new (GTK_WIDGET (self));
  else
    g_clear_pointer (&self->motion, inches_slide_motion_free);
}

gboolean
inches_slide_view_is_drawn (InchesSlideView *self)
{
  InchesSlideOrder order;

  g_return_val_if_fail (INCHES_IS_SLIDE_VIEW (self), FALSE);

  return make_own_order (self, &order) && self->drawn != NULL
         && inches_slide_supply_find (inches_presentation_get_supply (self->presentation), &order) == self->drawn;
}

gboolean
inches_slide_view_is_moving (InchesSlideView *self)
{
  g_return_val_if_fail (INCHES_IS_SLIDE_VIEW (self), FALSE);

  return self->motion != NULL && inches_slide_motion_is_moving (self->motion);
}

/* The step's own title is known before its slide is drawn. */
const char *
inches_slide_view_get_title (InchesSlideView *self)
{
  g_return_val_if_fail (INCHES_IS_SLIDE_VIEW (self), NULL);

  if (!self->asked)
    return "";
  if (self->drawn != NULL && self->drawn->order.stop.step == self->stop.step)
    return self->drawn->title;

  return inches_briefing_step_get_parts (inches_briefing_get_step (inches_presentation_get_briefing (self->presentation),
                                                                   self->stop.step))->title;
}

void
inches_slide_view_get_place (InchesSlideView *self,
                             graphene_rect_t *place)
{
  g_return_if_fail (INCHES_IS_SLIDE_VIEW (self));
  find_place (self, place);
}

gboolean
inches_slide_view_pick (InchesSlideView *self,
                        double           x,
                        double           y,
                        double          *slide_x,
                        double          *slide_y)
{
  graphene_rect_t place;

  g_return_val_if_fail (INCHES_IS_SLIDE_VIEW (self), FALSE);

  find_place (self, &place);
  if (place.size.width <= 0)
    return FALSE;

  *slide_x = (x - place.origin.x) / place.size.width;
  *slide_y = (y - place.origin.y) / place.size.height;

  return *slide_x >= 0 && *slide_x <= 1 && *slide_y >= 0 && *slide_y <= 1;
}

/* Placed again in this thread, whose fonts are its own; only where somebody guesses. */
static InchesSlide *
ensure_placed (InchesSlideView *self)
{
  InchesSlideInput input;

  if (self->placed != NULL || self->drawn == NULL)
    return self->placed;

  if (self->measurer == NULL)
    self->measurer = inches_measurer_pango_new (INCHES_DEFAULT_FAMILY);
  inches_drawn_slide_get_input (self->drawn, &input);
  input.measurer = INCHES_MEASURER (self->measurer);
  self->placed = inches_slide_new (&input);

  return self->placed;
}

gboolean
inches_slide_view_pick_guess (InchesSlideView *self,
                              double           x,
                              double           y,
                              InchesGuess     *guess)
{
  double slide_x;
  double slide_y;

  g_return_val_if_fail (INCHES_IS_SLIDE_VIEW (self), FALSE);

  if (!inches_slide_view_pick (self, x, y, &slide_x, &slide_y) || ensure_placed (self) == NULL)
    return FALSE;

  return inches_slide_pick_guess (self->placed, slide_x * INCHES_SLIDE_WIDTH, slide_y * INCHES_SLIDE_HEIGHT, guess);
}
