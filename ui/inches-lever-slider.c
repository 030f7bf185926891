/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lever-slider.h"

#include "inches-chart-font.h"
#include "inches-kept-picture.h"
#include "inches-lever-chart.h"

#include <math.h>

struct _InchesLeverSlider
{
  GtkScale           parent_instance;

  const InchesLever *lever;
  InchesTheme       *theme;
  InchesChartFont    font;
  InchesLeverChart  *chart;
  InchesKeptPicture  kept;
  int                placed_width;
  gboolean           placed_mirrored;
  gboolean           moving;
  gboolean           is_belief;
};

G_DEFINE_FINAL_TYPE (InchesLeverSlider, inches_lever_slider, GTK_TYPE_SCALE)

enum
{
  PROP_0,
  PROP_MOVING,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint typed_signal;

static void
set_moving (InchesLeverSlider *self,
            gboolean           moving)
{
  if (moving == self->moving)
    return;

  self->moving = moving;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOVING]);
}

/* The range's own gestures claim the pointer; raw events are seen all the same. */
static gboolean
pointer_cb (InchesLeverSlider        *self,
            GdkEvent                 *event,
            GtkEventControllerLegacy *controller)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
      set_moving (self, TRUE);
      break;
    case GDK_BUTTON_RELEASE:
    case GDK_TOUCH_END:
    case GDK_TOUCH_CANCEL:
    case GDK_GRAB_BROKEN:
      set_moving (self, FALSE);
      break;
    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

/* What a number can begin with goes on as text: a value is typed where it stands. */
static gboolean
key_cb (InchesLeverSlider *self,
        guint              keyval,
        guint              keycode,
        GdkModifierType    state)
{
  gunichar character = gdk_keyval_to_unicode (keyval);
  char text[7] = { 0 };

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if (!g_unichar_isdigit (character) && character != '-' && character != '.' && character != ',')
    return GDK_EVENT_PROPAGATE;

  g_unichar_to_utf8 (character, text);
  g_signal_emit (self, typed_signal, 0, text);

  return GDK_EVENT_STOP;
}

static gboolean
scroll_cb (InchesLeverSlider        *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double value = gtk_range_get_value (GTK_RANGE (self));

  if (!(state & GDK_CONTROL_MASK) || !gtk_widget_has_focus (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;

  gtk_range_set_value (GTK_RANGE (self), inches_lever_round (self->lever, value - dy * self->lever->step));

  return GDK_EVENT_STOP;
}

/* GtkRange moves with every turn of the wheel over it, which changes settings of
 * people who only mean to look further down. */
static void
take_wheel_away (InchesLeverSlider *self)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self));
  GtkEventController *scroll;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }

  scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

static gboolean
inches_lever_slider_change_value (GtkRange      *range,
                                  GtkScrollType  scroll,
                                  double         value)
{
  InchesLeverSlider *self = INCHES_LEVER_SLIDER (range);

  if (scroll == GTK_SCROLL_JUMP)
    value = inches_lever_snap (self->lever, value);
  else
    value = inches_lever_round (self->lever, value);

  return GTK_RANGE_CLASS (inches_lever_slider_parent_class)->change_value (range, scroll, value);
}

/* Shift and an arrow: the next mark, or early 2025, in that direction. */
static gboolean
step_to_mark (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  InchesLeverSlider *self = INCHES_LEVER_SLIDER (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int direction = g_variant_get_int32 (arguments);
  double value = gtk_range_get_value (GTK_RANGE (self));

  gtk_range_set_value (GTK_RANGE (self), inches_lever_next_mark (self->lever, value, mirrored ? -direction : direction));

  return GDK_EVENT_STOP;
}

/* The trough of the scale runs from the thumb's centre at one end to that at the
 * other; the groove is half a thumb longer on both sides, in the padding. */
static int
get_overhang (InchesLeverSlider *self)
{
  return round (INCHES_LEVER_THUMB / 2 * self->font.scale);
}

static void
repaint (InchesLeverSlider *self)
{
  inches_kept_picture_forget (&self->kept);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_chart (InchesLeverSlider *self)
{
  g_clear_pointer (&self->chart, inches_lever_chart_free);
  inches_kept_picture_forget (&self->kept);
}

static void
paint (gpointer           slider,
       InchesCanvas      *canvas,
       const InchesTheme *theme)
{
  inches_lever_chart_paint (INCHES_LEVER_SLIDER (slider)->chart, canvas, theme);
}

static void
inches_lever_slider_value_changed (GtkRange *range)
{
  repaint (INCHES_LEVER_SLIDER (range));
}

static void
place (InchesLeverSlider *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (inches_chart_font_update (&self->font, GTK_WIDGET (self)) || width != self->placed_width
      || mirrored != self->placed_mirrored)
    forget_chart (self);

  if (self->chart == NULL)
    {
      self->chart = inches_lever_chart_new (self->lever, INCHES_MEASURER (self->font.measurer),
                                            width + 2 * get_overhang (self), self->font.scale, mirrored);
      inches_lever_chart_set_role (self->chart, self->is_belief ? INCHES_ROLE_BELIEF : INCHES_ROLE_CHOICE);
    }

  self->placed_width = width;
  self->placed_mirrored = mirrored;
  inches_lever_chart_set_value (self->chart, gtk_range_get_value (GTK_RANGE (self)));
}

/* The scale's own parts are see-through (panel.css): they place the thumb and show
 * the focus; groove, marks and words are ours. */
static void
inches_lever_slider_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  InchesLeverSlider *self = INCHES_LEVER_SLIDER (widget);

  if (self->lever != NULL && self->theme != NULL && gtk_widget_get_width (widget) > 0)
    {
      place (self);
      if (self->kept.node == NULL)
        inches_kept_picture_paint (&self->kept, widget,
                                   &GRAPHENE_RECT_INIT (0, 0, self->placed_width + 2 * get_overhang (self),
                                                        ceil (inches_lever_chart_get_height (self->chart))),
                                   &self->font, self, self->theme, NULL, paint);

      /* The groove starts in the padding, left of where the widget does. */
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-get_overhang (self), 0));
      gtk_snapshot_append_node (snapshot, self->kept.node);
      gtk_snapshot_restore (snapshot);
    }

  GTK_WIDGET_CLASS (inches_lever_slider_parent_class)->snapshot (widget, snapshot);
}

