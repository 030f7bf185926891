/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outlook-picture.h"

#include "inches-canvas-cairo.h"
#include "inches-chart-font.h"
#include "inches-future-path.h"
#include "inches-kept-picture.h"
#include "inches-model-chart.h"
#include "inches-outlook-chart.h"
#include "inches-simulation.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define REST_DELAY 400 /* ms after the last change */
#define MIN_WIDTH  320 /* px at the usual text size */
#define MIN_HEIGHT 440
#define NARROW     640 /* below this the outcomes stand under the weeks */
#define TALL       720
#define SLENDER    440 /* below this their dots stand above their names */
#define TALLER     830

/* Px at the usual text size. */
#define DOT         3.2
#define GHOST_DOT   2.6
#define LINE_SHARE  0.75
#define FLAG_SIZE   11.0
#define FLAG_HEIGHT 18.0
#define FLAG_PAD    7.0

struct _InchesOutlookPicture
{
  GtkWidget          parent_instance;

  InchesOutlook     *outlook;
  InchesChartFont    font;
  InchesModelChart  *chart; /* NULL: to be placed, or there is no forecast yet */
  InchesKeptPicture  kept;
  guint              rest_id;
  guint              n_weeks; /* of the chart */
  InchesFuturePlayer *player; /* NULL: no single future is drawn */
  int                week;    /* -1: the crosshair is nowhere */
  graphene_point_t   pointer; /* px */
};

G_DEFINE_FINAL_TYPE (InchesOutlookPicture, inches_outlook_picture, GTK_TYPE_WIDGET)

static guint week_changed_signal;

static const InchesTheme *
get_theme (InchesOutlookPicture *self)
{
  return inches_session_get_theme (inches_outlook_get_session (self->outlook));
}

static gboolean
rest_cb (gpointer user_data)
{
  InchesOutlookPicture *self = user_data;

  self->rest_id = 0;
  inches_kept_picture_rest (&self->kept);
  if (self->chart != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    inches_model_chart_get_description (self->chart), -1);

  return G_SOURCE_REMOVE;
}

static void
set_week (InchesOutlookPicture *self,
          int                   week)
{
  if (week == self->week)
    return;

  self->week = week;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, week_changed_signal, 0);
}

static void
place (InchesOutlookPicture *self)
{
  InchesSession *session = inches_outlook_get_session (self->outlook);
  InchesForecast *forecast = inches_outlook_get_forecast (self->outlook);
  InchesChartInput input =
  {
    .chronicle = inches_session_get_chronicle (session),
    .model = inches_session_get_model (session),
    .forecast = forecast,
    .baseline = inches_outlook_get_baseline (self->outlook),
    .index = inches_outlook_get_index (self->outlook),
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
    .measurer = INCHES_MEASURER (self->font.measurer),
    .window = self->font.scale,
  };

  if (forecast == NULL || input.width == 0 || input.height == 0)
    return;

  self->chart = inches_model_chart_new (&inches_outlook_chart, &input);
  self->n_weeks = inches_forecast_get_n_weeks (forecast);
  self->week = MIN (self->week, (int) self->n_weeks - 1);
}

