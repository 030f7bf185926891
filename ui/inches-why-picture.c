/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-why-picture.h"

#include "inches-chart-font.h"
#include "inches-kept-picture.h"
#include "inches-tornado-chart.h"
#include "inches-why-chart.h"

#include <math.h>

#define MIN_WIDTH   320  /* px at the usual text size */
#define PALE        0.4  /* of what is of the settings before */
#define HOVER_SHARE 0.12
#define TO_EVIDENCE "circumstances"

struct _InchesWhyPicture
{
  GtkWidget                   parent_instance;

  InchesSession              *session;
  const InchesModelChartKind *kind;
  InchesExplanation           explanation;
  InchesChartFont             font;
  InchesModelChart           *chart;   /* NULL: to be placed */
  InchesKeptPicture           kept;
  GPtrArray                  *buttons; /* one a target, in their order; the widget owns them */
  int                         hovered; /* place among the targets; -1: none */
};

G_DEFINE_FINAL_TYPE (InchesWhyPicture, inches_why_picture, GTK_TYPE_WIDGET)

static guint pointed_signal;

static InchesExplainer *
get_explainer (InchesWhyPicture *self)
{
  return inches_session_get_explainer (self->session);
}

static const InchesPagePart *
get_target (InchesWhyPicture *self,
            guint             place)
{
  const GArray *targets = self->chart != NULL ? inches_model_chart_get_page (self->chart)->parts : NULL;

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
      double x, y;
      GtkWidget *content = gtk_widget_get_first_child (scroller);

      if (gtk_widget_translate_coordinates (button, content, 0, 0, &x, &y))
        gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (scroller)), y - 4,
                                   y + gtk_widget_get_height (button) + 4);
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
  const GArray *targets = inches_model_chart_get_page (self->chart)->parts;

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

static void
place (InchesWhyPicture *self)
{
  InchesForecast *forecast = inches_session_get_forecast (self->session);
  InchesChartInput input =
  {
    .chronicle = inches_session_get_chronicle (self->session),
    .model = inches_session_get_model (self->session),
    .forecast = forecast,
    .baseline = inches_session_get_baseline (self->session),
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
    .measurer = INCHES_MEASURER (self->font.measurer),
    .window = self->font.scale,
  };

  if (forecast == NULL || input.width == 0 || input.height == 0)
    return;

  inches_explainer_get_newest (get_explainer (self), &input.explained);
  self->chart = inches_model_chart_new (self->kind, &input);
  name_buttons (self);
  allocate_buttons (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  inches_model_chart_get_description (self->chart), -1);
}

static void
forget (InchesWhyPicture *self)
{
  g_clear_pointer (&self->chart, inches_model_chart_free);
  inches_kept_picture_forget (&self->kept);
}

/* Another answer: other bars, and perhaps another height. */
static void
answered_cb (InchesWhyPicture *self)
{
  forget (self);
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
colors_changed_cb (InchesWhyPicture *self)
{
  inches_kept_picture_forget (&self->kept);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forecast_changed_cb (InchesWhyPicture *self)
{
  if (self->chart == NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
paint (gpointer           chart,
       InchesCanvas      *canvas,
       const InchesTheme *theme)
{
  inches_model_chart_paint (chart, canvas, theme);
}

static void
draw_hover (InchesWhyPicture *self,
            GtkSnapshot      *snapshot)
{
  const InchesPagePart *target = self->hovered >= 0 ? get_target (self, self->hovered) : NULL;
  const InchesColor *sel = inches_theme_get_color (inches_session_get_theme (self->session), INCHES_ROLE_SEL);
  GdkRGBA color = { sel->red, sel->green, sel->blue, HOVER_SHARE };

  if (target != NULL)
    gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (target->box.x - 4, target->box.y, target->box.width + 8,
                                                                      target->box.height));
}

static void
inches_why_picture_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  InchesWhyPicture *self = INCHES_WHY_PICTURE (widget);
  const InchesTheme *theme = inches_session_get_theme (self->session);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  gboolean stale = !inches_explainer_is_answered (get_explainer (self), self->explanation);

  if (self->chart == NULL)
    return;

  if (self->kept.node == NULL)
    inches_kept_picture_paint (&self->kept, widget, &area, &self->font, self->chart, theme,
                               inches_theme_get_color (theme, INCHES_ROLE_VIEW), paint);
  if (stale)
    gtk_snapshot_push_opacity (snapshot, PALE);
  gtk_snapshot_append_node (snapshot, self->kept.node);
  if (stale)
    gtk_snapshot_pop (snapshot);
  draw_hover (self, snapshot);

  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->buttons, i), snapshot);
}

static void
inches_why_picture_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  InchesWhyPicture *self = INCHES_WHY_PICTURE (widget);

  inches_chart_font_update (&self->font, widget);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN_WIDTH;
  else if (self->kind == &inches_tornado_chart)
    *minimum = ceil (inches_tornado_chart_measure (self->font.scale));
  else
    *minimum = ceil (inches_why_chart_measure (inches_explainer_get_attribution (get_explainer (self)), self->font.scale));
  *natural = *minimum;
}

static void
inches_why_picture_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  InchesWhyPicture *self = INCHES_WHY_PICTURE (widget);

  inches_chart_font_update (&self->font, widget);
  forget (self);
  place (self);
  gtk_widget_queue_draw (widget);
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
  const InchesPagePart *target = self->chart != NULL ? inches_model_page_pick_part (inches_model_chart_get_page (self->chart), x, y) : NULL;

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
  g_clear_pointer (&self->chart, inches_model_chart_free);
  inches_kept_picture_clear (&self->kept);
  inches_chart_font_clear (&self->font);
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

  G_OBJECT_CLASS (klass)->dispose = inches_why_picture_dispose;
  G_OBJECT_CLASS (klass)->finalize = inches_why_picture_finalize;
  widget_class->snapshot = inches_why_picture_snapshot;
  widget_class->measure = inches_why_picture_measure;
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
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
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
  self->kind = kind;
  self->explanation = explanation;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (get_explainer (self), answer, G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::forecast", G_CALLBACK (forecast_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::theme", G_CALLBACK (colors_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (colors_changed_cb), NULL);

  return GTK_WIDGET (self);
}
