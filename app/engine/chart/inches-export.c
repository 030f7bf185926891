/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export.h"

#include "inches-error.h"
#include "inches-measurer-pango.h"
#include "inches-picture.h"
#include "inches-simulation.h"
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
 * The whole span with the model's weeks magnified, 1920 x 1080, with a title that
 * says what is in view. All are borrowed.
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

/* Whether the weeks of the model are in view; where they are not, its rows would be empty. */
static gboolean
shows_model (const InchesExport *self)
{
  InchesDay anchor = inches_scenario_get_anchor (inches_forecast_get_scenario (self->forecast));

  return self->view.first < anchor + 7 * INCHES_SHORT_WEEKS && self->view.last > anchor;
}

static char *
make_title (const InchesExport *self)
{
  gint first, last;

  inches_day_to_ymd (self->view.first, &first, NULL, NULL);
  inches_day_to_ymd (self->view.last, &last, NULL, NULL);

  return first == last ? g_strdup_printf (_("Diplomacy of the Russia-Ukraine war, %d"), first)
                       : g_strdup_printf (_("Diplomacy of the Russia-Ukraine war, %d to %d"), first, last);
}

static char *
make_subtitle (const InchesExport *self)
{
  g_autofree char *anchor = NULL;

  if (!shows_model (self))
    return g_strdup (_("The record, as its sources have it; they are named at the foot."));

  anchor = inches_day_to_text (inches_scenario_get_anchor (inches_forecast_get_scenario (self->forecast)));

  return g_strdup_printf (_("Above: the record. Below, on hatched ground: what a model makes of the settings named at the foot, from %s."),
                          anchor);
}

/* What is drawn: placed, then painted as often as a back end asks for. */
typedef struct
{
  InchesTimeline     *timeline;
  const InchesExport *export;
} Painted;

static void
paint_timeline (InchesCanvas *canvas,
                gpointer      user_data)
{
  Painted *painted = user_data;
  const InchesTheme *theme = painted->export->theme;

  inches_canvas_rectangle (canvas, 0, 0, painted->export->width, painted->export->height);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
  inches_timeline_paint (painted->timeline, canvas, theme);
}

static void
place_timeline (const InchesExport  *self,
                const char          *title,
                const char          *subtitle,
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
  input.show_model = shows_model (self);
  input.title = title;
  input.subtitle = subtitle;

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
  g_autofree char *title = self->title != NULL ? g_strdup (self->title) : make_title (self);
  g_autofree char *subtitle = self->subtitle != NULL ? g_strdup (self->subtitle) : make_subtitle (self);
  g_autofree char *description = NULL;
  Painted painted = { timeline, self };
  InchesPicture picture = { 0, };
  InchesExportFormat format;

  g_return_val_if_fail (inches_export_find_format (path, &format), FALSE);

  place_timeline (self, title, subtitle, measurer, timeline);
  description = inches_timeline_describe (timeline);

  picture.width = self->width;
  picture.height = self->height;
  picture.scale = self->scale;
  picture.title = title;
  picture.description = description;

  if (format == INCHES_EXPORT_PNG)
    return inches_picture_write_png (path, &picture, measurer, paint_timeline, &painted, error);

  return inches_picture_write_svg (path, &picture, measurer, paint_timeline, &painted, error);
}
