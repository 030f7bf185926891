/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-why-picture.h"

#include "inches-tornado-chart.h"
#include "inches-why-chart.h"

#include <math.h>

#define MIN_WIDTH   320  /* px at the usual text size */
#define HOVER_SHARE 0.12
#define TO_EVIDENCE "circumstances"

struct _InchesWhyPicture
{
  InchesChartWidget           parent_instance;

  InchesSession              *session;
  const InchesModelChartKind *kind;
  InchesExplanation           explanation;
  GPtrArray                  *buttons; /* one a target, in their order; the widget owns them */
  int                         hovered; /* place among the targets; -1: none */
};

G_DEFINE_FINAL_TYPE (InchesWhyPicture, inches_why_picture, INCHES_TYPE_CHART_WIDGET)

static guint pointed_signal;

static InchesExplainer *
get_explainer (InchesWhyPicture *self)
{
  return inches_session_get_explainer (self->session);
}

static InchesModelChart *
get_chart (InchesWhyPicture *self)
{
  return inches_chart_widget_get_chart (INCHES_CHART_WIDGET (self));
}

static const InchesPagePart *
get_target (InchesWhyPicture *self,
            guint             place)
{
  const GArray *targets = get_chart (self) != NULL ? inches_model_chart_get_page (get_chart (self))->parts : NULL;

  return targets != NULL && place < targets->len ? &g_array_index (targets, InchesPagePart, place) : NULL;
}

/* A lever leads to its row in the panel; a group to the first of its levers that differs, or to its first. */
static char *
find_lever (InchesWhyPicture *self,
            const char       *id)
{
  InchesScenario *scenario = inches_session_get_scenario (self->session);
  const InchesLeverSet *levers = inches_scenario_get_levers (scenario);
  const char *first = NULL;
  guint lever;

  if (inches_lever_set_find (levers, id, &lever))
    return g_strdup (id);

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      if (!g_str_equal (levers->levers[i].attribution, id))
        continue;
      if (inches_scenario_is_changed (scenario, i))
        return g_strdup (levers->levers[i].id);
      if (first == NULL)
        first = levers->levers[i].id;
    }

  return g_strdup (first);
}

static void
clicked_cb (GtkWidget        *button,
            InchesWhyPicture *self)
{
  guint place;
  const InchesPagePart *target;
  g_autofree char *lever = NULL;

  if (!g_ptr_array_find (self->buttons, button, &place))
    return;
  target = get_target (self, place);
  if (target == NULL)
    return;

  lever = find_lever (self, target->target);
  if (lever != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-lever", "s", lever);
  else if (g_str_equal (target->target, TO_EVIDENCE))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", "evidence");
}

static void
point_at (InchesWhyPicture *self,
          int               place)
{
  const InchesPagePart *target = place >= 0 ? get_target (self, place) : NULL;

  if (place == self->hovered)
    return;

  self->hovered = place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, pointed_signal, 0, target != NULL ? target->words : NULL);
}

/* What the keyboard is on is seen, where the page is higher than the window. */
static void
focus_cb (GtkWidget        *button,
          GParamSpec       *pspec,
          InchesWhyPicture *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  guint place;

  if (!gtk_widget_has_focus (button) || !g_ptr_array_find (self->buttons, button, &place))
    return;

  point_at (self, place);
  if (scroller != NULL)
    {
      graphene_point_t top;
      GtkWidget *content = gtk_widget_get_first_child (scroller);

      if (gtk_widget_compute_point (button, content, &GRAPHENE_POINT_INIT (0, 0), &top))
        gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (scroller)), top.y - 4,
                                   top.y + gtk_widget_get_height (button) + 4);
    }
}

static GtkWidget *
new_button (InchesWhyPicture *self)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "css-name", "inches-why-target", NULL);

  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  g_signal_connect (button, "notify::has-focus", G_CALLBACK (focus_cb), self);

  return button;
}