static void
changed_cb (InchesOutlookPicture *self)
{
  g_clear_pointer (&self->chart, inches_model_chart_free);
  inches_kept_picture_forget (&self->kept);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_DELAY, rest_cb, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
colors_changed_cb (InchesOutlookPicture *self)
{
  inches_kept_picture_forget (&self->kept);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
paint (gpointer           chart,
       InchesCanvas      *canvas,
       const InchesTheme *theme)
{
  inches_model_chart_paint (chart, canvas, theme);
}

static void
draw_dot (InchesCanvas      *canvas,
          double             x,
          double             y,
          double             radius,
          const InchesColor *color,
          const InchesColor *ground)
{
  inches_canvas_circle (canvas, x, y, radius + 1);
  inches_canvas_fill (canvas, ground);
  inches_canvas_circle (canvas, x, y, radius);
  inches_canvas_fill (canvas, color);
}

static void
draw_line (InchesOutlookPicture     *self,
           GtkSnapshot              *snapshot,
           const InchesOutlookPlace *at)
{
  const InchesTheme *theme = get_theme (self);
  InchesColor ink = inches_color_fade (inches_theme_get_color (theme, INCHES_ROLE_INK), LINE_SHARE);
  const InchesColor *view = inches_theme_get_color (theme, INCHES_ROLE_VIEW);
  double unit = self->font.scale;
  double reach = ceil (DOT * unit) + 2;
  double x = floor (at->x) + 0.5;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (floor (x - reach), floor (at->top - reach), 2 * reach + 1,
                                                                          ceil (at->bottom - at->top + 2 * reach)));
  g_autoptr(InchesCanvas) canvas = inches_canvas_cairo_new (cr, self->font.measurer);

  inches_canvas_line (canvas, x, at->top, x, at->bottom, 1, &ink);
  if (at->has_ghost)
    draw_dot (canvas, x, at->point.ghost, GHOST_DOT * unit, inches_theme_get_color (theme, INCHES_ROLE_GHOST), view);
  for (guint q = 0; q < INCHES_N_QUANTILES; q++)
    draw_dot (canvas, x, at->point.y[q], (q == INCHES_QUANTILE_50 ? DOT : GHOST_DOT) * unit,
              inches_theme_get_color (theme, INCHES_ROLE_MODEL), view);

  cairo_destroy (cr);
}

static void
draw_flag (InchesOutlookPicture     *self,
           GtkSnapshot              *snapshot,
           const InchesOutlookPlace *at)
{
  const InchesTheme *theme = get_theme (self);
  InchesForecast *forecast = inches_outlook_get_forecast (self->outlook);
  double unit = self->font.scale;
  const InchesTextStyle style = { FLAG_SIZE * unit, TRUE, FALSE };
  g_autofree char *date = inches_day_to_short_text (inches_scenario_get_anchor (inches_forecast_get_scenario (forecast)) + 7 * self->week);
  double width, height, left, top;
  InchesTextSize size;
  cairo_t *cr;
  InchesCanvas *canvas;

  inches_measurer_measure (INCHES_MEASURER (self->font.measurer), date, &style, &size);
  width = ceil (size.width + 2 * FLAG_PAD * unit);
  height = ceil (FLAG_HEIGHT * unit);
  left = round (CLAMP (at->x - width / 2, 0, MAX (0, gtk_widget_get_width (GTK_WIDGET (self)) - width)));
  top = ceil (at->axis) + 2;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (left, top, width, height));
  canvas = inches_canvas_cairo_new (cr, self->font.measurer);
  inches_canvas_rounded (canvas, left, top, width, height, 4 * unit);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK));
  inches_canvas_text (canvas, left + width / 2, round (top + height / 2 + (size.ascent - size.descent) / 2), date, &style,
                      inches_theme_get_color (theme, INCHES_ROLE_VIEW), INCHES_ANCHOR_MIDDLE);
  g_object_unref (canvas);
  cairo_destroy (cr);
}

/* One future over the fan of all: while settings move it may be of other weeks for a moment. */
static void
draw_future (InchesOutlookPicture  *self,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *area)
{
  InchesFuture *future = self->player != NULL ? inches_future_player_get_future (self->player) : NULL;
  g_autoptr(InchesCanvas) canvas = NULL;
  cairo_t *cr;

  if (future == NULL || inches_future_get_n_weeks (future) != self->n_weeks)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, area);
  canvas = inches_canvas_cairo_new (cr, self->font.measurer);
  inches_future_paint (future, self->chart, inches_outlook_get_index (self->outlook),
                       MIN (inches_future_player_get_week (self->player), self->n_weeks - 1), canvas, get_theme (self));
  cairo_destroy (cr);
}

static void
inches_outlook_picture_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  InchesOutlookPicture *self = INCHES_OUTLOOK_PICTURE (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  InchesOutlookPlace at;

  if (self->chart == NULL)
    place (self);
  if (self->chart == NULL)
    return;

  if (self->kept.node == NULL)
    inches_kept_picture_paint (&self->kept, widget, &area, &self->font, self->chart, get_theme (self),
                               inches_theme_get_color (get_theme (self), INCHES_ROLE_VIEW), paint);
  gtk_snapshot_append_node (snapshot, self->kept.node);
  draw_future (self, snapshot, &area);

  if (self->week < 0)
    return;

  inches_outlook_chart_get_place (self->chart, self->week, &at);
  draw_line (self, snapshot, &at);
  draw_flag (self, snapshot, &at);
}

