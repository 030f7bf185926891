/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-alignment.h"

#include "inches-error.h"

#include <glib/gi18n-lib.h>

#define THEN_YEAR 2014 /* the first of two */
#define NOW_YEAR  2024

/**
 * inches_alignment_init:
 * @self: (out caller-allocates): the days
 *
 * Lays the Minsk talks of 2014 on the first announced talks of 2025.
 */
void
inches_alignment_init (InchesAlignment *self)
{
  self->then = inches_day_from_ymd (2014, 9, 1);
  self->now = inches_day_from_ymd (2025, 2, 12);
}

gboolean
inches_alignment_equal (const InchesAlignment *a,
                        const InchesAlignment *b)
{
  return a->then == b->then && a->now == b->now;
}

void
inches_alignment_get_then (InchesDay *first,
                           InchesDay *last)
{
  *first = inches_day_from_ymd (THEN_YEAR, 1, 1);
  *last = inches_day_from_ymd (THEN_YEAR + 1, 12, 31);
}

void
inches_alignment_get_now (InchesDay *first,
                          InchesDay *last)
{
  *first = inches_day_from_ymd (NOW_YEAR, 1, 1);
  *last = inches_day_from_ymd (NOW_YEAR + 1, 12, 31);
}

static void
get_stretch (gboolean   now,
             InchesDay *first,
             InchesDay *last)
{
  if (now)
    inches_alignment_get_now (first, last);
  else
    inches_alignment_get_then (first, last);
}

/**
 * inches_alignment_shift:
 * @self: the days
 * @now: which of them
 * @days: later, negative earlier; of any size
 */
void
inches_alignment_shift (InchesAlignment *self,
                        gboolean         now,
                        gint             days)
{
  InchesDay *day = now ? &self->now : &self->then;
  InchesDay first, last;

  get_stretch (now, &first, &last);
  *day = CLAMP ((gint64) *day + days, first, last);
}

/**
 * inches_alignment_set_day:
 * @self: the days
 * @now: which of them
 * @iso: from a user, as "2014-09-01"
 * @error: names the limits
 *
 * Returns: %FALSE if it is no day of the stretch; nothing changes then
 */
gboolean
inches_alignment_set_day (InchesAlignment  *self,
                          gboolean          now,
                          const char       *iso,
                          GError          **error)
{
  InchesDay first, last, day;
  g_autofree char *lowest = NULL;
  g_autofree char *highest = NULL;

  get_stretch (now, &first, &last);
  if (inches_day_parse (iso, &day, NULL) && day >= first && day <= last)
    {
      *(now ? &self->now : &self->then) = day;
      return TRUE;
    }

  lowest = inches_day_to_iso (first);
  highest = inches_day_to_iso (last);
  g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE, _("“%s” must be a day from %s to %s"), iso, lowest, highest);

  return FALSE;
}

/**
 * inches_alignment_parse:
 * @self: (out caller-allocates): the days
 * @text: a day of 2014 or 2015, "=", a day of 2024 or 2025
 * @error: says what is wrong and names the limits
 *
 * Returns: %FALSE if @text is not so; @self is then untouched
 */
gboolean
inches_alignment_parse (InchesAlignment  *self,
                        const char       *text,
                        GError          **error)
{
  g_auto(GStrv) days = g_strsplit (text, "=", 3);
  InchesAlignment read;

  inches_alignment_init (&read);
  if (g_strv_length (days) != 2)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX, _("“%s” must be two days, as 2014-09-01=2025-02-12"), text);
      return FALSE;
    }
  if (!inches_alignment_set_day (&read, FALSE, days[0], error) || !inches_alignment_set_day (&read, TRUE, days[1], error))
    return FALSE;

  *self = read;

  return TRUE;
}
