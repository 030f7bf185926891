/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-session-private.h"

#include <glib/gi18n-lib.h>

#include "inches-error.h"

/** inches_session_get_pinned: Returns: (transfer none) (element-type InchesPinned): at most %INCHES_PINNED_MOST, in the
 * order of their columns; not to be changed */
GPtrArray *
inches_session_get_pinned (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return inches_content_get_pinned (self->content);
}

static void
edit_pinned (InchesSession *self,
             GPtrArray     *list)
{
  g_autoptr(InchesContent) content = inches_content_with_pinned (self->content, list);

  inches_session_edit (self, content, NULL);
}

/* The preset's name, "changed" if it was, and a number if a column is called so already. */
static char *
make_name (InchesSession *self)
{
  const char *preset = inches_content_get_preset_name (self->content);
  gboolean changed = !inches_scenario_equal (inches_content_get_scenario (self->content), inches_session_get_preset_scenario (self));
  /* Translators: %s is the name of a preset whose settings were changed since. */
  g_autofree char *base = changed ? g_strdup_printf (_("%s, changed"), preset) : g_strdup (preset);
  g_autofree char *name = g_strdup (base);

  for (guint n = 2; inches_pinned_list_find_name (inches_content_get_pinned (self->content), name) != NULL; n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s %u", base, n);
    }

  return inches_pinned_check_name (name) ? g_steal_pointer (&name) : g_utf8_substring (name, 0, INCHES_PINNED_LONGEST_NAME);
}

/**
 * inches_session_pin:
 * @error: %INCHES_ERROR_TOO_LARGE if %INCHES_PINNED_MOST are pinned already,
 *   %INCHES_ERROR_DUPLICATE if one of them has the settings and coefficients in use
 *
 * Pins the settings shown, with the sheet in use, under the name of their preset. A
 * step that can be undone.
 *
 * Returns: %FALSE if nothing has changed
 */
gboolean
inches_session_pin (InchesSession  *self,
                    GError        **error)
{
  InchesScenario *scenario;
  InchesSheet *sheet;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);

  scenario = inches_content_get_scenario (self->content);
  sheet = inches_content_get_sheet (self->content);

  return inches_session_pin_scenario (self, NULL, scenario, sheet, inches_content_get_preset (self->content), error);
}

/**
 * inches_session_pin_scenario:
 * @name: (nullable): what its column is called; %NULL: as the settings shown would be
 * @scenario: what to pin
 * @sheet: its coefficients
 * @preset: id of the preset it comes from
 * @error: as inches_session_pin(), and as inches_session_rename_pinned() for @name
 *
 * Returns: %FALSE if nothing has changed
 */
gboolean
inches_session_pin_scenario (InchesSession   *self,
                             const char      *name,
                             InchesScenario  *scenario,
                             InchesSheet     *sheet,
                             const char      *preset,
                             GError         **error)
{
  g_autoptr(InchesPinned) pinned = NULL;
  g_autoptr(GPtrArray) list = NULL;
  g_autofree char *title = NULL;
  g_autofree char *id = NULL;
  GPtrArray *before;
  InchesPinned *other;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (scenario != NULL && sheet != NULL && preset != NULL, FALSE);

  before = inches_content_get_pinned (self->content);
  other = inches_pinned_list_find_scenario (before, scenario, sheet);
  if (other != NULL)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_DUPLICATE, _("These settings are pinned already, as “%s”"),
                   inches_pinned_get_name (other));
      return FALSE;
    }
  if (before->len >= INCHES_PINNED_MOST)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE, _("There are %d pinned scenarios already; take one away first"),
                   INCHES_PINNED_MOST);
      return FALSE;
    }
  if (name != NULL && !inches_session_check_pinned_name (self, name, NULL, error))
    return FALSE;

  title = name != NULL ? g_strdup (name) : make_name (self);
  id = inches_pinned_list_make_id (before);
  pinned = inches_pinned_new (id, title, scenario, sheet, preset);
  list = inches_pinned_list_with (before, pinned);
  edit_pinned (self, list);

  return TRUE;
}

static InchesPinned *
find (InchesSession  *self,
      const char     *id,
      GError        **error)
{
  InchesPinned *pinned = inches_pinned_list_find (inches_content_get_pinned (self->content), id, NULL);

  if (pinned == NULL)
    g_set_error (error, INCHES_ERROR, INCHES_ERROR_UNKNOWN, _("There is no pinned scenario “%s”"), id);

  return pinned;
}

/**
 * inches_session_unpin:
 * @id: of a pinned scenario
 * @error: %INCHES_ERROR_UNKNOWN
 *
 * Returns: %FALSE if nothing has changed because @id is unknown
 */
