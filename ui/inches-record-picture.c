/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-record-picture.h"

#include "inches-card-room.h"
#include "inches-event-card.h"
#include "inches-focus-return.h"
#include "inches-popover-keys.h"
#include "inches-precedents-chart.h"
#include "inches-then-now-chart.h"

#include <math.h>

#define MIN_WIDTH   320  /* px */
#define RING        2.0  /* px at the usual text size */
#define RING_RADIUS 8.5
#define LABEL_SHARE 0.22
#define HOVER_SHARE 0.12
#define LABEL_PAD   3.0

struct _InchesRecordPicture
{
  InchesChartWidget           parent_instance;

  InchesSession              *session;
  const InchesModelChartKind *kind;
  InchesEvent                *selected;
  InchesEvent                *hovered;
  GtkWidget                  *card;     /* NULL while closed */
};

G_DEFINE_FINAL_TYPE (InchesRecordPicture, inches_record_picture, INCHES_TYPE_CHART_WIDGET)

static guint event_changed_signal;

static InchesModelChart *
inches_record_picture_create (InchesChartWidget *widget,
                              InchesChartInput  *input)
{
  InchesRecordPicture *self = INCHES_RECORD_PICTURE (widget);

  input->alignment = *inches_inquiry_get_alignment (inches_session_get_inquiry (self->session));

  return inches_model_chart_new (self->kind, input);
}

static const InchesModelPage *
get_page (InchesRecordPicture *self)
{
  return inches_chart_widget_get_page (INCHES_CHART_WIDGET (self));
}

static void
set_event (InchesRecordPicture *self,
           InchesEvent        **event,
           InchesEvent         *value)
{
  if (!g_set_object (event, value))
    return;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, event_changed_signal, 0);
}

/* The chart holds events of the record in general; those on the timeline are selected there too. */
static void
select_event (InchesRecordPicture *self,
              InchesEvent         *event)
{
  set_event (self, &self->selected, event);
  if (event == NULL || inches_event_get_kind (event) != INCHES_EVENT_KIND_PRECEDENT)
    inches_session_set_selected (self->session, event);
}

static void
selected_changed_cb (InchesRecordPicture *self)
{
  InchesEvent *event = inches_session_get_selected (self->session);

  if (event != NULL && inches_chart_widget_get_chart (INCHES_CHART_WIDGET (self)) != NULL && inches_model_page_find (get_page (self), event) != NULL)
    set_event (self, &self->selected, event);
}

/* A precedent is selected only for its card: the timeline has no place for it. */
static void
closed_cb (InchesRecordPicture *self)
{
  InchesEvent *event = inches_session_get_selected (self->session);

  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  inches_focus_return_unparent (&self->card);
  if (event != NULL && inches_event_get_kind (event) == INCHES_EVENT_KIND_PRECEDENT)
    inches_session_set_selected (self->session, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* What the keyboard is on is seen, where the picture is higher than the page. */
static void
scroll_to (InchesRecordPicture  *self,
           const InchesPageMark *mark)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  double reach = RING_RADIUS * inches_chart_widget_get_font (INCHES_CHART_WIDGET (self))->scale;

  if (viewport == NULL)
    return;

  if (self->kind == &inches_precedents_chart)
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), mark->words.y, mark->words.y + mark->words.height);
  else
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), mark->y - 3 * reach, mark->y + reach);
}

static gboolean
step_by (InchesRecordPicture *self,
         gint                 steps)
{
  const InchesModelPage *page = get_page (self);
  gint place = steps > 0 ? -1 : page != NULL ? (gint) page->marks->len : 0;

  if (page == NULL || page->marks->len == 0)
    return FALSE;

  for (guint i = 0; i < page->marks->len; i++)
    if (g_array_index (page->marks, InchesPageMark, i).event == self->selected)
      place = i;
  place = CLAMP (place + steps, 0, (gint) page->marks->len - 1);
  select_event (self, g_array_index (page->marks, InchesPageMark, place).event);
  scroll_to (self, &g_array_index (page->marks, InchesPageMark, place));

  return TRUE;
}

