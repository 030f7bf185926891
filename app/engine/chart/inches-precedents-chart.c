/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-precedents-chart.h"

#include "inches-precedents-strip.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define TO_HEADS      34.0 /* from the axis to the middle of the columns' names */
#define TO_ROWS       14.0
#define PITCH         14.0
#define SMALL_PITCH   12.4
#define ROW_PAD       3.5
#define LEAST_PAD     0.8
#define MOST_PAD      8.0  /* more than that */
#define COLUMN_GAP    14.0
#define NARROW        780.0 /* below this the columns stand under each other */
#define MARGIN_BELOW  8.0
#define MOST_LINES    12

#define ROW 0

enum { COLUMN_NAME, COLUMN_AGREED, COLUMN_TOOK, COLUMN_HELD, N_COLUMNS };

static const double shares[N_COLUMNS] = { 0.21, 0.29, 0.21, 0.29 };

typedef struct
{
  InchesPrecedentsStrip *strip;
  GArray                *rules;  /* (element-type double) px of the lines between rows */
  double                 height; /* px of all of it */
} Precedents;

static const char *
get_key (void)
{
  return _("Dates are graded in the record; what was agreed, how long it took and what held are short summaries of public knowledge and of the treaties named, of which the opening was read.");
}

static char *
make_sources (const InchesChartInput *input)
{
  guint n = inches_chronicle_get_precedents (input->chronicle)->len;

  return g_strdup_printf (ngettext ("Sources: %u precedent with the treaties and pages named in the record.",
                                    "Sources: %u precedents with the treaties and pages named in the record.", n), n);
}

static const char *
get_column_name (guint column)
{
  switch (column)
    {
    case COLUMN_AGREED:
      return _("What was agreed");
    case COLUMN_TOOK:
      return _("How long it took");
    case COLUMN_HELD:
      return _("What held");
    default:
      return _("Precedent");
    }
}

static const char *
get_words (InchesEvent *event,
           guint        column)
{
  const char *words = column == COLUMN_AGREED ? inches_event_get_agreed (event)
                      : column == COLUMN_TOOK ? inches_event_get_took (event) : inches_event_get_held (event);

  return words != NULL ? words : _("not said");
}

/* Whole px, so that all lines look alike. */
static double
find_pitch (const InchesModelPage *page,
            InchesTypeUse          use)
{
  return round ((use == INCHES_TYPE_USE_SMALL ? SMALL_PITCH : PITCH) * page->unit);
}

/* Returns px that the words take. */
static double
write_words (InchesModelPage *page,
             InchesTypeUse    use,
             InchesRole       role,
             double           x,
             double           width,
             double           y,
             double           pitch,
             const char      *words)
{

  return pitch * inches_model_page_wrap (page, ROW, use, role, x, width, y + pitch / 2, pitch, MOST_LINES, words);
}

/* Name and date in a column, or in a line where all stands under each other. */
static double
write_name (InchesModelPage *page,
            InchesTypeUse    use,
            InchesEvent     *event,
            double           x,
            double           width,
            double           y)
{
  g_autofree char *date = inches_date_to_text (inches_event_get_date (event));
  double pitch = find_pitch (page, use);
  double height = write_words (page, INCHES_TYPE_USE_STRONG, INCHES_ROLE_INK, x, width, y, pitch, inches_event_get_title (event));

  return height + write_words (page, use, INCHES_ROLE_INK2, x, width, y + height, pitch, date);
}

static double
write_row (InchesModelPage *page,
           InchesTypeUse    use,
           InchesEvent     *event,
           gboolean         narrow,
           double           y)
{
  double gap = COLUMN_GAP * page->unit;
  double x = page->body.x;
  double height;

  if (narrow)
    {
      height = write_name (page, use, event, x, page->body.width, y);
      for (guint column = COLUMN_AGREED; column < N_COLUMNS; column++)
        {
          /* Translators: what is said, and of what: "What held: the treaty." */
          g_autofree char *words = g_strdup_printf (_("%s: %s"), get_column_name (column), get_words (event, column));

          height += write_words (page, use, INCHES_ROLE_INK, x, page->body.width, y + height, find_pitch (page, use), words);
        }
      return height;
    }

  height = write_name (page, use, event, x, page->body.width * shares[COLUMN_NAME] - gap, y);
  for (guint column = COLUMN_AGREED; column < N_COLUMNS; column++)
    {
      double words;

      x += page->body.width * shares[column - 1];
      words = write_words (page, use, INCHES_ROLE_INK, x, page->body.width * shares[column] - gap, y, find_pitch (page, use),
                           get_words (event, column));
      height = MAX (height, words);
    }

  return height;
}

static double
count_lines (const InchesModelPage *page,
             InchesTypeUse          use,
             const char            *words,
             double                 width)
{
  return MIN (inches_flow_count_lines (&page->texts, use, words, width), MOST_LINES);
}

