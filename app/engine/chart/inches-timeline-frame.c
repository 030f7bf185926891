/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-frame.h"

#include "inches-chart-page.h"
#include "inches-timeline-plan.h"
#include "inches-timeline-space.h"
#include "inches-timeline-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window at text size 1, unless they say otherwise. */
#define LEFT          8.0
#define GUTTER_GAP    9.0  /* between the gutter's texts and the plot */
#define RIGHT         8.0
#define LABEL_ROW     12.0
#define NAME_TO_VALUE 6.0
#define STRONG_RUNG   2.0  /* weight from which a rung is on slides and in small windows */

static void
row_clear (gpointer item)
{
  g_free ((char *) ((InchesFrameRow *) item)->row.id);
}

void
inches_timeline_frame_init (InchesTimelineFrame *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (InchesFrameRow));
  g_array_set_clear_func (self->rows, row_clear);
}

void
inches_timeline_frame_clear (InchesTimelineFrame *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
}

/**
 * inches_timeline_unit:
 * @input: what is to be shown
 *
 * Returns: px that stand for one px of the window at text size 1
 */
double
inches_timeline_unit (const InchesTimelineInput *input)
{
  if (input->purpose == INCHES_TIMELINE_SLIDE && input->bare > 0)
    return input->font_scale * input->bare;
  if (input->purpose == INCHES_TIMELINE_SLIDE)
    return input->font_scale * inches_chart_page_find_unit (input->width, input->height);

  return input->font_scale;
}

/* The strong rungs, or all: the plan says how many. */
static void
choose_rungs (InchesTimelineFrame *self,
              const InchesLadder  *ladder,
              guint                n_rungs)
{
  self->n_rungs = 0;

  for (guint i = 0; i < INCHES_N_RUNGS && self->n_rungs < n_rungs; i++)
    if (n_rungs == INCHES_N_RUNGS || ladder->rungs[i].w >= STRONG_RUNG)
      self->rungs[self->n_rungs++] = i;
}

static guint
count_strong_rungs (const InchesLadder *ladder)
{
  guint n = 0;

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    n += ladder->rungs[i].w >= STRONG_RUNG;

  return MAX (n, 1);
}

static char *
row_id (const InchesTimelineInput *input,
        const InchesPlanRow       *row)
{
  switch (row->kind)
    {
    case INCHES_ROW_STRIP:
      return g_strdup ("strip");
    case INCHES_ROW_LANE:
      return g_strconcat ("lane-", inches_chronicle_get_lane (input->chronicle, row->index)->id, NULL);
    case INCHES_ROW_TRACK:
      return g_strconcat ("track-", inches_chronicle_get_track (input->chronicle, row->index)->id, NULL);
    case INCHES_ROW_FAN:
      return g_strdup ("model-fan");
    case INCHES_ROW_LADDER:
      return g_strdup ("ladder");
    case INCHES_ROW_AXIS:
      return g_strdup ("axis");
    case INCHES_ROW_OVERVIEW:
      return g_strdup ("overview");
    }

  g_assert_not_reached ();
}

static const char *
row_name (const InchesTimelineInput *input,
          const InchesPlanRow       *row)
{
  switch (row->kind)
    {
    case INCHES_ROW_STRIP:
      return _("Periods");
    case INCHES_ROW_LANE:
      return inches_chronicle_get_lane (input->chronicle, row->index)->name;
    case INCHES_ROW_TRACK:
      return inches_chronicle_get_track (input->chronicle, row->index)->name;
    case INCHES_ROW_FAN:
      return _("Size of the war");
    case INCHES_ROW_LADDER:
      return _("Ladder of rungs");
    case INCHES_ROW_AXIS:
      return _("Dates");
    case INCHES_ROW_OVERVIEW:
      return _("Overview");
    }

  g_assert_not_reached ();
}

