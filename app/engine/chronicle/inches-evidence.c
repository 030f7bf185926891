/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const side_ids[] = { "for", "against", "both", NULL };
static const char *const side_names[] = { N_("For the op-ed"), N_("Against it"), N_("Cuts both ways") };

static const char *const state_ids[] = { "held", "not", "contested", NULL };
static const char *const state_names[] = { N_("In force"), N_("Not in force"), N_("Not settled") };

/**
 * inches_work_free:
 * @self: (transfer full) (nullable): a work
 */
void
inches_work_free (InchesWork *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_strfreev (self->also);
  g_strfreev (self->cited_as);
  g_free (self->finding);
  g_strfreev (self->claims);
  g_strfreev (self->events);
  g_free (self);
}

static gboolean
any_in (char       **names,
        const char  *works)
{
  for (; *names != NULL; names++)
    if (strstr (works, *names) != NULL)
      return TRUE;

  return FALSE;
}

/**
 * inches_work_is_cited:
 * @self: a work
 * @works: (nullable): the works of a coefficient, as its sheet names them
 *
 * Returns: whether @self is among them, by any of its names
 */
gboolean
inches_work_is_cited (const InchesWork *self,
                      const char       *works)
{
  return works != NULL
         && (strstr (works, self->name) != NULL || any_in (self->also, works) || any_in (self->cited_as, works));
}

/**
 * inches_record_measure_free:
 * @self: (transfer full) (nullable): a measure
 */
void
inches_record_measure_free (InchesRecordMeasure *self)
{
  if (self == NULL)
    return;

  g_free (self->index);
  g_free (self->series);
  g_free (self->name);
  g_free (self->words);
  g_free (self->doubt);
  g_free (self);
}

/**
 * inches_record_standing_free:
 * @self: (transfer full) (nullable): a standing
 */
void
inches_record_standing_free (InchesRecordStanding *self)
{
  if (self == NULL)
    return;

  g_free (self->preset);
  g_free (self->of);
  g_free (self->words);
  g_strfreev (self->events);
  g_free (self);
}

/** inches_side_get_ids: Returns: (transfer none): as files write them, ended by %NULL */
const char *const *
inches_side_get_ids (void)
{
  return side_ids;
}

/** inches_side_get_name: Returns: (transfer none): for people, translated */
const char *
inches_side_get_name (InchesSide side)
{
  g_return_val_if_fail (side < G_N_ELEMENTS (side_names), NULL);

  return _(side_names[side]);
}

/** inches_record_state_get_ids: Returns: (transfer none): as files write them, ended by %NULL */
const char *const *
inches_record_state_get_ids (void)
{
  return state_ids;
}

/** inches_record_state_get_name: Returns: (transfer none): for people, translated */
const char *
inches_record_state_get_name (InchesRecordState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (state_names), NULL);

  return _(state_names[state]);
}
