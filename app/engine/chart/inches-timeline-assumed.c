/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-assumed.h"

#include "inches-timeline-value.h"

#include <glib/gi18n-lib.h>

/* Px at text size 1. */
#define LINE    1.2
#define INSET   6.0
#define TO_LINE 3.0
#define AROUND  2.0 /* a figure */
#define SAMPLES 8   /* places along a label at which the record's line is looked at */

/* Ways to place a label, in the order they are tried. */
#define WAYS_ON_DATA 4 /* from there on beyond the record's line too */
#define WAYS_AT_ENDS 8
#define PLACES_ALONG 6
#define WAYS_BESIDE  (WAYS_AT_ENDS + 2 * PLACES_ALONG)
#define WAYS         (WAYS_BESIDE + PLACES_ALONG) /* these last on the line itself */

/* Widens what lies between top and bottom by the record's line between two places. */
static void
get_record (const InchesTimelineTrack *track,
            double                     left,
            double                     right,
            double                    *top,
            double                    *bottom)
{
  for (guint i = 0; i <= SAMPLES; i++)
    {
      double y;

      if (!inches_timeline_track_get_y (track, left + i * (right - left) / SAMPLES, &y))
        continue;
      *top = MIN (*top, y);
      *bottom = MAX (*bottom, y);
    }
}

/* Whether a label may stand there: in its row, off the record's line and all figures. */
static gboolean
is_clear (const InchesAssumedLine   *line,
          const InchesTimelineFrame *frame,
          const InchesTimelineTrack *track,
          const InchesTimelineTexts *record,
          const InchesTimelineBox   *box)
{
  const InchesTimelineBox *row = &inches_timeline_frame_row (frame, line->row)->row.box;
  double highest = G_MAXDOUBLE, lowest = -G_MAXDOUBLE;

  if (box->y < row->y || box->y + box->height > row->y + row->height || box->x < line->left
      || box->x + box->width > line->right)
    return FALSE;

  get_record (track, box->x, box->x + box->width, &highest, &lowest);

  return (lowest < box->y || highest > box->y + box->height) && inches_timeline_texts_is_free (record, line->row, box);
}

/* Above or below the line, at its right or left end; else beyond the record's line too,
 * where that lies in the way, at its ends or along it; else on the line, which then ends before it. */
static void
write_label (InchesAssumedLine         *line,
             const InchesTimelineFrame *frame,
             const InchesTimelineTrack *track,
             const char                *label,
             const InchesTimelineTexts *record,
             InchesTimelineTexts       *texts)
{
  InchesTextStyle style = inches_timeline_texts_style (texts, INCHES_TYPE_USE_LABEL);
  double width = inches_timeline_texts_width (texts, INCHES_TYPE_USE_LABEL, label);
  double inset = INSET * frame->unit, away = TO_LINE * frame->unit;

  for (guint way = 0; way < WAYS; way++)
    {
      gboolean on_line = way >= WAYS_BESIDE;
      gboolean along = way >= WAYS_AT_ENDS && !on_line;
      gboolean at_end = on_line || way % 4 < 2;
      double step = (line->right - line->left) / (PLACES_ALONG + 1);
      double x = along ? line->right - step * ((way - WAYS_AT_ENDS) / 2 + 1)
                 : on_line ? line->right - inset - step * (way - WAYS_BESIDE)
                 : at_end ? line->right - inset : line->left + inset;
      double left = along ? x - width / 2 : at_end ? x - width : x;
      double top = line->y, bottom = line->y, baseline;
      InchesAnchor anchor = along ? INCHES_ANCHOR_MIDDLE : at_end ? INCHES_ANCHOR_END : INCHES_ANCHOR_START;
      InchesTimelineBox box;

      if (way >= WAYS_ON_DATA)
        get_record (track, left, left + width, &top, &bottom);
      if (on_line)
        baseline = inches_timeline_texts_middle (texts, INCHES_TYPE_USE_LABEL, line->y);
      else
        baseline = way % 2 == 0 ? top - away : bottom + away + 0.75 * style.size;

      box = inches_timeline_texts_box (texts, INCHES_TYPE_USE_LABEL, x, baseline, anchor, width);
      if (!is_clear (line, frame, track, record, &box))
        continue;

      if (on_line)
        line->right = left - away;
      inches_timeline_texts_add (texts, line->row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_MODEL, x, baseline, anchor, label);
      return;
    }
}