/* Base line of a lane, foot of a track, top of the first rung. */
static double
row_base (const InchesTimelineFrame *self,
          const InchesPlanRow       *plan,
          double                     top,
          double                     bottom)
{
  switch (plan->kind)
    {
    case INCHES_ROW_LANE:
      return plan->collapsed ? round ((top + bottom) / 2) : top + (plan->n_label_rows * LABEL_ROW + 7.5) * self->unit;
    case INCHES_ROW_LADDER:
      return plan->collapsed ? bottom : top + INCHES_LADDER_HEAD * self->unit;
    case INCHES_ROW_FAN:
      return bottom;
    case INCHES_ROW_TRACK:
      return bottom - self->unit;
    case INCHES_ROW_STRIP:
    case INCHES_ROW_AXIS:
    case INCHES_ROW_OVERVIEW:
      break;
    }

  return top;
}

static void
place_rows (InchesTimelineFrame       *self,
            const InchesTimelineInput *input,
            const InchesTimelinePlan  *plan,
            double                     top)
{
  double y = top;

  g_array_set_size (self->rows, 0);
  self->record_foot = top;

  for (guint i = 0; i < plan->rows->len; i++)
    {
      const InchesPlanRow *p = &g_array_index (plan->rows, InchesPlanRow, i);
      double first = round (y + p->gap * self->unit);
      double last;
      InchesFrameRow row;

      y += (p->gap + p->height) * self->unit;
      last = round (y);
      row = (InchesFrameRow) {
        .row = { p->kind, p->index, row_id (input, p), row_name (input, p), { 0, first, self->width, last - first } },
        .base = row_base (self, p, first, last),
        .step = (p->kind == INCHES_ROW_LADDER ? plan->rung : LABEL_ROW) * self->unit,
        .n_label_rows = p->n_label_rows,
        .collapsed = p->collapsed,
        .fixed = p->fixed,
      };
      g_array_append_val (self->rows, row);

      if (p->kind == INCHES_ROW_STRIP || p->kind == INCHES_ROW_LANE || p->kind == INCHES_ROW_TRACK)
        self->record_foot = last;
    }

  self->foot_top = y;
}

static double
spared (InchesTimelineTexts *texts,
        InchesTypeUse        use,
        const char          *text)
{
  return inches_timeline_texts_width (texts, use, text) * INCHES_TEXT_SPARE;
}

/* The latest value must leave both texts their spare; a larger one under the crosshair only room. */
static double
track_width (const InchesTimelineFrame *self,
             const InchesTrack         *track,
             const InchesTrackFacts    *facts,
             InchesTimelineTexts       *texts)
{
  double mark = track->own ? INCHES_GUTTER_NAME_X * self->unit : 0;
  double name = mark + inches_timeline_texts_width (texts, INCHES_TYPE_USE_NAME, track->name);
  double unit = mark + spared (texts, INCHES_TYPE_USE_UNIT, track->unit);
  double width = MAX (name * INCHES_TEXT_SPARE, unit);

  if (self->slide)
    return width;
  if (facts->latest != NULL)
    width = MAX (width, name * INCHES_TEXT_SPARE + 2 + spared (texts, INCHES_TYPE_USE_VALUE, facts->latest));
  width = MAX (width, name + NAME_TO_VALUE * self->unit + inches_timeline_texts_width (texts, INCHES_TYPE_USE_VALUE, facts->widest));

  return width;
}

static double
ladder_width (const InchesTimelineFrame *self,
              const InchesTimelineInput *input,
              InchesTimelineTexts       *texts)
{
  double width = spared (texts, INCHES_TYPE_USE_NAME, _("Ladder of rungs"));

  for (guint i = 0; i < self->n_rungs; i++)
    {
      const InchesLadder *ladder = inches_model_get_ladder (input->model);
      const InchesRungLabel *label = inches_chronicle_find_rung_label (input->chronicle, ladder->rungs[self->rungs[i]].id);

      if (label != NULL)
        width = MAX (width, spared (texts, INCHES_TYPE_USE_LABEL, label->name));
    }

  return width;
}

