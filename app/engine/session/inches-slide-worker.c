/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-worker.h"

#include "inches-briefing-forecasts.h"
#include "inches-slide-aside.h"
#include "inches-slide-surface.h"

struct _InchesSlideWorker
{
  gatomicrefcount          ref_count;

  InchesChronicle         *chronicle;
  InchesModel             *model;
  InchesBriefing          *briefing;
  InchesLabelChanges      *label_changes; /* NULL: none */
  InchesBriefingForecasts *forecasts;     /* only while a slide is drawn, and one is at a time */
};

typedef struct
{
  InchesSlideWorker *worker;
  InchesSlideOrder  *order;
} Job;

static void
hold_order (InchesSlideOrder       *self,
            const InchesSlideOrder *order)
{
  *self = *order;
  self->settings = order->settings != NULL ? inches_step_settings_ref (order->settings) : NULL;
  self->theme = inches_theme_ref (order->theme);
  self->mark = g_strdup (order->mark);
}

static void
release_order (InchesSlideOrder *self)
{
  g_clear_pointer (&self->settings, inches_step_settings_unref);
  inches_theme_unref (self->theme);
  g_free ((char *) self->mark);
}

InchesSlideOrder *
inches_slide_order_copy (const InchesSlideOrder *order)
{
  InchesSlideOrder *copy = g_new (InchesSlideOrder, 1);

  hold_order (copy, order);

  return copy;
}

void
inches_slide_order_free (InchesSlideOrder *order)
{
  release_order (order);
  g_free (order);
}

gboolean
inches_slide_order_equal (const InchesSlideOrder *a,
                          const InchesSlideOrder *b)
{
  return a->stop.step == b->stop.step && a->stop.stage == b->stop.stage && a->width == b->width && a->theme == b->theme
         && g_str_equal (a->mark, b->mark) && inches_step_settings_equal (a->settings, b->settings)
         && inches_guess_equal (&a->guess, &b->guess);
}

InchesDrawnSlide *
inches_drawn_slide_ref (InchesDrawnSlide *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
drawn_slide_clear (gpointer data)
{
  InchesDrawnSlide *self = data;

  release_order (&self->order);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_free (self->title);
  g_free (self->description);
  g_object_unref (self->chronicle);
  inches_model_unref (self->model);
  inches_briefing_unref (self->briefing);
  g_clear_pointer (&self->label_changes, inches_label_changes_unref);
  g_clear_pointer (&self->forecast, inches_forecast_unref);
  g_clear_pointer (&self->baseline, inches_forecast_unref);
  g_clear_pointer (&self->compare, inches_compare_set_unref);
}

void
inches_drawn_slide_unref (InchesDrawnSlide *self)
{
  g_atomic_rc_box_release_full (self, drawn_slide_clear);
}

/**
 * inches_drawn_slide_get_input:
 * @input: (out caller-allocates): borrows from @self; without a measurer
 */
void
inches_drawn_slide_get_input (const InchesDrawnSlide *self,
                              InchesSlideInput       *input)
{
  *input = (InchesSlideInput) { .chronicle = self->chronicle, .model = self->model, .briefing = self->briefing,
                                .step = self->order.stop.step, .stage = self->order.stop.stage,
                                .guess = self->order.guess.made ? &self->order.guess : NULL,
                                .forecast = self->forecast, .baseline = self->baseline, .compare = self->compare,
                                .label_changes = self->label_changes, .mark = self->order.mark,
                                .width = INCHES_SLIDE_WIDTH, .height = INCHES_SLIDE_HEIGHT };
}

/* What was tried is run for itself: the forecasts kept are those of the steps. */
static void
take_forecasts (InchesDrawnSlide  *slide,
                InchesSlideWorker *worker)
{
  const InchesSlideOrder *order = &slide->order;
  g_autoptr(InchesBriefingForecasts) own = NULL;
  InchesBriefingForecasts *forecasts = worker->forecasts;
  guint step = order->stop.step;

  if (order->settings != NULL)
    {
      slide->briefing = inches_briefing_with_aside (worker->briefing, step, order->settings, worker->model);
      forecasts = own = inches_briefing_forecasts_new (slide->briefing, worker->model, worker->chronicle);
    }
  else
    slide->briefing = inches_briefing_ref (worker->briefing);

  inches_briefing_forecasts_run (forecasts, step, NULL);
  slide->forecast = forecasts->forecasts[step] != NULL ? inches_forecast_ref (forecasts->forecasts[step]) : NULL;
  slide->baseline = forecasts->baselines[step] != NULL ? inches_forecast_ref (forecasts->baselines[step]) : NULL;
  slide->compare = forecasts->compares[step] != NULL ? inches_compare_set_ref (forecasts->compares[step]) : NULL;
}

static InchesDrawnSlide *
draw (InchesSlideWorker      *self,
      const InchesSlideOrder *order)
{
  InchesDrawnSlide *drawn = g_atomic_rc_box_new0 (InchesDrawnSlide);
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (INCHES_DEFAULT_FAMILY);
  g_autoptr(InchesSlide) slide = NULL;
  InchesSlideInput input;

  hold_order (&drawn->order, order);
  drawn->chronicle = g_object_ref (self->chronicle);
  drawn->model = inches_model_ref (self->model);
  drawn->label_changes = self->label_changes != NULL ? inches_label_changes_ref (self->label_changes) : NULL;
  take_forecasts (drawn, self);

  inches_drawn_slide_get_input (drawn, &input);
  input.measurer = INCHES_MEASURER (measurer);
  slide = inches_slide_new (&input);
  drawn->title = g_strdup (inches_slide_get_title (slide));
  drawn->description = inches_slide_describe (slide);
  drawn->shows_model = inches_slide_shows_model (slide);
  drawn->surface = inches_slide_surface_new (slide, measurer, order->theme, order->width / INCHES_SLIDE_WIDTH);

  return drawn;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  inches_slide_worker_unref (job->worker);
  inches_slide_order_free (job->order);
  g_free (job);
}

static void
draw_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Job *job = data;

  g_task_return_pointer (task, draw (job->worker, job->order), (GDestroyNotify) inches_drawn_slide_unref);
}

InchesSlideWorker *
inches_slide_worker_new (InchesChronicle    *chronicle,
                         InchesModel        *model,
                         InchesBriefing     *briefing,
                         InchesLabelChanges *label_changes)
{
  InchesSlideWorker *self = g_new0 (InchesSlideWorker, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->chronicle = g_object_ref (chronicle);
  self->model = inches_model_ref (model);
  self->briefing = inches_briefing_ref (briefing);
  self->label_changes = label_changes != NULL ? inches_label_changes_ref (label_changes) : NULL;
  self->forecasts = inches_briefing_forecasts_new (briefing, model, chronicle);

  return self;
}

void
inches_slide_worker_unref (InchesSlideWorker *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  inches_briefing_forecasts_free (self->forecasts);
  g_clear_pointer (&self->label_changes, inches_label_changes_unref);
  inches_briefing_unref (self->briefing);
  inches_model_unref (self->model);
  g_object_unref (self->chronicle);
  g_free (self);
}

void
inches_slide_worker_draw_async (InchesSlideWorker      *self,
                                const InchesSlideOrder *order,
                                GAsyncReadyCallback     callback,
                                gpointer                user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new (Job, 1);

  g_atomic_ref_count_inc (&self->ref_count);
  *job = (Job) { self, inches_slide_order_copy (order) };
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, draw_thread);
}

/** inches_slide_worker_draw_finish: Returns: (transfer full): the slide, drawn */
InchesDrawnSlide *
inches_slide_worker_draw_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
