/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export.h"

#include "inches-canvas-cairo.h"
#include "inches-error.h"
#include "inches-export-csv.h"
#include "inches-export-plate.h"
#include "inches-happened.h"
#include "inches-page-size.h"
#include "inches-picture.h"

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
 * @forecast: (nullable): what the model makes of the scenario; charts of the record need none
 * @theme: colours; "print" for paper and slides
 *
 * The timeline over the whole span with the model's weeks magnified, 1920 x 1080, with
 * a title that says what is in view. All are borrowed.
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
  self->chart = INCHES_CHART_TIMELINE;
  self->index = INCHES_INDEX_INCHES;
  self->future = -1;
  inches_alignment_init (&self->alignment);
  inches_explained_init (&self->explained);
  inches_filter_init (&self->filter);
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
  else if (dot != NULL && g_ascii_strcasecmp (dot, ".pdf") == 0)
    *format = INCHES_EXPORT_PDF;
  else if (dot != NULL && g_ascii_strcasecmp (dot, ".csv") == 0)
    *format = INCHES_EXPORT_CSV;
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

/**
 * inches_export_get_indices:
 * @self: the picture
 *
 * Returns: bits 1 << #InchesIndex that its forecasts must keep
 */
guint
inches_export_get_indices (const InchesExport *self)
{
  switch (self->chart)
    {
    case INCHES_CHART_TIMELINE:
      return 1u << INCHES_INDEX_INCHES;
    case INCHES_CHART_OUTLOOK:
    case INCHES_CHART_COMPARE:
    case INCHES_CHART_PAIR:
      return 1u << self->index;
    case INCHES_CHART_EVIDENCE:
      return inches_happened_get_indices (self->chronicle);
    case INCHES_CHART_LADDER:
    case INCHES_CHART_OUTCOMES:
    case INCHES_CHART_THEN_AND_NOW:
    case INCHES_CHART_PRECEDENTS:
    case INCHES_CHART_WHY:
    case INCHES_CHART_TORNADO:
    case INCHES_CHART_MAP:
    case INCHES_N_CHARTS:
      break;
    }

  return 0;
}

/**
 * inches_export_get_shown:
 * @self: the picture
 *
 * What happened is held against early 2025, whatever is set, as long as both cover
 * the same weeks.
 *
 * Returns: (transfer none) (nullable): the run whose fan is drawn
 */
InchesForecast *
inches_export_get_shown (const InchesExport *self)
{
  if (self->chart == INCHES_CHART_EVIDENCE && self->baseline != NULL
      && inches_scenario_get_anchor (inches_forecast_get_scenario (self->baseline))
         == inches_scenario_get_anchor (inches_forecast_get_scenario (self->forecast)))
    return self->baseline;

  return self->forecast;
}

static GBytes *
take_array (GByteArray *array)
{
  return array != NULL ? g_byte_array_free_to_bytes (array) : NULL;
}

static GBytes *
make_svg (const InchesPicture  *picture,
          InchesPlate          *plate,
          GError              **error)
{
  gsize length = 0;
  char *svg = inches_picture_make_svg (picture, inches_plate_get_measurer (plate), inches_plate_paint, plate, &length, error);

  return svg != NULL ? g_bytes_new_take (svg, length) : NULL;
}

/* The record has a date of its own; a clock would make other bytes each time. */
static char *
make_date (const InchesExport *self)
{
  g_autofree char *day = inches_day_to_iso (inches_chronicle_get_gathered (self->chronicle));

  return g_strconcat (day, "T00:00:00Z", NULL);
}

/**
 * inches_export_make:
 * @self: the picture; its size has been checked
 * @format: of the bytes
 * @error: if memory does not suffice
 *
 * Draws the chart with title, key, settings and sources, or writes the figures it
 * shows. Needs no display; the same picture makes the same bytes.
 *
 * Returns: (transfer full): the bytes of a file; %NULL with @error set
 */
GBytes *
inches_export_make (const InchesExport  *self,
                    InchesExportFormat   format,
                    GError             **error)
{
  g_autoptr(InchesPlate) plate = NULL;
  g_autofree char *description = NULL;
  g_autofree char *date = NULL;
  InchesPicture picture = { .width = self->width, .height = self->height, .scale = self->scale,
                            .transparent = self->transparent, .outlines = self->outlines };

  plate = inches_plate_new (self);
  if (format == INCHES_EXPORT_CSV)
    return inches_export_make_csv (self, plate);

  picture.title = inches_plate_get_title (plate);
  picture.description = description = inches_plate_describe (plate);
  picture.date = date = make_date (self);
  inches_page_size_to_paper (self->width, self->height, &picture.page_width, &picture.page_height);

  if (format == INCHES_EXPORT_SVG)
    return make_svg (&picture, plate, error);
  if (format == INCHES_EXPORT_PDF)
    return take_array (inches_picture_make_pdf (&picture, inches_plate_get_measurer (plate), inches_plate_paint, plate, error));

  return take_array (inches_picture_make_png (&picture, inches_plate_get_measurer (plate), inches_plate_paint, plate, error));
}

/**
 * inches_export_draw:
 * @self: the picture
 * @cr: what to draw on, scaled to px of the layout
 *
 * Draws what the file shows: for print, and for a look at it before it is saved.
 */
void
inches_export_draw (const InchesExport *self,
                    cairo_t            *cr)
{
  g_autoptr(InchesPlate) plate = inches_plate_new (self);
  g_autoptr(InchesCanvas) canvas = inches_canvas_cairo_new (cr, inches_plate_get_measurer (plate));

  inches_canvas_cairo_set_quality (INCHES_CANVAS_CAIRO (canvas), INCHES_QUALITY_PICTURE);
  inches_plate_paint (canvas, plate);
}
