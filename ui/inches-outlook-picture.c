/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outlook-picture.h"

#include "inches-canvas-cairo.h"
#include "inches-future-path.h"
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
  InchesChartWidget  parent_instance;

  InchesOutlook     *outlook;
  guint              rest_id;
  guint              n_weeks; /* of the chart */
  InchesFuturePlayer *player; /* NULL: no single future is drawn */
  int                week;    /* -1: the crosshair is nowhere */
};

G_DEFINE_FINAL_TYPE (InchesOutlookPicture, inches_outlook_picture, INCHES_TYPE_CHART_WIDGET)

static guint week_changed_signal;

static InchesModelChart *
get_chart (InchesOutlookPicture *self)
{
  return inches_chart_widget_get_chart (INCHES_CHART_WIDGET (self));
}

static gboolean
rest_cb (gpointer user_data)
{
  InchesOutlookPicture *self = user_data;

  self->rest_id = 0;
  inches_chart_widget_rest (INCHES_CHART_WIDGET (self));
  inches_chart_widget_describe (INCHES_CHART_WIDGET (self));

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

static InchesModelChart *
inches_outlook_picture_create (InchesChartWidget *widget,
                               InchesChartInput  *input)
{
  InchesOutlookPicture *self = INCHES_OUTLOOK_PICTURE (widget);

  input->forecast = inches_outlook_get_forecast (self->outlook);
  input->baseline = inches_outlook_get_baseline (self->outlook);
  input->index = inches_outlook_get_index (self->outlook);
  if (input->forecast == NULL)
    return NULL;

  self->n_weeks = inches_forecast_get_n_weeks (input->forecast);
  self->week = MIN (self->week, (int) self->n_weeks - 1);

  return inches_model_chart_new (&inches_outlook_chart, input);
}

static void
changed_cb (InchesOutlookPicture *self)
{
  inches_chart_widget_forget (INCHES_CHART_WIDGET (self));
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_DELAY, rest_cb, self);
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
  InchesChartWidget *chart = INCHES_CHART_WIDGET (self);
  const InchesTheme *theme = inches_chart_widget_get_theme (chart);
  InchesColor ink = inches_color_fade (inches_theme_get_color (theme, INCHES_ROLE_INK), LINE_SHARE);
  const InchesColor *view = inches_theme_get_color (theme, INCHES_ROLE_VIEW);
  double unit = inches_chart_widget_get_font (chart)->scale;
  double reach = ceil (DOT * unit) + 2;
  double x = floor (at->x) + 0.5;
  cairo_t *cr;
  g_autoptr(InchesCanvas) canvas = inches_chart_widget_draw (chart, snapshot,
                                                             &GRAPHENE_RECT_INIT (floor (x - reach), floor (at->top - reach), 2 * reach + 1,
                                                                                  ceil (at->bottom - at->top + 2 * reach)), &cr);

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
  InchesChartWidget *chart = INCHES_CHART_WIDGET (self);
  const InchesTheme *theme = inches_chart_widget_get_theme (chart);
  const InchesChartFont *font = inches_chart_widget_get_font (chart);
  InchesForecast *forecast = inches_outlook_get_forecast (self->outlook);
  double unit = font->scale;
  const InchesTextStyle style = { FLAG_SIZE * unit, TRUE, FALSE };
  g_autofree char *date = inches_day_to_short_text (inches_scenario_get_anchor (inches_forecast_get_scenario (forecast)) + 7 * self->week);
  double width, height, left, top;
  InchesTextSize size;
  cairo_t *cr;
  InchesCanvas *canvas;

  inches_measurer_measure (INCHES_MEASURER (font->measurer), date, &style, &size);
  width = ceil (size.width + 2 * FLAG_PAD * unit);
  height = ceil (FLAG_HEIGHT * unit);
  left = round (CLAMP (at->x - width / 2, 0, MAX (0, gtk_widget_get_width (GTK_WIDGET (self)) - width)));
  top = ceil (at->axis) + 2;

  canvas = inches_chart_widget_draw (chart, snapshot, &GRAPHENE_RECT_INIT (left, top, width, height), &cr);
  inches_canvas_rounded (canvas, left, top, width, height, 4 * unit);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK));
  inches_canvas_text (canvas, left + width / 2, round (top + height / 2 + (size.ascent - size.descent) / 2), date, &style,
                      inches_theme_get_color (theme, INCHES_ROLE_VIEW), INCHES_ANCHOR_MIDDLE);
  g_object_unref (canvas);
  cairo_destroy (cr);
}

