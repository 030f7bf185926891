/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-private.h"

#include "inches-number.h"
#include "inches-timeline-slide-words.h"
#include "inches-timeline-value.h"

/* Px of the window at text size 1. */
#define HEAD           7.0
#define ROWS_MAY_GROW  600.0 /* heights from which a lane may ask for one more row of labels */
#define MOST_TRIES     8
#define LANES_IN_HURRY 1     /* crowded lanes that get new labels in a frame */
#define SLACK      8.0 /* px of the window, under a line of the foot */

/* Days in view from which an importance is too much. */
#define DAYS_OF_FOUR (4 * 366)
#define DAYS_OF_FIVE 366

/**
 * inches_timeline_new:
 *
 * Returns: (transfer full): a timeline that shows nothing until inches_timeline_place()
 */
InchesTimeline *
inches_timeline_new (void)
{
  InchesTimeline *self = g_new0 (InchesTimeline, 1);

  inches_timeline_index_init (&self->index);
  inches_timeline_frame_init (&self->frame);
  inches_timeline_texts_init (&self->record_texts);
  inches_timeline_texts_init (&self->model_texts);
  inches_timeline_texts_init (&self->value_texts);
  self->labels = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_lane_labels_free);
  self->lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_timeline_lane_free);
  self->tracks = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_timeline_track_free);
  self->assumed = g_array_new (FALSE, FALSE, sizeof (InchesAssumedLine));

  return self;
}

static void
clear_input (InchesTimelineInput *input)
{
  g_clear_object (&input->chronicle);
  g_clear_pointer (&input->model, inches_model_unref);
  g_clear_pointer (&input->forecast, inches_forecast_unref);
  g_clear_pointer (&input->baseline, inches_forecast_unref);
  g_clear_object (&input->measurer);
  g_clear_object (&input->arrangement);
  g_strfreev ((char **) input->rows);
  g_free ((InchesFilter *) input->filter);
  g_free ((char *) input->highlight);
  g_clear_pointer (&input->label_changes, inches_label_changes_unref);
  g_free ((char *) input->title);
  g_free ((char *) input->subtitle);
  g_free ((char *) input->note);
  *input = (InchesTimelineInput) { 0 };
}

static void
copy_input (InchesTimelineInput       *copy,
            const InchesTimelineInput *input)
{
  InchesTimelineInput old = *copy;

  *copy = *input;
  g_object_ref (copy->chronicle);
  inches_model_ref (copy->model);
  if (copy->forecast != NULL)
    inches_forecast_ref (copy->forecast);
  if (copy->baseline != NULL)
    inches_forecast_ref (copy->baseline);
  g_object_ref (copy->measurer);
  if (copy->arrangement != NULL)
    g_object_ref (copy->arrangement);
  copy->rows = (const char *const *) g_strdupv ((char **) input->rows);
  copy->filter = g_memdup2 (input->filter, sizeof (InchesFilter));
  copy->highlight = g_strdup (input->highlight);
  if (copy->label_changes != NULL)
    inches_label_changes_ref (copy->label_changes);
  copy->title = g_strdup (input->title);
  copy->subtitle = g_strdup (input->subtitle);
  copy->note = g_strdup (input->note);

  /* Last: the new input may be made from what the old one held. */
  clear_input (&old);
}

static void
clear_model (InchesTimeline *self)
{
  g_clear_pointer (&self->fan, inches_timeline_fan_free);
  g_clear_pointer (&self->ladder, inches_timeline_ladder_free);
  g_array_set_size (self->assumed, 0);
}

static void
clear_record (InchesTimeline *self)
{
  g_clear_pointer (&self->scenery, inches_timeline_scenery_free);
  g_clear_pointer (&self->overview, inches_timeline_overview_free);
  g_ptr_array_set_size (self->lanes, 0);
  g_ptr_array_set_size (self->tracks, 0);
}

void
inches_timeline_free (InchesTimeline *self)
{
  clear_model (self);
  clear_record (self);
  g_clear_pointer (&self->slide, inches_chart_page_free);
  g_ptr_array_unref (self->lanes);
  g_ptr_array_unref (self->labels);
  g_ptr_array_unref (self->tracks);
  g_array_unref (self->assumed);
  inches_timeline_texts_clear (&self->record_texts);
  inches_timeline_texts_clear (&self->model_texts);
  inches_timeline_texts_clear (&self->value_texts);
  inches_timeline_frame_clear (&self->frame);
  inches_timeline_index_clear (&self->index);
  clear_input (&self->input);
  g_free (self);
}