/* As many buttons as targets, each with its words: those that stay keep the focus. */
static void
name_buttons (InchesWhyPicture *self)
{
  const GArray *targets = inches_model_chart_get_page (get_chart (self))->parts;

  while (self->buttons->len > targets->len)
    {
      gtk_widget_unparent (g_ptr_array_index (self->buttons, self->buttons->len - 1));
      g_ptr_array_remove_index (self->buttons, self->buttons->len - 1);
    }
  while (self->buttons->len < targets->len)
    g_ptr_array_add (self->buttons, new_button (self));

  for (guint i = 0; i < targets->len; i++)
    gtk_accessible_update_property (GTK_ACCESSIBLE (g_ptr_array_index (self->buttons, i)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    g_array_index (targets, InchesPagePart, i).words, -1);
}

static void
allocate_buttons (InchesWhyPicture *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    {
      const InchesPagePart *target = get_target (self, i);
      GtkWidget *button = g_ptr_array_index (self->buttons, i);
      GtkAllocation at;
      int width, height;

      if (target == NULL || !gtk_widget_should_layout (button))
        continue;
      gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      gtk_widget_measure (button, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      at = (GtkAllocation) { floor (target->box.x) - 4, floor (target->box.y), MAX (ceil (target->box.width) + 8, width),
                             MAX (floor (target->box.height), height) };
      gtk_widget_size_allocate (button, &at, -1);
    }
}

static InchesModelChart *
inches_why_picture_create (InchesChartWidget *widget,
                           InchesChartInput  *input)
{
  InchesWhyPicture *self = INCHES_WHY_PICTURE (widget);

  input->forecast = inches_session_get_forecast (self->session);
  input->baseline = inches_session_get_baseline (self->session);
  inches_explainer_get_newest (get_explainer (self), &input->explained);

  return input->forecast != NULL ? inches_model_chart_new (self->kind, input) : NULL;
}

static void
inches_why_picture_placed (InchesChartWidget *widget)
{
  name_buttons (INCHES_WHY_PICTURE (widget));
  allocate_buttons (INCHES_WHY_PICTURE (widget));
  inches_chart_widget_describe (widget);
}

/* Another answer: other bars, and perhaps another height. */
static void
answered_cb (InchesWhyPicture *self)
{
  inches_chart_widget_forget (INCHES_CHART_WIDGET (self));
  self->hovered = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* What is drawn may have become of the settings before, or of those shown again. */
static void
settings_changed_cb (InchesWhyPicture *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forecast_changed_cb (InchesWhyPicture *self)
{
  if (get_chart (self) == NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
inches_why_picture_is_stale (InchesChartWidget *widget)
{
  InchesWhyPicture *self = INCHES_WHY_PICTURE (widget);

  return !inches_explainer_is_answered (get_explainer (self), self->explanation);
}

static void
inches_why_picture_draw_over (InchesChartWidget *widget,
                              GtkSnapshot       *snapshot)
{
  InchesWhyPicture *self = INCHES_WHY_PICTURE (widget);
  const InchesPagePart *target = self->hovered >= 0 ? get_target (self, self->hovered) : NULL;
  const InchesColor *sel = inches_theme_get_color (inches_chart_widget_get_theme (widget), INCHES_ROLE_SEL);
  GdkRGBA color = { sel->red, sel->green, sel->blue, HOVER_SHARE };

  if (target != NULL)
    gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (target->box.x - 4, target->box.y, target->box.width + 8,
                                                                      target->box.height));
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_snapshot_child (GTK_WIDGET (self), g_ptr_array_index (self->buttons, i), snapshot);
}

static int
inches_why_picture_measure_height (InchesChartWidget *widget,
                                   int                width)
{
  InchesWhyPicture *self = INCHES_WHY_PICTURE (widget);
  double scale = inches_chart_widget_get_font (widget)->scale;

  if (self->kind == &inches_tornado_chart)
    return ceil (inches_tornado_chart_measure (scale));

  return ceil (inches_why_chart_measure (inches_explainer_get_attribution (get_explainer (self)), scale));
}

static void
inches_why_picture_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  GTK_WIDGET_CLASS (inches_why_picture_parent_class)->size_allocate (widget, width, height, baseline);
  inches_chart_widget_ensure (INCHES_CHART_WIDGET (widget));
}

static int
find_focus (InchesWhyPicture *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->buttons, i)))
      return i;

  return -1;
}

/* Arrow keys go from bar to bar, Tab goes on: a page of 27 bars is no trap. */
static gboolean
inches_why_picture_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  InchesWhyPicture *self = INCHES_WHY_PICTURE (widget);
  int at = find_focus (self);
  int to = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP ? at - 1 : at + 1;

  if (self->buttons->len == 0)
    return FALSE;
  if (at < 0)
    return gtk_widget_grab_focus (g_ptr_array_index (self->buttons, 0));
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD || to < 0 || to >= (int) self->buttons->len
      || direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    return FALSE;

  return gtk_widget_grab_focus (g_ptr_array_index (self->buttons, to));
}

