/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-date-ticks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MINOR_SPACING 7.0 /* px: closer ticks are a smear */
#define AFTER_TICK    4.0 /* px from a tick to the text right of it */
#define A_MONDAY      4   /* 5 January 1970 */

typedef enum
{
  UNIT_YEAR,
  UNIT_MONTH,
  UNIT_DAY
} Unit;

typedef struct
{
  Unit unit;
  gint count;
  gint shortest; /* days */
} Level;

static const Level levels[] = {
  { UNIT_YEAR, 10, 3652 },
  { UNIT_YEAR, 5, 1826 },
  { UNIT_YEAR, 2, 730 },
  { UNIT_YEAR, 1, 365 },
  { UNIT_MONTH, 3, 90 },
  { UNIT_MONTH, 1, 28 },
  { UNIT_DAY, 14, 14 },
  { UNIT_DAY, 7, 7 },
  { UNIT_DAY, 1, 1 },
};

static gint
floor_div (gint a,
           gint b)
{
  return a / b - (a % b < 0 ? 1 : 0);
}

/* Number of the step a day lies in; steps are counted from some far day. */
static gint
step_of_day (const Level *level,
             InchesDay    day)
{
  gint year;
  guint month, day_of_month;

  if (level->unit == UNIT_DAY)
    return floor_div (day - A_MONDAY, level->count);

  inches_day_to_ymd (day, &year, &month, &day_of_month);

  return floor_div (level->unit == UNIT_YEAR ? year : year * 12 + (gint) month - 1, level->count);
}

static InchesDay
first_day_of_step (const Level *level,
                   gint         step)
{
  gint n = step * level->count;

  if (level->unit == UNIT_DAY)
    return n + A_MONDAY;
  if (level->unit == UNIT_YEAR)
    return inches_day_from_ymd (n, 1, 1);

  return inches_day_from_ymd (floor_div (n, 12), n - 12 * floor_div (n, 12) + 1, 1);
}

typedef enum
{
  YEAR_NEVER,   /* a text before says the year */
  YEAR_INSTEAD, /* at the turn of a year */
  YEAR_TOO
} YearText;

static char *
name_step (const Level *level,
           InchesDay    day,
           YearText     year_text)
{
  gint year;
  guint month, day_of_month;

  inches_day_to_ymd (day, &year, &month, &day_of_month);

  if (level->unit == UNIT_YEAR || year_text == YEAR_INSTEAD)
    return g_strdup_printf ("%d", year);

  if (level->unit == UNIT_MONTH)
    {
      if (year_text == YEAR_NEVER)
        return g_strdup (inches_month_get_short_name (month));
      /* Translators: a month and a year, as "Mar 2025" */
      return g_strdup_printf (_("%s %d"), inches_month_get_short_name (month), year);
    }

  if (year_text == YEAR_NEVER)
    /* Translators: a day and a month, as "3 Mar" */
    return g_strdup_printf (_("%u %s"), day_of_month, inches_month_get_short_name (month));

  /* Translators: a day, a month and a year, as "3 Mar 2025" */
  return g_strdup_printf (_("%u %s %d"), day_of_month, inches_month_get_short_name (month), year);
}

static void
tick_clear (gpointer data)
{
  g_free (((InchesDateTick *) data)->text);
}

static GArray *
ticks_new (void)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (InchesDateTick));

  g_array_set_clear_func (ticks, tick_clear);

  return ticks;
}

typedef struct
{
  const InchesAxisStretch *stretch;
  InchesMeasurer          *measurer;
  const InchesTextStyle   *style;
  double                   spare;
} Place;

static double
place_day (const Place *place,
           double       day)
{
  const InchesAxisStretch *s = place->stretch;

  return s->x0 + (day - s->first) * ((s->x1 - s->x0) / (s->last - s->first));
}

/* Where a step's text begins: in the middle of a single month or day, else right of its line. */
static double
find_text_x (const Place          *place,
             const Level          *level,
             const InchesDateTick *tick,
             double                end,
             const char           *text)
{
  double right = MIN (end, place->stretch->x1);

  return level->count == 1 ? (tick->x + right - inches_measurer_get_width (place->measurer, text, place->style)) / 2
                           : tick->x + AFTER_TICK;
}

/* The year follows the name where that would stand alone, and may reach into the steps after it. */
static gboolean
run_over (const Place    *place,
          const Level    *level,
          double          end,
          char           *text,
          double         *taken,
          InchesDateTick *tick)
{
  g_autofree char *name = name_step (level, tick->day, YEAR_NEVER);
  double width = inches_measurer_get_width (place->measurer, text, place->style);
  double x = MAX (find_text_x (place, level, tick, end, name), tick->x);

  if ((level->count > 1 && !tick->line) || x < *taken || x + width > place->stretch->x1)
    {
      g_free (text);
      return level->count > 1 && !tick->line;
    }

  tick->text = text;
  tick->text_width = width;
  tick->text_x = x;
  *taken = x + width + place->spare;
  return TRUE;
}

/* Writes a step's text into its tick, not left of @taken, which moves on. A step cut by
 * the stretch's end may go without, and one that a year has run into. */