static void
restart_texts (InchesTimeline      *self,
               InchesTimelineTexts *texts)
{
  inches_timeline_texts_restart (texts, self->input.measurer, self->input.purpose == INCHES_TIMELINE_SLIDE,
                                 inches_timeline_unit (&self->input));
}

static InchesDay
early_2025 (const InchesTimelineInput *input)
{
  return inches_scenario_get_anchor (inches_model_get_preset (input->model, 0)->scenario);
}

/* The forecast's, so that axis and fan change together; before there is one, early 2025's. */
static InchesDay
find_anchor (const InchesTimelineInput *input)
{
  if (input->forecast != NULL)
    return inches_scenario_get_anchor (inches_forecast_get_scenario (input->forecast));

  return early_2025 (input);
}

static guint
find_faintest (const InchesTimelineInput *input)
{
  double days = input->view.last - input->view.first;

  if (input->faintest > 0)
    return input->faintest;

  /* Who asks for a few events of many means all of these, at any scale. */
  if (input->filter != NULL && (input->filter->flags != 0 || input->filter->faintest < INCHES_FILTER_FAINTEST))
    return input->filter->faintest;

  return days > DAYS_OF_FOUR ? 3 : days > DAYS_OF_FIVE ? 4 : 5;
}

/* What lanes have asked for: one row of labels more where a label of importance 1
 * had no place; taken back where that did not help. */
typedef struct
{
  guint    *extra_rows; /* by lane of the chronicle */
  gboolean *refused;
} LaneWishes;

/* TRUE if the lanes must be placed again. */
static gboolean
weigh_wish (const LaneWishes         *wishes,
            const InchesFrameRow     *row,
            const InchesTimelineLane *lane)
{
  if (lane->labels->all_musts_placed || wishes->refused[lane->lane] || row->fixed)
    return FALSE;

  wishes->refused[lane->lane] = wishes->extra_rows[lane->lane] > 0;
  wishes->extra_rows[lane->lane] = wishes->refused[lane->lane] ? 0 : 1;

  return TRUE;
}

static InchesLaneLabels *
labels_of (InchesTimeline *self,
           guint           row)
{
  return g_ptr_array_index (self->labels, inches_timeline_frame_row (&self->frame, row)->row.index);
}

/* In a hurry each lane is the first in turn. */
static void
decide_labels (InchesTimeline *self)
{
  guint n = self->frame.rows->len;
  guint may = LANES_IN_HURRY;

  self->settled = TRUE;
  for (guint i = 0; i < n; i++)
    {
      guint row = (i + self->turn) % n;
      const InchesTimelineRow *r = &inches_timeline_frame_row (&self->frame, row)->row;

      if (r->kind == INCHES_ROW_LANE
          && !inches_lane_labels_decide (labels_of (self, row), inches_timeline_index_lane (&self->index, r->index), &self->input,
                                         self->faintest, &self->frame, row, &self->record_texts, self->input.hurry ? &may : NULL))
        self->settled = FALSE;
    }
  self->turn++;
}

static gboolean
place_lanes (InchesTimeline   *self,
             const LaneWishes *wishes)
{
  gboolean may_grow = self->input.height / self->frame.unit >= ROWS_MAY_GROW && inches_view_is_whole (&self->input.view);
  gboolean again = FALSE;

  g_ptr_array_set_size (self->lanes, 0);
  for (guint i = self->labels->len; i < inches_chronicle_get_n_lanes (self->input.chronicle); i++)
    g_ptr_array_add (self->labels, inches_lane_labels_new ());
  decide_labels (self);

  for (guint i = 0; i < self->frame.rows->len; i++)
    {
      InchesTimelineLane *lane;

      if (inches_timeline_frame_row (&self->frame, i)->row.kind != INCHES_ROW_LANE)
        continue;

      lane = inches_timeline_lane_new (&self->frame, i, self->input.chronicle, &self->index, labels_of (self, i),
                                       &self->record_texts);
      g_ptr_array_add (self->lanes, lane);
      if (may_grow && weigh_wish (wishes, inches_timeline_frame_row (&self->frame, i), lane))
        again = TRUE;
    }

  return again;
}

/* Makes title and foot of a slide; FALSE if the foot needs more height than the frame left it,
 * or so much less, for the first time, that rows left out may have room. */
