/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-content.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "inches-number.h"

#define MOST_PHRASES 3 /* changes that are told one by one */

/* Phrases, each an owned string: a change each. */
static void
add_phrase (GPtrArray  *phrases,
            const char *format,
            ...) G_GNUC_PRINTF (2, 3);

static void
add_phrase (GPtrArray  *phrases,
            const char *format,
            ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (phrases, g_strchomp (g_strdup_vprintf (format, args)));
  va_end (args);
}

static void
describe_lever (GPtrArray         *phrases,
                const InchesLever *lever,
                double             before,
                double             after)
{
  g_autofree char *from = inches_lever_format (lever, before);
  g_autofree char *to = inches_lever_format (lever, after);

  /* Translators: a lever, its value before and after, its unit: "Oil price (Brent) 73 → 45 USD a barrel". */
  add_phrase (phrases, _("%1$s %2$s → %3$s %4$s"), lever->label, from, to, lever->is_toggle ? "" : lever->unit);
}

static void
describe_levers (GPtrArray      *phrases,
                 InchesScenario *before,
                 InchesScenario *after)
{
  const InchesLeverSet *set = inches_scenario_get_levers (after);

  for (guint order = 0; order < INCHES_N_LEVERS; order++)
    for (guint i = 0; i < INCHES_N_LEVERS; i++)
      if (set->levers[i].order == order && inches_scenario_get_value (before, i) != inches_scenario_get_value (after, i))
        describe_lever (phrases, &set->levers[i], inches_scenario_get_value (before, i), inches_scenario_get_value (after, i));
}

/* Two decimals, as the panel shows them, or as many as tell the two apart. */
static void
describe_number (GPtrArray  *phrases,
                 const char *name,
                 double      before,
                 double      after)
{
  guint decimals = 2;
  g_autofree char *from = inches_number_format (before, decimals);
  g_autofree char *to = inches_number_format (after, decimals);

  if (before == after)
    return;

  while (g_str_equal (from, to) && decimals < 12)
    {
      decimals++;
      g_free (from);
      g_free (to);
      from = inches_number_format (before, decimals);
      to = inches_number_format (after, decimals);
    }

  /* Translators: what it is, its value before and after: "Trust 0.15 → 0.30". */
  add_phrase (phrases, _("%1$s %2$s → %3$s"), name, from, to);
}

/* "Rungs in force at the start: Sea lanes added, Prisoners taken out" */
static void
describe_rungs (GPtrArray          *phrases,
                const char         *name,
                const InchesLadder *ladder,
                guint16             before,
                guint16             after)
{
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    if ((before ^ after) & 1 << i)
      {
        g_string_append (list, list->len > 0 ? ", " : "");
        g_string_append_printf (list, after & 1 << i ? _("%s added") : _("%s taken out"), ladder->rungs[i].name);
      }

  if (before != after)
    add_phrase (phrases, "%s: %s", name, list->str);
}

static void
describe_circumstances (GPtrArray                 *phrases,
                        const InchesCircumstances *before,
                        const InchesCircumstances *after,
                        const InchesLever         *scaled,
                        const InchesLadder        *ladder)
{
  for (guint i = 0; i < INCHES_N_SCALED_CIRCUMSTANCES; i++)
    describe_number (phrases, scaled[i].label, inches_circumstances_get_scaled (before, i),
                     inches_circumstances_get_scaled (after, i));
  describe_rungs (phrases, _("Rungs in force at the start"), ladder, before->rungs_on, after->rungs_on);
  describe_rungs (phrases, _("Rungs on the table"), ladder, before->agenda, after->agenda);

  if (!before->document_on != !after->document_on)
    add_phrase (phrases, "%s", after->document_on ? _("A document is in force at the start") : _("No document is in force at the start"));

  if (before->anchor != after->anchor)
    {
      g_autofree char *from = inches_day_to_text (before->anchor);
      g_autofree char *to = inches_day_to_text (after->anchor);

      add_phrase (phrases, _("First week %1$s → %2$s"), from, to);
    }
}

static void
describe_coefficients (GPtrArray   *phrases,
                       InchesSheet *before,
                       InchesSheet *after)
{
  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    {
      const InchesCoefficient *entry = inches_sheet_get_entry (after, i);
      g_autofree char *name = g_strdup_printf (_("Coefficient %s"), entry->id);

      describe_number (phrases, name, inches_sheet_get_entry (before, i)->value, entry->value);
    }

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      const InchesRung *rung = &inches_sheet_get_ladder (after)->rungs[i];
      g_autofree char *name = g_strdup_printf (_("Pace of %s"), rung->name);

      describe_number (phrases, name, inches_sheet_get_ladder (before)->rungs[i].r, rung->r);
    }
}

/* A number or two are told, even if the sheet has another name since: it gets one
 * with its first change. */
