/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export.h"

#include "inches-error.h"
#include "inches-measurer-pango.h"
#include "inches-picture.h"
#include "inches-timeline.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define SMALLEST_SCALE 0.25
#define LARGEST_SCALE  8.0

/**
 * inches_export_init:
 * @self: (out caller-allocates): the picture
 * @chronicle: the record
 * @model: levers and rungs, for their names
 * @forecast: what the model makes of the scenario
 * @theme: colours; "print" for paper and slides
 *
 * The whole span with the model's weeks magnified, 1920 x 1080, with the chart's
 * own title. All are borrowed.
 */
void
inches_export_init (InchesExport    *self,
                    InchesChronicle *chronicle,
                    InchesModel     *model,
                    InchesForecast  *forecast,
                    InchesTheme     *theme)
{
  memset (self, 0, sizeof *self);
  self->chronicle = chronicle;
  self->model = model;
  self->forecast = forecast;
  self->theme = theme;
  self->width = 1920;
  self->height = 1080;
  self->scale = 1;
  inches_view_init (&self->view, inches_chronicle_get_first (chronicle), inches_chronicle_get_last (chronicle));
}

/**
 * inches_export_find_format:
 * @path: where a picture is to go
 * @format: (out): what the ending of its name says, in either case of letters
 *
 * Returns: %FALSE if the name ends in nothing known
 */
gboolean
inches_export_find_format (const char         *path,
                           InchesExportFormat *format)
{
  const char *dot = strrchr (path, '.');

  if (dot != NULL && g_ascii_strcasecmp (dot, ".png") == 0)
    *format = INCHES_EXPORT_PNG;
  else if (dot != NULL && g_ascii_strcasecmp (dot, ".svg") == 0)
    *format = INCHES_EXPORT_SVG;
  else
    return FALSE;

  return TRUE;
}

/**
 * inches_export_check_size:
 * @self: the picture
 * @error: %INCHES_ERROR_OUT_OF_RANGE names the limits
 *
 * Returns: %TRUE if size and scale are ones that a picture can have
 */
gboolean
inches_export_check_size (const InchesExport  *self,
                          GError             **error)
{
  /* Written so that NaN fails too. */
  if (!(self->scale >= SMALLEST_SCALE && self->scale <= LARGEST_SCALE))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE, _("the scale must be from %g to %g"),
                   SMALLEST_SCALE, LARGEST_SCALE);
      return FALSE;
    }

  if (self->width < INCHES_EXPORT_SMALLEST || self->width > INCHES_EXPORT_LARGEST
      || self->height < INCHES_EXPORT_SMALLEST || self->height > INCHES_EXPORT_LARGEST)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("the picture would be %u x %u pixels; each side must be from %d to %d"),
                   self->width, self->height, INCHES_EXPORT_SMALLEST, INCHES_EXPORT_LARGEST);
      return FALSE;
    }

  if (self->width * self->scale > INCHES_EXPORT_LARGEST || self->height * self->scale > INCHES_EXPORT_LARGEST
      || self->width * self->scale * self->height * self->scale > INCHES_EXPORT_MOST_PIXELS)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("the picture would be %.0f x %.0f pixels after scaling; a side may have %d, and all %d million"),
                   self->width * self->scale, self->height * self->scale, INCHES_EXPORT_LARGEST,
                   INCHES_EXPORT_MOST_PIXELS / 1000000);
      return FALSE;
    }

  return TRUE;
}

typedef struct
{
  InchesTimeline    *timeline;
  const InchesTheme *theme;
} Painted;

static void
paint_timeline (InchesCanvas *canvas,
                gpointer      user_data)
{
  Painted *painted = user_data;

  inches_timeline_paint (painted->timeline, canvas, painted->theme);
}

/* The span of what is in view lies within the record; the model rows belong to it
 * only where its weeks are. */
static void
place_timeline (const InchesExport  *self,
                InchesMeasurerPango *measurer,
                InchesTimeline      *timeline)
{
  InchesTimelineInput input = { NULL };

  input.chronicle = self->chronicle;
  input.model = self->model;
  input.forecast = self->forecast;
  input.baseline = self->baseline;
  input.view = self->view;
  input.width = self->width;
  input.height = self->height;
  input.font_scale = 1;
  input.measurer = INCHES_MEASURER (measurer);
  input.purpose = INCHES_TIMELINE_SLIDE;
  input.show_model = TRUE;
  input.title = self->title;
  input.subtitle = self->subtitle;

  inches_timeline_place (timeline, &input);
}

/**
 * inches_export_save:
 * @self: the picture; its size has been checked
 * @path: ends in .png or .svg; replaced as a whole or not at all
 * @error: names the file and why it cannot be written
 *
 * Draws the timeline with title, key, settings and sources. Needs no display; the
 * same picture makes the same bytes.
 *
 * Returns: %FALSE if the file could not be written; what was there is kept
 */
gboolean
inches_export_save (const InchesExport  *self,
                    const char          *path,
                    GError             **error)
{
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (INCHES_DEFAULT_FAMILY);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  g_autofree char *description = NULL;
  Painted painted = { timeline, self->theme };
  InchesPicture picture = { 0, };
  InchesExportFormat format;

  g_return_val_if_fail (inches_export_find_format (path, &format), FALSE);

  place_timeline (self, measurer, timeline);
  description = inches_timeline_describe (timeline);

  picture.width = self->width;
  picture.height = self->height;
  picture.scale = self->scale;
  picture.title = self->title != NULL ? self->title : _("Inches: the record and an illustrative model");
  picture.description = description;

  if (format == INCHES_EXPORT_PNG)
    return inches_picture_write_png (path, &picture, measurer, paint_timeline, &painted, error);

  return inches_picture_write_svg (path, &picture, measurer, paint_timeline, &painted, error);
}
