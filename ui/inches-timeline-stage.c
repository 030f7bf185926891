/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-stage.h"

#define USUAL_WIDTH  1000 /* px */
#define USUAL_HEIGHT 600

void
inches_timeline_stage_init (InchesTimelineStage *self,
                            GtkWidget           *widget)
{
  *self = (InchesTimelineStage) { .widget = widget, .timeline = inches_timeline_new () };
  self->model.under = &self->record;
}

void
inches_timeline_stage_clear (InchesTimelineStage *self)
{
  inches_moving_layer_clear (&self->record);
  inches_moving_layer_clear (&self->model);
  inches_kept_picture_clear (&self->hits);
  g_clear_pointer (&self->timeline, inches_timeline_free);
  inches_chart_font_clear (&self->font);
}

void
inches_timeline_stage_resize (InchesTimelineStage *self,
                              int                  width,
                              int                  height)
{
  if (inches_chart_font_update (&self->font, self->widget) || width != self->width || height != self->height)
    self->placed = FALSE;

  self->width = width;
  self->height = height;
}

void
inches_timeline_stage_forget (InchesTimelineStage *self)
{
  self->placed = FALSE;
}

void
inches_timeline_stage_forget_colors (InchesTimelineStage *self)
{
  inches_moving_layer_forget (&self->record);
  inches_moving_layer_forget (&self->model);
  inches_kept_picture_forget (&self->hits);
}

void
inches_timeline_stage_forget_hits (InchesTimelineStage *self)
{
  inches_kept_picture_forget (&self->hits);
}

void
inches_timeline_stage_take_highlight (InchesTimelineStage *self)
{
  if (!self->placed)
    return;

  inches_timeline_set_highlight (self->timeline, inches_inquiry_get_highlight (inches_session_get_inquiry (self->session)));
  inches_timeline_stage_forget_colors (self);
}

gboolean
inches_timeline_stage_place_model (InchesTimelineStage *self)
{
  if (!self->placed
      || !inches_timeline_place_model (self->timeline, inches_session_get_forecast (self->session),
                                       inches_session_get_baseline (self->session)))
    {
      self->placed = FALSE;
      return FALSE;
    }

  inches_moving_layer_forget (&self->model);

  return TRUE;
}

void
inches_timeline_stage_rest (InchesTimelineStage *self)
{
  gboolean record = inches_moving_layer_rest (&self->record);
  gboolean model = inches_moving_layer_rest (&self->model);

  inches_kept_picture_rest (&self->hits);
  if (record || model)
    gtk_widget_queue_draw (self->widget);
}

/* Lanes that waited for their labels get them in the frames that follow. */
static gboolean
settle_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  InchesTimelineStage *self = user_data;

  self->waiting = 0;
  inches_timeline_stage_forget (self);
  gtk_widget_queue_draw (widget);

  return G_SOURCE_REMOVE;
}

static void
place (InchesTimelineStage *self)
{
  InchesTimelineInput input =
  {
    .chronicle = inches_session_get_chronicle (self->session),
    .model = inches_session_get_model (self->session),
    .forecast = inches_session_get_forecast (self->session),
    .baseline = inches_session_get_baseline (self->session),
    .view = *inches_session_get_view (self->session),
    .width = self->width,
    .height = self->height,
    .font_scale = self->font.scale,
    .measurer = INCHES_MEASURER (self->font.measurer),
    .purpose = INCHES_TIMELINE_WINDOW,
    .hurry = TRUE,
    .show_model = TRUE,
    .arrangement = inches_session_get_arrangement (self->session),
    .label_changes = inches_session_get_label_changes (self->session),
    .filter = inches_inquiry_get_filter (inches_session_get_inquiry (self->session)),
    .highlight = inches_inquiry_get_highlight (inches_session_get_inquiry (self->session)),
  };

  inches_timeline_place (self->timeline, &input);
  if (!inches_timeline_is_settled (self->timeline) && self->waiting == 0)
    self->waiting = gtk_widget_add_tick_callback (self->widget, settle_cb, self, NULL);
  self->placed = TRUE;
  inches_timeline_stage_forget_colors (self);
}

InchesTimeline *
inches_timeline_stage_get_timeline (InchesTimelineStage *self)
{
  /* On a slow machine it is asked before it has a size. */
  if (self->width == 0)
    inches_timeline_stage_resize (self, USUAL_WIDTH, USUAL_HEIGHT);
  if (!self->placed)
    place (self);

  return self->timeline;
}

static void
paint_record (gpointer           chart,
              InchesCanvas      *canvas,
              const InchesTheme *theme)
{
  inches_timeline_paint_record (chart, canvas, theme);
}

static void
paint_model (gpointer           chart,
             InchesCanvas      *canvas,
             const InchesTheme *theme)
{
  inches_timeline_paint_model (chart, canvas, theme);
}

static void
paint_hits (gpointer           chart,
            InchesCanvas      *canvas,
            const InchesTheme *theme)
{
  InchesTimelineStage *self = chart;

  inches_timeline_paint_hits (self->timeline, canvas, theme,
                              inches_inquiry_get_hits (inches_session_get_inquiry (self->session)));
}

static gboolean
get_area (const InchesTimelineBox *box,
          graphene_rect_t         *area)
{
  graphene_rect_init (area, box->x, box->y, box->width, box->height);
  graphene_rect_round_extents (area, area);

  return box->width > 0 && box->height > 0;
}

void
inches_timeline_stage_snapshot (InchesTimelineStage *self,
                                GtkSnapshot         *snapshot)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, self->width, self->height);
  const InchesTheme *theme = inches_session_get_theme (self->session);
  InchesPicturePlace whole;
  InchesTimelineBox box;
  graphene_rect_t model;
  gboolean has_model;

  if (!self->placed)
    place (self);
  inches_timeline_get_picture_place (self->timeline, &whole);

  inches_timeline_get_model_box (self->timeline, &box);
  has_model = get_area (&box, &model);
  inches_moving_layer_cover (&self->record, has_model ? model.origin.y : 0, has_model ? model.origin.y + model.size.height : 0);
  if (self->record.node == NULL)
    {
      inches_moving_layer_paint (&self->record, self->widget, &area, &self->font, &whole, self->timeline, theme,
                                 inches_theme_get_color (theme, INCHES_ROLE_VIEW), paint_record);
      inches_moving_layer_forget (&self->model);
    }
  gtk_snapshot_append_node (snapshot, self->record.node);

  if (has_model)
    {
      inches_timeline_get_model_place (self->timeline, &whole);
      if (self->model.node == NULL)
        inches_moving_layer_paint (&self->model, self->widget, &model, &self->font, &whole, self->timeline, theme, NULL, paint_model);
      gtk_snapshot_append_node (snapshot, self->model.node);
    }

  inches_timeline_get_lanes_box (self->timeline, &box);
  if (*inches_inquiry_get_text (inches_session_get_inquiry (self->session)) != '\0' && get_area (&box, &area))
    {
      if (self->hits.node == NULL)
        inches_kept_picture_paint (&self->hits, self->widget, &area, &self->font, self, theme, NULL, paint_hits);
      gtk_snapshot_append_node (snapshot, self->hits.node);
    }
}
