/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-settings-writer.h"

#include "inches-json-printer.h"
#include "inches-number.h"

static void
append_member (GString    *out,
               const char *member,
               const char *text)
{
  g_string_append_printf (out, "\"%s\": ", member);
  inches_json_print_string (text, out);
  g_string_append (out, ", ");
}

/* Every lever, so that the preset stays what it is should early 2025 be judged anew. */
static void
append_levers (GString        *out,
               InchesScenario *scenario)
{
  g_string_append (out, "\"levers\": {");
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      g_string_append_printf (out, "%s\"%s\": ", i > 0 ? ", " : "", inches_lever_get_id (i));
      inches_number_append_exact (out, inches_scenario_get_value (scenario, i));
    }
  g_string_append (out, "}, ");
}

static void
append_number (GString    *out,
               const char *member,
               double      value)
{
  g_string_append_printf (out, "\"%s\": ", member);
  inches_number_append_exact (out, value);
  g_string_append (out, ", ");
}

static void
append_rungs (GString    *out,
              const char *member,
              guint16     rungs)
{
  const char *between = "";

  g_string_append_printf (out, "\"%s\": [", member);
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    if (rungs & 1 << i)
      {
        g_string_append_printf (out, "%s\"%s\"", between, inches_ladder_get_rung_id (i));
        between = ", ";
      }
  g_string_append_c (out, ']');
}

static void
append_circumstances (GString                   *out,
                      const InchesCircumstances *circumstances)
{
  g_autofree char *anchor = inches_day_to_iso (circumstances->anchor);

  append_member (out, "anchor", anchor);
  append_number (out, "momentum", circumstances->momentum);
  append_number (out, "trust", circumstances->trust);
  append_number (out, "demands", circumstances->demands);
  append_rungs (out, "rungs_on", circumstances->rungs_on);
  g_string_append_printf (out, ", \"document_on\": %s, ", circumstances->document_on ? "true" : "false");
  append_rungs (out, "agenda", circumstances->agenda);
}

static void
append_coefficients (GString     *out,
                     InchesSheet *sheet,
                     InchesSheet *base)
{
  const char *between = "";

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    {
      const InchesCoefficient *entry = inches_sheet_get_entry (sheet, i);
      const InchesCoefficient *old = inches_sheet_get_entry (base, i);

      if (entry->value == old->value && g_str_equal (entry->why, old->why))
        continue;

      g_string_append_printf (out, "%s{\"id\": \"%s\", \"value\": ", between, entry->id);
      inches_number_append_exact (out, entry->value);
      g_string_append (out, ", \"why\": ");
      inches_json_print_string (entry->why, out);
      g_string_append_c (out, '}');
      between = ", ";
    }
}

static void
append_paces (GString     *out,
              InchesSheet *sheet,
              InchesSheet *base)
{
  const char *between = "";

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      double r = inches_sheet_get_ladder (sheet)->rungs[i].r;

      if (r == inches_sheet_get_ladder (base)->rungs[i].r)
        continue;

      g_string_append_printf (out, "%s\"%s\": ", between, inches_ladder_get_rung_id (i));
      inches_number_append_exact (out, r);
      between = ", ";
    }
}

/* What differs from the model's own sheet; nothing if that is the one. */
static void
append_sheet (GString     *out,
              InchesSheet *sheet,
              InchesSheet *base)
{
  if (inches_sheet_equal (sheet, base) && g_str_equal (inches_sheet_get_id (sheet), inches_sheet_get_id (base)))
    return;

  g_string_append (out, ",\n   \"sheet\": {");
  append_member (out, "id", inches_sheet_get_id (sheet));
  append_member (out, "name", inches_sheet_get_name (sheet));
  g_string_append (out, "\"coefficients\": [");
  append_coefficients (out, sheet, base);
  g_string_append (out, "], \"paces\": {");
  append_paces (out, sheet, base);
  g_string_append (out, "}}");
}

/**
 * inches_settings_writer_append:
 * @out: a text that ends inside an object, before or behind a member and its comma
 * @scenario: levers and circumstances
 * @sheet: the coefficients they go with
 * @model: whose own sheet @sheet is told apart from
 *
 * Appends the members that inches_settings_reader_read() reads back, number for number,
 * the last without a comma: "levers", "anchor" and so on, and "sheet" if it is another
 * than the model's own.
 */
void
inches_settings_writer_append (GString           *out,
                               InchesScenario    *scenario,
                               InchesSheet       *sheet,
                               const InchesModel *model)
{
  append_levers (out, scenario);
  g_string_append (out, "\n   ");
  append_circumstances (out, inches_scenario_get_circumstances (scenario));
  append_sheet (out, sheet, inches_model_get_sheet (model, 0));
}
