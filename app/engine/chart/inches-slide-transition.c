/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-transition-private.h"

#include "inches-forecast-blend.h"

#include <math.h>

/* A row of the first slide. */
typedef struct
{
  const char *id;
  double      top; /* px of the slide */
  double      height;
} OldRow;

/* Charts that are placed from days and one forecast alone, quickly enough for frames. */
static gboolean
is_quick (const char *chart)
{
  InchesChart found;

  return inches_export_find_chart (chart, &found)
         && (found == INCHES_CHART_TIMELINE || found == INCHES_CHART_OUTLOOK || found == INCHES_CHART_LADDER
             || found == INCHES_CHART_OUTCOMES);
}

/** inches_slide_transition_can_move: Returns: whether slides of these steps are worth placing for a transition */
gboolean
inches_slide_transition_can_move (const InchesBriefingStep *from,
                                  const InchesBriefingStep *to)
{
  const InchesStepParts *a = inches_briefing_step_get_parts (from);
  const InchesStepParts *b = inches_briefing_step_get_parts (to);

  return a->guess == INCHES_GUESS_NONE && b->guess == INCHES_GUESS_NONE && g_str_equal (a->chart, b->chart) && is_quick (b->chart);
}

/* An axis with a break cannot become one without. */
static gboolean
is_broken (const InchesView *view)
{
  return view->magnified && inches_view_is_whole (view);
}

static gboolean
blends (InchesForecast *from,
        InchesForecast *to)
{
  return from != NULL && to != NULL && inches_forecast_can_blend (from, to);
}

static gboolean
moves (const InchesSlide *from,
       const InchesSlide *to)
{
  if (from->plate == NULL || to->plate == NULL || from->px != to->px || !inches_slide_transition_can_move (from->step, to->step))
    return FALSE;
  if (inches_plate_get_timeline (to->plate) != NULL)
    return is_broken (&from->state.export.view) == is_broken (&to->state.export.view);

  return from->state.export.index == to->state.export.index && blends (from->input.forecast, to->input.forecast);
}

static double
get_row_bottom (InchesTimeline *timeline,
                guint           row,
                double          height)
{
  return row + 1 < inches_timeline_get_n_rows (timeline) ? inches_timeline_get_row (timeline, row + 1)->box.y : height;
}

static double
get_row_top (InchesTimeline *timeline,
             guint           row)
{
  return row > 0 ? inches_timeline_get_row (timeline, row)->box.y : 0;
}

static void
note_old_rows (InchesSlideTransition *self)
{
  InchesTimeline *timeline = inches_plate_get_timeline (self->from->plate);

  for (guint i = 0; timeline != NULL && i < inches_timeline_get_n_rows (timeline); i++)
    {
      double top = get_row_top (timeline, i);
      OldRow row = { inches_timeline_get_row (timeline, i)->id, self->from->chart.y + top,
                     get_row_bottom (timeline, i, self->from->chart.height) - top };

      g_array_append_val (self->old_rows, row);
    }
}

/**
 * inches_slide_transition_new:
 * @from: the slide that is shown
 * @to: the slide that comes
 *
 * Returns: (transfer full) (nullable): the way from one to the other; %NULL if what they
 *   show has no way between
 */
InchesSlideTransition *
inches_slide_transition_new (InchesSlide *from,
                             InchesSlide *to)
{
  InchesSlideTransition *self;

  if (!moves (from, to))
    return NULL;

  self = g_new0 (InchesSlideTransition, 1);
  self->from = from;
  self->to = to;
  self->old_rows = g_array_new (FALSE, FALSE, sizeof (OldRow));
  self->rows = g_array_new (FALSE, FALSE, sizeof (InchesTransitionRow));
  note_old_rows (self);
  inches_slide_transition_place (self, 0);

  return self;
}

void
inches_slide_transition_free (InchesSlideTransition *self)
{
  g_clear_pointer (&self->layer, cairo_surface_destroy);
  g_clear_pointer (&self->plate, inches_plate_free);
  g_clear_pointer (&self->forecast, inches_forecast_unref);
  g_clear_pointer (&self->baseline, inches_forecast_unref);
  g_array_unref (self->old_rows);
  g_array_unref (self->rows);
  g_free (self);
}

static double
mix (double from,
     double to,
     double share)
{
  return from + share * (to - from);
}

static InchesForecast *
blend (InchesForecast *from,
       InchesForecast *to,
       double          share)
{
  if (blends (from, to))
    return inches_forecast_blend (from, to, share);

  return to != NULL ? inches_forecast_ref (to) : NULL;
}

