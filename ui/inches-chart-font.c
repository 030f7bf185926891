/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-chart-font.h"

/* Px of the font for which charts are designed: 11 points at 96 DPI. */
#define DESIGN_SIZE (11 * 96 / 72.0)

#define MEASURER_KEY "inches-chart-measurer"

/* Each display and scale has its own: charts of one window measure alike. */
static InchesMeasurerPango *
get_shared_measurer (GdkDisplay *display,
                     const char *family,
                     gboolean    whole)
{
  const char *key = whole ? MEASURER_KEY "-whole" : MEASURER_KEY;
  InchesMeasurerPango *measurer = g_object_get_data (G_OBJECT (display), key);

  if (measurer == NULL || !g_str_equal (inches_measurer_pango_get_family (measurer), family))
    {
      measurer = inches_measurer_pango_new (family);
      inches_measurer_pango_set_whole_pixels (measurer, whole);
      g_object_set_data_full (G_OBJECT (display), key, measurer, g_object_unref);
    }

  return measurer;
}

/* Returns TRUE if font or size are not what they were at the last call: what was
 * placed with them has to be placed anew. */
gboolean
inches_chart_font_update (InchesChartFont *self,
                          GtkWidget       *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *description = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (description) / (double) PANGO_SCALE;
  gboolean whole = gtk_widget_get_scale_factor (widget) == 1 && cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 4);
  InchesMeasurerPango *measurer;
  double scale;

  if (!pango_font_description_get_size_is_absolute (description))
    size *= pango_cairo_context_get_resolution (context) / 72;

  scale = size / DESIGN_SIZE;
  measurer = get_shared_measurer (gtk_widget_get_display (widget), pango_font_description_get_family (description), whole);

  if (measurer == self->measurer && scale == self->scale)
    return FALSE;

  g_set_object (&self->measurer, measurer);
  self->scale = scale;

  return TRUE;
}

void
inches_chart_font_clear (InchesChartFont *self)
{
  g_clear_object (&self->measurer);
}
