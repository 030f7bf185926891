/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-data.h"

#include <glib/gi18n-lib.h>

/* How many items came, went, and are other than before. */
typedef struct
{
  guint         added;
  guint         removed;
  guint         changed;
  InchesSeries *only; /* a series that is the one that came or went; NULL: none or several */
} Count;

static Count
count_events (const InchesOwnData *from,
              const InchesOwnData *to)
{
  Count count = { 0 };

  for (guint i = 0; i < inches_own_data_get_n_events (to); i++)
    {
      InchesEvent *event = inches_own_data_get_event (to, i);
      InchesEvent *old = inches_own_data_find_event (from, inches_event_get_id (event));

      if (old == NULL)
        count.added++;
      else if (!inches_own_event_equal (old, event))
        count.changed++;
    }
  for (guint i = 0; i < inches_own_data_get_n_events (from); i++)
    if (inches_own_data_find_event (to, inches_event_get_id (inches_own_data_get_event (from, i))) == NULL)
      count.removed++;

  return count;
}

static Count
count_series (const InchesOwnData *from,
              const InchesOwnData *to)
{
  Count count = { 0 };

  for (guint i = 0; i < inches_own_data_get_n_series (to); i++)
    {
      InchesSeries *series = inches_own_data_get_series (to, i);
      InchesSeries *old = inches_own_data_find_series (from, inches_series_get_id (series));

      if (old != NULL && inches_own_series_equal (old, series))
        continue;

      *(old == NULL ? &count.added : &count.changed) += 1;
      count.only = series;
    }
  for (guint i = 0; i < inches_own_data_get_n_series (from); i++)
    {
      InchesSeries *series = inches_own_data_get_series (from, i);

      if (inches_own_data_find_series (to, inches_series_get_id (series)) == NULL)
        {
          count.removed++;
          count.only = series;
        }
    }
  if (count.added + count.removed + count.changed != 1)
    count.only = NULL;

  return count;
}

/* Phrases, each an owned string. */
static void
add_event_phrases (GPtrArray *phrases,
                   Count      count)
{
  if (count.added > 0)
    g_ptr_array_add (phrases, g_strdup_printf (ngettext ("%u own event added", "%u own events added", count.added), count.added));
  if (count.changed > 0)
    g_ptr_array_add (phrases, g_strdup_printf (ngettext ("%u own event changed", "%u own events changed", count.changed), count.changed));
  if (count.removed > 0)
    g_ptr_array_add (phrases, g_strdup_printf (ngettext ("%u own event removed", "%u own events removed", count.removed), count.removed));
}

static void
add_series_phrases (GPtrArray *phrases,
                    Count      count)
{
  const char *title = count.only != NULL ? inches_series_get_title (count.only) : NULL;

  if (title != NULL)
    {
      if (count.added > 0)
        g_ptr_array_add (phrases, g_strdup_printf (_("Own series “%s” added"), title));
      else if (count.changed > 0)
        g_ptr_array_add (phrases, g_strdup_printf (_("Own series “%s” changed"), title));
      else
        g_ptr_array_add (phrases, g_strdup_printf (_("Own series “%s” removed"), title));
      return;
    }

  if (count.added > 0)
    g_ptr_array_add (phrases, g_strdup_printf (ngettext ("%u own series added", "%u own series added", count.added), count.added));
  if (count.changed > 0)
    g_ptr_array_add (phrases, g_strdup_printf (ngettext ("%u own series changed", "%u own series changed", count.changed), count.changed));
  if (count.removed > 0)
    g_ptr_array_add (phrases, g_strdup_printf (ngettext ("%u own series removed", "%u own series removed", count.removed), count.removed));
}

/**
 * inches_own_data_describe_change:
 * @from: own data before
 * @to: own data after
 *
 * Returns: (transfer full): what came, went and changed, in words; "" if nothing differs
 */
char *
inches_own_data_describe_change (const InchesOwnData *from,
                                 const InchesOwnData *to)
{
  g_autoptr(GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);

  if (inches_own_data_equal (from, to))
    return g_strdup ("");

  add_event_phrases (phrases, count_events (from, to));
  add_series_phrases (phrases, count_series (from, to));
  if (phrases->len == 0)
    return g_strdup (_("Own data in another order"));
  g_ptr_array_add (phrases, NULL);

  return g_strjoinv ("; ", (char **) phrases->pdata);
}
