/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command-data.h"

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-error.h"
#include "inches-model-reader.h"
#include "inches-own-chronicle.h"
#include "inches-theme-reader.h"

#include <glib/gi18n.h>

/**
 * inches_command_data_load:
 * @self: zeroed; to be cleared whatever comes of it
 * @error: names the file and the place
 *
 * Returns: %FALSE if something cannot be read
 */
gboolean
inches_command_data_load (InchesCommandData  *self,
                          GError            **error)
{
  const char *folder = inches_data_dir ();

  self->chronicle = inches_chronicle_reader_load (folder, error);
  if (self->chronicle == NULL)
    return FALSE;
  self->model = inches_model_reader_load (folder, error);
  if (self->model == NULL)
    return FALSE;
  self->themes = inches_theme_reader_load (folder, error);

  return self->themes != NULL;
}

/** inches_command_data_add_own: @content: of a document: what it adds stands beside the record from now on */
void
inches_command_data_add_own (InchesCommandData *self,
                             InchesContent     *content)
{
  g_autoptr(InchesChronicle) record = self->chronicle;

  self->chronicle = inches_own_chronicle_new (record, inches_content_get_own_data (content));
}

/** inches_command_data_clear: @self: loaded or not */
void
inches_command_data_clear (InchesCommandData *self)
{
  g_clear_object (&self->chronicle);
  g_clear_pointer (&self->model, inches_model_unref);
  g_clear_pointer (&self->themes, g_ptr_array_unref);
}

/**
 * inches_command_data_find_theme:
 * @id: of a set of colours
 * @error: names the file that does not have it
 *
 * Returns: (transfer none): the colours, or %NULL
 */
InchesTheme *
inches_command_data_find_theme (InchesCommandData  *self,
                                const char         *id,
                                GError            **error)
{
  for (guint i = 0; i < self->themes->len; i++)
    if (g_str_equal (inches_theme_get_id (self->themes->pdata[i]), id))
      return self->themes->pdata[i];

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_FORMAT, _("%s/themes.json: has no theme “%s”"), inches_data_dir (), id);

  return NULL;
}
