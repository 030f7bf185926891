/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-key-sign.h"

#include "inches-canvas-cairo.h"
#include "inches-chart-font.h"
#include "inches-mark.h"

/* Px at the usual text size. */
#define WIDTH  44.0
#define HEIGHT 18.0
#define LANE   "diplomacy" /* whose colour and shape stand for all lanes */

struct _InchesKeySign
{
  GtkWidget        parent_instance;

  InchesSession   *session;
  InchesChartFont  font;
  InchesSign       sign;
};

G_DEFINE_FINAL_TYPE (InchesKeySign, inches_key_sign, GTK_TYPE_WIDGET)

typedef struct
{
  InchesCanvas      *canvas;
  const InchesTheme *theme;
  const InchesColor *lane;
  const InchesColor *view;
} Pen;

static const InchesColor *
role (const Pen  *pen,
      InchesRole  which)
{
  return inches_theme_get_color (pen->theme, which);
}

static void
line (const Pen         *pen,
      double             x0,
      double             y0,
      double             x1,
      double             y1,
      double             width,
      double             dash,
      const InchesColor *color)
{
  InchesStroke stroke = { width, INCHES_JOIN_MITRE, FALSE, { dash, dash * 0.75 }, dash > 0 ? 2 : 0 };

  inches_canvas_move_to (pen->canvas, x0, y0);
  inches_canvas_line_to (pen->canvas, x1, y1);
  inches_canvas_stroke (pen->canvas, color, &stroke);
}

static void
box (const Pen         *pen,
     double             x,
     double             y,
     double             width,
     double             height,
     const InchesColor *color)
{
  inches_canvas_rectangle (pen->canvas, x, y, width, height);
  inches_canvas_fill (pen->canvas, color);
}

static void
mark (const Pen *pen,
      double     x,
      double     radius,
      gboolean   hollow)
{
  inches_mark_draw_shape (pen->canvas, INCHES_SHAPE_DISC, x, 9, radius, pen->lane, pen->view, hollow);
}

static void
draw_event (const Pen  *pen,
            InchesSign  sign)
{
  InchesColor pale = inches_color_mix (pen->view, pen->lane, 0.55);
  InchesTextStyle bold = { 10, TRUE, TRUE };

  line (pen, 0, 9.5, WIDTH, 9.5, 1, 0, role (pen, INCHES_ROLE_GRID2));
  switch (sign)
    {
    case INCHES_SIGN_EVENT:
      mark (pen, 9, 5.2, FALSE);
      mark (pen, 23, 4.2, FALSE);
      mark (pen, 36, 3.2, FALSE);
      break;
    case INCHES_SIGN_CONTESTED:
      mark (pen, 22, 5.2, TRUE);
      break;
    case INCHES_SIGN_CLUSTER:
      inches_canvas_rounded (pen->canvas, 15, 2.5, 14, 13, 6.5);
      inches_canvas_fill (pen->canvas, pen->lane);
      inches_canvas_text (pen->canvas, 22, 12.5, "4", &bold, pen->view, INCHES_ANCHOR_MIDDLE);
      break;
    case INCHES_SIGN_OWN:
      inches_mark_draw_shape (pen->canvas, INCHES_SHAPE_STAR, 22, 9, 5.2, role (pen, INCHES_ROLE_INK2), pen->view, FALSE);
      break;
    case INCHES_SIGN_MONTH:
      line (pen, 12, 9, 32, 9, 3, 0, &pale);
      mark (pen, 14, 4.2, FALSE);
      break;
    case INCHES_SIGN_QUARTER:
      line (pen, 6, 9, 38, 9, 1.4, 0, &pale);
      line (pen, 6.7, 5, 6.7, 13, 1.4, 0, &pale);
      line (pen, 37.3, 5, 37.3, 13, 1.4, 0, &pale);
      inches_mark_draw_shape (pen->canvas, INCHES_SHAPE_DISC, 22, 9, 4.2, &pale, pen->view, FALSE);
      break;
    case INCHES_SIGN_ABOUT:
    default:
      line (pen, 8, 9, 36, 9, 2, 2, pen->lane);
      mark (pen, 22, 4.2, FALSE);
    }
}

