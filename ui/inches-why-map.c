/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-why-map.h"

#include "inches-lever-chart.h"
#include "inches-map-chart.h"
#include "inches-why-cells.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_WIDTH 320 /* px at the usual text size */

struct _InchesWhyMap
{
  InchesChartWidget  parent_instance;

  InchesSession     *session;
  InchesWhyCells     cells;
  gboolean           dragging;
};

G_DEFINE_FINAL_TYPE (InchesWhyMap, inches_why_map, INCHES_TYPE_CHART_WIDGET)

static guint pointed_signal;

static InchesModelChart *
get_chart (InchesWhyMap *self)
{
  return inches_chart_widget_get_chart (INCHES_CHART_WIDGET (self));
}

static InchesExplainer *
get_explainer (InchesWhyMap *self)
{
  return inches_session_get_explainer (self->session);
}

static const InchesLever *
get_lever (InchesWhyMap *self,
           guint         axis)
{
  const InchesExplained *settings = inches_explainer_get_settings (get_explainer (self));

  return &inches_model_get_levers (inches_session_get_model (self->session))->levers[settings->levers[axis]];
}

static void
say_at (InchesWhyMap *self,
        double        value_x,
        double        value_y)
{
  InchesExplained explained;
  g_autofree char *words = NULL;

  inches_explainer_get_newest (get_explainer (self), &explained);
  if (explained.map != NULL)
    words = inches_map_chart_describe_at (explained.map, value_x, value_y);
  g_signal_emit (self, pointed_signal, 0, words);
}

static void
say_point (InchesWhyMap *self)
{
  const guint *levers = inches_explainer_get_settings (get_explainer (self))->levers;
  InchesScenario *scenario = inches_session_get_scenario (self->session);

  say_at (self, inches_scenario_get_value (scenario, levers[0]), inches_scenario_get_value (scenario, levers[1]));
}