/* The first of the row's figures that a line would cross right of a place; NULL if there is none. */
static const InchesTimelineBox *
find_crossed (const InchesAssumedLine   *line,
              const InchesTimelineTexts *record,
              double                     from)
{
  const InchesTimelineBox *found = NULL;

  for (guint i = 0; i < record->items->len; i++)
    {
      const InchesTimelineText *text = &g_array_index (record->items, InchesTimelineText, i);

      if (text->row == line->row && text->box.y < line->y && text->box.y + text->box.height > line->y
          && text->box.x + text->box.width > from && text->box.x < line->right && (found == NULL || text->box.x < found->x))
        found = &text->box;
    }

  return found;
}

/* The line in pieces that leave out figures; an empty one if they leave nothing, for the sake of its label. */
static void
add_pieces (GArray                    *lines,
            const InchesAssumedLine   *line,
            double                     away,
            const InchesTimelineTexts *record)
{
  InchesAssumedLine piece = *line;
  guint n = lines->len;
  const InchesTimelineBox *crossed;

  while ((crossed = find_crossed (line, record, piece.left)) != NULL)
    {
      piece.right = crossed->x - away;
      if (piece.right > piece.left)
        g_array_append_val (lines, piece);
      piece.left = crossed->x + crossed->width + away;
    }

  piece.right = line->right;
  if (lines->len == n)
    piece.left = MIN (piece.left, piece.right);
  if (piece.right > piece.left || lines->len == n)
    g_array_append_val (lines, piece);
}

static void
place_line (GArray                    *lines,
            const InchesTimelineFrame *frame,
            const InchesModelSpace    *space,
            const InchesTimelineTrack *track,
            double                     value,
            const InchesTimelineTexts *record,
            InchesTimelineTexts       *texts)
{
  InchesAssumedLine line = { track->row, space->weeks_left, space->weeks_right, inches_scale_to_page (&track->scale, value) };
  const InchesTimelineBox *row = &inches_timeline_frame_row (frame, track->row)->row.box;
  g_autofree char *figure = inches_track_format (track->data, value);
  /* Translators: %s is a value such as 73.0, which the settings of the model assume. */
  g_autofree char *label = g_strdup_printf (_("assumed %s"), figure);

  if (line.y < row->y || line.y > row->y + row->height)
    return;

  write_label (&line, frame, track, label, record, texts);
  add_pieces (lines, &line, AROUND * frame->unit, record);
}

/**
 * inches_assumed_lines_place:
 * @lines: (element-type InchesAssumedLine): emptied, then filled
 * @frame: where the rows lie
 * @space: where the model's weeks are
 * @tracks: (element-type InchesTimelineTrack): placed tracks
 * @model: whose levers they are
 * @forecast: (nullable): whose scenario assumes the values
 * @record: texts that are in the way
 * @texts: labels are added here
 */
void
inches_assumed_lines_place (GArray                    *lines,
                            const InchesTimelineFrame *frame,
                            const InchesModelSpace    *space,
                            GPtrArray                 *tracks,
                            InchesModel               *model,
                            InchesForecast            *forecast,
                            const InchesTimelineTexts *record,
                            InchesTimelineTexts       *texts)
{
  g_array_set_size (lines, 0);

  if (forecast == NULL || !space->has_weeks)
    return;

  for (guint i = 0; i < tracks->len; i++)
    {
      const InchesTimelineTrack *track = g_ptr_array_index (tracks, i);
      guint lever;

      if (track->data->lever != NULL && inches_lever_set_find (inches_model_get_levers (model), track->data->lever, &lever))
        place_line (lines, frame, space, track,
                    inches_scenario_get_value (inches_forecast_get_scenario (forecast), lever), record, texts);
    }
}

/**
 * inches_assumed_lines_paint:
 * @lines: (element-type InchesAssumedLine): placed lines
 * @frame: where the rows lie
 * @canvas: what to draw on
 * @theme: colours
 */
void
inches_assumed_lines_paint (GArray                    *lines,
                            const InchesTimelineFrame *frame,
                            InchesCanvas              *canvas,
                            const InchesTheme         *theme)
{
  InchesStroke stroke = { LINE * frame->unit, INCHES_JOIN_MITRE, FALSE, { 3 * frame->unit, 3 * frame->unit }, 2 };

  for (guint i = 0; i < lines->len; i++)
    {
      const InchesAssumedLine *line = &g_array_index (lines, InchesAssumedLine, i);

      if (line->right <= line->left)
        continue;

      inches_canvas_move_to (canvas, line->left, line->y);
      inches_canvas_line_to (canvas, line->right, line->y);
      inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_MODEL), &stroke);
    }
}
