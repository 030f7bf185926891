/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-trail-private.h"

#include <glib/gi18n-lib.h>

#include "inches-error.h"

static char *
check_bookmark (const char  *name,
                GError     **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (*stripped == '\0' || !inches_own_preset_check_words (stripped, INCHES_TRAIL_LONGEST_BOOKMARK))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("A bookmark’s name must be one line of 1 to %d characters"), INCHES_TRAIL_LONGEST_BOOKMARK);
      return NULL;
    }

  return g_steal_pointer (&stripped);
}

static void
remove_bookmark (InchesTrail *self,
                 guint        place)
{
  InchesTrailStep *step = inches_trail_get_step (self, place);

  if (step->aside)
    inches_trail_remove_step (self, place);
  else
    inches_trail_replace_step (self, place, inches_trail_step_with_bookmark (step, NULL));
}

/**
 * inches_trail_set_bookmark:
 * @step: place of a step
 * @name: (nullable): its name, spaces around it taken off; %NULL: none
 * @error: %INCHES_ERROR_OUT_OF_RANGE if @name is empty, too long or of two lines
 *
 * A step set aside is there for its bookmark alone and goes with it. Bookmarks are
 * not edits: they are not undone.
 *
 * Returns: %FALSE if nothing has changed because of @name
 */
gboolean
inches_trail_set_bookmark (InchesTrail  *self,
                           guint         step,
                           const char   *name,
                           GError      **error)
{
  g_autofree char *bookmark = NULL;
  InchesTrailBefore before;

  g_return_val_if_fail (INCHES_IS_TRAIL (self), FALSE);
  g_return_val_if_fail (step < self->steps->len, FALSE);

  if (name != NULL)
    {
      bookmark = check_bookmark (name, error);
      if (bookmark == NULL)
        return FALSE;
    }

  before = inches_trail_begin (self);
  self->open = FALSE;
  g_clear_pointer (&self->dropped, g_ptr_array_unref);
  if (bookmark != NULL)
    inches_trail_replace_step (self, step, inches_trail_step_with_bookmark (inches_trail_get_step (self, step), bookmark));
  else if (inches_trail_get_step (self, step)->bookmark != NULL)
    remove_bookmark (self, step);
  inches_trail_end (self, before);

  return TRUE;
}