/* @width, and what is returned: px at the usual text size; a width below 0 is not known. */
static double
find_least_height (double width)
{
  if (width >= 0 && width < SLENDER)
    return TALLER;

  return width >= 0 && width < NARROW ? TALL : MIN_HEIGHT;
}

static void
inches_outlook_picture_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  InchesOutlookPicture *self = INCHES_OUTLOOK_PICTURE (widget);

  inches_chart_font_update (&self->font, widget);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN_WIDTH;
  else
    *minimum = round (find_least_height (for_size / self->font.scale) * self->font.scale);
  *natural = *minimum;
}

static GtkSizeRequestMode
inches_outlook_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inches_outlook_picture_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  inches_chart_font_update (&INCHES_OUTLOOK_PICTURE (widget)->font, widget);
  changed_cb (INCHES_OUTLOOK_PICTURE (widget));
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           InchesOutlookPicture     *self)
{
  guint week;

  /* The toolkit repeats the last position when something moves below the pointer. */
  if (self->chart == NULL || (x == self->pointer.x && y == self->pointer.y))
    return;

  self->pointer = GRAPHENE_POINT_INIT (x, y);
  set_week (self, inches_outlook_chart_find_week (self->chart, x, y, &week) ? (int) week : -1);
}

/* A page that comes under a pointer at rest leaves the crosshair to the keyboard. */
static void
enter_cb (GtkEventControllerMotion *controller,
          double                    x,
          double                    y,
          InchesOutlookPicture     *self)
{
  self->pointer = GRAPHENE_POINT_INIT (x, y);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          InchesOutlookPicture     *self)
{
  set_week (self, -1);
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  InchesOutlookPicture *self = INCHES_OUTLOOK_PICTURE (widget);
  gint step = g_variant_get_int32 (arguments);

  if (self->chart == NULL)
    return FALSE;

  if (self->week < 0)
    set_week (self, step > 0 ? 0 : (int) self->n_weeks - 1);
  else
    set_week (self, CLAMP (self->week + step, 0, (int) self->n_weeks - 1));

  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  InchesOutlookPicture *self = INCHES_OUTLOOK_PICTURE (widget);

  if (self->week < 0)
    return FALSE;

  set_week (self, -1);

  return TRUE;
}

static void
inches_outlook_picture_dispose (GObject *object)
{
  InchesOutlookPicture *self = INCHES_OUTLOOK_PICTURE (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->chart, inches_model_chart_free);
  inches_kept_picture_clear (&self->kept);
  inches_chart_font_clear (&self->font);
  g_clear_object (&self->player);
  g_clear_object (&self->outlook);

  G_OBJECT_CLASS (inches_outlook_picture_parent_class)->dispose (object);
}

static void
inches_outlook_picture_class_init (InchesOutlookPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_outlook_picture_dispose;
  widget_class->snapshot = inches_outlook_picture_snapshot;
  widget_class->get_request_mode = inches_outlook_picture_get_request_mode;
  widget_class->measure = inches_outlook_picture_measure;
  widget_class->size_allocate = inches_outlook_picture_size_allocate;

  week_changed_signal = g_signal_new ("week-changed", INCHES_TYPE_OUTLOOK_PICTURE, G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "inches-outlook-picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, step_cb, "i", -INCHES_LONG_WEEKS);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, step_cb, "i", INCHES_LONG_WEEKS);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
inches_outlook_picture_init (InchesOutlookPicture *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->week = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Outlook chart"), -1);
  g_signal_connect (motion, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

GtkWidget *
inches_outlook_picture_new (InchesOutlook *outlook)
{
  InchesOutlookPicture *self = g_object_new (INCHES_TYPE_OUTLOOK_PICTURE, NULL);

  self->outlook = g_object_ref (outlook);
  g_signal_connect_object (outlook, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inches_outlook_get_session (outlook), "notify::theme", G_CALLBACK (colors_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (colors_changed_cb), NULL);

  return GTK_WIDGET (self);
}

int
inches_outlook_picture_get_week (InchesOutlookPicture *self)
{
  return self->week;
}

/* @player: whose future is drawn over the fan */
void
inches_outlook_picture_set_player (InchesOutlookPicture *self,
                                   InchesFuturePlayer   *player)
{
  g_return_if_fail (self->player == NULL);

  self->player = g_object_ref (player);
  g_signal_connect_object (player, "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}
