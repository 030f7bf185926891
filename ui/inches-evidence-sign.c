/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-sign.h"

#include "inches-canvas-cairo.h"
#include "inches-chart-font.h"

#define SIZE   14.0 /* px at the usual text size */
#define REACH  5.0  /* from the middle to the edge of a sign */
#define STROKE 1.8

struct _InchesEvidenceSign
{
  GtkWidget        parent_instance;

  InchesSession   *session;
  InchesChartFont  font;
  InchesSign       sign;
  gboolean         is_model;
};

G_DEFINE_FINAL_TYPE (InchesEvidenceSign, inches_evidence_sign, GTK_TYPE_WIDGET)

static void
inches_evidence_sign_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  InchesEvidenceSign *self = INCHES_EVIDENCE_SIGN (widget);

  inches_chart_font_update (&self->font, widget);
  *minimum = *natural = SIZE * self->font.scale + 0.5;
}

static void
draw (InchesEvidenceSign *self,
      InchesCanvas       *canvas,
      double              x,
      double              y,
      const InchesColor  *color)
{
  double unit = self->font.scale;
  double r = REACH * unit;
  InchesStroke stroke = { STROKE * unit, INCHES_JOIN_ROUND, TRUE, { 0 }, 0 };

  switch (self->sign)
    {
    case INCHES_SIGN_TICK:
      inches_canvas_move_to (canvas, x - r, y + 0.1 * r);
      inches_canvas_line_to (canvas, x - 0.3 * r, y + 0.8 * r);
      inches_canvas_line_to (canvas, x + r, y - 0.8 * r);
      break;
    case INCHES_SIGN_UNEQUAL:
      inches_canvas_move_to (canvas, x - r, y - 0.4 * r);
      inches_canvas_line_to (canvas, x + r, y - 0.4 * r);
      inches_canvas_move_to (canvas, x - r, y + 0.4 * r);
      inches_canvas_line_to (canvas, x + r, y + 0.4 * r);
      inches_canvas_move_to (canvas, x + 0.6 * r, y - r);
      inches_canvas_line_to (canvas, x - 0.6 * r, y + r);
      break;
    case INCHES_SIGN_RING:
      inches_canvas_circle (canvas, x, y, 0.85 * r);
      break;
    case INCHES_SIGN_DASH:
      inches_canvas_move_to (canvas, x - 0.8 * r, y);
      inches_canvas_line_to (canvas, x + 0.8 * r, y);
      break;
    case INCHES_SIGN_CROSS:
      inches_canvas_move_to (canvas, x - 0.8 * r, y - 0.8 * r);
      inches_canvas_line_to (canvas, x + 0.8 * r, y + 0.8 * r);
      inches_canvas_move_to (canvas, x + 0.8 * r, y - 0.8 * r);
      inches_canvas_line_to (canvas, x - 0.8 * r, y + 0.8 * r);
      break;
    case INCHES_SIGN_NONE:
    default:
      return;
    }

  inches_canvas_stroke (canvas, color, &stroke);
}

static void
inches_evidence_sign_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  InchesEvidenceSign *self = INCHES_EVIDENCE_SIGN (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  g_autoptr(InchesCanvas) canvas = NULL;

  inches_chart_font_update (&self->font, widget);
  canvas = inches_canvas_cairo_new (cr, self->font.measurer);
  draw (self, canvas, width / 2.0, height / 2.0,
        inches_theme_get_color (inches_session_get_theme (self->session), self->is_model ? INCHES_ROLE_MODEL : INCHES_ROLE_INK));
  cairo_destroy (cr);
}

static void
inches_evidence_sign_finalize (GObject *object)
{
  InchesEvidenceSign *self = INCHES_EVIDENCE_SIGN (object);

  inches_chart_font_clear (&self->font);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_evidence_sign_parent_class)->finalize (object);
}

static void
inches_evidence_sign_class_init (InchesEvidenceSignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inches_evidence_sign_finalize;
  widget_class->measure = inches_evidence_sign_measure;
  widget_class->snapshot = inches_evidence_sign_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inches_evidence_sign_init (InchesEvidenceSign *self)
{
}

GtkWidget *
inches_evidence_sign_new (InchesSession *session,
                          gboolean       is_model)
{
  InchesEvidenceSign *self = g_object_new (INCHES_TYPE_EVIDENCE_SIGN, NULL);

  self->session = g_object_ref (session);
  self->is_model = is_model;
  g_signal_connect_object (session, "notify::theme", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
inches_evidence_sign_set (InchesEvidenceSign *self,
                          InchesSign          sign)
{
  g_return_if_fail (INCHES_IS_EVIDENCE_SIGN (self));

  self->sign = sign;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