/* The point, for readers of screens: what it is on. */
static void
describe (InchesWhyMap *self)
{
  const guint *levers = inches_explainer_get_settings (get_explainer (self))->levers;
  InchesScenario *scenario = inches_session_get_scenario (self->session);
  g_autofree char *words = NULL;
  g_autofree char *name = g_strdup_printf (_("Map of %s and %s"), get_lever (self, 0)->label, get_lever (self, 1)->label);
  InchesExplained explained;

  inches_explainer_get_newest (get_explainer (self), &explained);
  if (explained.map != NULL)
    words = inches_map_chart_describe_at (explained.map, inches_scenario_get_value (scenario, levers[0]),
                                          inches_scenario_get_value (scenario, levers[1]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : "", -1);
}

/* The levers of the point, to the step of each. */
static void
move_to (InchesWhyMap *self,
         double        value_x,
         double        value_y)
{
  const guint *levers = inches_explainer_get_settings (get_explainer (self))->levers;
  InchesScenario *scenario = inches_session_get_scenario (self->session);
  g_autoptr(InchesScenario) across = inches_scenario_with_value (scenario, levers[0], inches_lever_round (get_lever (self, 0), value_x), NULL);
  g_autoptr(InchesScenario) moved = inches_scenario_with_value (across, levers[1], inches_lever_round (get_lever (self, 1), value_y), NULL);

  if (!inches_scenario_equal (moved, scenario))
    inches_session_set_scenario (self->session, moved);
}

static InchesModelChart *
inches_why_map_create (InchesChartWidget *widget,
                       InchesChartInput  *input)
{
  InchesWhyMap *self = INCHES_WHY_MAP (widget);

  input->forecast = inches_session_get_forecast (self->session);
  inches_explainer_get_newest (get_explainer (self), &input->explained);

  return input->forecast != NULL ? inches_model_chart_new (&inches_map_chart, input) : NULL;
}

static void
inches_why_map_placed (InchesChartWidget *widget)
{
  InchesWhyMap *self = INCHES_WHY_MAP (widget);
  const InchesModelPage *page = inches_model_chart_get_page (get_chart (self));
  InchesExplained explained;

  describe (self);
  inches_why_cells_allocate (&self->cells, page);
  inches_explainer_get_newest (get_explainer (self), &explained);
  if (explained.map != NULL && inches_lever_map_is_finest (explained.map))
    inches_why_cells_name (&self->cells, page);
}

static void
forget (InchesWhyMap *self)
{
  inches_why_cells_stop (&self->cells);
  inches_chart_widget_forget (INCHES_CHART_WIDGET (self));
}

static void
changed_cb (InchesWhyMap *self)
{
  forget (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The point is drawn over the map, so that a moving one moves alone. */
static void
scenario_changed_cb (InchesWhyMap *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forecast_changed_cb (InchesWhyMap *self)
{
  if (get_chart (self) == NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
inches_why_map_is_stale (InchesChartWidget *widget)
{
  return !inches_explainer_is_answered (get_explainer (INCHES_WHY_MAP (widget)), INCHES_EXPLANATION_MAP);
}

static void
inches_why_map_draw_over (InchesChartWidget *widget,
                          GtkSnapshot       *snapshot)
{
  InchesWhyMap *self = INCHES_WHY_MAP (widget);
  InchesTimelineBox plot;
  g_autoptr(InchesCanvas) canvas = NULL;
  cairo_t *cr;

  if (!inches_map_chart_get_plot (get_chart (self), &plot))
    return;

  canvas = inches_chart_widget_draw (widget, snapshot, NULL, &cr);
  inches_map_chart_paint_points (get_chart (self), inches_session_get_scenario (self->session), canvas,
                                 inches_chart_widget_get_theme (widget));
  cairo_destroy (cr);
}

static int
inches_why_map_measure_height (InchesChartWidget *widget,
                               int                width)
{
  return ceil (inches_map_chart_measure (MAX (width, MIN_WIDTH), inches_chart_widget_get_font (widget)->scale));
}

static void
inches_why_map_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  inches_why_cells_stop (&INCHES_WHY_MAP (widget)->cells);
  GTK_WIDGET_CLASS (inches_why_map_parent_class)->size_allocate (widget, width, height, baseline);
  inches_chart_widget_ensure (INCHES_CHART_WIDGET (widget));
}

static gboolean
find_values (InchesWhyMap *self,
             double        x,
             double        y,
             double       *value_x,
             double       *value_y)
{
  InchesTimelineBox plot;

  if (get_chart (self) == NULL || !inches_map_chart_get_plot (get_chart (self), &plot))
    return FALSE;

  inches_map_chart_to_values (get_chart (self), x, y, value_x, value_y);

  return inches_timeline_box_contains (&plot, x, y);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               InchesWhyMap   *self)
{
  double value_x, value_y;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!find_values (self, x, y, &value_x, &value_y))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->dragging = TRUE;
  inches_session_set_moving (self->session, TRUE);
  move_to (self, value_x, value_y);
  say_point (self);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          offset_x,
                double          offset_y,
                InchesWhyMap   *self)
{
  double x, y, value_x, value_y;

  if (!self->dragging || get_chart (self) == NULL)
    return;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  inches_map_chart_to_values (get_chart (self), x + offset_x, y + offset_y, &value_x, &value_y);
  move_to (self, value_x, value_y);
  say_point (self);
}

static void
let_go (InchesWhyMap *self)
{
  if (!self->dragging)
    return;

  self->dragging = FALSE;
  inches_session_set_moving (self->session, FALSE);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          offset_x,
             double          offset_y,
             InchesWhyMap   *self)
{
  let_go (self);
}

static void
cancel_cb (GtkGesture       *gesture,
           GdkEventSequence *sequence,
           InchesWhyMap     *self)
{
  let_go (self);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           InchesWhyMap             *self)
{
  double value_x, value_y;

  if (self->dragging)
    return;

  if (find_values (self, x, y, &value_x, &value_y))
    say_at (self, value_x, value_y);
  else
    g_signal_emit (self, pointed_signal, 0, NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), find_values (self, x, y, &value_x, &value_y) ? "crosshair" : NULL);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          InchesWhyMap             *self)
{
  if (!self->dragging)
    g_signal_emit (self, pointed_signal, 0, NULL);
}

/* @args: places across and up; with Shift by one step of the lever, else by ten. A toggle goes to its other side. */
static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  InchesWhyMap *self = INCHES_WHY_MAP (widget);
  InchesScenario *scenario = inches_session_get_scenario (self->session);
  const InchesExplained *settings = inches_explainer_get_settings (get_explainer (self));
  gint32 across, up;
  gboolean fine;
  guint axis;
  const InchesLever *lever;
  double value;

  g_variant_get (args, "(iib)", &across, &up, &fine);
  axis = across != 0 ? 0 : 1;
  lever = get_lever (self, axis);
  value = inches_scenario_get_value (scenario, settings->levers[axis]) + (across + up) * (fine ? lever->step : lever->page);
  value = inches_lever_round (lever, CLAMP (value, lever->lowest, lever->highest));
  inches_session_set_lever (self->session, settings->levers[axis], value, NULL);
  say_point (self);

  return TRUE;
}

static void
focus_cb (InchesWhyMap *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    say_point (self);
}

static void
inches_why_map_dispose (GObject *object)
{
  InchesWhyMap *self = INCHES_WHY_MAP (object);

  inches_why_cells_clear (&self->cells);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_why_map_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint  key;
    gint32 across;
    gint32 up;
  } keys[] = { { GDK_KEY_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 }, { GDK_KEY_Up, 0, 1 }, { GDK_KEY_Down, 0, -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i].key, 0, step_cb, "(iib)", keys[i].across, keys[i].up, FALSE);
      gtk_widget_class_add_binding (widget_class, keys[i].key, GDK_SHIFT_MASK, step_cb, "(iib)", keys[i].across, keys[i].up, TRUE);
    }
}

static void
inches_why_map_class_init (InchesWhyMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InchesChartWidgetClass *chart_class = INCHES_CHART_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_why_map_dispose;
  chart_class->least_width = MIN_WIDTH;
  chart_class->create = inches_why_map_create;
  chart_class->placed = inches_why_map_placed;
  chart_class->measure_height = inches_why_map_measure_height;
  chart_class->is_stale = inches_why_map_is_stale;
  chart_class->draw_over = inches_why_map_draw_over;
  widget_class->size_allocate = inches_why_map_size_allocate;

  pointed_signal = g_signal_new ("pointed", INCHES_TYPE_WHY_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "inches-why-map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  add_keys (widget_class);
}

static void
add_controllers (InchesWhyMap *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static void
inches_why_map_init (InchesWhyMap *self)
{
  inches_why_cells_init (&self->cells, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  add_controllers (self);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_cb), NULL);
}

GtkWidget *
inches_why_map_new (InchesSession *session)
{
  InchesWhyMap *self = g_object_new (INCHES_TYPE_WHY_MAP, NULL);

  self->session = g_object_ref (session);
  inches_chart_widget_set_session (INCHES_CHART_WIDGET (self), session);
  g_signal_connect_object (get_explainer (self), "notify::map", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::forecast", G_CALLBACK (forecast_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
