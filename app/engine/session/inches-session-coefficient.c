/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-session-private.h"

#include <glib/gi18n-lib.h>

#define OWN_SHEET "own" /* id of a sheet that was changed by hand */

/* One of the sheets that ship if no number differs from it: going back by hand
 * is going back to it. */
static InchesSheet *
find_shipped (InchesSession *self,
              InchesSheet   *sheet)
{
  InchesSheet *shipped;

  for (guint i = 0; (shipped = inches_model_get_sheet (self->model, i)) != NULL; i++)
    if (inches_sheet_equal (shipped, sheet))
      return shipped;

  return sheet;
}

/* A sheet that ships gets a name of its own with its first change. */
static InchesSheet *
change_sheet (InchesSession  *self,
              guint           index,
              double          value,
              GError        **error)
{
  InchesSheet *now = inches_content_get_sheet (self->content);
  InchesCoefficientChange change = { inches_coefficient_get_id (index), value, NULL };
  gboolean shipped = FALSE;
  InchesSheet *one;

  for (guint i = 0; (one = inches_model_get_sheet (self->model, i)) != NULL; i++)
    shipped = shipped || g_str_equal (inches_sheet_get_id (one), inches_sheet_get_id (now));

  return inches_sheet_new_based_on (now, shipped ? OWN_SHEET : inches_sheet_get_id (now),
                                    shipped ? _("Changed by hand") : inches_sheet_get_name (now), &change, 1, error);
}

/**
 * inches_session_set_coefficient:
 * @index: place in the sheet, below %INCHES_N_COEFFICIENTS
 * @value: in the coefficient's own measure
 * @error: %INCHES_ERROR_OUT_OF_RANGE names the coefficient and its limits
 *
 * An edit like any other: a step of the trail, undone with it.
 *
 * Returns: %TRUE if @value is now in use; %FALSE if nothing has changed because it
 *   is outside the limits
 */
gboolean
inches_session_set_coefficient (InchesSession  *self,
                                guint           index,
                                double          value,
                                GError        **error)
{
  g_autoptr(InchesSheet) sheet = NULL;

  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  g_return_val_if_fail (index < INCHES_N_COEFFICIENTS, FALSE);

  sheet = change_sheet (self, index, value, error);
  if (sheet == NULL)
    return FALSE;

  inches_session_set_sheet (self, find_shipped (self, sheet));

  return TRUE;
}

/** inches_session_reset_coefficient: sets @index to the value of the model's own sheet */
void
inches_session_reset_coefficient (InchesSession *self,
                                  guint          index)
{
  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (index < INCHES_N_COEFFICIENTS);

  inches_session_set_coefficient (self, index, inches_sheet_get_entry (inches_model_get_sheet (self->model, 0), index)->value, NULL);
}

/** inches_session_reset_sheet: all coefficients to the model's own sheet, in one step; circumstances stay */
void
inches_session_reset_sheet (InchesSession *self)
{
  g_return_if_fail (INCHES_IS_SESSION (self));

  inches_session_set_sheet (self, inches_model_get_sheet (self->model, 0));
}

/** inches_session_get_focus_coefficient: Returns: (transfer none) (nullable): id of the coefficient that is picked out */
const char *
inches_session_get_focus_coefficient (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->focus_coefficient;
}

/**
 * inches_session_set_focus_coefficient:
 * @id: (nullable): of a coefficient, "m_cost"; %NULL: none
 *
 * Picks one out, for the page that lists them. Notifies even if it was picked out
 * before, so that whoever leads to it is followed each time. Not saved, not undone.
 */
void
inches_session_set_focus_coefficient (InchesSession *self,
                                      const char    *id)
{
  guint index;

  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (id == NULL || inches_coefficient_find (id, &index));

  /* The names of coefficients are there for ever. */
  self->focus_coefficient = id != NULL ? inches_coefficient_get_id (index) : NULL;
  inches_session_notify (self, INCHES_SESSION_PROP_FOCUS_COEFFICIENT);
}
