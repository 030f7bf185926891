/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-share.h"

#include "inches-number.h"

#include <glib/gi18n-lib.h>

/* Whole percent; what is rare is not called never, what is common not always. */
static gboolean
is_rare (guint count,
         guint n)
{
  return count > 0 && count * G_GUINT64_CONSTANT (200) < n;
}

static gboolean
is_common (guint count,
           guint n)
{
  return count < n && (n - count) * G_GUINT64_CONSTANT (200) < n;
}

static char *
format_percent (guint count,
                guint n)
{
  return inches_number_format (100.0 * count / n, 0);
}

/**
 * inches_share_format:
 * @count: futures
 * @n: of how many, not 0
 *
 * Returns: (transfer full): the share of 100, "<1" where it is some but under half of
 *   one, ">99" where it is not all but over ninety-nine and a half
 */
char *
inches_share_format (guint count,
                     guint n)
{
  g_return_val_if_fail (n > 0 && count <= n, NULL);

  if (is_rare (count, n))
    return g_strdup ("<1");

  return is_common (count, n) ? g_strdup (">99") : format_percent (count, n);
}

/**
 * inches_share_describe:
 * @count: futures
 * @n: of how many, not 0
 *
 * Returns: (transfer full): the same in words that go on with "of 100 simulated
 *   futures": "2", "fewer than 1", "more than 99"
 */
char *
inches_share_describe (guint count,
                       guint n)
{
  g_return_val_if_fail (n > 0 && count <= n, NULL);

  if (is_rare (count, n))
    return g_strdup (_("fewer than 1"));

  return is_common (count, n) ? g_strdup (_("more than 99")) : format_percent (count, n);
}
