/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-ladder-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-circumstances-reader.h"

#define LONGEST_NAME 28
#define LONGEST_TEXT 120
#define ALL_WEIGHT   36 /* the weights add up to it: the equations divide by it */

/* In the order of InchesGate. */
static const char *const gate_ids[] = { "none", "relief", "relief-part", "land", "track", NULL };

/* The equations name the rungs that bring relief. */
static gboolean
brings_relief (guint rung)
{
  return rung == INCHES_RUNG_TRANCHE1 || rung == INCHES_RUNG_TRANCHE2 || rung == INCHES_RUNG_LINE;
}

static void
read_texts (const InchesJsonAt *at,
            guint               index,
            InchesRung         *rung)
{
  rung->id = g_strdup (inches_json_get_id (at, "id"));
  if (*rung->id != '\0' && !g_str_equal (rung->id, inches_ladder_get_rung_id (index)))
    inches_json_fault (at, "id", INCHES_ERROR_UNKNOWN, _("must be \"%s\", which the model has at this place"),
                       inches_ladder_get_rung_id (index));

  rung->name = g_strdup (inches_json_get_string (at, "name", LONGEST_NAME));
  rung->russia_gives = g_strdup (inches_json_get_string (at, "russia_gives", LONGEST_TEXT));
  rung->ukraine_west_gives = g_strdup (inches_json_get_string (at, "ukraine_west_gives", LONGEST_TEXT));
  rung->verification = g_strdup (inches_json_get_string (at, "verification", LONGEST_TEXT));
}

static void
read_rung (const InchesJsonAt *at,
           guint               index,
           const InchesLadder *ladder,
           InchesRung         *rung)
{
  inches_json_check_members (at, "id", "name", "russia_gives", "ukraine_west_gives", "needs", "verification", "gate",
                             "relief", "r", "rho", "ups", "nu", "ver", "rI", "rC", "rG", "w", NULL);
  read_texts (at, index, rung);

  rung->needs = inches_circumstances_reader_get_rungs (at, "needs");
  if (rung->needs >> index != 0)
    inches_json_fault (at, "needs", INCHES_ERROR_OUT_OF_RANGE, _("must be rungs further up in the file"));

  rung->gate = inches_json_get_choice (at, "gate", gate_ids);
  rung->relief = inches_json_get_boolean (at, "relief");
  if (rung->relief != brings_relief (index))
    inches_json_fault (at, "relief", INCHES_ERROR_OUT_OF_RANGE, brings_relief (index)
                       ? _("must be true: the model gives relief for this rung")
                       : _("must be false: the model gives no relief for this rung"));

  rung->r = inches_json_get_number (at, "r", ladder->r_lowest, ladder->r_highest);
  rung->rho = (float) inches_json_get_number (at, "rho", -5, 5);
  rung->ups = (float) inches_json_get_number (at, "ups", -5, 5);
  rung->nu = (float) inches_json_get_number (at, "nu", -5, 5);
  rung->ver = (float) inches_json_get_number (at, "ver", 0, 1);
  rung->rI = (float) inches_json_get_number (at, "rI", 0, 1);
  rung->rC = (float) inches_json_get_number (at, "rC", 0, 1);
  rung->rG = (float) inches_json_get_number (at, "rG", 0, 1);
  rung->w = (float) inches_json_get_integer (at, "w", 0, ALL_WEIGHT);
}

/* What each gate means, in the words of the equations: for readers of the file. */
static void
check_gates (const InchesJsonAt *root)
{
  InchesJsonAt gates = inches_json_get_object (root, "gates");

  inches_json_check_members (&gates, "none", "relief", "relief-part", "land", "track", NULL);
  for (guint i = 0; gate_ids[i] != NULL; i++)
    inches_json_get_string (&gates, gate_ids[i], LONGEST_TEXT);
}

/**
 * inches_ladder_reader_read:
 * @json: ladder.json; faults are noted there
 *
 * Returns: (transfer full) (nullable): the rungs, or %NULL if there were faults
 */
InchesLadder *
inches_ladder_reader_read (InchesJson *json)
{
  g_autoptr(InchesLadder) ladder = inches_ladder_new ();
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt rungs;
  float weight = 0;

  inches_json_check_schema (&root, "inches-ladder-1");
  inches_json_check_members (&root, "schema", "note", "r_lowest", "r_highest", "gates", "rungs", NULL);
  check_gates (&root);
  ladder->r_lowest = inches_json_get_number (&root, "r_lowest", 0, 1);
  ladder->r_highest = inches_json_get_number (&root, "r_highest", ladder->r_lowest, 1);
  rungs = inches_json_get_array (&root, "rungs", INCHES_N_RUNGS, INCHES_N_RUNGS);

  for (guint i = 0; i < inches_json_get_length (&rungs); i++)
    {
      InchesJsonAt at = inches_json_get_item (&rungs, i);

      read_rung (&at, i, ladder, &ladder->rungs[i]);
      weight += ladder->rungs[i].w;
    }

  if (inches_json_get_n_faults (json) == 0 && weight != ALL_WEIGHT)
    inches_json_fault (&rungs, NULL, INCHES_ERROR_OUT_OF_RANGE, _("the weights w add up to %g, must add up to %d"),
                       weight, ALL_WEIGHT);

  return inches_json_get_n_faults (json) == 0 ? g_steal_pointer (&ladder) : NULL;
}
