/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-stage.h"

void
inches_timeline_stage_init (InchesTimelineStage *self,
                            GtkWidget           *widget)
{
  *self = (InchesTimelineStage) { .widget = widget, .timeline = inches_timeline_new () };
}

void
inches_timeline_stage_clear (InchesTimelineStage *self)
{
  inches_kept_picture_clear (&self->record);
  inches_kept_picture_clear (&self->model);
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
  inches_kept_picture_forget (&self->record);
  inches_kept_picture_forget (&self->model);
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

  inches_kept_picture_forget (&self->model);

  return TRUE;
}

void
inches_timeline_stage_rest (InchesTimelineStage *self)
{
  inches_kept_picture_rest (&self->record);
  inches_kept_picture_rest (&self->model);
  inches_kept_picture_rest (&self->hits);
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
    .show_model = TRUE,
    .arrangement = inches_session_get_arrangement (self->session),
    .label_changes = inches_session_get_label_changes (self->session),
    .filter = inches_inquiry_get_filter (inches_session_get_inquiry (self->session)),
    .highlight = inches_inquiry_get_highlight (inches_session_get_inquiry (self->session)),
  };

  inches_timeline_place (self->timeline, &input);
  self->placed = TRUE;
  inches_timeline_stage_forget_colors (self);
}

InchesTimeline *
inches_timeline_stage_get_timeline (InchesTimelineStage *self)
{
  if (!self->placed)
    place (self);

  return self->timeline;
}

static void
paint (InchesTimelineStage   *self,
       InchesKeptPicture     *picture,
       const graphene_rect_t *area,
       gboolean               on_ground,
       gpointer               chart,
       InchesPaintFunc        func)
{
  const InchesTheme *theme = inches_session_get_theme (self->session);

  inches_kept_picture_paint (picture, self->widget, area, &self->font, chart, theme,
                             on_ground ? inches_theme_get_color (theme, INCHES_ROLE_VIEW) : NULL, func);
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
  InchesTimelineBox box;

  if (!self->placed)
    place (self);

  if (self->record.node == NULL)
    paint (self, &self->record, &area, TRUE, self->timeline, paint_record);
  gtk_snapshot_append_node (snapshot, self->record.node);

  inches_timeline_get_model_box (self->timeline, &box);
  if (get_area (&box, &area))
    {
      if (self->model.node == NULL)
        paint (self, &self->model, &area, FALSE, self->timeline, paint_model);
      gtk_snapshot_append_node (snapshot, self->model.node);
    }

  inches_timeline_get_lanes_box (self->timeline, &box);
  if (*inches_inquiry_get_text (inches_session_get_inquiry (self->session)) != '\0' && get_area (&box, &area))
    {
      if (self->hits.node == NULL)
        paint (self, &self->hits, &area, FALSE, self, paint_hits);
      gtk_snapshot_append_node (snapshot, self->hits.node);
    }
}
