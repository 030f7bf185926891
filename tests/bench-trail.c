/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints what a trail of 1,000 steps holds and how long a step takes. The limit on
 * what it holds is 5 MB. */
#include "inches-trail.h"

#include "model-fixture.h"

#include <malloc.h>

#define N_STEPS 1000

static double
get_megabytes (void)
{
  return mallinfo2 ().uordblks / 1e6;
}

static InchesTrail *
new_trail (void)
{
  const InchesPreset *preset = inches_model_get_preset (model_fixture_get (), 0);
  g_autoptr(InchesContent) content = inches_content_new (preset->scenario, inches_model_get_sheet (model_fixture_get (), 0),
                                                         preset->id, preset->name);

  return inches_trail_new (content);
}

static void
edit_lever (InchesTrail *trail,
            guint        i)
{
  InchesContent *now = inches_trail_get_content (trail);
  g_autoptr(InchesScenario) scenario = inches_scenario_with_value (inches_content_get_scenario (now), INCHES_LEVER_OIL,
                                                                   30 + (i * 37) % 100, NULL);
  g_autoptr(InchesContent) content = inches_content_with_scenario (now, scenario);

  inches_trail_add (trail, content, NULL);
}

static void
edit_coefficient (InchesTrail *trail,
                  guint        i)
{
  InchesContent *now = inches_trail_get_content (trail);
  InchesSheet *sheet = inches_content_get_sheet (now);
  const InchesCoefficient *entry = inches_sheet_get_entry (sheet, i % INCHES_N_COEFFICIENTS);
  const InchesCoefficientChange change = {
    entry->id, entry->lowest + (entry->highest - entry->lowest) * ((i * 37) % 101) / 101.0, NULL
  };
  g_autoptr(InchesSheet) changed = inches_sheet_new_based_on (sheet, "mine", "My sheet", &change, 1, NULL);
  g_autoptr(InchesContent) content = inches_content_with_sheet (now, changed);

  inches_trail_add (trail, content, NULL);
}

static gboolean
run (const char *name,
     void      (*edit) (InchesTrail *trail, guint i))
{
  g_autoptr(InchesTrail) trail = new_trail ();
  double before = get_megabytes ();
  gint64 start = g_get_monotonic_time ();
  gint64 between;
  double held;

  for (guint i = 0; inches_trail_get_n_steps (trail) <= N_STEPS; i++)
    edit (trail, i);
  between = g_get_monotonic_time ();
  held = get_megabytes () - before;
  while (inches_trail_can_undo (trail))
    inches_trail_undo (trail);

  g_print ("%-32s %5.2f MB  %6.1f us a step  %5.2f us an undo\n", name, held, (between - start) / (double) N_STEPS,
           (g_get_monotonic_time () - between) / (double) N_STEPS);

  return held <= 5;
}

int
main (void)
{
  gboolean within;

  model_fixture_get ();
  within = run ("1,000 edits of a lever", edit_lever);
  within &= run ("1,000 edits of a coefficient", edit_coefficient);

  return within ? 0 : 1;
}