static gboolean
inches_why_picture_grab_focus (GtkWidget *widget)
{
  InchesWhyPicture *self = INCHES_WHY_PICTURE (widget);

  return self->buttons->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->buttons, 0));
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  InchesWhyPicture *self = INCHES_WHY_PICTURE (widget);
  int at = find_focus (self);

  if (at < 0)
    return FALSE;

  return gtk_widget_grab_focus (g_ptr_array_index (self->buttons, CLAMP (at + g_variant_get_int32 (args), 0, (int) self->buttons->len - 1)));
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           InchesWhyPicture         *self)
{
  const InchesPagePart *target = get_chart (self) != NULL ? inches_model_page_pick_part (inches_model_chart_get_page (get_chart (self)), x, y) : NULL;

  point_at (self, target != NULL ? target - get_target (self, 0) : -1);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          InchesWhyPicture         *self)
{
  point_at (self, find_focus (self));
}

static void
inches_why_picture_dispose (GObject *object)
{
  InchesWhyPicture *self = INCHES_WHY_PICTURE (object);

  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->buttons, i));
  g_ptr_array_set_size (self->buttons, 0);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_why_picture_parent_class)->dispose (object);
}

static void
inches_why_picture_finalize (GObject *object)
{
  g_ptr_array_unref (INCHES_WHY_PICTURE (object)->buttons);

  G_OBJECT_CLASS (inches_why_picture_parent_class)->finalize (object);
}

static void
inches_why_picture_class_init (InchesWhyPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InchesChartWidgetClass *chart_class = INCHES_CHART_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_why_picture_dispose;
  G_OBJECT_CLASS (klass)->finalize = inches_why_picture_finalize;
  chart_class->least_width = MIN_WIDTH;
  chart_class->create = inches_why_picture_create;
  chart_class->placed = inches_why_picture_placed;
  chart_class->measure_height = inches_why_picture_measure_height;
  chart_class->is_stale = inches_why_picture_is_stale;
  chart_class->draw_over = inches_why_picture_draw_over;
  widget_class->size_allocate = inches_why_picture_size_allocate;
  widget_class->focus = inches_why_picture_focus;
  widget_class->grab_focus = inches_why_picture_grab_focus;

  pointed_signal = g_signal_new ("pointed", INCHES_TYPE_WHY_PICTURE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "inches-why-picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, step_cb, "i", -G_MAXINT16);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, step_cb, "i", G_MAXINT16);
}

static void
inches_why_picture_init (InchesWhyPicture *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->buttons = g_ptr_array_new ();
  self->hovered = -1;
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

GtkWidget *
inches_why_picture_new (InchesSession              *session,
                        const InchesModelChartKind *kind,
                        InchesExplanation           explanation,
                        const char                 *name)
{
  InchesWhyPicture *self = g_object_new (INCHES_TYPE_WHY_PICTURE, NULL);
  const char *answer = explanation == INCHES_EXPLANATION_TORNADO ? "notify::tornado" : "notify::attribution";

  self->session = g_object_ref (session);
  inches_chart_widget_set_session (INCHES_CHART_WIDGET (self), session);
  self->kind = kind;
  self->explanation = explanation;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (get_explainer (self), answer, G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::forecast", G_CALLBACK (forecast_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