static gboolean
place_text (const Place    *place,
            const Level    *level,
            double          end,
            double          over,
            char           *text,
            double         *taken,
            InchesDateTick *tick)
{
  const InchesAxisStretch *s = place->stretch;
  double right = MIN (end, s->x1);
  double width = inches_measurer_get_width (place->measurer, text, place->style);
  double x = find_text_x (place, level, tick, end, text);

  if (x >= tick->x && x + width <= right && x >= *taken && (level->count == 1 || tick->line))
    {
      tick->text = text;
      tick->text_width = width;
      tick->text_x = x;
      *taken = x + width + place->spare;
      return TRUE;
    }

  g_free (text);
  return !tick->line || end > s->x1 || x < over;
}

static YearText
find_year_text (const Level *level,
                gint         year,
                gint         named_year,
                gboolean     short_text)
{
  if (year == named_year)
    return YEAR_NEVER;

  return short_text && named_year != G_MININT && level->unit == UNIT_MONTH ? YEAR_INSTEAD : YEAR_TOO;
}

/* Returns NULL if a text does not fit at this level. Where texts are short a year may take
 * the room of the texts after it, and stands alone at its turn. */
static GArray *
place_level (const Place *place,
             const Level *level,
             gboolean     short_text)
{
  g_autoptr(GArray) ticks = ticks_new ();
  const InchesAxisStretch *s = place->stretch;
  gint last = step_of_day (level, floor (s->last));
  gint named_year = G_MININT;
  double taken = s->x0;
  double over = s->x0;

  for (gint step = step_of_day (level, floor (s->first)); step <= last; step++)
    {
      InchesDateTick tick = { .day = first_day_of_step (level, step), .major = TRUE };
      double end = place_day (place, first_day_of_step (level, step + 1));
      YearText year_text;
      gboolean fits;
      gint year;

      tick.x = place_day (place, tick.day);
      tick.line = tick.x >= s->x0;
      tick.x = MAX (tick.x, s->x0);
      inches_day_to_ymd (tick.day, &year, NULL, NULL);
      year_text = find_year_text (level, year, named_year, short_text);

      if (short_text && year_text == YEAR_TOO && level->unit != UNIT_YEAR)
        {
          fits = run_over (place, level, end, name_step (level, tick.day, year_text), &taken, &tick);
          over = taken;
        }
      else
        fits = place_text (place, level, end, over, name_step (level, tick.day, year_text), &taken, &tick);

      if (!fits)
        return NULL;
      if (tick.text != NULL)
        named_year = year;
      if (tick.text != NULL || tick.line)
        g_array_append_val (ticks, tick);
    }

  return g_steal_pointer (&ticks);
}

static double
px_per_day (const InchesAxisStretch *stretch)
{
  return (stretch->x1 - stretch->x0) / (stretch->last - stretch->first);
}

static void
add_minor (const Place *place,
           const Level *level,
           GArray      *ticks)
{
  const InchesAxisStretch *s = place->stretch;
  gint last = step_of_day (level, floor (s->last));

  for (gint step = step_of_day (level, ceil (s->first)); step <= last; step++)
    {
      InchesDateTick tick = { .day = first_day_of_step (level, step), .line = TRUE };
      gboolean taken = FALSE;

      for (guint i = 0; i < ticks->len && !taken; i++)
        taken = g_array_index (ticks, InchesDateTick, i).day == tick.day;

      tick.x = place_day (place, tick.day);
      if (!taken && tick.x >= s->x0)
        g_array_append_val (ticks, tick);
    }
}

static GArray *
place_stretch (const Place *place)
{
  double scale = px_per_day (place->stretch);

  for (guint i = G_N_ELEMENTS (levels); i-- > 0;)
    {
      GArray *ticks = NULL;

      if (levels[i].shortest * scale >= MINOR_SPACING)
        ticks = place_level (place, &levels[i], FALSE);
      if (ticks == NULL && levels[i].shortest * scale >= MINOR_SPACING && place->stretch->magnified)
        ticks = place_level (place, &levels[i], TRUE);

      if (ticks != NULL)
        {
          if (i + 1 < G_N_ELEMENTS (levels) && levels[i + 1].shortest * scale >= MINOR_SPACING)
            add_minor (place, &levels[i + 1], ticks);
          return ticks;
        }
    }

  return ticks_new ();
}

static gint
compare_ticks (gconstpointer a,
               gconstpointer b)
{
  const InchesDateTick *one = a;
  const InchesDateTick *two = b;

  return (one->x > two->x) - (one->x < two->x);
}

/**
 * inches_date_ticks_place:
 * @axis: a date axis
 * @measurer: of the texts
 * @style: of the texts
 * @spare: px kept free between two texts
 *
 * Chooses for each stretch the finest unit, from days to decades, whose texts fit, and
 * shorter ticks for the next finer one. The first text and the first of each year carry
 * the year; in a magnified stretch that may take the room of the next text, and a year
 * stands alone at its turn. Texts never overlap and never leave their stretch.
 *
 * Returns: (transfer full) (element-type InchesDateTick): ticks from left to right
 */
GArray *
inches_date_ticks_place (const InchesDateAxis  *axis,
                         InchesMeasurer        *measurer,
                         const InchesTextStyle *style,
                         double                 spare)
{
  GArray *all = ticks_new ();

  for (guint i = 0; i < axis->n_stretches; i++)
    {
      Place place = { &axis->stretches[i], measurer, style, spare };
      GArray *ticks = place_stretch (&place);

      g_array_sort (ticks, compare_ticks);
      if (ticks->len > 0)
        g_array_append_vals (all, ticks->data, ticks->len);
      g_array_set_clear_func (ticks, NULL); /* the texts have a new owner */
      g_array_unref (ticks);
    }

  return all;
}