static void
point_card (InchesRecordPicture *self)
{
  const InchesPageMark *mark = self->selected != NULL && get_page (self) != NULL ? inches_model_page_find (get_page (self), self->selected)
                                                                                 : NULL;
  GdkRectangle at = { 0, 0, 1, 1 };

  if (mark == NULL || self->card == NULL)
    return;

  at = (GdkRectangle) { floor (mark->x - mark->radius), floor (mark->y - mark->radius), ceil (2 * mark->radius), ceil (2 * mark->radius) };
  if (self->kind == &inches_precedents_chart)
    at = (GdkRectangle) { floor (mark->words.x), floor (mark->words.y), 200, ceil (mark->words.height) };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->card), &at);
  inches_card_room_choose_side (GTK_POPOVER (self->card), &at);
}

static void
card_step_cb (InchesRecordPicture *self,
              gint                 steps)
{
  if (!step_by (self, steps))
    return;

  inches_session_set_selected (self->session, self->selected);
  point_card (self);
}

static void
show_card (InchesRecordPicture *self)
{
  if (self->selected == NULL)
    return;

  inches_focus_return_unparent (&self->card);
  inches_session_set_selected (self->session, self->selected);
  self->card = inches_event_card_new (self->session);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  g_signal_connect_object (self->card, "step", G_CALLBACK (card_step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  inches_popover_keys_attach (GTK_POPOVER (self->card), NULL);
  point_card (self);
  gtk_popover_popup (GTK_POPOVER (self->card));
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  return step_by (INCHES_RECORD_PICTURE (widget), g_variant_get_int32 (args));
}

static gboolean
open_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  show_card (INCHES_RECORD_PICTURE (widget));

  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  InchesRecordPicture *self = INCHES_RECORD_PICTURE (widget);

  if (self->selected == NULL)
    return FALSE;

  select_event (self, NULL);

  return TRUE;
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           InchesRecordPicture      *self)
{
  const InchesModelPage *page = get_page (self);
  const InchesPageMark *mark = page != NULL ? inches_model_page_pick (page, x, y) : NULL;

  set_event (self, &self->hovered, mark != NULL ? mark->event : NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), mark != NULL ? "pointer" : NULL);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          InchesRecordPicture      *self)
{
  set_event (self, &self->hovered, NULL);
}

static void
released_cb (GtkGestureClick     *click,
             int                  n_press,
             double               x,
             double               y,
             InchesRecordPicture *self)
{
  const InchesModelPage *page = get_page (self);
  const InchesPageMark *mark = page != NULL ? inches_model_page_pick (page, x, y) : NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (mark == NULL)
    return;

  select_event (self, mark->event);
  show_card (self);
}

/* The ring round the selected event and the ground under its words. */
static void
draw_event (InchesRecordPicture *self,
            GtkSnapshot         *snapshot,
            InchesEvent         *event,
            gboolean             selected)
{
  const InchesPageMark *mark = event != NULL ? inches_model_page_find (get_page (self), event) : NULL;
  InchesChartWidget *chart = INCHES_CHART_WIDGET (self);
  const InchesColor *sel = inches_theme_get_color (inches_chart_widget_get_theme (chart), INCHES_ROLE_SEL);
  InchesColor ground = inches_color_fade (sel, selected ? LABEL_SHARE : HOVER_SHARE);
  double unit = inches_chart_widget_get_font (chart)->scale;
  InchesStroke ring = { RING * unit, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };
  g_autoptr(InchesCanvas) canvas = NULL;
  cairo_t *cr;

  if (mark == NULL)
    return;

  canvas = inches_chart_widget_draw (chart, snapshot, NULL, &cr);
  if (mark->words.width > 0)
    {
      inches_canvas_rounded (canvas, mark->words.x - LABEL_PAD * unit, mark->words.y, mark->words.width + 2 * LABEL_PAD * unit,
                             mark->words.height, 3 * unit);
      inches_canvas_fill (canvas, &ground);
    }
  inches_canvas_circle (canvas, mark->x, mark->y, MAX (RING_RADIUS * unit, mark->radius + 2.5 * unit));
  if (selected)
    inches_canvas_stroke (canvas, sel, &ring);
  else
    inches_canvas_fill (canvas, &ground);
  cairo_destroy (cr);
}

