/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-audience-layer.h"

#include <glib/gi18n-lib.h>

/* Of the height of the slide. */
#define SPOT_RADIUS 0.03
#define SPOT_EDGE   0.004

struct _InchesAudienceLayer
{
  GtkWidget           parent_instance;

  InchesPresentation *presentation;
  InchesSlideView    *slide;
  gboolean            blanks; /* else nothing but the spot is drawn */
};

G_DEFINE_FINAL_TYPE (InchesAudienceLayer, inches_audience_layer, GTK_TYPE_WIDGET)

/* A ring that hides nothing, dark on its inner side and light on its outer, so that it
 * is seen on any ground. */
static void
append_spot (InchesAudienceLayer *self,
             GtkSnapshot         *snapshot,
             double               x,
             double               y)
{
  const GdkRGBA rings[] = { { 1, 1, 1, 0.9 }, { 0.85, 0.1, 0.1, 1 } };
  graphene_rect_t place;
  graphene_point_t center;

  inches_slide_view_get_place (self->slide, &place);
  graphene_point_init (&center, place.origin.x + x * place.size.width, place.origin.y + y * place.size.height);

  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    {
      float edge = SPOT_EDGE * place.size.height;
      float radius = SPOT_RADIUS * place.size.height + (i == 0 ? edge : 0);
      GskRoundedRect ring;

      gsk_rounded_rect_init_from_rect (&ring, &GRAPHENE_RECT_INIT (center.x - radius, center.y - radius, 2 * radius, 2 * radius), radius);
      gtk_snapshot_append_border (snapshot, &ring, (float[4]) { edge, edge, edge, edge },
                                  (GdkRGBA[4]) { rings[i], rings[i], rings[i], rings[i] });
    }
}

static void
inches_audience_layer_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  InchesAudienceLayer *self = INCHES_AUDIENCE_LAYER (widget);
  InchesBlank blank = self->blanks ? inches_presentation_get_blank (self->presentation) : INCHES_BLANK_NONE;
  float light = blank == INCHES_BLANK_WHITE ? 1 : 0;
  double x;
  double y;

  if (blank != INCHES_BLANK_NONE)
    gtk_snapshot_append_color (snapshot, &(GdkRGBA) { light, light, light, 1 },
                               &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  else if (inches_presentation_get_spot (self->presentation, &x, &y))
    append_spot (self, snapshot, x, y);
}

/* Who cannot see the screen has to know that nobody sees the slide. */
static void
changed_cb (InchesAudienceLayer *self)
{
  InchesBlank blank = self->blanks ? inches_presentation_get_blank (self->presentation) : INCHES_BLANK_NONE;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  blank == INCHES_BLANK_BLACK ? _("The screen is black")
                                  : blank == INCHES_BLANK_WHITE ? _("The screen is white") : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
inches_audience_layer_dispose (GObject *object)
{
  InchesAudienceLayer *self = INCHES_AUDIENCE_LAYER (object);

  g_clear_object (&self->slide);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (inches_audience_layer_parent_class)->dispose (object);
}

static void
inches_audience_layer_class_init (InchesAudienceLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_audience_layer_dispose;
  widget_class->snapshot = inches_audience_layer_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
inches_audience_layer_init (InchesAudienceLayer *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
make (InchesPresentation *presentation,
      InchesSlideView    *slide,
      gboolean            blanks)
{
  InchesAudienceLayer *self = g_object_new (INCHES_TYPE_AUDIENCE_LAYER, NULL);

  self->blanks = blanks;
  self->presentation = g_object_ref (presentation);
  self->slide = g_object_ref (slide);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}

/** inches_audience_layer_new: Returns: (transfer full): to lie over @slide in the audience view: the spot, and black or white instead */
GtkWidget *
inches_audience_layer_new (InchesPresentation *presentation,
                           InchesSlideView    *slide)
{
  return make (presentation, slide, TRUE);
}

/** inches_audience_layer_new_spot: Returns: (transfer full): the spot alone, over @slide of the console */
GtkWidget *
inches_audience_layer_new_spot (InchesPresentation *presentation,
                                InchesSlideView    *slide)
{
  return make (presentation, slide, FALSE);
}
