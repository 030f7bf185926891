/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export-defaults.h"

#include "inches-explainer.h"
#include "inches-page-size.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *name;
} formats[] =
{
  [INCHES_EXPORT_PNG] = { "png", N_("PNG picture") },
  [INCHES_EXPORT_SVG] = { "svg", N_("SVG drawing") },
  [INCHES_EXPORT_PDF] = { "pdf", N_("PDF page") },
  [INCHES_EXPORT_CSV] = { "csv", N_("CSV, the figures shown") },
};

const char *
inches_export_format_get_id (InchesExportFormat format)
{
  return formats[format].id;
}

const char *
inches_export_format_get_name (InchesExportFormat format)
{
  return _(formats[format].name);
}

void
inches_export_defaults_read (InchesExportDefaults *self,
                             GSettings            *settings)
{
  g_autofree char *format = NULL;

  *self = (InchesExportDefaults) { .format = INCHES_EXPORT_PNG };
  if (settings == NULL)
    {
      self->size = g_strdup ("16:9");
      self->theme = g_strdup ("print");
      self->mark = g_strdup ("");
      return;
    }

  format = g_settings_get_string (settings, "export-format");
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].id, format))
      self->format = i;
  self->size = g_settings_get_string (settings, "export-size");
  self->theme = g_settings_get_string (settings, "export-theme");
  self->mark = g_settings_get_string (settings, "export-mark");
}

void
inches_export_defaults_clear (InchesExportDefaults *self)
{
  g_clear_pointer (&self->size, g_free);
  g_clear_pointer (&self->theme, g_free);
  g_clear_pointer (&self->mark, g_free);
  g_clear_pointer (&self->arrangement, g_variant_unref);
  g_clear_pointer (&self->compare, inches_compare_set_unref);
}

/* Settings may name sizes and themes that another version had. */
static InchesTheme *
find_theme (const InchesExportDefaults *self,
            InchesSession              *session)
{
  InchesTheme *theme = inches_session_find_theme (session, self->theme);

  if (theme == NULL)
    theme = inches_session_find_theme (session, "print");

  return theme != NULL ? theme : inches_session_get_theme (session);
}

gboolean
inches_export_defaults_fill (InchesExportDefaults *self,
                             InchesOutlook        *outlook,
                             InchesChart           chart,
                             InchesExport         *export)
{
  InchesSession *session = inches_outlook_get_session (outlook);
  const InchesPageSize *size = inches_page_size_find (self->size);
  gboolean is_short = chart == INCHES_CHART_TIMELINE || chart == INCHES_CHART_EVIDENCE || chart == INCHES_CHART_WHY
                         || chart == INCHES_CHART_TORNADO || chart == INCHES_CHART_COMPARE || chart == INCHES_CHART_PAIR
                         || chart == INCHES_CHART_MAP; /* shows the session's own 44 weeks */
  InchesForecast *forecast = is_short ? inches_session_get_forecast (session) : inches_outlook_get_forecast (outlook);

  if (forecast == NULL)
    return FALSE;

  inches_export_init (export, inches_session_get_chronicle (session), inches_session_get_model (session), forecast,
                      find_theme (self, session));
  export->baseline = is_short ? inches_session_get_baseline (session) : inches_outlook_get_baseline (outlook);
  export->chart = chart;
  export->view = *inches_session_get_view (session);
  g_clear_pointer (&self->arrangement, g_variant_unref);
  if (!inches_arrangement_is_first_view (inches_session_get_arrangement (session)))
    self->arrangement = g_variant_ref_sink (inches_arrangement_save (inches_session_get_arrangement (session)));
  export->arrangement = self->arrangement;
  export->filter = *inches_inquiry_get_filter (inches_session_get_inquiry (session));
  export->label_changes = inches_session_get_label_changes (session);
  export->preset = inches_session_get_preset (session);
  g_clear_pointer (&self->compare, inches_compare_set_unref);
  if ((chart == INCHES_CHART_COMPARE || chart == INCHES_CHART_PAIR) && inches_comparer_get_set (inches_outlook_get_comparer (outlook)) != NULL)
    export->compare = self->compare = inches_compare_set_ref (inches_comparer_get_set (inches_outlook_get_comparer (outlook)));
  export->index = inches_outlook_get_index (outlook);
  export->future = chart == INCHES_CHART_OUTLOOK ? inches_session_get_future (session) : -1;
  export->alignment = *inches_inquiry_get_alignment (inches_session_get_inquiry (session));
  inches_explainer_get_explained (inches_session_get_explainer (session), &export->explained);
  if (size != NULL)
    {
      export->width = size->width;
      export->height = size->height;
    }
  if (*self->mark != '\0')
    export->mark = self->mark;

  return TRUE;
}
