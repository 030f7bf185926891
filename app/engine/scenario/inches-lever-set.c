/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lever-set.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "inches-error.h"
#include "inches-number.h"

static const char *const lever_ids[] = {
  "oil", "us_aid", "eu_aid", "ua_output", "threat", "enforce", "rollback", "snapback", "approach",
  "publicity", "deadline", "monitoring", "guarantee", "forgiveness", "deep_strike", "held_land",
  "china", "compartment"
};

G_STATIC_ASSERT (G_N_ELEMENTS (lever_ids) == INCHES_N_LEVERS);

/**
 * inches_lever_set_new:
 *
 * Returns: (transfer full): an empty set, for a reader to fill before it is shared
 */
InchesLeverSet *
inches_lever_set_new (void)
{
  return g_atomic_rc_box_new0 (InchesLeverSet);
}

/**
 * inches_lever_set_ref:
 * @self: levers
 *
 * Returns: @self, with one reference more
 */
InchesLeverSet *
inches_lever_set_ref (const InchesLeverSet *self)
{
  return g_atomic_rc_box_acquire ((InchesLeverSet *) self);
}

static void
lever_clear (InchesLever *self)
{
  for (guint i = 0; i < self->n_marks; i++)
    {
      g_free (self->marks[i].words);
      g_free (self->marks[i].label);
    }

  g_free (self->marks);
  g_free (self->id);
  g_free (self->name);
  g_free (self->label);
  g_free (self->heading);
  g_free (self->unit);
  g_free (self->attribution);
  g_free (self->seen_note);
  g_free (self->help_low);
  g_free (self->help_middle);
  g_free (self->help_high);
  g_free (self->claim_words);
  g_strfreev (self->who);
  g_strfreev (self->claims);
}

static void
lever_set_clear (gpointer data)
{
  InchesLeverSet *self = data;

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    lever_clear (&self->levers[i]);
  for (guint i = 0; i < INCHES_N_SCALED_CIRCUMSTANCES; i++)
    lever_clear (&self->circumstances[i]);
  g_free (self->argument);
}

/**
 * inches_lever_set_unref:
 * @self: levers; freed with their last reference
 */
void
inches_lever_set_unref (InchesLeverSet *self)
{
  g_atomic_rc_box_release_full (self, lever_set_clear);
}

/**
 * inches_lever_get_id:
 * @lever: place of a lever, below %INCHES_N_LEVERS
 *
 * Returns: (transfer none): the id that the lever at this place must have
 */
const char *
inches_lever_get_id (guint lever)
{
  g_return_val_if_fail (lever < INCHES_N_LEVERS, NULL);

  return lever_ids[lever];
}

/**
 * inches_lever_set_find:
 * @self: levers as data/model/levers.json defines them
 * @id: a lever's id
 * @lever: (out): its index
 *
 * Returns: %FALSE if no lever has this id; @lever is then untouched
 */
gboolean
inches_lever_set_find (const InchesLeverSet *self,
                       const char           *id,
                       guint                *lever)
{
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    if (g_str_equal (self->levers[i].id, id))
      {
        *lever = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * inches_lever_set_check:
 * @self: levers as data/model/levers.json defines them
 * @lever: index, from inches_lever_set_find()
 * @value: from a slider or a file, in the lever's unit
 * @error: %INCHES_ERROR_OUT_OF_RANGE names the lever and its limits
 *
 * A toggle must be 0 or 1.
 *
 * Returns: %TRUE if @value is a number within the lever's limits
 */
gboolean
inches_lever_set_check (const InchesLeverSet  *self,
                        guint                  lever,
                        double                 value,
                        GError               **error)
{
  const InchesLever *l = &self->levers[lever];

  if (l->is_toggle && value != 0 && value != 1)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("%s is %g, must be 0 (off) or 1 (on)"), l->id, value);
      return FALSE;
    }

  /* Written so that NaN fails too. */
  if (!(value >= l->lowest && value <= l->highest))
    {
      g_autofree char *limits = g_strdup_printf (_("from %g to %g %s"), l->lowest, l->highest, l->unit);

      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("%s is %g, must be %s"), l->id, value, g_strchomp (limits));
      return FALSE;
    }

  return TRUE;
}

/**
 * inches_lever_nearest_mark:
 * @lever: a lever
 * @value: in its unit
 *
 * Returns: (transfer none) (nullable): the mark nearest to @value, the lower of
 *   two equally near; %NULL if the lever has no marks
 */
const InchesLeverMark *
inches_lever_nearest_mark (const InchesLever *lever,
                           double             value)
{
  const InchesLeverMark *nearest = NULL;

  for (guint i = 0; i < lever->n_marks; i++)
    if (nearest == NULL || fabs (lever->marks[i].at - value) < fabs (nearest->at - value))
      nearest = &lever->marks[i];

  return nearest;
}

/* How many decimals a number needs: 0.1 needs one. */
static guint
count_decimals (double number)
{
  guint decimals = 0;

  while (decimals < 6 && fabs (number - round (number)) > 1e-9)
    {
      number *= 10;
      decimals++;
    }

  return decimals;
}

/**
 * inches_lever_format:
 * @lever: a lever
 * @value: in its unit
 *
 * Returns: (transfer full): @value for people, without its unit and in the
 *   decimals of the lever's step, or more if it lies between two steps; a toggle
 *   is "on" or "off"
 */
char *
inches_lever_format (const InchesLever *lever,
                     double             value)
{
  if (lever->is_toggle)
    return g_strdup (value >= 0.5 ? C_("toggle", "on") : C_("toggle", "off"));

  return inches_number_format (value, MAX (count_decimals (lever->step), count_decimals (value)));
}

typedef struct
{
  const char *code;
  const char *name;
  const char *short_name;
} Party;

static const Party parties[] = {
  { "US", N_("Washington"), N_("U.S.") },
  { "EU", N_("European states"), N_("Europe") },
  { "UA", N_("Kyiv"), N_("Ukraine") },
  { "RU", N_("Moscow"), N_("Russia") },
  { "CN", N_("Beijing"), N_("China") },
  { "MKT", N_("market and producers"), N_("market") },
};

static const Party *
find_party (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    if (g_str_equal (parties[i].code, code))
      return &parties[i];

  return NULL;
}

/**
 * inches_lever_who_name:
 * @code: who controls a lever, such as "US"
 *
 * Returns: (transfer none): a name for people; @code itself if it is not known
 */
const char *
inches_lever_who_name (const char *code)
{
  const Party *party = find_party (code);

  return party != NULL ? _(party->name) : code;
}

/**
 * inches_lever_who_short_name:
 * @code: who controls a lever, such as "US"
 *
 * Returns: (transfer none): a name for a line with little room, "U.S."; @code itself
 *   if it is not known
 */
const char *
inches_lever_who_short_name (const char *code)
{
  const Party *party = find_party (code);

  return party != NULL ? _(party->short_name) : code;
}
