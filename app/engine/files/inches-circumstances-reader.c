/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-circumstances-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-ladder.h"

static gboolean
find_rung (const char *id,
           guint      *rung)
{
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    if (g_str_equal (inches_ladder_get_rung_id (i), id))
      {
        *rung = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * inches_circumstances_reader_get_rungs:
 * @at: an object
 * @member: key of a list of rungs
 *
 * Returns: their bits; what is no rung, or is listed twice, is noted as a fault
 */
guint16
inches_circumstances_reader_get_rungs (const InchesJsonAt *at,
                                       const char         *member)
{
  InchesJsonAt list = inches_json_get_array (at, member, 0, INCHES_N_RUNGS);
  guint16 rungs = 0;

  for (guint i = 0; i < inches_json_get_length (&list); i++)
    {
      InchesJsonAt item = inches_json_get_item (&list, i);
      const char *id = inches_json_get_id (&item, NULL);
      guint rung;

      if (*id == '\0')
        continue;

      if (!find_rung (id, &rung))
        inches_json_fault (&item, NULL, INCHES_ERROR_UNKNOWN, _("\"%s\" is no rung of the ladder"), id);
      else if (rungs & 1 << rung)
        inches_json_fault (&item, NULL, INCHES_ERROR_DUPLICATE, _("\"%s\" is listed twice"), id);
      else
        rungs |= 1 << rung;
    }

  return rungs;
}

static InchesDay
get_anchor (const InchesJsonAt *at,
            const char         *member)
{
  guint before = inches_json_get_n_faults (at->json);
  InchesDay day = inches_json_get_day (at, member, inches_day_from_ymd (2014, 1, 1), inches_day_from_ymd (2025, 12, 31));

  if (inches_json_get_n_faults (at->json) == before && inches_day_get_weekday (day) != 1)
    inches_json_fault (at, member, INCHES_ERROR_OUT_OF_RANGE, _("must be a Monday"));

  return day;
}

/**
 * inches_circumstances_reader_read_one:
 * @at: an object
 * @member: key of the value
 * @id: id of a circumstance
 * @circumstances: where to put it
 *
 * Reads one circumstance; a value outside its limits is noted as a fault.
 */
void
inches_circumstances_reader_read_one (const InchesJsonAt  *at,
                                      const char          *member,
                                      const char          *id,
                                      InchesCircumstances *circumstances)
{
  if (g_str_equal (id, "momentum"))
    circumstances->momentum = inches_json_get_number (at, member, -1, 1);
  else if (g_str_equal (id, "trust"))
    circumstances->trust = inches_json_get_number (at, member, 0, 1);
  else if (g_str_equal (id, "demands"))
    circumstances->demands = inches_json_get_number (at, member, 0, 1);
  else if (g_str_equal (id, "rungs_on"))
    circumstances->rungs_on = inches_circumstances_reader_get_rungs (at, member);
  else if (g_str_equal (id, "document_on"))
    circumstances->document_on = inches_json_get_boolean (at, member);
  else if (g_str_equal (id, "agenda"))
    circumstances->agenda = inches_circumstances_reader_get_rungs (at, member);
  else if (g_str_equal (id, "anchor"))
    circumstances->anchor = get_anchor (at, member);
  else
    g_assert_not_reached ();
}

/**
 * inches_circumstances_reader_read:
 * @at: an object that has all circumstances as members
 * @circumstances: (out caller-allocates): what they are
 */
void
inches_circumstances_reader_read (const InchesJsonAt  *at,
                                  InchesCircumstances *circumstances)
{
  static const char *const ids[] = {
    "momentum", "trust", "demands", "rungs_on", "document_on", "agenda", "anchor"
  };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    inches_circumstances_reader_read_one (at, ids[i], ids[i], circumstances);
}