static void
inches_record_picture_draw_over (InchesChartWidget *widget,
                                 GtkSnapshot       *snapshot)
{
  InchesRecordPicture *self = INCHES_RECORD_PICTURE (widget);

  if (self->hovered != self->selected)
    draw_event (self, snapshot, self->hovered, FALSE);
  draw_event (self, snapshot, self->selected, TRUE);
}

static int
inches_record_picture_measure_height (InchesChartWidget *widget,
                                      int                width)
{
  InchesRecordPicture *self = INCHES_RECORD_PICTURE (widget);
  g_autoptr(InchesModelChart) chart = NULL;

  if (self->kind == &inches_then_now_chart)
    return ceil (inches_then_now_chart_measure (inches_session_get_chronicle (self->session), inches_chart_widget_get_font (widget)->scale));

  chart = inches_chart_widget_try (widget, MAX (width, MIN_WIDTH), 100);

  return ceil (inches_precedents_chart_get_height (chart));
}

static void
inches_record_picture_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  InchesRecordPicture *self = INCHES_RECORD_PICTURE (widget);

  GTK_WIDGET_CLASS (inches_record_picture_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->card != NULL)
    {
      point_card (self);
      gtk_popover_present (GTK_POPOVER (self->card));
    }
}

static void
inches_record_picture_dispose (GObject *object)
{
  InchesRecordPicture *self = INCHES_RECORD_PICTURE (object);

  inches_focus_return_unparent (&self->card);
  g_clear_object (&self->selected);
  g_clear_object (&self->hovered);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_record_picture_parent_class)->dispose (object);
}

static void
inches_record_picture_class_init (InchesRecordPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InchesChartWidgetClass *chart_class = INCHES_CHART_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_record_picture_dispose;
  chart_class->least_width = MIN_WIDTH;
  chart_class->create = inches_record_picture_create;
  chart_class->placed = inches_chart_widget_describe;
  chart_class->measure_height = inches_record_picture_measure_height;
  chart_class->draw_over = inches_record_picture_draw_over;
  widget_class->size_allocate = inches_record_picture_size_allocate;

  event_changed_signal = g_signal_new ("event-changed", INCHES_TYPE_RECORD_PICTURE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "inches-record-picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, step_cb, "i", -G_MAXINT16);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, step_cb, "i", G_MAXINT16);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, open_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, open_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
inches_record_picture_init (InchesRecordPicture *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
inches_record_picture_new (InchesSession              *session,
                           const InchesModelChartKind *kind,
                           const char                 *name)
{
  InchesRecordPicture *self = g_object_new (INCHES_TYPE_RECORD_PICTURE, NULL);

  self->session = g_object_ref (session);
  inches_chart_widget_set_session (INCHES_CHART_WIDGET (self), session);
  self->kind = kind;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inches_session_get_inquiry (session), "alignment-changed", G_CALLBACK (inches_chart_widget_forget), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

const InchesModelChart *
inches_record_picture_get_chart (InchesRecordPicture *self)
{
  return inches_chart_widget_ensure (INCHES_CHART_WIDGET (self));
}

InchesEvent *
inches_record_picture_get_event (InchesRecordPicture *self)
{
  return self->hovered != NULL ? self->hovered : self->selected;
}

void
inches_record_picture_open (InchesRecordPicture *self,
                            InchesEvent         *event)
{
  select_event (self, event);
  show_card (self);
}