static gboolean
place_slide_foot (InchesTimeline   *self,
                  InchesPageWords  *words,
                  InchesFrameNeeds *needs,
                  gboolean         *shrunk)
{
  g_autofree char *key = inches_timeline_words_of_key (&self->input, &self->frame);
  g_autofree char *sources = inches_timeline_words_of_sources (&self->input, &self->frame);
  double foot;
  gboolean fits;

  words->key = key;
  words->sources = sources;
  foot = inches_chart_page_place_foot (self->slide, words, self->input.width, self->frame.foot_top, &self->record_texts);
  fits = foot <= needs->foot;

  /* With all rows the sources are longest: the first foot is too high for what is shown then. */
  if (fits && !*shrunk && needs->foot - foot > SLACK * self->frame.unit)
    {
      *shrunk = TRUE;
      needs->foot = foot;
      return FALSE;
    }
  needs->foot = MAX (needs->foot, foot);

  return fits;
}

static gboolean
has_page (const InchesTimelineInput *input)
{
  return input->purpose == INCHES_TIMELINE_SLIDE && input->bare <= 0;
}

/* Heights of head and foot depend on what the frame shows, and the frame on them: a few rounds settle it. */
static void
place_frame_and_lanes (InchesTimeline *self)
{
  guint n_lanes = inches_chronicle_get_n_lanes (self->input.chronicle);
  g_autofree guint *extra_rows = g_new0 (guint, n_lanes + 1);
  g_autofree gboolean *refused = g_new0 (gboolean, n_lanes + 1);
  LaneWishes wishes = { extra_rows, refused };
  const InchesTimelineInput *input = &self->input;
  InchesPageWords words = { input->title, input->subtitle, input->chronicle, input->model, input->show_model, input->forecast,
                            input->baseline, TRUE, NULL, NULL, input->note };
  InchesFrameNeeds needs = { HEAD * inches_timeline_unit (&self->input), 0, extra_rows };
  gboolean shrunk = FALSE;

  for (guint try = 0; try < MOST_TRIES; try++)
    {
      gboolean last = try + 1 == MOST_TRIES;

      restart_texts (self, &self->record_texts);
      g_clear_pointer (&self->slide, inches_chart_page_free);

      if (has_page (input))
        {
          self->slide = inches_chart_page_new ();
          needs.head = inches_chart_page_place_head (self->slide, &words, self->input.width, &self->record_texts);
        }

      inches_timeline_frame_place (&self->frame, &self->input, &self->index, &self->record_texts, &needs, self->anchor);

      if (self->slide != NULL && !place_slide_foot (self, &words, &needs, &shrunk) && !last)
        continue;
      if (!place_lanes (self, &wishes) || last)
        return;
    }
}

static void
write_lane_names (InchesTimeline *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const InchesTimelineLane *lane = g_ptr_array_index (self->lanes, i);
      double base = inches_timeline_frame_row (&self->frame, lane->row)->base;

      inches_timeline_texts_add (&self->record_texts, lane->row, INCHES_TYPE_USE_NAME, INCHES_ROLE_INK,
                                 self->frame.left + INCHES_GUTTER_NAME_X * self->frame.unit,
                                 inches_timeline_texts_middle (&self->record_texts, INCHES_TYPE_USE_NAME, base),
                                 INCHES_ANCHOR_START, lane->data->name);
    }
}

static void
place_tracks (InchesTimeline *self)
{
  for (guint i = 0; i < self->frame.rows->len; i++)
    if (inches_timeline_frame_row (&self->frame, i)->row.kind == INCHES_ROW_TRACK)
      g_ptr_array_add (self->tracks, inches_timeline_track_new (&self->frame, i, &self->input,
                                                                inches_timeline_index_track (&self->index, inches_timeline_frame_row (&self->frame, i)->row.index),
                                                                &self->record_texts));
}

/* Where sources differ decimals say nothing, and there is no room for them beside a name. */
static char *
format_range (const InchesTrackValue *value)
{
  g_autofree char *low = inches_number_format (value->value, 0);
  g_autofree char *high = inches_number_format (value->high, 0);

  return g_strdup_printf ("%s–%s", low, high);
}

/* Of what is in view: the latest of the record would not be found in a stretch of it. */
static char *
format_latest (InchesTimeline            *self,
               const InchesTimelineTrack *track)
{
  const InchesView *view = &self->input.view;
  InchesTrackValue value;

  if (inches_view_is_whole (view))
    return g_strdup (track->facts->latest);

  if (!inches_track_value_until (track->data, view->first, inches_view_get_last_day (view), &value))
    return NULL;
  if (value.high > value.value)
    return format_range (&value);

  return inches_track_value_format (track->data, &value);
}