/* One future over the fan of all: while settings move it may be of other weeks for a moment. */
static void
draw_future (InchesOutlookPicture *self,
             GtkSnapshot          *snapshot)
{
  InchesChartWidget *chart = INCHES_CHART_WIDGET (self);
  InchesFuture *future = self->player != NULL ? inches_future_player_get_future (self->player) : NULL;
  g_autoptr(InchesCanvas) canvas = NULL;
  cairo_t *cr;

  if (future == NULL || inches_future_get_n_weeks (future) != self->n_weeks)
    return;

  canvas = inches_chart_widget_draw (chart, snapshot, NULL, &cr);
  inches_future_paint (future, get_chart (self), inches_outlook_get_index (self->outlook),
                       MIN (inches_future_player_get_week (self->player), self->n_weeks - 1), canvas,
                       inches_chart_widget_get_theme (chart));
  cairo_destroy (cr);
}

static void
inches_outlook_picture_draw_over (InchesChartWidget *widget,
                                  GtkSnapshot       *snapshot)
{
  InchesOutlookPicture *self = INCHES_OUTLOOK_PICTURE (widget);
  InchesOutlookPlace at;

  draw_future (self, snapshot);
  if (self->week < 0)
    return;

  inches_outlook_chart_get_place (get_chart (self), self->week, &at);
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

static int
inches_outlook_picture_measure_height (InchesChartWidget *widget,
                                       int                width)
{
  double scale = inches_chart_widget_get_font (widget)->scale;

  return round (find_least_height (width / scale) * scale);
}

static void
inches_outlook_picture_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  inches_chart_widget_update_font (INCHES_CHART_WIDGET (widget));
  changed_cb (INCHES_OUTLOOK_PICTURE (widget));
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           InchesOutlookPicture     *self)
{
  guint week;

  /* When something moves below a pointer at rest the toolkit makes a motion of its own,
   * without a time: a page that comes under the pointer leaves the crosshair to the
   * keyboard. The place says nothing: a quick hand may be on the chart in one motion. */
  if (get_chart (self) == NULL
      || gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (controller)) == GDK_CURRENT_TIME)
    return;

  set_week (self, inches_outlook_chart_find_week (get_chart (self), x, y, &week) ? (int) week : -1);
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

  if (get_chart (self) == NULL)
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
  g_clear_object (&self->player);
  g_clear_object (&self->outlook);

  G_OBJECT_CLASS (inches_outlook_picture_parent_class)->dispose (object);
}

static void
inches_outlook_picture_class_init (InchesOutlookPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InchesChartWidgetClass *chart_class = INCHES_CHART_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_outlook_picture_dispose;
  chart_class->least_width = MIN_WIDTH;
  chart_class->create = inches_outlook_picture_create;
  chart_class->measure_height = inches_outlook_picture_measure_height;
  chart_class->draw_over = inches_outlook_picture_draw_over;
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
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Outlook chart"), -1);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

GtkWidget *
inches_outlook_picture_new (InchesOutlook *outlook)
{
  InchesOutlookPicture *self = g_object_new (INCHES_TYPE_OUTLOOK_PICTURE, NULL);

  self->outlook = g_object_ref (outlook);
  inches_chart_widget_set_session (INCHES_CHART_WIDGET (self), inches_outlook_get_session (outlook));
  g_signal_connect_object (outlook, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

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