/* px of a row, as write_row() will write it. */
static double
measure_row (const InchesModelPage *page,
             InchesTypeUse          use,
             InchesEvent           *event,
             gboolean               narrow)
{
  double gap = COLUMN_GAP * page->unit;
  double width = narrow ? page->body.width : page->body.width * shares[COLUMN_NAME] - gap;
  g_autofree char *date = inches_date_to_text (inches_event_get_date (event));
  double lines = count_lines (page, INCHES_TYPE_USE_STRONG, inches_event_get_title (event), width) + count_lines (page, use, date, width);

  for (guint column = COLUMN_AGREED; column < N_COLUMNS; column++)
    {
      g_autofree char *words = g_strdup_printf (_("%s: %s"), get_column_name (column), get_words (event, column));

      if (narrow)
        lines += count_lines (page, use, words, width);
      else
        lines = fmax (lines, count_lines (page, use, get_words (event, column), page->body.width * shares[column] - gap));
    }

  return lines * find_pitch (page, use);
}

static double
measure_rows (const InchesModelPage *page,
              InchesTypeUse          use,
              GPtrArray             *events,
              gboolean               narrow)
{
  double height = 0;

  for (guint i = 0; i < events->len; i++)
    height += measure_row (page, use, g_ptr_array_index (events, i), narrow) + 2 * ROW_PAD * page->unit;

  return height;
}

static void
write_heads (InchesModelPage *page,
             double           middle)
{
  double x = page->body.x;

  for (guint column = 0; column < N_COLUMNS; column++)
    {
      inches_model_page_write (page, ROW, INCHES_TYPE_USE_NAME, INCHES_ROLE_INK2, x, middle, INCHES_ANCHOR_START, get_column_name (column));
      x += page->body.width * shares[column];
    }
}

static void
place_rows (Precedents      *self,
            InchesModelPage *page,
            GPtrArray       *events)
{
  double unit = page->unit;
  InchesTypeUse use = INCHES_TYPE_USE_LABEL;
  gboolean narrow = page->body.width < NARROW * unit;
  double y = round (self->strip->axis_y + TO_HEADS * unit);
  double pad = ROW_PAD * unit;
  double room;

  if (!narrow)
    {
      write_heads (page, y);
      y = round (y + TO_ROWS * unit);
    }

  /* On a page letters are smaller if they must be, and what is left over goes between the rows. */
  room = page->body.y + page->body.height - y;
  if (page->frame != NULL && measure_rows (page, use, events, narrow) > room)
    use = INCHES_TYPE_USE_SMALL;
  if (page->frame != NULL)
    pad += CLAMP ((room - measure_rows (page, use, events, narrow)) / (2 * events->len), (LEAST_PAD - ROW_PAD) * unit, MOST_PAD * unit);
  pad = floor (pad);

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      const InchesStripMark *strip = &g_array_index (self->strip->marks, InchesStripMark, i);
      double rule = y + 0.5;
      double height = write_row (page, use, event, narrow, y + pad) + 2 * pad;
      InchesPageMark mark = { event, strip->x, self->strip->base, self->strip->radius, { page->body.x, y, page->body.width, height } };

      g_array_append_val (page->marks, mark);
      g_array_append_val (self->rules, rule);
      y += height;
    }

  self->height = y + MARGIN_BELOW * unit;
}

static gpointer
place (InchesModelPage        *page,
       const InchesChartInput *input)
{
  Precedents *self = g_new0 (Precedents, 1);
  GPtrArray *events = inches_chronicle_get_precedents (input->chronicle);

  self->rules = g_array_new (FALSE, FALSE, sizeof (double));
  self->strip = inches_precedents_strip_new (page, ROW, events);
  place_rows (self, page, events);

  return self;
}

static void
paint (gpointer               chart,
       const InchesModelPage *page,
       InchesCanvas          *canvas,
       const InchesTheme     *theme)
{
  const Precedents *self = chart;

  inches_canvas_begin_group (canvas, "strip", _("Precedents"));
  inches_precedents_strip_paint (self->strip, page, canvas, theme);
  inches_canvas_end_group (canvas);
  for (guint i = 0; i < self->rules->len; i++)
    {
      double y = g_array_index (self->rules, double, i);

      inches_canvas_line (canvas, self->strip->left, y, self->strip->right, y, MAX (1, 0.75 * page->unit),
                          inches_theme_get_color (theme, INCHES_ROLE_GRID2));
    }
  inches_timeline_texts_paint (&page->texts, ROW, canvas, theme);
}

static char *
describe (const InchesChartInput *input)
{
  GPtrArray *events = inches_chronicle_get_precedents (input->chronicle);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      g_autofree char *date = inches_date_to_text (inches_event_get_date (event));

      /* Translators: date, title, what was agreed, how long it took, what held */
      g_string_append_printf (words, _("%s, %s. Agreed: %s How long: %s Held: %s "), date, inches_event_get_title (event),
                              get_words (event, COLUMN_AGREED), get_words (event, COLUMN_TOOK), get_words (event, COLUMN_HELD));
    }
  g_string_truncate (words, words->len > 0 ? words->len - 1 : 0);

  return g_string_free (words, FALSE);
}

static void
chart_free (gpointer chart)
{
  Precedents *self = chart;

  inches_precedents_strip_free (self->strip);
  g_array_unref (self->rules);
  g_free (self);
}

const InchesModelChartKind inches_precedents_chart = { get_key, place, paint, describe, chart_free, FALSE, make_sources };

double
inches_precedents_chart_get_height (const InchesModelChart *chart)
{
  const Precedents *self = inches_model_chart_get_chart (chart, &inches_precedents_chart);

  return self->height;
}