/* An old value may be wider than the latest, for which the gutter was made: it must leave the name its spare. */
static void
write_value (InchesTimeline *self,
             guint           row,
             const char     *text)
{
  double width = inches_timeline_texts_width (&self->value_texts, INCHES_TYPE_USE_VALUE, text);
  double baseline = inches_timeline_value_baseline (self, row);
  InchesTimelineBox box = inches_timeline_texts_box (&self->value_texts, INCHES_TYPE_USE_VALUE, self->frame.value_right, baseline,
                                                     INCHES_ANCHOR_END, width);

  if (inches_timeline_texts_is_free (&self->record_texts, row, &box))
    inches_timeline_texts_add (&self->value_texts, row, INCHES_TYPE_USE_VALUE, INCHES_ROLE_INK, self->frame.value_right, baseline,
                               INCHES_ANCHOR_END, text);
}

static void
write_values (InchesTimeline *self)
{
  restart_texts (self, &self->value_texts);

  for (guint i = 0; i < self->tracks->len && self->input.purpose != INCHES_TIMELINE_SLIDE; i++)
    {
      const InchesTimelineTrack *track = g_ptr_array_index (self->tracks, i);
      g_autofree char *text = format_latest (self, track);

      if (text != NULL)
        write_value (self, track->row, text);
    }
}

static void
place_model_rows (InchesTimeline *self)
{
  guint row;

  clear_model (self);
  restart_texts (self, &self->model_texts);
  if (!self->input.show_model)
    return;

  if (inches_timeline_frame_find (&self->frame, INCHES_ROW_FAN, &row))
    self->fan = inches_timeline_fan_new (&self->frame, row, &self->space, self->input.forecast, self->input.baseline,
                                         &self->model_texts);
  if (inches_timeline_frame_find (&self->frame, INCHES_ROW_LADDER, &row))
    self->ladder = inches_timeline_ladder_new (&self->frame, row, &self->space, &self->input, self->input.forecast,
                                               &self->model_texts);
  inches_assumed_lines_place (self->assumed, &self->frame, &self->space, self->tracks, self->input.model,
                              self->input.forecast, &self->record_texts, &self->model_texts);
}

/**
 * inches_timeline_place:
 * @self: a timeline
 * @input: what is to be shown; references are taken and strings copied
 *
 * Places everything anew. What it answered before about events and rows is void.
 */
void
inches_timeline_place (InchesTimeline            *self,
                       const InchesTimelineInput *input)
{
  guint row;

  g_return_if_fail (input->chronicle != NULL && input->model != NULL && input->measurer != NULL);
  g_return_if_fail (input->width > 0 && input->height > 0 && input->font_scale > 0);

  /* Labels are decided for one record. */
  if (self->input.chronicle != input->chronicle)
    g_ptr_array_set_size (self->labels, 0);
  copy_input (&self->input, input);
  self->anchor = find_anchor (&self->input);
  self->faintest = find_faintest (&self->input);
  inches_timeline_index_update (&self->index, self->input.chronicle, self->input.filter);

  clear_model (self);
  clear_record (self);
  place_frame_and_lanes (self);
  inches_model_space_init (&self->space, &self->frame, self->anchor, early_2025 (&self->input));
  write_lane_names (self);
  place_tracks (self);
  self->scenery = inches_timeline_scenery_new (&self->frame, &self->input, &self->record_texts);
  if (inches_timeline_frame_find (&self->frame, INCHES_ROW_OVERVIEW, &row))
    self->overview = inches_timeline_overview_new (&self->frame, row, &self->input, &self->index, self->anchor, &self->record_texts);
  write_values (self);
  place_model_rows (self);
  self->placed = TRUE;
}

/**
 * inches_timeline_place_model:
 * @self: a placed timeline
 * @forecast: (nullable): the new forecast
 * @baseline: (nullable): early 2025
 *
 * For a moving slider: only the model's rows are placed anew, unless the forecast
 * starts on another day than the last, which moves the axis.
 *
 * Returns: whether the record stayed as it was
 */
gboolean
inches_timeline_place_model (InchesTimeline *self,
                             InchesForecast *forecast,
                             InchesForecast *baseline)
{
  InchesTimelineInput input = self->input;

  g_return_val_if_fail (self->placed, FALSE);

  input.forecast = forecast;
  input.baseline = baseline;
  if (find_anchor (&input) != self->anchor || self->slide != NULL)
    {
      inches_timeline_place (self, &input);
      return FALSE;
    }

  copy_input (&self->input, &input);
  place_model_rows (self);

  return TRUE;
}