static void
inches_lever_slider_unmap (GtkWidget *widget)
{
  set_moving (INCHES_LEVER_SLIDER (widget), FALSE);

  GTK_WIDGET_CLASS (inches_lever_slider_parent_class)->unmap (widget);
}

static void
inches_lever_slider_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  InchesLeverSlider *self = INCHES_LEVER_SLIDER (object);

  switch (property_id)
    {
    case PROP_MOVING:
      g_value_set_boolean (value, self->moving);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inches_lever_slider_finalize (GObject *object)
{
  InchesLeverSlider *self = INCHES_LEVER_SLIDER (object);

  g_clear_pointer (&self->chart, inches_lever_chart_free);
  inches_kept_picture_clear (&self->kept);
  g_clear_pointer (&self->theme, inches_theme_unref);
  inches_chart_font_clear (&self->font);

  G_OBJECT_CLASS (inches_lever_slider_parent_class)->finalize (object);
}

static void
inches_lever_slider_class_init (InchesLeverSliderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inches_lever_slider_get_property;
  object_class->finalize = inches_lever_slider_finalize;
  widget_class->snapshot = inches_lever_slider_snapshot;
  widget_class->unmap = inches_lever_slider_unmap;
  GTK_RANGE_CLASS (klass)->change_value = inches_lever_slider_change_value;
  GTK_RANGE_CLASS (klass)->value_changed = inches_lever_slider_value_changed;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_SHIFT_MASK, step_to_mark, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_SHIFT_MASK, step_to_mark, "i", 1);

  properties[PROP_MOVING] = g_param_spec_boolean ("moving", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  typed_signal = g_signal_new ("typed", INCHES_TYPE_LEVER_SLIDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
inches_lever_slider_init (InchesLeverSlider *self)
{
  GtkEventController *pointer = gtk_event_controller_legacy_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "inches-lever");
  gtk_scale_set_draw_value (GTK_SCALE (self), FALSE);
  gtk_scale_set_has_origin (GTK_SCALE (self), FALSE);
  gtk_range_set_round_digits (GTK_RANGE (self), -1);

  gtk_event_controller_set_propagation_phase (pointer, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (pointer, "event", G_CALLBACK (pointer_cb), self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (repaint), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), pointer);

  /* Before the range's own keys, for which + and - are steps. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  take_wheel_away (self);
}

static GtkWidget *
find_trough (InchesLeverSlider *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL && !g_str_equal (gtk_widget_get_css_name (child), "trough"))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* Only the trough's own part, which puts the thumb where the value is: its size stays. */
static void
place_thumb (InchesLeverSlider *self)
{
  GtkWidget *trough = find_trough (self);

  if (trough != NULL && gtk_widget_get_width (trough) > 0)
    GTK_WIDGET_GET_CLASS (trough)->size_allocate (trough, gtk_widget_get_width (trough), gtk_widget_get_height (trough), -1);
}

static void
adjusted_cb (InchesLeverSlider *self)
{
  g_signal_emit_by_name (self, "value-changed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, gtk_range_get_value (GTK_RANGE (self)),
                                  -1);
  place_thumb (self);
}

/* To place its thumb the range asks for a layout of the whole window with each value.
 * On X11 the toolkit then puts a dozen questions to the display and waits for each
 * answer, a sixth of what a change costs. So its handler gives way to ours. */
static void
place_thumb_without_layout (InchesLeverSlider *self)
{
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (self));
  guint n = g_signal_handlers_block_matched (adjustment, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA,
                                             g_signal_lookup ("value-changed", GTK_TYPE_ADJUSTMENT), 0, NULL, NULL, self);

  if (n > 0)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (adjusted_cb), self, G_CONNECT_SWAPPED);
}

void
inches_lever_slider_set_lever (InchesLeverSlider *self,
                               const InchesLever *lever)
{
  g_return_if_fail (INCHES_IS_LEVER_SLIDER (self));
  g_return_if_fail (lever != NULL && !lever->is_toggle);

  self->lever = lever;
  gtk_range_set_adjustment (GTK_RANGE (self),
                            gtk_adjustment_new (lever->early_2025, lever->lowest, lever->highest,
                                                lever->step, lever->page, 0));
  place_thumb_without_layout (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, lever->label,
                                  -1);
}

void
inches_lever_slider_set_theme (InchesLeverSlider *self,
                               InchesTheme       *theme)
{
  g_return_if_fail (INCHES_IS_LEVER_SLIDER (self));

  g_clear_pointer (&self->theme, inches_theme_unref);
  if (theme != NULL)
    self->theme = inches_theme_ref (theme);

  repaint (self);
}

void
inches_lever_slider_set_belief (InchesLeverSlider *self,
                                gboolean           is_belief)
{
  g_return_if_fail (INCHES_IS_LEVER_SLIDER (self));

  self->is_belief = is_belief;
  forget_chart (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
inches_lever_slider_get_moving (InchesLeverSlider *self)
{
  g_return_val_if_fail (INCHES_IS_LEVER_SLIDER (self), FALSE);

  return self->moving;
}
