/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-circumstances.h"

#include <glib/gi18n-lib.h>

#include "inches-error.h"
#include "inches-ladder.h"

static gboolean
check_number (const char  *id,
              double       value,
              double       lowest,
              double       highest,
              GError     **error)
{
  /* Written so that NaN fails too. */
  if (!(value >= lowest && value <= highest))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("%s is %g, must be from %g to %g"), id, value, lowest, highest);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_rungs (const char  *id,
             guint16      rungs,
             GError     **error)
{
  if (rungs >= 1 << INCHES_N_RUNGS)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("%s names a rung that the ladder does not have"), id);
      return FALSE;
    }

  return TRUE;
}

/** inches_circumstances_get_scaled: Returns: the value of one that has a scale */
double
inches_circumstances_get_scaled (const InchesCircumstances *self,
                                 InchesScaledCircumstance   which)
{
  const double values[INCHES_N_SCALED_CIRCUMSTANCES] = { self->momentum, self->trust, self->demands };

  g_return_val_if_fail (which < INCHES_N_SCALED_CIRCUMSTANCES, 0);

  return values[which];
}

/** inches_circumstances_set_scaled: sets one that has a scale; @value is not checked */
void
inches_circumstances_set_scaled (InchesCircumstances      *self,
                                 InchesScaledCircumstance  which,
                                 double                    value)
{
  double *values[INCHES_N_SCALED_CIRCUMSTANCES] = { &self->momentum, &self->trust, &self->demands };

  g_return_if_fail (which < INCHES_N_SCALED_CIRCUMSTANCES);

  *values[which] = value;
}

/**
 * inches_circumstances_check:
 * @self: from a file, a command line or a control
 * @error: %INCHES_ERROR_OUT_OF_RANGE names the circumstance and its limits
 *
 * Returns: %TRUE if every circumstance is within its limits and the anchor a Monday
 */
gboolean
inches_circumstances_check (const InchesCircumstances  *self,
                            GError                    **error)
{
  if (!check_number ("momentum", self->momentum, -1, 1, error)
      || !check_number ("trust", self->trust, 0, 1, error)
      || !check_number ("demands", self->demands, 0, 1, error)
      || !check_rungs ("rungs_on", self->rungs_on, error)
      || !check_rungs ("agenda", self->agenda, error))
    return FALSE;

  /* Day 0, 1 January 1970, was a Thursday. */
  if (((gint64) self->anchor + 3) % 7 != 0)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("anchor is not a Monday"));
      return FALSE;
    }

  return TRUE;
}

/**
 * inches_circumstances_equal:
 * @a: circumstances
 * @b: circumstances
 *
 * Returns: %TRUE if no circumstance differs
 */
gboolean
inches_circumstances_equal (const InchesCircumstances *a,
                            const InchesCircumstances *b)
{
  return a->momentum == b->momentum
         && a->trust == b->trust
         && a->demands == b->demands
         && a->rungs_on == b->rungs_on
         && a->agenda == b->agenda
         && !a->document_on == !b->document_on
         && a->anchor == b->anchor;
}
