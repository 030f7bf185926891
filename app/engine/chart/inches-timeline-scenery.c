/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-scenery.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px at text size 1. */
#define STRIP_HEIGHT 14.0
#define NAME_INSET   5.0
#define BETWEEN_DATES 8.0
#define TEXT_DOWN    13.0 /* from the axis line to the middle of its texts */

static double
axis_first (const InchesTimelineFrame *frame)
{
  return frame->axis.stretches[0].first;
}

static double
axis_last (const InchesTimelineFrame *frame)
{
  return frame->axis.stretches[frame->axis.n_stretches - 1].last;
}

static void
get_era_days (const InchesTimelineFrame *frame,
              const InchesEra           *era,
              double                    *first,
              double                    *last)
{
  *first = MAX (inches_date_get_first (&era->date), axis_first (frame));
  *last = era->date.form == INCHES_DATE_OPEN_END ? axis_last (frame)
                                                 : MIN (inches_date_get_last (&era->date) + 1.0, axis_last (frame));
}

/* FALSE if the bar is too short for it. */
static gboolean
write_name (const InchesTimelineScenery *self,
            const InchesStripBar        *bar,
            const InchesTimelineBox     *strip,
            const InchesTimelineFrame   *frame,
            const char                  *name,
            InchesTimelineTexts         *texts)
{
  double inset = NAME_INSET * frame->unit;

  if (inches_timeline_texts_width (texts, INCHES_TYPE_USE_STRONG, name) * INCHES_TEXT_SPARE > bar->right - bar->left - inset)
    return FALSE;

  inches_timeline_texts_add (texts, self->strip_row, INCHES_TYPE_USE_STRONG, INCHES_ROLE_INK, bar->left + inset,
                             inches_timeline_texts_middle (texts, INCHES_TYPE_USE_STRONG, strip->y + self->strip_height / 2),
                             INCHES_ANCHOR_START, name);
  return TRUE;
}

/* In a bar that is too short for any name: when it began. */
static void
write_year (const InchesTimelineScenery *self,
            const InchesStripBar        *bar,
            const InchesTimelineBox     *strip,
            const InchesTimelineFrame   *frame,
            const InchesEra             *era,
            InchesTimelineTexts         *texts)
{
  g_autofree char *text = NULL;
  gint year;

  inches_day_to_ymd (inches_date_get_first (&era->date), &year, NULL, NULL);
  text = g_strdup_printf ("%d", year);
  write_name (self, bar, strip, frame, text, texts);
}

/* The magnified weeks have a bar of their own, which says their dates and their scale. */
static void
place_era (InchesTimelineScenery     *self,
           const InchesTimelineFrame *frame,
           const InchesEra           *era,
           const InchesTimelineBox   *strip,
           InchesTimelineTexts       *texts)
{
  InchesStripBar widest = { 0, 0, era->ground };
  double first, last;

  get_era_days (frame, era, &first, &last);

  for (guint i = 0; i < frame->axis.n_stretches; i++)
    {
      const InchesAxisStretch *s = &frame->axis.stretches[i];
      double scale = (s->x1 - s->x0) / (s->last - s->first);
      InchesStripBar bar = { .strong = era->ground };
      InchesTimelineBox ground;

      if (first >= s->last || last <= s->first)
        continue;

      bar.left = s->x0 + (MAX (first, s->first) - s->first) * scale;
      bar.right = s->x0 + (MIN (last, s->last) - s->first) * scale;
      ground = (InchesTimelineBox) { bar.left, strip->y + strip->height, bar.right - bar.left, 0 };
      ground.height = frame->record_foot - ground.y;
      if (era->ground)
        g_array_append_val (self->grounds, ground);
      if (s->magnified)
        continue;

      g_array_append_val (self->bars, bar);
      if (bar.right - bar.left > widest.right - widest.left)
        widest = bar;
    }

  if (write_name (self, &widest, strip, frame, era->name, texts)
      || (era->brief != NULL && write_name (self, &widest, strip, frame, era->brief, texts)))
    return;

  write_year (self, &widest, strip, frame, era, texts);
}

/* "3 March"; the year is said twice only if it changes. */
static char *
describe_day (InchesDay day,
              gboolean  with_year,
              gboolean  brief)
{
  gint year;
  guint month, day_of_month;
  const char *name;

  inches_day_to_ymd (day, &year, &month, &day_of_month);
  name = brief ? inches_month_get_short_name (month) : inches_month_get_name (month);

  return with_year ? g_strdup_printf ("%u %s %d", day_of_month, name, year) : g_strdup_printf ("%u %s", day_of_month, name);
}

static InchesDay
last_day (const InchesTimelineFrame *frame,
          const InchesAxisStretch   *s)
{
  return (InchesDay) ceil (s->last) - (s->last < axis_last (frame) ? 1 : 0);
}

