/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-session-private.h"

/** inches_session_get_theme: Returns: (transfer none): the colours in use */
InchesTheme *
inches_session_get_theme (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->theme;
}

/** inches_session_get_themes: Returns: (transfer none) (element-type InchesTheme): all there are */
GPtrArray *
inches_session_get_themes (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->themes;
}

/**
 * inches_session_find_theme:
 * @id: "light", "dark", "contrast-light", "print", …
 *
 * Returns: (transfer none) (nullable): the theme with this id
 */
InchesTheme *
inches_session_find_theme (InchesSession *self,
                           const char    *id)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);

  for (guint i = 0; i < self->themes->len; i++)
    if (g_str_equal (inches_theme_get_id (g_ptr_array_index (self->themes, i)), id))
      return g_ptr_array_index (self->themes, i);

  return NULL;
}

/** inches_session_set_theme: Returns: %FALSE if nothing has changed because no theme has @id */
gboolean
inches_session_set_theme (InchesSession *self,
                          const char    *id)
{
  InchesTheme *theme = inches_session_find_theme (self, id);

  if (theme == NULL)
    return FALSE;

  if (theme != self->theme)
    {
      inches_theme_unref (self->theme);
      self->theme = inches_theme_ref (theme);
      inches_session_notify (self, INCHES_SESSION_PROP_THEME);
    }

  return TRUE;
}
