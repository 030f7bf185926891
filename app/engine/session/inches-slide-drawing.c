/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-drawing.h"

#include "inches-briefing-forecasts.h"
#include "inches-measurer-pango.h"
#include "inches-slide-surface.h"

/* All that a worker needs; nothing of the session itself. */
typedef struct
{
  InchesChronicle    *chronicle;
  InchesModel        *model;
  InchesBriefing     *briefing;
  guint               step;
  InchesSlideStage    stage;
  InchesLabelChanges *label_changes;
  InchesTheme        *theme;
  double              scale;
} Drawing;

static void
drawing_free (gpointer data)
{
  Drawing *drawing = data;

  g_object_unref (drawing->chronicle);
  inches_model_unref (drawing->model);
  inches_briefing_unref (drawing->briefing);
  inches_theme_unref (drawing->theme);
  g_clear_pointer (&drawing->label_changes, inches_label_changes_unref);
  g_free (drawing);
}

static void
draw_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Drawing *drawing = data;
  g_autoptr(InchesBriefingForecasts) forecasts = inches_briefing_forecasts_new (drawing->briefing, drawing->model, drawing->chronicle);
  g_autoptr(InchesMeasurerPango) measurer = NULL;
  g_autoptr(InchesSlide) slide = NULL;
  InchesSlideInput input = { .chronicle = drawing->chronicle, .model = drawing->model, .briefing = drawing->briefing,
                             .step = drawing->step, .stage = drawing->stage, .label_changes = drawing->label_changes,
                             .width = INCHES_SLIDE_WIDTH, .height = INCHES_SLIDE_HEIGHT };

  if (!inches_briefing_forecasts_run (forecasts, drawing->step, cancellable))
    {
      g_task_return_error_if_cancelled (task);
      return;
    }

  measurer = inches_measurer_pango_new (INCHES_DEFAULT_FAMILY);
  input.measurer = INCHES_MEASURER (measurer);
  input.forecast = forecasts->forecasts[drawing->step];
  input.baseline = forecasts->baselines[drawing->step];
  input.compare = forecasts->compares[drawing->step];
  slide = inches_slide_new (&input);
  g_task_return_pointer (task, inches_slide_surface_new (slide, measurer, drawing->theme, drawing->scale),
                         (GDestroyNotify) cairo_surface_destroy);
}

/**
 * inches_slide_draw_async:
 * @session: whose record, model and labels are shown
 * @briefing: a briefing
 * @step: index of one of its steps
 * @stage: its question or what it shows
 * @scale: pixels for each px of a slide of 1920 x 1080
 * @theme: colours
 * @cancellable: (nullable): gives up
 * @callback: called on this thread when it is drawn
 * @user_data: for @callback
 *
 * Runs the model for a step, places its slide and draws it, all in a worker.
 */
void
inches_slide_draw_async (InchesSession       *session,
                         InchesBriefing      *briefing,
                         guint                step,
                         InchesSlideStage     stage,
                         double               scale,
                         InchesTheme         *theme,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Drawing *drawing = g_new0 (Drawing, 1);
  InchesLabelChanges *changes = inches_session_get_label_changes (session);

  drawing->chronicle = g_object_ref (inches_session_get_chronicle (session));
  drawing->model = inches_model_ref (inches_session_get_model (session));
  drawing->briefing = inches_briefing_ref (briefing);
  drawing->step = step;
  drawing->stage = stage;
  drawing->label_changes = changes != NULL ? inches_label_changes_ref (changes) : NULL;
  drawing->theme = inches_theme_ref (theme);
  drawing->scale = scale;
  g_task_set_task_data (task, drawing, drawing_free);
  g_task_run_in_thread (task, draw_thread);
}

/** inches_slide_draw_finish: Returns: (transfer full) (nullable): the picture; %NULL with @error set if it was cancelled */
cairo_surface_t *
inches_slide_draw_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