static void
draw_period (const Pen  *pen,
             InchesSign  sign)
{
  InchesColor band = inches_color_mix (pen->view, pen->lane, sign == INCHES_SIGN_NAMED_PERIOD ? 0.15 : 0.42);

  if (sign == INCHES_SIGN_NAMED_PERIOD)
    {
      box (pen, 4, 3, 36, 12, &band);
      box (pen, 4, 3, 2, 12, pen->lane);
      return;
    }

  line (pen, 0, 9.5, WIDTH, 9.5, 1, 0, role (pen, INCHES_ROLE_GRID2));
  if (sign == INCHES_SIGN_FUZZY_PERIOD)
    {
      box (pen, 4, 7, 22, 4, &band);
      line (pen, 26, 9, 40, 9, 4, 3, &band);
      return;
    }

  box (pen, 4, 7, sign == INCHES_SIGN_OPEN_PERIOD ? 32 : 36, 4, &band);
  if (sign == INCHES_SIGN_OPEN_PERIOD)
    {
      inches_canvas_move_to (pen->canvas, 36, 7);
      inches_canvas_line_to (pen->canvas, 41, 9);
      inches_canvas_line_to (pen->canvas, 36, 11);
      inches_canvas_close_path (pen->canvas);
      inches_canvas_fill (pen->canvas, &band);
    }
}

static void
draw_bars (const Pen  *pen,
           InchesSign  sign)
{
  const InchesColor *color = role (pen, INCHES_ROLE_TRACK);
  InchesStroke outline = { 1.2, INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };
  InchesStroke dotted = { 2, INCHES_JOIN_MITRE, FALSE, { 2, 4 }, 2 };

  if (sign == INCHES_SIGN_NO_FIGURE)
    {
      inches_canvas_move_to (pen->canvas, 2, 16);
      inches_canvas_line_to (pen->canvas, WIDTH, 16);
      inches_canvas_stroke (pen->canvas, role (pen, INCHES_ROLE_INK2), &dotted);
      return;
    }

  line (pen, 0, 16.5, WIDTH, 16.5, 1, 0, role (pen, INCHES_ROLE_GRID2));
  if (sign == INCHES_SIGN_PROVISIONAL_BAR)
    {
      inches_canvas_rectangle (pen->canvas, 15.6, 5.6, 12.8, 10.3);
      inches_canvas_stroke (pen->canvas, color, &outline);
    }
  else if (sign == INCHES_SIGN_TORN_BAR)
    {
      box (pen, 15, 1, 14, 4, color);
      box (pen, 15, 7, 14, 9, color);
    }
  else
    {
      box (pen, 15, 9, 14, 7, color);
      box (pen, 15, 3, 14, 5, role (pen, INCHES_ROLE_TRACK2));
    }
}

static void
draw_line (const Pen  *pen,
           InchesSign  sign)
{
  const InchesColor *color = role (pen, INCHES_ROLE_TRACK);
  InchesStroke outline = { 1.2, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };

  switch (sign)
    {
    case INCHES_SIGN_PROVISIONAL_LINE:
      line (pen, 0, 9, WIDTH, 9, 1.6, 4, color);
      break;
    case INCHES_SIGN_GAP:
      line (pen, 0, 11, 14, 8, 1.6, 0, color);
      line (pen, 30, 9, WIDTH, 6, 1.6, 0, color);
      break;
    case INCHES_SIGN_READING:
      inches_canvas_circle (pen->canvas, 14, 9, 2.2);
      inches_canvas_fill (pen->canvas, color);
      inches_canvas_circle (pen->canvas, 30, 9, 2.2);
      inches_canvas_fill_keep (pen->canvas, pen->view);
      inches_canvas_stroke (pen->canvas, color, &outline);
      break;
    case INCHES_SIGN_RANGE:
      line (pen, 22, 3, 22, 15, 1.2, 0, color);
      line (pen, 19, 3.6, 25, 3.6, 1.2, 0, color);
      line (pen, 19, 14.4, 25, 14.4, 1.2, 0, color);
      break;
    case INCHES_SIGN_ARGUMENT:
      inches_canvas_move_to (pen->canvas, 18, 6);
      inches_canvas_line_to (pen->canvas, 26, 6);
      inches_canvas_line_to (pen->canvas, 22, 12);
      inches_canvas_close_path (pen->canvas);
      inches_canvas_stroke (pen->canvas, role (pen, INCHES_ROLE_INK2), &outline);
      break;
    case INCHES_SIGN_CHANGE:
    default:
      line (pen, 0, 11, WIDTH, 8, 1.6, 0, color);
      line (pen, 22.5, 1, 22.5, 17, 1, 2, role (pen, INCHES_ROLE_INK3));
    }
}

