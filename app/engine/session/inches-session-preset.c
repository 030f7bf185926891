/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-session-private.h"

#include <glib/gi18n-lib.h>

#include "inches-error.h"

/** inches_session_get_preset: Returns: (transfer none): id of the preset last loaded */
const char *
inches_session_get_preset (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return inches_content_get_preset (self->content);
}

/** inches_session_get_preset_name: Returns: (transfer none): name of the preset last loaded */
const char *
inches_session_get_preset_name (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return inches_content_get_preset_name (self->content);
}

/** inches_session_get_own_presets: Returns: (transfer none) (element-type InchesOwnPreset): those the user saved; not to be changed */
GPtrArray *
inches_session_get_own_presets (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return inches_content_get_own_presets (self->content);
}

static InchesOwnPreset *
find_own (InchesSession  *self,
          const char     *id,
          GError        **error)
{
  InchesOwnPreset *preset = inches_own_presets_find (inches_content_get_own_presets (self->content), id);

  if (preset == NULL)
    g_set_error (error, INCHES_ERROR, INCHES_ERROR_UNKNOWN, _("There is no preset “%s”"), id);

  return preset;
}

/** inches_session_get_preset_scenario: Returns: (transfer none): the settings of the preset last loaded, as they were loaded */
InchesScenario *
inches_session_get_preset_scenario (InchesSession *self)
{
  const InchesPreset *preset;
  InchesOwnPreset *own;
  const char *id;

  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);

  id = inches_content_get_preset (self->content);
  own = inches_own_presets_find (inches_content_get_own_presets (self->content), id);
  if (own != NULL)
    return inches_own_preset_get_scenario (own);

  preset = inches_model_find_preset (self->model, id);

  return (preset != NULL ? preset : inches_model_get_preset (self->model, 0))->scenario;
}

static void
load (InchesSession  *self,
      const char     *id,
      const char     *name,
      InchesScenario *scenario,
      InchesSheet    *sheet)
{
  g_autoptr(InchesContent) named = inches_content_with_preset (self->content, id, name);
  g_autoptr(InchesContent) set = inches_content_with_scenario (named, scenario);
  g_autoptr(InchesContent) content = inches_content_with_sheet (set, sheet);
  g_autofree char *words = inches_content_describe_preset (content);

  inches_session_edit (self, content, words);
}

/**
 * inches_session_load_preset:
 * @id: id of one of the model's presets or of an own one
 * @error: %INCHES_ERROR_UNKNOWN if no preset has it
 *
 * Shows the preset's levers and circumstances, its anchor among them; an own
 * preset brings its sheet too.
 *
 * Returns: %FALSE if nothing has changed because @id is unknown
 */
gboolean
inches_session_load_preset (InchesSession  *self,
                            const char     *id,
                            GError        **error)
{
  const InchesPreset *preset;
  InchesOwnPreset *own;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  preset = inches_model_find_preset (self->model, id);
  if (preset != NULL)
    {
      load (self, preset->id, preset->name, preset->scenario, inches_content_get_sheet (self->content));
      return TRUE;
    }

  own = find_own (self, id, error);
  if (own == NULL)
    return FALSE;

  load (self, inches_own_preset_get_id (own), inches_own_preset_get_name (own), inches_own_preset_get_scenario (own),
        inches_own_preset_get_sheet (own));
  return TRUE;
}

static gboolean
has_name (const InchesModel *model,
          const char        *name)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; i < inches_model_get_n_presets (model); i++)
    {
      g_autofree char *folded = g_utf8_casefold (inches_model_get_preset (model, i)->name, -1);

      if (g_str_equal (folded, wanted))
        return TRUE;
    }

  return FALSE;
}

/* A name, spaces around it taken off, that no other preset has. */
static char *
check_name (InchesSession  *self,
            const char     *name,
            const char     *id,
            GError        **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  InchesOwnPreset *other;

  if (*stripped == '\0' || !inches_own_preset_check_words (stripped, INCHES_OWN_PRESET_LONGEST_NAME))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("A preset’s name must be one line of 1 to %d characters"), INCHES_OWN_PRESET_LONGEST_NAME);
      return NULL;
    }

  other = inches_own_presets_find_name (inches_content_get_own_presets (self->content), stripped);
  if (has_name (self->model, stripped) || (other != NULL && g_strcmp0 (inches_own_preset_get_id (other), id) != 0))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_DUPLICATE, _("There is a preset “%s” already"), stripped);
      return NULL;
    }

  return g_steal_pointer (&stripped);
}

static char *
check_sentence (const char  *sentence,
                GError     **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (sentence));

  if (!inches_own_preset_check_words (stripped, INCHES_OWN_PRESET_LONGEST_SENTENCE))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("A preset’s sentence must be one line of at most %d characters"), INCHES_OWN_PRESET_LONGEST_SENTENCE);
      return NULL;
    }

  return g_steal_pointer (&stripped);
}