gboolean
inches_session_unpin (InchesSession  *self,
                      const char     *id,
                      GError        **error)
{
  g_autoptr(GPtrArray) list = NULL;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (find (self, id, error) == NULL)
    return FALSE;

  list = inches_pinned_list_without (inches_content_get_pinned (self->content), id);
  edit_pinned (self, list);

  return TRUE;
}

/**
 * inches_session_check_pinned_name:
 * @name: what a column is to be called
 * @id: (nullable): the one that may have it already
 * @error: %INCHES_ERROR_OUT_OF_RANGE for an empty or too long name,
 *   %INCHES_ERROR_DUPLICATE if another column has it
 *
 * Returns: whether @name can be given
 */
gboolean
inches_session_check_pinned_name (InchesSession  *self,
                                  const char     *name,
                                  const char     *id,
                                  GError        **error)
{
  InchesPinned *other;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (!inches_pinned_check_name (name))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("The name of a pinned scenario must be one line of 1 to %d characters"), INCHES_PINNED_LONGEST_NAME);
      return FALSE;
    }

  other = inches_pinned_list_find_name (inches_content_get_pinned (self->content), name);
  if (other != NULL && g_strcmp0 (inches_pinned_get_id (other), id) != 0)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_DUPLICATE, _("There is a pinned scenario “%s” already"), name);
      return FALSE;
    }

  return TRUE;
}

/**
 * inches_session_rename_pinned:
 * @id: of a pinned scenario
 * @name: what its column is to be called; spaces around it do not count
 * @error: as inches_session_check_pinned_name(), and %INCHES_ERROR_UNKNOWN for @id
 *
 * Returns: %FALSE if nothing has changed
 */
gboolean
inches_session_rename_pinned (InchesSession  *self,
                              const char     *id,
                              const char     *name,
                              GError        **error)
{
  g_autofree char *stripped = NULL;
  g_autoptr(InchesPinned) renamed = NULL;
  g_autoptr(GPtrArray) list = NULL;
  InchesPinned *pinned;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (id != NULL && name != NULL, FALSE);

  stripped = g_strstrip (g_strdup (name));
  pinned = find (self, id, error);
  if (pinned == NULL || !inches_session_check_pinned_name (self, stripped, id, error))
    return FALSE;

  renamed = inches_pinned_renamed (pinned, stripped);
  list = inches_pinned_list_with (inches_content_get_pinned (self->content), renamed);
  edit_pinned (self, list);

  return TRUE;
}

/**
 * inches_session_move_pinned:
 * @id: of a pinned scenario
 * @place: which of the pinned columns it becomes; beyond the last: the last
 * @error: %INCHES_ERROR_UNKNOWN
 *
 * Returns: %FALSE if nothing has changed because @id is unknown
 */
gboolean
inches_session_move_pinned (InchesSession  *self,
                            const char     *id,
                            guint           place,
                            GError        **error)
{
  g_autoptr(GPtrArray) list = NULL;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (find (self, id, error) == NULL)
    return FALSE;

  list = inches_pinned_list_moved (inches_content_get_pinned (self->content), id, place);
  edit_pinned (self, list);

  return TRUE;
}

/**
 * inches_session_load_pinned:
 * @id: of a pinned scenario
 * @error: %INCHES_ERROR_UNKNOWN
 *
 * Shows its settings, with its sheet, as coming from its preset. A step that can be
 * undone.
 *
 * Returns: %FALSE if nothing has changed because @id is unknown
 */
gboolean
inches_session_load_pinned (InchesSession  *self,
                            const char     *id,
                            GError        **error)
{
  InchesPinned *pinned;
  const InchesPreset *preset;
  InchesOwnPreset *own;
  g_autoptr(InchesContent) named = NULL;
  g_autoptr(InchesContent) set = NULL;
  g_autoptr(InchesContent) content = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  pinned = find (self, id, error);
  if (pinned == NULL)
    return FALSE;

  preset = inches_model_find_preset (self->model, inches_pinned_get_preset (pinned));
  own = inches_own_presets_find (inches_content_get_own_presets (self->content), inches_pinned_get_preset (pinned));
  if (preset == NULL && own == NULL)
    preset = inches_model_get_preset (self->model, 0);

  named = inches_content_with_preset (self->content, preset != NULL ? preset->id : inches_own_preset_get_id (own),
                                      preset != NULL ? preset->name : inches_own_preset_get_name (own));
  set = inches_content_with_scenario (named, inches_pinned_get_scenario (pinned));
  content = inches_content_with_sheet (set, inches_pinned_get_sheet (pinned));
  words = g_strdup_printf (_("Pinned scenario “%s” taken up"), inches_pinned_get_name (pinned));
  inches_session_edit (self, content, words);

  return TRUE;
}
