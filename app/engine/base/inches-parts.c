/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-parts.h"

/* Under half of one percent is said in words, "fewer than 1", and is not rounded up. */
static gboolean
is_rare (guint64 count,
         guint64 total)
{
  return count * 200 < total;
}

static gboolean
goes_before (const guint *counts,
             guint64      total,
             guint        part,
             guint        other)
{
  guint64 mine = counts[part] * G_GUINT64_CONSTANT (100) % total;
  guint64 theirs = counts[other] * G_GUINT64_CONSTANT (100) % total;

  return mine > theirs || (mine == theirs && part < other);
}

/**
 * inches_parts_get_percent:
 * @counts: (array length=n_parts): of each part
 * @n_parts: at least 1
 * @part: which one
 *
 * Each part is rounded down or up, up where the most was left over, so that all together
 * come to what they come to exactly: 100, less what is under half of one percent and
 * counts as none.
 *
 * Returns: the part's share of 100; 0 if all counts are 0
 */
guint
inches_parts_get_percent (const guint *counts,
                          guint        n_parts,
                          guint        part)
{
  guint64 total = 0, common = 0, down = 0;
  guint before = 0;

  g_return_val_if_fail (part < n_parts, 0);

  for (guint i = 0; i < n_parts; i++)
    total += counts[i];
  if (total == 0 || is_rare (counts[part], total))
    return 0;

  for (guint i = 0; i < n_parts; i++)
    {
      if (is_rare (counts[i], total))
        continue;
      common += counts[i];
      down += counts[i] * G_GUINT64_CONSTANT (100) / total;
      before += i != part && goes_before (counts, total, i, part);
    }

  return (guint) (counts[part] * G_GUINT64_CONSTANT (100) / total) + (before < (common * 200 + total) / (2 * total) - down);
}
