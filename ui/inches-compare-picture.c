/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-compare-picture-private.h"

#include "inches-canvas-cairo.h"
#include "inches-part-proxy.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_WIDTH  300 /* px at the usual text size */
#define REST_DELAY 250 /* ms after the last change until the parts are named anew */
#define RING       2.0
#define RING_GAP   2.0
#define HOVER      0.10

G_DEFINE_FINAL_TYPE (InchesComparePicture, inches_compare_picture, GTK_TYPE_WIDGET)

static guint part_changed_signal;

static InchesSession *
get_session (InchesComparePicture *self)
{
  return inches_comparer_get_session (self->comparer);
}

static InchesModelChart *
new_chart (InchesComparePicture *self,
           double                width,
           double                height)
{
  InchesSession *session = get_session (self);
  InchesCompareSet *set = inches_comparer_get_set (self->comparer);
  InchesChartInput input =
  {
    .chronicle = inches_session_get_chronicle (session),
    .model = inches_session_get_model (session),
    .forecast = inches_session_get_forecast (session),
    .baseline = inches_session_get_baseline (session),
    .compare = set,
    .index = inches_outlook_get_index (self->outlook),
    .width = width,
    .height = height,
    .measurer = INCHES_MEASURER (self->font.measurer),
    .window = self->font.scale,
  };

  return set != NULL ? inches_model_chart_new (&inches_compare_chart, &input) : NULL;
}

const InchesModelPage *
inches_compare_picture_get_page (InchesComparePicture *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->chart == NULL && width > 0 && height > 0)
    self->chart = new_chart (self, width, height);

  return self->chart != NULL ? inches_model_chart_get_page (self->chart) : NULL;
}

static const InchesPagePart *
get_part (InchesComparePicture *self,
          int                   part)
{
  const InchesModelPage *page = inches_compare_picture_get_page (self);

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
  const InchesModelPage *page = inches_compare_picture_get_page (self);
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
  const InchesModelPage *page = inches_compare_picture_get_page (self);
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
  if (self->chart != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    inches_model_chart_get_description (self->chart), -1);
}

static gboolean
rest_cb (gpointer user_data)
{
  InchesComparePicture *self = user_data;

  self->rest_id = 0;
  inches_kept_picture_rest (&self->kept);
  name_parts (self);
  g_signal_emit (self, part_changed_signal, 0);

  return G_SOURCE_REMOVE;
}

static void
forget (InchesComparePicture *self)
{
  g_clear_pointer (&self->chart, inches_model_chart_free);
  inches_kept_picture_forget (&self->kept);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_DELAY, rest_cb, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Another set may need another height. */
static void
changed_cb (InchesComparePicture *self)
{
  forget (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
colors_changed_cb (InchesComparePicture *self)
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
draw_ground (InchesComparePicture    *self,
             InchesCanvas            *canvas,
             const InchesTimelineBox *box,
             gboolean                 ring)
{
  const InchesColor *sel = inches_theme_get_color (inches_session_get_theme (get_session (self)), INCHES_ROLE_SEL);
  InchesColor faint = inches_color_fade (sel, HOVER);
  double unit = self->font.scale;
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

        inches_compare_chart_get_column (self->chart, i, &box);
        box.x += self->drag_x - self->drag_from;
        draw_ground (self, canvas, &box, FALSE);
        draw_ground (self, canvas, &box, TRUE);
      }
}

static void
draw_marks (InchesComparePicture *self,
            GtkSnapshot          *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const InchesPagePart *hovered = get_part (self, self->hovered);
  const InchesPagePart *part = get_part (self, self->part);
  gboolean focused = part != NULL && self->part < (int) self->proxies->len
                     && gtk_widget_has_visible_focus (g_ptr_array_index (self->proxies, self->part));
  cairo_t *cr;
  InchesCanvas *canvas;

  if (hovered == NULL && !focused && self->dragged == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  canvas = inches_canvas_cairo_new (cr, self->font.measurer);
  if (hovered != NULL && self->dragged == NULL)
    draw_ground (self, canvas, &hovered->box, FALSE);
  if (focused)
    draw_ground (self, canvas, &part->box, TRUE);
  draw_dragged (self, canvas);
  g_object_unref (canvas);
  cairo_destroy (cr);
}

static void
inches_compare_picture_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  InchesComparePicture *self = INCHES_COMPARE_PICTURE (widget);
  const InchesTheme *theme = inches_session_get_theme (get_session (self));
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  if (inches_compare_picture_get_page (self) == NULL)
    return;

  if (self->kept.node == NULL)
    inches_kept_picture_paint (&self->kept, widget, &area, &self->font, self->chart, theme,
                               inches_theme_get_color (theme, INCHES_ROLE_VIEW), paint);
  gtk_snapshot_append_node (snapshot, self->kept.node);
  draw_marks (self, snapshot);
}

static int
measure_height (InchesComparePicture *self,
                int                   width)
{
  g_autoptr(InchesModelChart) chart = new_chart (self, MAX (width, MIN_WIDTH), 100);

  return chart != NULL ? ceil (inches_compare_chart_get_height (chart)) : 0;
}

static void
inches_compare_picture_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  InchesComparePicture *self = INCHES_COMPARE_PICTURE (widget);

  if (inches_chart_font_update (&self->font, widget))
    self->width = -1;
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : measure_height (self, for_size);
}

static GtkSizeRequestMode
inches_compare_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inches_compare_picture_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  InchesComparePicture *self = INCHES_COMPARE_PICTURE (widget);

  /* A page that is shown again has the place it had. */
  if (inches_chart_font_update (&self->font, widget) || width != self->width || height != self->height)
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
  g_clear_pointer (&self->chart, inches_model_chart_free);
  g_clear_pointer (&self->dragged, g_free);
  inches_kept_picture_clear (&self->kept);
  inches_chart_font_clear (&self->font);
  g_clear_object (&self->comparer);
  g_clear_object (&self->outlook);

  G_OBJECT_CLASS (inches_compare_picture_parent_class)->dispose (object);
}

static void
inches_compare_picture_class_init (InchesComparePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_compare_picture_dispose;
  widget_class->snapshot = inches_compare_picture_snapshot;
  widget_class->get_request_mode = inches_compare_picture_get_request_mode;
  widget_class->measure = inches_compare_picture_measure;
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
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
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
  g_signal_connect_object (comparer, "notify::set", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::index", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_session (self), "notify::theme", G_CALLBACK (colors_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (colors_changed_cb), NULL);

  return GTK_WIDGET (self);
}
