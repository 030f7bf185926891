/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-compare-picture-private.h"

#include "inches-part-proxy.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_WIDTH  300 /* px at the usual text size */
#define REST_DELAY 250 /* ms after the last change until the parts are named anew */
#define RING       2.0
#define RING_GAP   2.0
#define HOVER      0.10

G_DEFINE_FINAL_TYPE (InchesComparePicture, inches_compare_picture, INCHES_TYPE_CHART_WIDGET)

static guint part_changed_signal;

static InchesSession *
get_session (InchesComparePicture *self)
{
  return inches_comparer_get_session (self->comparer);
}

static InchesModelChart *
inches_compare_picture_create (InchesChartWidget *widget,
                               InchesChartInput  *input)
{
  InchesComparePicture *self = INCHES_COMPARE_PICTURE (widget);
  InchesSession *session = get_session (self);

  input->forecast = inches_session_get_forecast (session);
  input->baseline = inches_session_get_baseline (session);
  input->compare = inches_comparer_get_set (self->comparer);
  input->index = inches_outlook_get_index (self->outlook);

  return input->compare != NULL ? inches_model_chart_new (&inches_compare_chart, input) : NULL;
}

static const InchesPagePart *
get_part (InchesComparePicture *self,
          int                   part)
{
  const InchesModelPage *page = inches_chart_widget_get_page (INCHES_CHART_WIDGET (self));

  return page != NULL && part >= 0 && part < (int) page->parts->len ? &g_array_index (page->parts, InchesPagePart, part) : NULL;
}

const char *
inches_compare_picture_get_words (InchesComparePicture *self)
{
  const InchesPagePart *part = get_part (self, self->hovered >= 0 ? self->hovered : self->part);

  g_return_val_if_fail (INCHES_IS_COMPARE_PICTURE (self), NULL);

  return part != NULL ? part->words : NULL;
}

int
inches_compare_picture_find_part (InchesComparePicture *self,
                                  double                x,
                                  double                y)
{
  const InchesModelPage *page = inches_chart_widget_get_page (INCHES_CHART_WIDGET (self));
  const InchesPagePart *part = page != NULL ? inches_model_page_pick_part (page, x, y) : NULL;

  return part != NULL ? (int) (part - &g_array_index (page->parts, InchesPagePart, 0)) : -1;
}

const char *
inches_compare_picture_get_pinned (InchesComparePicture *self,
                                   int                   part)
{
  const InchesPagePart *found = get_part (self, part);

  return found != NULL && found->target != NULL && g_str_has_prefix (found->target, "column:pinned-")
         ? found->target + strlen ("column:") : NULL;
}

void
inches_compare_picture_set_hovered (InchesComparePicture *self,
                                    int                   part)
{
  if (self->hovered == part)
    return;

  self->hovered = part;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, part_changed_signal, 0);
}

/* A part that the keyboard goes to is announced by its name. */
static void
focused_cb (InchesComparePicture    *self,
            GParamSpec              *pspec,
            GtkEventControllerFocus *controller)
{
  GtkWidget *proxy = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  guint place;

  if (!gtk_event_controller_focus_is_focus (controller) || !g_ptr_array_find (self->proxies, proxy, &place))
    {
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  self->part = place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, part_changed_signal, 0);
}

static GtkWidget *
create_proxy (InchesComparePicture *self)
{
  GtkWidget *proxy = inches_part_proxy_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "notify::is-focus", G_CALLBACK (focused_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (proxy, focus);
  gtk_widget_set_parent (proxy, GTK_WIDGET (self));

  return proxy;
}

/* One for each part, in their order; they are kept, so that a reader's place stays. */
static void
name_parts (InchesComparePicture *self)
{
  const InchesModelPage *page = inches_chart_widget_get_page (INCHES_CHART_WIDGET (self));
  guint n = page != NULL ? page->parts->len : 0;

  while (self->proxies->len > n)
    g_ptr_array_remove_index (self->proxies, self->proxies->len - 1);
  while (self->proxies->len < n)
    g_ptr_array_add (self->proxies, create_proxy (self));

  for (guint i = 0; i < n; i++)
    {
      const InchesPagePart *part = &g_array_index (page->parts, InchesPagePart, i);
      const GdkRectangle place = { floor (part->box.x), floor (part->box.y), MAX (1, ceil (part->box.width)), MAX (1, ceil (part->box.height)) };

      inches_part_proxy_set (g_ptr_array_index (self->proxies, i), part->words, &place);
      inches_part_proxy_allocate (g_ptr_array_index (self->proxies, i));
    }
  self->part = MIN (self->part, (int) n - 1);
  inches_chart_widget_describe (INCHES_CHART_WIDGET (self));
}

static gboolean
rest_cb (gpointer user_data)
{
  InchesComparePicture *self = user_data;

  self->rest_id = 0;
  inches_chart_widget_rest (INCHES_CHART_WIDGET (self));
  name_parts (self);
  g_signal_emit (self, part_changed_signal, 0);

  return G_SOURCE_REMOVE;
}

static void
forget (InchesComparePicture *self)
{
  inches_chart_widget_forget (INCHES_CHART_WIDGET (self));
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_DELAY, rest_cb, self);
}

