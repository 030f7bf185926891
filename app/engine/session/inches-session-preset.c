/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-session-private.h"

#include "inches-error.h"

/** inches_session_get_preset: Returns: (transfer none): id of the preset last loaded */
const char *
inches_session_get_preset (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->preset;
}

/**
 * inches_session_load_preset:
 * @id: id of one of the model's presets
 * @error: %INCHES_ERROR_UNKNOWN if no preset has it
 *
 * Shows the preset's levers and circumstances, its anchor among them.
 *
 * Returns: %FALSE if nothing has changed because @id is unknown
 */
gboolean
inches_session_load_preset (InchesSession  *self,
                            const char     *id,
                            GError        **error)
{
  const InchesPreset *preset;
  gboolean renamed, changed;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  preset = inches_model_find_preset (self->model, id);
  if (preset == NULL)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_UNKNOWN, "There is no preset “%s”", id);
      return FALSE;
    }

  /* Watchers of either find both changed. */
  renamed = g_strcmp0 (self->preset, id) != 0;
  changed = !inches_scenario_equal (self->scenario, preset->scenario);
  g_free (self->preset);
  self->preset = g_strdup (preset->id);
  if (changed)
    inches_session_show (self, preset->scenario);

  if (renamed)
    inches_session_notify (self, INCHES_SESSION_PROP_PRESET);
  if (changed)
    inches_session_notify (self, INCHES_SESSION_PROP_SCENARIO);

  return TRUE;
}
