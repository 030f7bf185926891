/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-paper.h"

#include "inches-note-lines.h"
#include "inches-timeline-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the page. */
#define MARGIN        44.0
#define BOTTOM        58.0 /* foot of the page */
#define FOOT_UP       34.0
#define HANDOUT_WIDE  420.0
#define BESIDE        18.0 /* between a slide and what stands right of it */
#define HEADING_PITCH 18.0
#define TEXT_PITCH    15.5
#define SMALL_PITCH   13.0
#define SMALL_LINES   7    /* of sources under a slide of a handout */
#define RULE_PITCH    26.0
#define NOTE_UNIT     1.2  /* notes are read at arm's length */
#define NOTE_PITCH    18.5
#define TO_NOTES      14.0

static void
slide_clear (gpointer slide)
{
  inches_slide_free (((InchesPaperSlide *) slide)->slide);
}

/**
 * inches_paper_new:
 * @measurer: what measures its words
 *
 * Returns: (transfer full): an empty page
 */
InchesPaper *
inches_paper_new (InchesMeasurer *measurer)
{
  InchesPaper *self = g_new0 (InchesPaper, 1);

  inches_timeline_texts_init (&self->texts);
  inches_timeline_texts_restart (&self->texts, measurer, FALSE, 1);
  self->slides = g_array_new (FALSE, TRUE, sizeof (InchesPaperSlide));
  g_array_set_clear_func (self->slides, slide_clear);
  self->rules = g_array_new (FALSE, FALSE, sizeof (InchesTimelineBox));

  return self;
}

void
inches_paper_free (InchesPaper *self)
{
  inches_timeline_texts_clear (&self->texts);
  g_array_unref (self->slides);
  g_array_unref (self->rules);
  g_free (self);
}

/* Returns px under the last line. */
static double
write_lines (InchesPaper   *self,
             InchesTypeUse  use,
             InchesRole     role,
             double         x,
             double         y,
             double         width,
             double         pitch,
             guint          most,
             const char    *text)
{
  InchesFlow flow;
  guint lines;

  if (*text == '\0')
    return y;

  inches_flow_init (&flow);
  inches_flow_add (&flow, INCHES_SAMPLE_NONE, use, role, 0, text);
  inches_flow_last (&flow)->breaks = TRUE;
  lines = inches_flow_place (&flow, &self->texts, INCHES_NO_ROW, x, width, y + pitch / 2, pitch, most);
  inches_flow_clear (&flow);

  return y + lines * pitch;
}

/* Returns px under it. */
static double
add_slide (InchesPaper           *self,
           InchesSlide           *slide,
           const InchesPaperStep *step,
           double                 x,
           double                 y,
           double                 width,
           double                 height)
{
  double scale = MIN (width / step->width, height / step->height);
  InchesPaperSlide placed = { slide, { x, y, step->width * scale, step->height * scale }, scale };

  g_array_append_val (self->slides, placed);

  return y + placed.box.height;
}

static const char *
illustrative (const InchesSlide *slide)
{
  return inches_slide_shows_model (slide) ? _("Illustrative model of one argument. Not a forecast.") : "";
}

/**
 * inches_paper_add_handout:
 * @self: a page
 * @slide: (transfer full): a slide
 * @step: what is written beside it
 * @place: which of the three on the page
 *
 * Right of the slide its title, its caption and lines to write on, under it the sources:
 * in the small picture they could not be read.
 */
void
inches_paper_add_handout (InchesPaper           *self,
                          InchesSlide           *slide,
                          const InchesPaperStep *step,
                          guint                  place)
{
  double high = (INCHES_PAPER_HEIGHT - MARGIN - BOTTOM) / INCHES_HANDOUT_SLIDES;
  double top = MARGIN + place * high;
  double right = INCHES_PAPER_WIDTH - MARGIN;
  double sources_room = SMALL_LINES * SMALL_PITCH + 2 * SMALL_PITCH;
  double under = add_slide (self, slide, step, MARGIN, top, HANDOUT_WIDE, high - sources_room);
  double x = MARGIN + g_array_index (self->slides, InchesPaperSlide, self->slides->len - 1).box.width + BESIDE;
  g_autofree char *sources = inches_slide_make_sources (slide);
  double y = write_lines (self, INCHES_TYPE_USE_HEADING, INCHES_ROLE_INK, x, top, right - x, HEADING_PITCH, 4, step->heading);
  double small = under + SMALL_PITCH / 2;

  y = write_lines (self, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x, y + 4, right - x, TEXT_PITCH, 6, step->parts->caption);
  for (y += RULE_PITCH; y < under; y += RULE_PITCH)
    {
      InchesTimelineBox rule = { x, floor (y) + 0.5, right - x, 0 };

      g_array_append_val (self->rules, rule);
    }

  small = write_lines (self, INCHES_TYPE_USE_STRONG, INCHES_ROLE_MODEL, MARGIN, small, right - MARGIN, SMALL_PITCH + 2, 1,
                       illustrative (slide));
  write_lines (self, INCHES_TYPE_USE_SMALL, INCHES_ROLE_INK2, MARGIN, small, right - MARGIN, SMALL_PITCH, SMALL_LINES, sources);
}