/* Px from the left edge of the gutter's texts to the right edge of the widest. */
static double
gutter_width (const InchesTimelineFrame *self,
              const InchesTimelineInput *input,
              const InchesTimelineIndex *index,
              const InchesTimelinePlan  *plan,
              InchesTimelineTexts       *texts)
{
  double width = input->show_model ? spared (texts, INCHES_TYPE_USE_NAME, _("Size of the war")) : 0;

  for (guint i = 0; i < plan->rows->len; i++)
    {
      const InchesPlanRow *row = &g_array_index (plan->rows, InchesPlanRow, i);

      if (row->kind == INCHES_ROW_LANE)
        width = MAX (width, INCHES_GUTTER_NAME_X * self->unit
                            + spared (texts, INCHES_TYPE_USE_NAME, inches_chronicle_get_lane (input->chronicle, row->index)->name));
      else if (row->kind == INCHES_ROW_TRACK)
        width = MAX (width, track_width (self, inches_chronicle_get_track (input->chronicle, row->index),
                                         inches_timeline_index_track (index, row->index), texts));
      else if (row->kind == INCHES_ROW_LADDER)
        width = MAX (width, ladder_width (self, input, texts));
    }

  return width;
}

/**
 * inches_timeline_frame_place:
 * @self: the frame
 * @input: what is to be shown
 * @index: of what is shown
 * @texts: measures the gutter's texts; none is added
 * @needs: what head, foot and lanes ask for
 * @anchor: first day of the model's weeks
 *
 * Decides which rows fit and where each lies, and lays the axis.
 */
void
inches_timeline_frame_place (InchesTimelineFrame       *self,
                             const InchesTimelineInput *input,
                             const InchesTimelineIndex *index,
                             InchesTimelineTexts       *texts,
                             const InchesFrameNeeds    *needs,
                             InchesDay                  anchor)
{
  const InchesLadder *ladder = inches_model_get_ladder (input->model);
  g_autoptr(InchesTimelinePlan) plan = NULL;
  InchesView view = input->view;
  double margin, gutter, x0, x1;

  self->unit = inches_timeline_unit (input);
  self->slide = input->purpose == INCHES_TIMELINE_SLIDE;
  self->hairline = self->slide ? MAX (1, 0.75 * self->unit) : 1;
  self->width = input->width;
  self->height = input->height;
  margin = (self->slide ? INCHES_PAGE_MARGIN / 1.6 : LEFT) * self->unit;

  plan = inches_timeline_plan_new (input, needs->extra_rows,
                                   (input->height - needs->head - needs->foot) / self->unit,
                                   count_strong_rungs (ladder),
                                   view.first < anchor + 7.0 * INCHES_MODEL_WEEKS && view.last > anchor);
  choose_rungs (self, ladder, plan->n_rungs);
  self->n_above = plan->n_above;
  self->n_fit = plan->n_fit;
  self->n_wanted = plan->n_wanted;
  place_rows (self, input, plan, needs->head);

  gutter = gutter_width (self, input, index, plan, texts);
  self->left = margin;
  self->value_right = margin + gutter;
  x0 = ceil (margin + gutter + GUTTER_GAP * self->unit);
  x1 = MAX (floor (input->width - (self->slide ? margin : RIGHT * self->unit)), x0 + 40 * self->unit);
  self->plot = (InchesTimelineBox) { x0, needs->head, x1 - x0, self->foot_top - needs->head };

  view.magnified = view.magnified && input->show_model;
  inches_date_axis_init_view (&self->axis, x0, x1, &view, anchor, INCHES_AXIS_GAP * self->unit);
  if (!self->slide && self->axis.n_stretches == 1)
    inches_date_axis_snap (&self->axis, view.lowest, view.highest);
  self->hatch_from = !self->slide && self->axis.n_stretches == 1 ? inches_date_axis_to_x (&self->axis, view.lowest) : 0;
}

const InchesFrameRow *
inches_timeline_frame_row (const InchesTimelineFrame *self,
                           guint                      row)
{
  return &g_array_index (self->rows, InchesFrameRow, row);
}

/**
 * inches_timeline_frame_find:
 * @self: the frame
 * @kind: of which there is at most one row
 * @row: (out): its place
 *
 * Returns: %FALSE if the row was left out; @row is then %INCHES_NO_ROW
 */
gboolean
inches_timeline_frame_find (const InchesTimelineFrame *self,
                            InchesRowKind              kind,
                            guint                     *row)
{
  *row = INCHES_NO_ROW;

  for (guint i = 0; i < self->rows->len; i++)
    if (inches_timeline_frame_row (self, i)->row.kind == kind)
      {
        *row = i;
        return TRUE;
      }

  return FALSE;
}