static void
describe_sheet (GPtrArray   *phrases,
                InchesSheet *before,
                InchesSheet *after)
{
  g_autoptr(GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  gboolean is_same = g_str_equal (inches_sheet_get_id (before), inches_sheet_get_id (after));

  if (before == after)
    return;

  describe_coefficients (numbers, before, after);
  if (is_same || (numbers->len > 0 && numbers->len < MOST_PHRASES))
    g_ptr_array_extend_and_steal (phrases, g_steal_pointer (&numbers));
  else
    add_phrase (phrases, _("Sheet: %s"), inches_sheet_get_name (after));
}

static void
describe_own_presets (GPtrArray *phrases,
                      GPtrArray *before,
                      GPtrArray *after)
{
  for (guint i = 0; i < after->len; i++)
    {
      InchesOwnPreset *preset = g_ptr_array_index (after, i);
      InchesOwnPreset *old = inches_own_presets_find (before, inches_own_preset_get_id (preset));

      if (old == NULL)
        add_phrase (phrases, _("Preset “%s” saved"), inches_own_preset_get_name (preset));
      else if (!g_str_equal (inches_own_preset_get_name (old), inches_own_preset_get_name (preset)))
        add_phrase (phrases, _("Preset “%1$s” renamed “%2$s”"), inches_own_preset_get_name (old), inches_own_preset_get_name (preset));
      else if (!inches_own_preset_equal (old, preset))
        add_phrase (phrases, _("Preset “%s” changed"), inches_own_preset_get_name (preset));
    }

  for (guint i = 0; i < before->len; i++)
    {
      InchesOwnPreset *preset = g_ptr_array_index (before, i);

      if (inches_own_presets_find (after, inches_own_preset_get_id (preset)) == NULL)
        add_phrase (phrases, _("Preset “%s” removed"), inches_own_preset_get_name (preset));
    }
}

/* "Pinned: Summit rush" */
static void
describe_pinned (GPtrArray *phrases,
                 GPtrArray *before,
                 GPtrArray *after)
{
  guint n_changes = phrases->len;

  for (guint i = 0; i < after->len; i++)
    {
      InchesPinned *pinned = g_ptr_array_index (after, i);
      InchesPinned *old = inches_pinned_list_find (before, inches_pinned_get_id (pinned), NULL);

      if (old == NULL)
        add_phrase (phrases, _("Pinned: %s"), inches_pinned_get_name (pinned));
      else if (!g_str_equal (inches_pinned_get_name (old), inches_pinned_get_name (pinned)))
        add_phrase (phrases, _("Pinned “%1$s” renamed “%2$s”"), inches_pinned_get_name (old), inches_pinned_get_name (pinned));
      else if (!inches_pinned_equal (old, pinned))
        add_phrase (phrases, _("Pinned “%s” changed"), inches_pinned_get_name (pinned));
    }

  for (guint i = 0; i < before->len; i++)
    {
      InchesPinned *pinned = g_ptr_array_index (before, i);

      if (inches_pinned_list_find (after, inches_pinned_get_id (pinned), NULL) == NULL)
        add_phrase (phrases, _("No longer pinned: %s"), inches_pinned_get_name (pinned));
    }

  if (phrases->len == n_changes && !inches_pinned_list_equal (before, after))
    add_phrase (phrases, "%s", _("Pinned scenarios in another order"));
}

static void
describe_briefing (GPtrArray      *phrases,
                   InchesBriefing *before,
                   InchesBriefing *after)
{
  g_autofree char *words = inches_briefing_describe_change (before, after);

  if (*words != '\0')
    add_phrase (phrases, "%s", words);
}

static void
describe_own_data (GPtrArray     *phrases,
                   InchesOwnData *before,
                   InchesOwnData *after)
{
  g_autofree char *words = inches_own_data_describe_change (before, after);

  if (*words != '\0')
    add_phrase (phrases, "%s", words);
}

static char *
join_phrases (GPtrArray *phrases)
{
  GString *words = g_string_new (NULL);
  guint n_told = phrases->len <= MOST_PHRASES ? phrases->len : MOST_PHRASES - 1;
  guint n_more = phrases->len - n_told;

  for (guint i = 0; i < n_told; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (phrases, i));

  if (n_more > 0)
    g_string_append_printf (words, ngettext ("; %u change more", "; %u changes more", n_more), n_more);

  return g_string_free (words, FALSE);
}

/**
 * inches_content_describe_preset:
 * @self: a content whose preset has just been loaded
 *
 * Returns: (transfer full): "Preset: Minsk conditions, February 2015", translated
 */
char *
inches_content_describe_preset (const InchesContent *self)
{
  return g_strdup_printf (_("Preset: %s"), inches_content_get_preset_name (self));
}

/**
 * inches_content_describe_change:
 * @from: what the document said before
 * @to: what it says after
 *
 * Tells up to three changes one by one, levers first and in the order of the
 * panel; of more the first two and how many there are.
 *
 * Returns: (transfer full): what differs, in words; "" if nothing does
 */
char *
inches_content_describe_change (const InchesContent *from,
                                const InchesContent *to)
{
  g_autoptr(GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);
  InchesScenario *before = inches_content_get_scenario (from);
  InchesScenario *after = inches_content_get_scenario (to);

  describe_own_presets (phrases, inches_content_get_own_presets (from), inches_content_get_own_presets (to));
  if (phrases->len == 0 && !g_str_equal (inches_content_get_preset (from), inches_content_get_preset (to)))
    return inches_content_describe_preset (to);

  describe_levers (phrases, before, after);
  describe_circumstances (phrases, inches_scenario_get_circumstances (before), inches_scenario_get_circumstances (after),
                          inches_scenario_get_levers (after)->circumstances,
                          inches_sheet_get_ladder (inches_content_get_sheet (to)));
  describe_sheet (phrases, inches_content_get_sheet (from), inches_content_get_sheet (to));
  if (!inches_label_changes_equal (inches_content_get_label_changes (from), inches_content_get_label_changes (to)))
    add_phrase (phrases, "%s", _("Labels of the timeline changed"));
  if (!g_str_equal (inches_content_get_notes (from), inches_content_get_notes (to)))
    add_phrase (phrases, "%s", _("Notes changed"));
  describe_briefing (phrases, inches_content_get_briefing (from), inches_content_get_briefing (to));
  describe_pinned (phrases, inches_content_get_pinned (from), inches_content_get_pinned (to));
  describe_own_data (phrases, inches_content_get_own_data (from), inches_content_get_own_data (to));

  return join_phrases (phrases);
}
