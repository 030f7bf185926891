/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two layers, one over the other, show what both would show painted whole, and what has not changed keeps its nodes. */
#include "inches-moving-layer.h"

#include <string.h>

#define WIDTH  700
#define HEIGHT 500
#define TOP    210 /* of the upper layer, in the middle of a tile */
#define FOOT   470
#define N      24

static const InchesColor ground = { 1, 1, 1, 1 };

typedef struct
{
  graphene_rect_t places[N];
  InchesColor     colors[N];
} Blocks;

typedef struct
{
  GtkWidget         *widget;
  InchesChartFont    font;
  InchesMovingLayer  record;
  InchesMovingLayer  model;
  Blocks             below;
  Blocks             above;
} Pair;

static void
paint_blocks (gpointer           chart,
              InchesCanvas      *canvas,
              const InchesTheme *theme)
{
  const Blocks *blocks = chart;

  for (guint i = 0; i < N; i++)
    {
      const graphene_rect_t *place = &blocks->places[i];

      inches_canvas_rectangle (canvas, place->origin.x, place->origin.y, place->size.width, place->size.height);
      inches_canvas_fill (canvas, &blocks->colors[i]);
    }
}

static void
move_block (Blocks *blocks,
            guint   i,
            GRand  *random,
            int     top,
            int     foot)
{
  int y = g_rand_int_range (random, top, foot - 40);

  blocks->places[i] = GRAPHENE_RECT_INIT (g_rand_int_range (random, 0, WIDTH - 60), y,
                                          g_rand_int_range (random, 5, 60), g_rand_int_range (random, 2, 40));
  blocks->colors[i] = (InchesColor) { g_rand_double (random), g_rand_double (random), g_rand_double (random),
                                      i % 3 == 0 ? 0.5 : 1 };
}

static void
paint (Pair *pair)
{
  const graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT);
  const graphene_rect_t upper = GRAPHENE_RECT_INIT (0, TOP, WIDTH, FOOT - TOP);
  InchesPicturePlace place = { .body = { 0, 0, WIDTH, HEIGHT }, .scale = 1 };

  inches_moving_layer_cover (&pair->record, TOP, FOOT);
  if (pair->record.node == NULL)
    inches_moving_layer_paint (&pair->record, pair->widget, &all, &pair->font, &place, &pair->below, NULL, &ground, paint_blocks);
  place.body = (InchesBox) { 0, TOP, WIDTH, FOOT };
  inches_moving_layer_forget (&pair->model);
  inches_moving_layer_paint (&pair->model, pair->widget, &upper, &pair->font, &place, &pair->above, NULL, NULL, paint_blocks);
}

static cairo_surface_t *
draw (Pair *pair)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  gsk_render_node_draw (pair->record.node, cr);
  gsk_render_node_draw (pair->model.node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Both layers known for the first time: all is painted. */
static cairo_surface_t *
draw_anew (const Pair *pair)
{
  Pair other = *pair;
  cairo_surface_t *surface;

  memset (&other.record, 0, sizeof other.record);
  memset (&other.model, 0, sizeof other.model);
  other.model.under = &other.record;
  paint (&other);
  surface = draw (&other);
  inches_moving_layer_clear (&other.model);
  inches_moving_layer_clear (&other.record);

  return surface;
}

static void
assert_same (Pair  *pair,
             guint  step)
{
  cairo_surface_t *followed = draw (pair);
  cairo_surface_t *whole = draw_anew (pair);
  const guchar *a = cairo_image_surface_get_data (followed);
  const guchar *b = cairo_image_surface_get_data (whole);
  int stride = cairo_image_surface_get_stride (whole);
  guint n_different = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      n_different += memcmp (a + y * stride + 4 * x, b + y * stride + 4 * x, 3) != 0;

  if (n_different > 0)
    g_error ("step %u: %u pixels differ", step, n_different);

  cairo_surface_destroy (followed);
  cairo_surface_destroy (whole);
}

static void
begin (Pair  *pair,
       GRand *random)
{
  *pair = (Pair) { .widget = g_object_ref_sink (gtk_drawing_area_new ()) };
  pair->model.under = &pair->record;
  inches_chart_font_update (&pair->font, pair->widget);
  for (guint i = 0; i < N; i++)
    {
      move_block (&pair->below, i, random, 0, HEIGHT);
      move_block (&pair->above, i, random, TOP, FOOT);
    }
  paint (pair);
}

static void
end (Pair *pair)
{
  inches_moving_layer_clear (&pair->model);
  inches_moving_layer_clear (&pair->record);
  inches_chart_font_clear (&pair->font);
  g_object_unref (pair->widget);
}

static void
test_follows (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  Pair pair;

  begin (&pair, random);
  assert_same (&pair, 0);
  for (guint step = 1; step <= 120; step++)
    {
      move_block (&pair.above, step % N, random, TOP, FOOT);
      if (step % 5 == 0)
        {
          move_block (&pair.below, step % N, random, 0, HEIGHT);
          inches_moving_layer_forget (&pair.record);
        }
      paint (&pair);
      assert_same (&pair, step);
    }
  end (&pair);
}

/* Px that the toolkit draws anew. */
static double
count_changed (GskRenderNode *before,
               GskRenderNode *after)
{
  graphene_rect_t bounds;
  double sum = 0;

  if (before == after)
    return 0;

  if (gsk_render_node_get_node_type (before) != GSK_CONTAINER_NODE || gsk_render_node_get_node_type (after) != GSK_CONTAINER_NODE)
    {
      gsk_render_node_get_bounds (after, &bounds);
      return bounds.size.width * bounds.size.height;
    }

  for (guint i = 0; i < gsk_container_node_get_n_children (after); i++)
    sum += count_changed (gsk_container_node_get_child (before, i), gsk_container_node_get_child (after, i));

  return sum;
}

static void
test_leaves_alone (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  GskRenderNode *before;
  Pair pair;

  begin (&pair, random);
  for (guint step = 0; step < 3; step++)
    {
      before = gsk_render_node_ref (pair.model.node);
      pair.above.places[0] = GRAPHENE_RECT_INIT (20, TOP + 20, 50, 4 + step);
      paint (&pair);
      if (step == 2) /* the first falls into strips, the second moves a block */
        {
          g_assert_cmpfloat (count_changed (before, pair.model.node), >, 0);
          g_assert_cmpfloat (count_changed (before, pair.model.node), <=, 256 * 32);
        }
      gsk_render_node_unref (before);
    }

  /* The layer below has no nodes where the upper one shows it. */
  for (guint i = 0; i < gsk_container_node_get_n_children (pair.record.node); i++)
    {
      graphene_rect_t bounds;

      gsk_render_node_get_bounds (gsk_container_node_get_child (pair.record.node, i), &bounds);
      g_assert_true (bounds.origin.y + bounds.size.height <= TOP || bounds.origin.y >= FOOT);
    }
  end (&pair);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moving-layer/follows", test_follows);
  g_test_add_func ("/moving-layer/leaves-alone", test_leaves_alone);

  return g_test_run ();
}
