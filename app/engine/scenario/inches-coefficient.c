/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-coefficient.h"

static const char *const ids[] = {
#define X(id) #id,
  INCHES_COEFFICIENTS (X)
#undef X
};

G_STATIC_ASSERT (G_N_ELEMENTS (ids) == INCHES_N_COEFFICIENTS);

/**
 * inches_coefficient_get_id:
 * @index: place in the sheet, below %INCHES_N_COEFFICIENTS
 *
 * Returns: (transfer none): the id the equations use, such as "D_us"
 */
const char *
inches_coefficient_get_id (guint index)
{
  g_return_val_if_fail (index < INCHES_N_COEFFICIENTS, NULL);

  return ids[index];
}

/**
 * inches_coefficient_find:
 * @id: a coefficient's id
 * @index: (out): its place in every sheet
 *
 * Returns: %FALSE if the equations name no such coefficient; @index is then untouched
 */
gboolean
inches_coefficient_find (const char *id,
                         guint      *index)
{
  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    if (g_str_equal (ids[i], id))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * inches_coefficient_copy:
 * @self: (out caller-allocates): holds nothing yet
 * @source: the entry whose texts and numbers are copied
 */
void
inches_coefficient_copy (InchesCoefficient       *self,
                         const InchesCoefficient *source)
{
  *self = *source;
  self->id = g_strdup (source->id);
  self->why = g_strdup (source->why);
  self->works = g_strdup (source->works);
  self->claims = g_strdupv (source->claims);
  self->group = g_strdup (source->group);
}

/**
 * inches_coefficient_clear:
 * @self: an entry, not in use afterwards
 *
 * Frees the texts of @self, not @self.
 */
void
inches_coefficient_clear (InchesCoefficient *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->why, g_free);
  g_clear_pointer (&self->works, g_free);
  g_clear_pointer (&self->claims, g_strfreev);
  g_clear_pointer (&self->group, g_free);
}
