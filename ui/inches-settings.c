/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-settings.h"

#include "config.h"

GSettings *
inches_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, INCHES_APP_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/* Where settings live in memory alone, every start is like the first. */
gboolean
inches_settings_are_kept (GSettings *settings)
{
  g_autoptr(GObject) backend = NULL;

  g_object_get (settings, "backend", &backend, NULL);

  return backend != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (backend), "GMemorySettingsBackend");
}

static void
arrangement_changed_cb (InchesArrangement *arrangement,
                        GSettings         *settings)
{
  g_autoptr(GVariant) rows = g_variant_ref_sink (inches_arrangement_save (arrangement));
  g_autoptr(GVariant) kept = g_settings_get_value (settings, "rows");

  /* Scrolling changes nothing that is kept. */
  if (!g_variant_equal (rows, kept))
    g_settings_set_value (settings, "rows", rows);
}

/* Takes the rows of the last time, and keeps what becomes of them. */
void
inches_settings_keep_arrangement (GSettings         *settings,
                                  InchesArrangement *arrangement)
{
  g_autoptr(GVariant) rows = g_settings_get_value (settings, "rows");

  inches_arrangement_load (arrangement, rows);
  g_signal_connect_object (arrangement, "changed", G_CALLBACK (arrangement_changed_cb), settings, 0);
}

/* From now on the settings stay as they are. */
void
inches_settings_release_arrangement (GSettings         *settings,
                                     InchesArrangement *arrangement)
{
  g_signal_handlers_disconnect_by_func (arrangement, arrangement_changed_cb, settings);
}
