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
