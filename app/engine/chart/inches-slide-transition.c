/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-transition.h"

#include "inches-canvas-cairo.h"
#include "inches-forecast-blend.h"
#include "inches-slide-private.h"

#include <math.h>

/* A row of the first slide. */
typedef struct
{
  const char *id;
  double      top; /* px of the slide */
  double      height;
} OldRow;

struct _InchesSlideTransition
{
  InchesSlide       *from;
  InchesSlide       *to;
  double             share;

  InchesExport       export;   /* of this moment */
  InchesForecast    *forecast; /* NULL: none */
  InchesForecast    *baseline;
  InchesPlate       *plate;    /* NULL until it is placed */
  InchesTimelineBox  box;

  GArray            *old_rows; /* (element-type OldRow) */
  GArray            *rows;     /* (element-type InchesTransitionRow) */
  gboolean           rows_move;
  cairo_surface_t   *layer;    /* on which rows that move are painted first; NULL until needed */
};

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

static void
paint_chart (InchesSlideTransition *self,
             cairo_t               *cr,
             InchesMeasurerPango   *measurer,
             const InchesTheme     *theme)
{
  g_autoptr(InchesCanvas) canvas = inches_canvas_cairo_new (cr, measurer);

  inches_canvas_cairo_set_quality (INCHES_CANVAS_CAIRO (canvas), INCHES_QUALITY_MOVING);
  self->export.theme = (InchesTheme *) theme;
  inches_slide_paint_chart (self->to, self->plate, canvas, theme);
}

static cairo_surface_t *
paint_layer (InchesSlideTransition *self,
             double                 scale,
             InchesMeasurerPango   *measurer,
             const InchesTheme     *theme)
{
  int width = ceil (MAX (self->from->chart.width, self->to->chart.width) * scale);
  int height = ceil (self->to->chart.height * scale);
  cairo_t *cr;

  if (self->layer == NULL)
    self->layer = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  cr = cairo_create (self->layer);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  cairo_scale (cr, scale, scale);
  paint_chart (self, cr, measurer, theme);
  cairo_destroy (cr);

  return self->layer;
}

/* Whole pixels, so that a row is copied and not drawn between them. */
static void
paint_row (InchesSlideTransition     *self,
           cairo_t                   *cr,
           const InchesTransitionRow *row,
           cairo_surface_t           *source,
           double                     x,
           double                     top,
           double                     scale,
           const InchesColor         *ground)
{
  double y = round (row->y * scale);
  double height = round ((row->top + row->height) * scale) - round (row->top * scale);

  cairo_save (cr);
  cairo_rectangle (cr, 0, y, ceil ((self->box.x + self->box.width) * scale), height);
  cairo_clip (cr);
  if (row->share >= 1)
    {
      cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
      cairo_paint (cr);
    }
  cairo_set_source_surface (cr, source, round (x * scale), y - round (top * scale));
  if (row->share >= 1)
    cairo_paint (cr);
  else
    cairo_paint_with_alpha (cr, row->share);
  cairo_restore (cr);
}

/* Those that go and come first, those that stay over them. */
static void
paint_rows (InchesSlideTransition *self,
            cairo_t               *cr,
            double                 scale,
            cairo_surface_t       *from,
            InchesMeasurerPango   *measurer,
            const InchesTheme     *theme)
{
  cairo_surface_t *layer = paint_layer (self, scale, measurer, theme);
  const InchesColor *ground = inches_theme_get_color (theme, INCHES_ROLE_VIEW);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->rows->len; i++)
      {
        const InchesTransitionRow *row = &g_array_index (self->rows, InchesTransitionRow, i);

        if ((row->share >= 1) != (pass == 1))
          continue;

        if (row->goes)
          paint_row (self, cr, row, from, 0, self->from->chart.y + row->top, scale, ground);
        else
          paint_row (self, cr, row, layer, self->box.x, row->top, scale, ground);
      }
}

/**
 * inches_slide_transition_paint:
 * @frame: RGB24, as large as the slides' pictures
 * @words: from the first slide's picture to the second's
 * @from: the first slide's picture
 * @measurer: that the slides were placed with
 * @theme: colours
 *
 * Paints the moment it was placed for.
 */
void
inches_slide_transition_paint (InchesSlideTransition   *self,
                               cairo_surface_t         *frame,
                               const InchesPictureFade *words,
                               cairo_surface_t         *from,
                               InchesMeasurerPango     *measurer,
                               const InchesTheme       *theme)
{
  double scale = cairo_image_surface_get_width (frame) / self->to->input.width;
  const InchesColor *ground = inches_theme_get_color (theme, INCHES_ROLE_VIEW);
  double top = mix (self->from->chart.y, self->to->chart.y, self->share);
  double bottom = mix (self->from->chart.y + self->from->chart.height, self->to->chart.y + self->to->chart.height, self->share);
  InchesBox box = { floor (MAX (self->box.x, 0) * scale), floor (top * scale),
                    ceil (MIN (self->box.x + self->box.width, self->to->input.width) * scale), ceil (bottom * scale) };
  cairo_t *cr = cairo_create (frame);

  inches_picture_fade_paint (words, cr, self->share, &box);
  cairo_rectangle (cr, box.left, box.top, box.right - box.left, box.bottom - box.top);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
  cairo_paint (cr);
  if (self->rows_move)
    paint_rows (self, cr, scale, from, measurer, theme);
  else
    {
      cairo_translate (cr, round (self->box.x * scale), round (self->box.y * scale));
      cairo_scale (cr, scale, scale);
      paint_chart (self, cr, measurer, theme);
    }
  cairo_destroy (cr);
  cairo_surface_flush (frame);
}