/* Both edges move alike, so that a day that keeps its place at the end keeps it on the way. */
static void
mix_view (InchesSlideTransition *self,
          double                 share)
{
  const InchesView *a = &self->from->state.export.view;
  const InchesView *b = &self->to->state.export.view;

  self->export.view = *b;
  if (!is_broken (b))
    inches_view_show (&self->export.view, mix (a->first, b->first, share), mix (a->last, b->last, share));
}

static gboolean
has_row (InchesTimeline *timeline,
         const char     *id)
{
  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    if (g_str_equal (inches_timeline_get_row (timeline, i)->id, id))
      return TRUE;

  return FALSE;
}

static const OldRow *
find_old_row (InchesSlideTransition *self,
              const char            *id)
{
  for (guint i = 0; i < self->old_rows->len; i++)
    if (g_str_equal (g_array_index (self->old_rows, OldRow, i).id, id))
      return &g_array_index (self->old_rows, OldRow, i);

  return NULL;
}

static void
place_rows (InchesSlideTransition *self)
{
  InchesTimeline *timeline = inches_plate_get_timeline (self->plate);

  g_array_set_size (self->rows, 0);
  self->rows_move = FALSE;
  if (timeline == NULL)
    return;

  for (guint i = 0; i < self->old_rows->len; i++)
    {
      const OldRow *old = &g_array_index (self->old_rows, OldRow, i);
      InchesTransitionRow row = { old->id, old->top - self->from->chart.y, old->height, old->top, 1 - self->share, TRUE };

      if (!has_row (timeline, old->id))
        g_array_append_val (self->rows, row);
    }
  self->rows_move = self->rows->len > 0;

  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    {
      double top = get_row_top (timeline, i);
      double there = self->to->chart.y + top;
      InchesTransitionRow row = { inches_timeline_get_row (timeline, i)->id, top,
                                  get_row_bottom (timeline, i, self->export.height) - top, there, self->share, FALSE };
      const OldRow *old = find_old_row (self, row.id);

      if (old != NULL)
        {
          row.y = mix (old->top, there, self->share);
          row.share = 1;
        }
      self->rows_move |= old == NULL || fabs (old->top - there) >= 0.5;
      g_array_append_val (self->rows, row);
    }
}

/**
 * inches_slide_transition_place:
 * @share: 0 to 1 of the way
 *
 * The chart is placed in the height that it has in the end, so that its rows do not
 * change theirs on the way; its width goes from the first slide's to the second's.
 */
void
inches_slide_transition_place (InchesSlideTransition *self,
                               double                 share)
{
  const InchesTimelineBox *a = &self->from->chart;
  const InchesTimelineBox *b = &self->to->chart;
  gboolean is_timeline = inches_plate_get_timeline (self->to->plate) != NULL;

  g_return_if_fail (share >= 0 && share <= 1);

  self->share = share;
  self->export = self->to->state.export;
  self->box = (InchesTimelineBox) { round (mix (a->x, b->x, share)), is_timeline ? b->y : round (mix (a->y, b->y, share)),
                                    is_timeline ? round (mix (a->width, b->width, share)) : b->width, b->height };
  self->export.width = self->box.width;
  self->export.height = self->box.height;
  mix_view (self, share);
  g_clear_pointer (&self->forecast, inches_forecast_unref);
  g_clear_pointer (&self->baseline, inches_forecast_unref);
  self->export.forecast = self->forecast = blend (self->from->input.forecast, self->to->input.forecast, share);
  self->export.baseline = self->baseline = blend (self->from->input.baseline, self->to->input.baseline, share);

  if (self->plate == NULL)
    self->plate = inches_plate_new (&self->export);
  else
    inches_plate_move (self->plate, &self->export);
  place_rows (self);
}

const InchesView *
inches_slide_transition_get_view (const InchesSlideTransition *self)
{
  return &self->export.view;
}

void
inches_slide_transition_get_box (const InchesSlideTransition *self,
                                 InchesTimelineBox           *box)
{
  *box = self->box;
}

guint
inches_slide_transition_get_n_rows (const InchesSlideTransition *self)
{
  return self->rows->len;
}

const InchesTransitionRow *
inches_slide_transition_get_row (const InchesSlideTransition *self,
                                 guint                        index)
{
  g_return_val_if_fail (index < self->rows->len, NULL);

  return &g_array_index (self->rows, InchesTransitionRow, index);
}

/**
 * inches_slide_transition_ease:
 * @time: s since the transition began
 *
 * Returns: the share of the way, quickly at first and slowly in the end; 1 after %INCHES_TRANSITION_TIME
 */
double
inches_slide_transition_ease (double time)
{
  double left = 1 - CLAMP (time / INCHES_TRANSITION_TIME, 0, 1);

  return 1 - left * left * left;
}