/* Puts @preset into the list and, if it is the one loaded, its name beside its id. */
static void
put (InchesSession   *self,
     InchesOwnPreset *preset,
     gboolean         loaded)
{
  g_autoptr(GPtrArray) presets = inches_own_presets_with (inches_content_get_own_presets (self->content), preset);
  g_autoptr(InchesContent) content = inches_content_with_own_presets (self->content, presets);
  g_autoptr(InchesContent) named = NULL;

  if (loaded)
    named = inches_content_with_preset (content, inches_own_preset_get_id (preset), inches_own_preset_get_name (preset));
  inches_session_edit (self, loaded ? named : content, NULL);
}

/**
 * inches_session_save_preset:
 * @name: what to call it, at most %INCHES_OWN_PRESET_LONGEST_NAME characters
 * @sentence: (nullable): what it is about
 * @error: %INCHES_ERROR_OUT_OF_RANGE for an empty or too long name or sentence,
 *   %INCHES_ERROR_DUPLICATE if a preset has that name, %INCHES_ERROR_TOO_LARGE if
 *   there are %INCHES_OWN_PRESETS_MOST already
 *
 * Saves levers, circumstances and sheet as an own preset, which then counts as the
 * one loaded. A step that can be undone.
 *
 * Returns: %FALSE if nothing has changed
 */
gboolean
inches_session_save_preset (InchesSession  *self,
                            const char     *name,
                            const char     *sentence,
                            GError        **error)
{
  g_autoptr(InchesOwnPreset) preset = NULL;
  g_autofree char *checked = NULL;
  g_autofree char *about = NULL;
  g_autofree char *id = NULL;
  GPtrArray *presets;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  presets = inches_content_get_own_presets (self->content);
  if (presets->len >= INCHES_OWN_PRESETS_MOST)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE,
                   _("There are %d own presets already; remove one first"), INCHES_OWN_PRESETS_MOST);
      return FALSE;
    }

  checked = check_name (self, name, NULL, error);
  if (checked == NULL)
    return FALSE;
  about = check_sentence (sentence != NULL ? sentence : "", error);
  if (about == NULL)
    return FALSE;

  id = inches_own_presets_make_id (presets);
  preset = inches_own_preset_new (id, checked, about, inches_content_get_scenario (self->content),
                                  inches_content_get_sheet (self->content));
  put (self, preset, TRUE);

  return TRUE;
}

/**
 * inches_session_rename_preset:
 * @id: id of an own preset
 * @name: what to call it
 * @sentence: (nullable): what it is about; %NULL: as it is
 * @error: as inches_session_save_preset(), and %INCHES_ERROR_UNKNOWN for @id
 *
 * Returns: %FALSE if nothing has changed because of @id, @name or @sentence
 */
gboolean
inches_session_rename_preset (InchesSession  *self,
                              const char     *id,
                              const char     *name,
                              const char     *sentence,
                              GError        **error)
{
  g_autoptr(InchesOwnPreset) renamed = NULL;
  g_autofree char *checked = NULL;
  g_autofree char *about = NULL;
  InchesOwnPreset *preset;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (id != NULL && name != NULL, FALSE);

  preset = find_own (self, id, error);
  if (preset == NULL)
    return FALSE;
  checked = check_name (self, name, id, error);
  if (checked == NULL)
    return FALSE;
  about = check_sentence (sentence != NULL ? sentence : inches_own_preset_get_sentence (preset), error);
  if (about == NULL)
    return FALSE;

  renamed = inches_own_preset_renamed (preset, checked, about);
  put (self, renamed, g_str_equal (inches_content_get_preset (self->content), id));

  return TRUE;
}

/**
 * inches_session_remove_preset:
 * @id: id of an own preset
 * @error: %INCHES_ERROR_UNKNOWN
 *
 * The settings shown stay. If the preset is the one loaded, early 2025 takes its
 * place as what they are compared with by name. A step that can be undone.
 *
 * Returns: %FALSE if nothing has changed because @id is unknown
 */
gboolean
inches_session_remove_preset (InchesSession  *self,
                              const char     *id,
                              GError        **error)
{
  const InchesPreset *first;
  g_autoptr(GPtrArray) presets = NULL;
  g_autoptr(InchesContent) content = NULL;
  g_autoptr(InchesContent) named = NULL;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (find_own (self, id, error) == NULL)
    return FALSE;

  first = inches_model_get_preset (self->model, 0);
  presets = inches_own_presets_without (inches_content_get_own_presets (self->content), id);
  content = inches_content_with_own_presets (self->content, presets);
  if (g_str_equal (inches_content_get_preset (self->content), id))
    named = inches_content_with_preset (content, first->id, first->name);
  inches_session_edit (self, named != NULL ? named : content, NULL);

  return TRUE;
}
