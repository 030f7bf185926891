/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-view-state-writer.h"

#include <math.h>

#include "inches-json-printer.h"
#include "inches-number.h"

static void
append_text (GString    *out,
             const char *member,
             const char *text)
{
  if (text == NULL)
    return;

  g_string_append_printf (out, ", \"%s\": ", member);
  inches_json_print_string (text, out);
}

/* Left out where it says what the program starts with. */
static void
append_choice (GString    *out,
               const char *member,
               const char *choice,
               const char *first)
{
  if (!g_str_equal (choice, first))
    append_text (out, member, choice);
}

static void
append_day (GString    *out,
            const char *member,
            InchesDay   day)
{
  g_autofree char *iso = inches_day_to_iso (day);

  append_text (out, member, iso);
}

static const char *
say (gboolean yes)
{
  return yes ? "true" : "false";
}

static void
append_days (GString                     *out,
             const InchesViewStateValues *values)
{
  if (!isnan (values->first))
    {
      g_string_append (out, ", \"first\": ");
      inches_number_append_exact (out, values->first);
      g_string_append (out, ", \"last\": ");
      inches_number_append_exact (out, values->last);
    }
  g_string_append_printf (out, ", \"magnified\": %s", say (values->magnified));
}

static void
append_rows (GString                     *out,
             const InchesViewStateValues *values)
{
  if (values->n_rows == 0)
    return;

  g_string_append_printf (out, ", \"scrolls\": %s, \"rows\": [", say (values->scrolls));
  for (guint i = 0; i < values->n_rows; i++)
    {
      const InchesViewRow *row = &values->rows[i];

      g_string_append (out, i > 0 ? ", {\"id\": " : "{\"id\": ");
      inches_json_print_string (row->id, out);
      g_string_append_printf (out, ", \"shown\": %s", say (row->shown));
      if (row->collapsed)
        g_string_append (out, ", \"collapsed\": true");
      if (row->height > 0)
        {
          g_string_append (out, ", \"height\": ");
          inches_number_append_exact (out, row->height);
        }
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_list (GString           *out,
             const char        *member,
             const char *const *words)
{
  if (words == NULL)
    return;

  g_string_append_printf (out, ", \"%s\": [", member);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      inches_json_print_string (words[i], out);
    }
  g_string_append_c (out, ']');
}

/* Only what is filtered. */
static void
append_filter (GString                     *out,
               const InchesViewStateValues *values)
{
  g_auto(GStrv) flags = inches_filter_list_flags (values->flags);

  g_string_append_printf (out, ", \"filter\": {\"importance\": %u", values->faintest);
  append_list (out, "properties", (const char *const *) flags);
  append_list (out, "lanes", values->lanes);
  g_string_append_c (out, '}');
}

static void
append_record (GString                     *out,
               const InchesViewStateValues *values)
{
  append_text (out, "highlight", values->highlight);
  append_text (out, "selected", values->selected);
  if (values->measured)
    {
      append_day (out, "measured_from", values->span_first);
      append_day (out, "measured_to", values->span_last);
    }
  append_day (out, "then", values->alignment.then);
  append_day (out, "now", values->alignment.now);
}

static void
append_model (GString                     *out,
              const InchesViewStateValues *values)
{
  InchesViewStateValues first;

  inches_view_state_values_init (&first);
  append_text (out, "index", values->index);
  g_string_append_printf (out, ", \"weeks\": %u", values->n_weeks);
  if (values->future >= 0)
    g_string_append_printf (out, ", \"future\": %d", values->future);
  append_choice (out, "reach", values->reach, first.reach);
  append_text (out, "map_x", values->map_x);
  append_text (out, "map_y", values->map_y);
  append_choice (out, "map_measure", values->map_measure, first.map_measure);
  append_text (out, "rival", values->rival);
  append_choice (out, "section", values->section, first.section);
}

/**
 * inches_view_state_writer_append:
 * @out: to which the object is appended
 * @state: how a document is looked at
 *
 * Appends what inches_view_state_reader_read() reads back, number for number; docs/document.md
 */
void
inches_view_state_writer_append (GString               *out,
                                 const InchesViewState *state)
{
  const InchesViewStateValues *values = inches_view_state_get (state);

  g_string_append (out, "{\"page\": ");
  inches_json_print_string (values->page, out);
  append_days (out, values);
  append_rows (out, values);
  append_filter (out, values);
  append_record (out, values);
  append_model (out, values);
  g_string_append_c (out, '}');
}