static void
draw_ground (const Pen  *pen,
             InchesSign  sign)
{
  InchesHatch hatch = { 7, 1.4, 45 };

  switch (sign)
    {
    case INCHES_SIGN_BREAK:
      for (guint i = 0; i < 2; i++)
        for (guint turn = 0; turn < 3; turn++)
          line (pen, 18 + 5 * i + (turn % 2 ? 3 : 0), 6 * turn, 18 + 5 * i + (turn % 2 ? 0 : 3), 6 * turn + 6, 1, 0,
                role (pen, INCHES_ROLE_INK3));
      break;
    case INCHES_SIGN_ERA:
      box (pen, 2, 1, WIDTH - 4, HEIGHT - 2, role (pen, INCHES_ROLE_ERA));
      break;
    case INCHES_SIGN_MODEL:
      box (pen, 2, 1, WIDTH - 4, HEIGHT - 2, role (pen, INCHES_ROLE_MGROUND));
      inches_canvas_rectangle (pen->canvas, 2, 1, WIDTH - 4, HEIGHT - 2);
      inches_canvas_hatch (pen->canvas, role (pen, INCHES_ROLE_HATCH), &hatch);
      break;
    case INCHES_SIGN_ASSUMED:
    default:
      line (pen, 0, 9, WIDTH, 9, 1.6, 4, role (pen, INCHES_ROLE_MODEL));
    }
}

static void
inches_key_sign_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  InchesKeySign *self = INCHES_KEY_SIGN (widget);
  const InchesTheme *theme = inches_session_get_theme (self->session);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  g_autoptr(InchesCanvas) canvas = NULL;
  Pen pen = { NULL, theme, inches_theme_get_lane_color (theme, LANE), inches_theme_get_color (theme, INCHES_ROLE_VIEW) };

  inches_chart_font_update (&self->font, widget);
  cairo_scale (cr, self->font.scale, self->font.scale);
  pen.canvas = canvas = inches_canvas_cairo_new (cr, self->font.measurer);
  box (&pen, 0, 0, WIDTH, HEIGHT, pen.view);
  inches_canvas_push_clip (canvas, 0, 0, WIDTH, HEIGHT);
  if (self->sign <= INCHES_SIGN_ABOUT)
    draw_event (&pen, self->sign);
  else if (self->sign <= INCHES_SIGN_NAMED_PERIOD)
    draw_period (&pen, self->sign);
  else if (self->sign <= INCHES_SIGN_NO_FIGURE)
    draw_bars (&pen, self->sign);
  else if (self->sign <= INCHES_SIGN_CHANGE)
    draw_line (&pen, self->sign);
  else
    draw_ground (&pen, self->sign);
  inches_canvas_pop_clip (canvas);
  cairo_destroy (cr);
}

static void
inches_key_sign_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  InchesKeySign *self = INCHES_KEY_SIGN (widget);

  inches_chart_font_update (&self->font, widget);
  *minimum = *natural = (int) (self->font.scale * (orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT) + 0.5);
}

static void
inches_key_sign_finalize (GObject *object)
{
  InchesKeySign *self = INCHES_KEY_SIGN (object);

  inches_chart_font_clear (&self->font);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_key_sign_parent_class)->finalize (object);
}

static void
inches_key_sign_class_init (InchesKeySignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inches_key_sign_finalize;
  widget_class->measure = inches_key_sign_measure;
  widget_class->snapshot = inches_key_sign_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inches_key_sign_init (InchesKeySign *self)
{
}

GtkWidget *
inches_key_sign_new (InchesSession *session,
                     InchesSign     sign)
{
  InchesKeySign *self = g_object_new (INCHES_TYPE_KEY_SIGN, "valign", GTK_ALIGN_START, NULL);

  self->session = g_object_ref (session);
  self->sign = sign;

  return GTK_WIDGET (self);
}
