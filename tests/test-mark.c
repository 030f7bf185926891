/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "inches-canvas-cairo.h"
#include "inches-mark.h"

#define SIDE   80
#define RADIUS 20.0

static const InchesColor white = { 1, 1, 1, 1 };
static const InchesColor ink = { 0, 0, 0, 1 };

typedef void (*Paint) (InchesCanvas *canvas,
                       guint         which,
                       gpointer      user_data);

/* Ink of a mark, and the place of its middle. */
typedef struct
{
  double area;
  double x;
  double y;
  guint8 pixels[SIDE * SIDE];
} Ink;

static void
paint_ink (Ink      *ink_out,
           Paint     paint,
           guint     which,
           gpointer  user_data)
{
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(InchesCanvas) canvas = inches_canvas_cairo_new (cr, measurer);
  const guint8 *data = cairo_image_surface_get_data (surface);

  inches_canvas_rectangle (canvas, 0, 0, SIDE, SIDE);
  inches_canvas_fill (canvas, &white);
  paint (canvas, which, user_data);
  cairo_surface_flush (surface);

  *ink_out = (Ink) { 0 };
  for (gint y = 0; y < SIDE; y++)
    for (gint x = 0; x < SIDE; x++)
      {
        guint8 grey = data[y * cairo_image_surface_get_stride (surface) + 4 * x + 1];
        double share = (255 - grey) / 255.0;

        ink_out->pixels[y * SIDE + x] = grey;
        ink_out->area += share;
        ink_out->x += share * (x + 0.5);
        ink_out->y += share * (y + 0.5);
      }
  ink_out->x /= ink_out->area;
  ink_out->y /= ink_out->area;

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
paint_shape (InchesCanvas *canvas,
             guint         shape,
             gpointer      hollow)
{
  inches_mark_draw_shape (canvas, shape, SIDE / 2, SIDE / 2, RADIUS, &ink, &white, GPOINTER_TO_INT (hollow));
}

static void
test_mark_shapes_are_equally_large (void)
{
  for (guint shape = 0; shape <= INCHES_SHAPE_BAR; shape++)
    {
      Ink drawn;

      paint_ink (&drawn, paint_shape, shape, GINT_TO_POINTER (FALSE));
      g_assert_cmpfloat (drawn.area, >, 0.85 * G_PI * RADIUS * RADIUS * (shape == INCHES_SHAPE_STAR ? 0.8 : 1));
      g_assert_cmpfloat (drawn.area, <, 1.15 * G_PI * RADIUS * RADIUS * (shape == INCHES_SHAPE_RING ? 1.25 : 1));
      g_assert_cmpfloat_with_epsilon (drawn.x, SIDE / 2, 0.1);
      g_assert_cmpfloat_with_epsilon (drawn.y, SIDE / 2, RADIUS / 5);
    }
}

static void
test_mark_hollow_is_told_from_full (void)
{
  for (guint shape = 0; shape <= INCHES_SHAPE_BAR; shape++)
    {
      Ink full, hollow;

      paint_ink (&full, paint_shape, shape, GINT_TO_POINTER (FALSE));
      paint_ink (&hollow, paint_shape, shape, GINT_TO_POINTER (TRUE));
      if (shape == INCHES_SHAPE_RING)
        g_assert_cmpfloat (hollow.area, <, 0.8 * full.area);
      else
        g_assert_cmpuint (full.pixels[SIDE / 2 * SIDE + SIDE / 2], ==, 0);
      g_assert_cmpuint (hollow.pixels[SIDE / 2 * SIDE + SIDE / 2], ==, 255);
    }
}

static void
paint_on_black (InchesCanvas *canvas,
                guint         shape,
                gpointer      hollow)
{
  inches_canvas_rectangle (canvas, 0, 0, SIDE, SIDE);
  inches_canvas_fill (canvas, &ink);
  paint_shape (canvas, shape, hollow);
}

/* The ground's colour keeps a mark from a mark beside it. */
static void
test_mark_edge_lies_all_round (void)
{
  for (guint shape = 0; shape <= INCHES_SHAPE_BAR; shape++)
    {
      Ink drawn;
      double edge;

      paint_ink (&drawn, paint_on_black, shape, GINT_TO_POINTER (FALSE));
      edge = SIDE * SIDE - drawn.area;
      /* An edge 1.2 wide at radius 5.2 is 4.6 wide here. */
      g_assert_cmpfloat (edge, >, 4.6 * 2 * G_PI * RADIUS);
      g_assert_cmpfloat (edge, <, 4.6 * 2 * G_PI * RADIUS * 2.6);
    }
}

static InchesTheme *
new_black_theme (void)
{
  InchesTheme *theme = inches_theme_new ("black", "Black", FALSE);

  for (guint role = 0; role < INCHES_N_ROLES; role++)
    g_assert_true (inches_theme_set_color (theme, inches_role_get_id (role),
                                           role == INCHES_ROLE_OUT_FROZEN_FILL ? &white : &ink));

  return theme;
}

static void
paint_outcome (InchesCanvas *canvas,
               guint         outcome,
               gpointer      theme)
{
  inches_mark_draw_outcome (canvas, outcome, SIDE / 2, SIDE / 2, RADIUS, theme);
}

/* In black and white too: no two marks share more than three quarters of their ink. */
static void
test_mark_outcomes_differ_without_colour (void)
{
  g_autoptr(InchesTheme) theme = new_black_theme ();
  static Ink drawn[INCHES_N_OUTCOMES];

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    paint_ink (&drawn[i], paint_outcome, i, theme);

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    for (guint j = 0; j < i; j++)
      {
        double apart = 0;

        for (guint k = 0; k < SIDE * SIDE; k++)
          apart += abs (drawn[i].pixels[k] - drawn[j].pixels[k]) / 255.0;
        g_assert_cmpfloat (apart, >, 0.15 * G_PI * RADIUS * RADIUS);
      }
}

static void
test_mark_outcome_sizes (void)
{
  g_autoptr(InchesTheme) theme = new_black_theme ();
  const double disc = G_PI * RADIUS * RADIUS;
  Ink drawn;

  paint_ink (&drawn, paint_outcome, INCHES_OUTCOME_SMALLER, theme);
  g_assert_cmpfloat_with_epsilon (drawn.area / disc, 1, 0.01);
  paint_ink (&drawn, paint_outcome, INCHES_OUTCOME_GRINDING, theme);
  g_assert_cmpfloat_with_epsilon (drawn.area / disc, 0.25, 0.01);
  paint_ink (&drawn, paint_outcome, INCHES_OUTCOME_HELD, theme);
  g_assert_cmpfloat_with_epsilon (drawn.area, 1.75 * 1.75 * RADIUS * RADIUS, 5);
  paint_ink (&drawn, paint_outcome, INCHES_OUTCOME_PHANTOM, theme);
  g_assert_cmpfloat (drawn.area, <, 0.7 * disc);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mark/shapes-are-equally-large", test_mark_shapes_are_equally_large);
  g_test_add_func ("/mark/hollow-is-told-from-full", test_mark_hollow_is_told_from_full);
  g_test_add_func ("/mark/edge-lies-all-round", test_mark_edge_lies_all_round);
  g_test_add_func ("/mark/outcomes-differ-without-colour", test_mark_outcomes_differ_without_colour);
  g_test_add_func ("/mark/outcome-sizes", test_mark_outcome_sizes);

  return g_test_run ();
}