static double
write_notes_head (InchesPaper           *self,
                  InchesSlide           *slide,
                  const InchesPaperStep *step)
{
  double width = INCHES_PAPER_WIDTH - 2 * MARGIN;
  double y = MARGIN;
  g_autofree char *heading = NULL;

  if (slide != NULL)
    y = add_slide (self, slide, step, MARGIN, y, width, INCHES_PAPER_HEIGHT / 2) + TO_NOTES;

  if (slide == NULL)
    /* Translators: heading of a page on which the notes to a step go on. */
    heading = g_strdup_printf (_("%s, continued"), step->heading);
  else if (step->parts->seconds > 0)
    /* Translators: heading of a step; planned minutes and seconds. */
    heading = g_strdup_printf (_("%1$s (planned %2$u:%3$02u)"), step->heading, step->parts->seconds / 60, step->parts->seconds % 60);

  return write_lines (self, INCHES_TYPE_USE_HEADING, INCHES_ROLE_INK, MARGIN, y, width, HEADING_PITCH, 3,
                      heading != NULL ? heading : step->heading) + TO_NOTES / 2;
}

static void
write_note_line (InchesPaper          *self,
                 const InchesNoteLine *line,
                 double                y)
{
  for (guint i = 0; i < line->pieces->len; i++)
    {
      const InchesNotePiece *piece = &g_array_index (line->pieces, InchesNotePiece, i);
      InchesTypeUse use = piece->bold ? INCHES_TYPE_USE_STRONG : INCHES_TYPE_USE_LABEL;

      inches_timeline_texts_add (&self->texts, INCHES_NO_ROW, use, INCHES_ROLE_INK, MARGIN + piece->x,
                                 inches_timeline_texts_middle (&self->texts, use, y + NOTE_PITCH / 2), INCHES_ANCHOR_START,
                                 piece->text);
    }
}

/**
 * inches_paper_add_notes:
 * @self: an empty page
 * @slide: (transfer full) (nullable): the slide; %NULL on a page on which its notes go on
 * @step: what is written under it
 * @first: line of the notes that the page begins with
 *
 * Returns: the line that the next page begins with; %G_MAXUINT if all are placed
 */
guint
inches_paper_add_notes (InchesPaper           *self,
                        InchesSlide           *slide,
                        const InchesPaperStep *step,
                        guint                  first)
{
  g_autoptr(GPtrArray) blocks = inches_notes_parse (step->parts->notes);
  g_autoptr(GArray) lines = NULL;
  double y = write_notes_head (self, slide, step);

  self->texts.unit = NOTE_UNIT;
  lines = inches_note_lines_break (blocks, &self->texts, INCHES_PAPER_WIDTH - 2 * MARGIN);
  for (guint i = first; i < lines->len; i++)
    {
      const InchesNoteLine *line = &g_array_index (lines, InchesNoteLine, i);

      y += i > first ? line->gap : 0;
      if (y + NOTE_PITCH > INCHES_PAPER_HEIGHT - BOTTOM)
        return i;
      write_note_line (self, line, y);
      y += NOTE_PITCH;
    }

  return G_MAXUINT;
}

/**
 * inches_paper_add_foot:
 * @self: a page
 * @title: of the briefing; may be ""
 * @mark: (nullable): the user's own words
 * @page: its number, from 1
 */
void
inches_paper_add_foot (InchesPaper *self,
                       const char  *title,
                       const char  *mark,
                       guint        page)
{
  double middle = INCHES_PAPER_HEIGHT - FOOT_UP;
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *words = mark != NULL && *mark != '\0' ? g_strdup_printf ("%s  %s", mark, title) : g_strdup (title);
  double baseline;

  self->texts.unit = 1;
  baseline = inches_timeline_texts_middle (&self->texts, INCHES_TYPE_USE_SMALL, middle);
  inches_timeline_texts_add (&self->texts, INCHES_NO_ROW, INCHES_TYPE_USE_SMALL, INCHES_ROLE_INK2, MARGIN, baseline,
                             INCHES_ANCHOR_START, words);
  inches_timeline_texts_add (&self->texts, INCHES_NO_ROW, INCHES_TYPE_USE_SMALL, INCHES_ROLE_INK2, INCHES_PAPER_WIDTH - MARGIN,
                             baseline, INCHES_ANCHOR_END, number);
}

/**
 * inches_paper_paint:
 * @self: a placed page
 * @canvas: what to draw on, in px of the page
 * @theme: colours
 *
 * Draws all but the slides, which need a scale of their own: frames them.
 */
void
inches_paper_paint (const InchesPaper *self,
                    InchesCanvas      *canvas,
                    const InchesTheme *theme)
{
  InchesStroke frame = { 0.75, INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };

  for (guint i = 0; i < self->slides->len; i++)
    {
      const InchesTimelineBox *box = &g_array_index (self->slides, InchesPaperSlide, i).box;

      inches_canvas_rectangle (canvas, box->x, box->y, box->width, box->height);
      inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_GRID2), &frame);
    }
  for (guint i = 0; i < self->rules->len; i++)
    {
      const InchesTimelineBox *rule = &g_array_index (self->rules, InchesTimelineBox, i);

      inches_canvas_line (canvas, rule->x, rule->y, rule->x + rule->width, rule->y, 0.75,
                          inches_theme_get_color (theme, INCHES_ROLE_GRID2));
    }
  inches_timeline_texts_paint (&self->texts, INCHES_NO_ROW, canvas, theme);
}