/* Another set may need another height. */
static void
changed_cb (InchesComparePicture *self)
{
  forget (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
draw_ground (InchesComparePicture    *self,
             InchesCanvas            *canvas,
             const InchesTimelineBox *box,
             gboolean                 ring)
{
  const InchesColor *sel = inches_theme_get_color (inches_chart_widget_get_theme (INCHES_CHART_WIDGET (self)), INCHES_ROLE_SEL);
  InchesColor faint = inches_color_fade (sel, HOVER);
  double unit = inches_chart_widget_get_font (INCHES_CHART_WIDGET (self))->scale;
  double gap = RING_GAP * unit;
  InchesStroke stroke = { RING * unit, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };

  inches_canvas_rounded (canvas, box->x - gap, box->y - gap, box->width + 2 * gap, box->height + 2 * gap, 4 * unit);
  if (ring)
    inches_canvas_stroke (canvas, sel, &stroke);
  else
    inches_canvas_fill (canvas, &faint);
}

/* The column that is being moved, where it would stand. */
static void
draw_dragged (InchesComparePicture *self,
              InchesCanvas         *canvas)
{
  InchesCompareSet *set = inches_comparer_get_set (self->comparer);

  for (guint i = 0; self->dragged != NULL && i < inches_compare_set_get_n (set); i++)
    if (g_str_equal (inches_compare_set_get_column (set, i)->id, self->dragged))
      {
        InchesTimelineBox box;

        inches_compare_chart_get_column (inches_chart_widget_get_chart (INCHES_CHART_WIDGET (self)), i, &box);
        box.x += self->drag_x - self->drag_from;
        draw_ground (self, canvas, &box, FALSE);
        draw_ground (self, canvas, &box, TRUE);
      }
}

static void
inches_compare_picture_draw_over (InchesChartWidget *widget,
                                  GtkSnapshot       *snapshot)
{
  InchesComparePicture *self = INCHES_COMPARE_PICTURE (widget);
  const InchesPagePart *hovered = get_part (self, self->hovered);
  const InchesPagePart *part = get_part (self, self->part);
  gboolean focused = part != NULL && self->part < (int) self->proxies->len
                     && gtk_widget_has_visible_focus (g_ptr_array_index (self->proxies, self->part));
  cairo_t *cr;
  InchesCanvas *canvas;

  if (hovered == NULL && !focused && self->dragged == NULL)
    return;

  canvas = inches_chart_widget_draw (widget, snapshot, NULL, &cr);
  if (hovered != NULL && self->dragged == NULL)
    draw_ground (self, canvas, &hovered->box, FALSE);
  if (focused)
    draw_ground (self, canvas, &part->box, TRUE);
  draw_dragged (self, canvas);
  g_object_unref (canvas);
  cairo_destroy (cr);
}

static int
inches_compare_picture_measure_height (InchesChartWidget *widget,
                                       int                width)
{
  g_autoptr(InchesModelChart) chart = inches_chart_widget_try (widget, MAX (width, MIN_WIDTH), 100);

  return chart != NULL ? ceil (inches_compare_chart_get_height (chart)) : 0;
}

static void
inches_compare_picture_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  InchesComparePicture *self = INCHES_COMPARE_PICTURE (widget);

  /* A page that is shown again has the place it had. */
  inches_chart_widget_update_font (INCHES_CHART_WIDGET (self));
  if (inches_chart_widget_get_chart (INCHES_CHART_WIDGET (self)) == NULL || width != self->width || height != self->height)
    forget (self);
  self->width = width;
  self->height = height;
  for (guint i = 0; i < self->proxies->len; i++)
    inches_part_proxy_allocate (g_ptr_array_index (self->proxies, i));
}

static void
inches_compare_picture_dispose (GObject *object)
{
  InchesComparePicture *self = INCHES_COMPARE_PICTURE (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->proxies, g_ptr_array_unref);
  g_clear_pointer (&self->dragged, g_free);
  g_clear_object (&self->comparer);
  g_clear_object (&self->outlook);

  G_OBJECT_CLASS (inches_compare_picture_parent_class)->dispose (object);
}

static void
inches_compare_picture_class_init (InchesComparePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InchesChartWidgetClass *chart_class = INCHES_CHART_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_compare_picture_dispose;
  chart_class->least_width = MIN_WIDTH;
  chart_class->create = inches_compare_picture_create;
  chart_class->measure_height = inches_compare_picture_measure_height;
  chart_class->draw_over = inches_compare_picture_draw_over;
  widget_class->size_allocate = inches_compare_picture_size_allocate;

  part_changed_signal = g_signal_new ("part-changed", INCHES_TYPE_COMPARE_PICTURE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("menu", INCHES_TYPE_COMPARE_PICTURE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                G_TYPE_STRING, GDK_TYPE_RECTANGLE);

  gtk_widget_class_set_css_name (widget_class, "inches-compare-picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  inches_compare_picture_add_keys (widget_class);
}

static void
inches_compare_picture_init (InchesComparePicture *self)
{
  self->part = self->hovered = -1;
  self->proxies = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Comparison"), -1);
  inches_compare_picture_add_pointer (self);
}

GtkWidget *
inches_compare_picture_new (InchesComparer *comparer,
                            InchesOutlook  *outlook)
{
  InchesComparePicture *self = g_object_new (INCHES_TYPE_COMPARE_PICTURE, NULL);

  self->comparer = g_object_ref (comparer);
  self->outlook = g_object_ref (outlook);
  inches_chart_widget_set_session (INCHES_CHART_WIDGET (self), get_session (self));
  g_signal_connect_object (comparer, "notify::set", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::index", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
