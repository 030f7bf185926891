/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-random.h"

#include <math.h>

#include "inches-exp.h"

#define SEED    20250303
#define N_DRAWS 1000000

/* The check values of docs/model.md. */
static void
test_keys (void)
{
  g_assert_cmphex (inches_random_key (SEED, 0), ==, G_GUINT64_CONSTANT (0xfd4e3dc575969067));
  g_assert_cmphex (inches_random_key (SEED, 1), ==, G_GUINT64_CONSTANT (0xd86c743987f45f6a));
  g_assert_cmphex (inches_random_key (SEED, 2), ==, G_GUINT64_CONSTANT (0x2bc6aa68893e27f9));
  g_assert_cmphex (inches_random_key (SEED, 3), ==, G_GUINT64_CONSTANT (0x067b7d02a68b50c8));
}

static void
test_constants (void)
{
  g_assert_cmphex (inches_random_start_constant (SEED, 0), ==, 0xb892d56d);
  g_assert_cmphex (inches_random_start_constant (SEED, 1), ==, 0x08dd0793);
  g_assert_cmphex (inches_random_start_constant (SEED, 2), ==, 0x3c4002b1);
  g_assert_cmphex (inches_random_constant (SEED, 0, 0), ==, 0xa2aac3a6);
  g_assert_cmphex (inches_random_constant (SEED, 0, 1), ==, 0xd60be5b7);
  g_assert_cmphex (inches_random_constant (SEED, 0, 2), ==, 0xc347f1ad);
  g_assert_cmphex (inches_random_constant (SEED, 1, 0), ==, 0x3baba5c9);
}

static guint32
get_draw (guint future,
          guint week,
          guint slot)
{
  guint64 key = inches_random_key (SEED, future);

  return inches_random_draw (key >> 32, (guint32) key, inches_random_constant (SEED, week, slot));
}

static void
test_draw (void)
{
  g_assert_cmphex (get_draw (0, 0, 0), ==, 0x94ecbcf5);
}

/* Lowest, highest and middle of what a draw is turned into. */
static void
test_forms (void)
{
  g_assert_cmpfloat (inches_random_uniform_low (0xFFFF0000), ==, 0.5f / 65536);
  g_assert_cmpfloat (inches_random_uniform_high (0xFFFF0000), ==, 65535.5f / 65536);
  g_assert_cmpfloat (inches_random_uniform_fine (0), ==, 0.5f / 8388608);
  g_assert_cmpfloat (inches_random_uniform_fine (0xFFFFFFFF), <, 1);
  g_assert_cmpfloat_with_epsilon (inches_random_shock_low (0xFFFF), 255 / 104.51, 1e-6);
  g_assert_cmpfloat_with_epsilon (inches_random_shock_high (0xFFFF), -255 / 104.51, 1e-6);
  g_assert_cmpfloat (inches_random_normal (0xFF00FF00), ==, 0);
  g_assert_cmpfloat_with_epsilon (inches_random_normal (0xFFFFFFFF), 510 / 147.8, 1e-6);
}

/* M15: evenly spread, and no neighbour tells about the next. */
static void
test_quality (void)
{
  guint counts[256] = { 0, };
  double chi_square = 0;
  double sum = 0;
  double products = 0;
  double before = 0.5;

  for (guint i = 0; i < N_DRAWS; i++)
    {
      double u = inches_random_uniform_fine (get_draw (i / 430, i % 430 / 10, i % 10));

      counts[(guint) (u * 256)]++;
      sum += u;
      products += (u - 0.5) * (before - 0.5);
      before = u;
    }

  for (guint i = 0; i < 256; i++)
    chi_square += pow (counts[i] - N_DRAWS / 256.0, 2) / (N_DRAWS / 256.0);

  g_assert_cmpfloat (chi_square, >, 170);
  g_assert_cmpfloat (chi_square, <, 350);
  g_assert_cmpfloat_with_epsilon (sum / N_DRAWS, 0.5, 0.001);
  g_assert_cmpfloat_with_epsilon (products / N_DRAWS * 12, 0, 0.004);
}

/* M16 */
static void
test_exp (void)
{
  for (double x = -18; x <= 18; x += 0.001)
    {
      float rounded = (float) x;

      g_assert_cmpfloat_with_epsilon (inches_exp (rounded) / exp (rounded), 1, 1e-5);
    }

  g_assert_cmpfloat (inches_exp (0), ==, 1);
  g_assert_cmpfloat (inches_exp (1000), ==, inches_exp (20));
  g_assert_cmpfloat (inches_exp (-1000), ==, inches_exp (-20));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/random/keys", test_keys);
  g_test_add_func ("/random/constants", test_constants);
  g_test_add_func ("/random/draw", test_draw);
  g_test_add_func ("/random/forms", test_forms);
  g_test_add_func ("/random/M15-quality", test_quality);
  g_test_add_func ("/random/M16-exp", test_exp);

  return g_test_run ();
}
