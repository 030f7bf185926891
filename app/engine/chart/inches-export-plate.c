/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export-plate.h"

struct _InchesPlate
{
  const InchesExport  *export;
  InchesMeasurerPango *measurer;
  InchesTimeline      *timeline;
  char                *title;
  char                *subtitle;
};

static void
place_timeline (InchesPlate *self)
{
  const InchesExport *export = self->export;
  InchesTimelineInput input = {
    .chronicle = export->chronicle,
    .model = export->model,
    .forecast = export->forecast,
    .baseline = export->baseline,
    .view = export->view,
    .width = export->width,
    .height = export->height,
    .font_scale = 1,
    .measurer = INCHES_MEASURER (self->measurer),
    .purpose = INCHES_TIMELINE_SLIDE,
    .show_model = inches_export_shows_model (export),
    .title = self->title,
    .subtitle = self->subtitle,
    .note = export->mark,
  };

  self->timeline = inches_timeline_new ();
  inches_timeline_place (self->timeline, &input);
}

/**
 * inches_plate_new:
 * @export: the picture; must outlive the plate
 *
 * Returns: (transfer full): the picture, placed
 */
InchesPlate *
inches_plate_new (const InchesExport *export)
{
  InchesPlate *self = g_new0 (InchesPlate, 1);

  self->export = export;
  self->measurer = inches_measurer_pango_new (INCHES_DEFAULT_FAMILY);
  self->title = export->title != NULL ? g_strdup (export->title) : inches_export_make_title (export);
  self->subtitle = export->subtitle != NULL ? g_strdup (export->subtitle) : inches_export_make_subtitle (export);
  place_timeline (self);

  return self;
}

void
inches_plate_free (InchesPlate *self)
{
  inches_timeline_free (self->timeline);
  g_object_unref (self->measurer);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self);
}

InchesMeasurerPango *
inches_plate_get_measurer (InchesPlate *self)
{
  return self->measurer;
}

const char *
inches_plate_get_title (InchesPlate *self)
{
  return self->title;
}

InchesTimeline *
inches_plate_get_timeline (InchesPlate *self)
{
  return self->timeline;
}

char *
inches_plate_describe (InchesPlate *self)
{
  return inches_timeline_describe (self->timeline);
}

/**
 * inches_plate_paint:
 * @canvas: what to draw on
 * @plate: the #InchesPlate
 *
 * Draws the ground, unless the picture is to be transparent, and all on it.
 */
void
inches_plate_paint (InchesCanvas *canvas,
                    gpointer      plate)
{
  InchesPlate *self = plate;
  const InchesExport *export = self->export;

  if (!export->transparent)
    {
      inches_canvas_rectangle (canvas, 0, 0, export->width, export->height);
      inches_canvas_fill (canvas, inches_theme_get_color (export->theme, INCHES_ROLE_VIEW));
    }
  inches_timeline_paint (self->timeline, canvas, export->theme);
}