/* "2025, magnified 7 times" */
static char *
describe_year (const InchesTimelineFrame *frame,
               const InchesAxisStretch   *s)
{
  guint factor = (guint) round (inches_date_axis_get_factor (&frame->axis));
  g_autofree char *years = NULL;
  gint first_year, last_year;

  inches_day_to_ymd ((InchesDay) s->first, &first_year, NULL, NULL);
  inches_day_to_ymd (last_day (frame, s), &last_year, NULL, NULL);
  years = first_year == last_year ? g_strdup_printf ("%d", first_year) : g_strdup_printf ("%d–%d", first_year, last_year);

  /* Translators: a year, or two, and how many times larger the scale is in it. */
  return g_strdup_printf (ngettext ("%s, magnified %u time", "%s, magnified %u times", factor), years, factor);
}

/* "3 March to 31 December 2025, magnified 7 times" */
static char *
describe_magnified (const InchesTimelineFrame *frame,
                    const InchesAxisStretch   *s,
                    gboolean                   brief)
{
  InchesDay first = (InchesDay) s->first;
  InchesDay last = last_day (frame, s);
  guint factor = (guint) round (inches_date_axis_get_factor (&frame->axis));
  gint first_year, last_year;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  inches_day_to_ymd (first, &first_year, NULL, NULL);
  inches_day_to_ymd (last, &last_year, NULL, NULL);
  start = describe_day (first, first_year != last_year, brief);
  end = describe_day (last, TRUE, brief);

  /* Translators: two dates and how many times larger the scale is between them. */
  return g_strdup_printf (ngettext ("%s to %s, magnified %u time", "%s to %s, magnified %u times", factor),
                          start, end, factor);
}

static void
place_magnified (InchesTimelineScenery     *self,
                 const InchesTimelineFrame *frame,
                 const InchesTimelineBox   *strip,
                 InchesTimelineTexts       *texts)
{
  const InchesAxisStretch *s = inches_date_axis_get_magnified (&frame->axis);
  guint factor = (guint) round (inches_date_axis_get_factor (&frame->axis));
  InchesStripBar bar;

  if (s == NULL)
    return;

  bar = (InchesStripBar) { s->x0, s->x1, TRUE };
  g_array_append_val (self->bars, bar);

  for (guint way = 0; way < 5; way++)
    {
      /* Translators: how many times larger the scale is, in as little room as can be. */
      const char *brief = ngettext ("%u time", "%u times", factor);
      g_autofree char *name = way < 2    ? describe_magnified (frame, s, way == 1)
                              : way == 2 ? describe_year (frame, s)
                                         : g_strdup_printf (way == 3 ? ngettext ("magnified %u time", "magnified %u times", factor) : brief, factor);

      if (write_name (self, &bar, strip, frame, name, texts))
        return;
    }
}

static void
place_ticks (InchesTimelineScenery     *self,
             const InchesTimelineFrame *frame,
             InchesTimelineTexts       *texts)
{
  InchesTextStyle style = inches_timeline_texts_style (texts, INCHES_TYPE_USE_LABEL);
  double baseline = inches_timeline_texts_middle (texts, INCHES_TYPE_USE_LABEL, self->axis_y + TEXT_DOWN * frame->unit);

  self->ticks = inches_date_ticks_place (&frame->axis, texts->measurer, &style, BETWEEN_DATES * frame->unit);

  for (guint i = 0; i < self->ticks->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (self->ticks, InchesDateTick, i);

      if (tick->text != NULL)
        inches_timeline_texts_add (texts, self->axis_row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK,
                                   tick->text_x + tick->text_width / 2, baseline, INCHES_ANCHOR_MIDDLE, tick->text);
    }
}

/**
 * inches_timeline_scenery_new:
 * @frame: where the rows lie
 * @input: what is to be shown
 * @texts: names and dates are added here
 *
 * Returns: (transfer full): the scenery, placed
 */
InchesTimelineScenery *
inches_timeline_scenery_new (const InchesTimelineFrame *frame,
                             const InchesTimelineInput *input,
                             InchesTimelineTexts       *texts)
{
  InchesTimelineScenery *self = g_new0 (InchesTimelineScenery, 1);
  const InchesTimelineBox *strip;

  inches_timeline_frame_find (frame, INCHES_ROW_STRIP, &self->strip_row);
  inches_timeline_frame_find (frame, INCHES_ROW_AXIS, &self->axis_row);
  strip = &inches_timeline_frame_row (frame, self->strip_row)->row.box;
  self->strip_height = STRIP_HEIGHT * frame->unit;
  self->axis_y = floor (inches_timeline_frame_row (frame, self->axis_row)->row.box.y) + 0.5;
  self->bars = g_array_new (FALSE, FALSE, sizeof (InchesStripBar));
  self->grounds = g_array_new (FALSE, FALSE, sizeof (InchesTimelineBox));

  for (guint i = 0; i < inches_chronicle_get_n_eras (input->chronicle); i++)
    place_era (self, frame, inches_chronicle_get_era (input->chronicle, i), strip, texts);
  place_magnified (self, frame, strip, texts);
  place_ticks (self, frame, texts);

  return self;
}

void
inches_timeline_scenery_free (InchesTimelineScenery *self)
{
  g_array_unref (self->bars);
  g_array_unref (self->grounds);
  g_array_unref (self->ticks);
  g_free (self);
}
