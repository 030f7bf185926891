/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lever-help.h"

#include <glib/gi18n-lib.h>

static char *
format_with_unit (const InchesLever *lever,
                  double             value)
{
  g_autofree char *number = inches_lever_format (lever, value);

  if (lever->is_toggle || *lever->unit == '\0')
    return g_steal_pointer (&number);

  return g_strdup_printf ("%s %s", number, lever->unit);
}

char *
inches_lever_describe_value (const InchesLever *lever,
                             double             value)
{
  g_autofree char *text = format_with_unit (lever, value);
  const InchesLeverMark *mark = inches_lever_nearest_mark (lever, value);

  return mark != NULL ? g_strdup_printf ("%s, %s", text, mark->words) : g_steal_pointer (&text);
}

char *
inches_lever_describe_grade (const InchesLever *lever)
{
  g_autofree char *claims = g_strjoinv (", ", lever->claims);
  const char *origin = lever->from_source ? _("The early-2025 value was read from a source.")
                                          : _("The early-2025 value is a judgement.");

  if (*claims == '\0')
    return g_strdup (origin);

  return g_strdup_printf (_("Claims of the source: %s. %s"), claims, origin);
}

static void
add_line (GtkBox     *box,
          const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  gtk_box_append (box, label);
}

static void
add_meaning (GtkBox     *box,
             const char *where,
             const char *meaning)
{
  g_autofree char *line = NULL;

  if (meaning == NULL)
    return;

  line = g_strdup_printf (_("%s: %s"), where, meaning);
  add_line (box, line, NULL);
}

/* What low, middle and high values mean; of a toggle, off and on. */
static void
add_meanings (GtkBox            *box,
              const InchesLever *lever)
{
  add_meaning (box, lever->is_toggle ? _("Off") : _("Low"), lever->help_low);
  add_meaning (box, _("Middle"), lever->help_middle);
  add_meaning (box, lever->is_toggle ? _("On") : _("High"), lever->help_high);
}

static void
add_marks (GtkBox            *box,
           const InchesLever *lever)
{
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; i < lever->n_marks; i++)
    {
      g_autofree char *value = inches_lever_format (lever, lever->marks[i].at);

      g_string_append_printf (line, "%s%s %s", i > 0 ? "; " : "", value, lever->marks[i].words);
    }

  g_string_append_c (line, '.');
  add_line (box, line->str, "inches-second");
}

static void
add_who (GtkBox            *box,
         const InchesLever *lever)
{
  g_autoptr(GString) names = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; lever->who[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", inches_lever_who_name (lever->who[i]));

  line = g_strdup_printf (_("Controlled by: %s"), names->str);
  add_line (box, line, "inches-second");
}

static void
add_seen (GtkBox            *box,
          const InchesLever *lever)
{
  g_autofree char *lowest = NULL;
  g_autofree char *highest = NULL;
  g_autofree char *line = NULL;

  if (!lever->has_seen)
    {
      add_line (box, _("No measured scale."), "inches-second");
      return;
    }

  lowest = format_with_unit (lever, lever->seen_lowest);
  highest = format_with_unit (lever, lever->seen_highest);
  line = g_strdup_printf (_("Seen 2014–2025: %s to %s (%s). Hatched: outside that range."), lowest, highest,
                          lever->seen_note);
  add_line (box, line, "inches-second");
}

GtkWidget *
inches_lever_help_new (const InchesLever *lever)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *start = format_with_unit (lever, lever->early_2025);
  g_autofree char *early = g_strdup_printf (_("Early 2025: %s"), start);
  g_autofree char *grade = inches_lever_describe_grade (lever);

  add_line (GTK_BOX (box), lever->name, "inches-lever-name");
  add_meanings (GTK_BOX (box), lever);
  if (lever->claim_words != NULL)
    {
      g_autofree char *claim = g_strdup_printf (_("Claim: %s"), lever->claim_words);

      add_line (GTK_BOX (box), claim, NULL);
    }
  add_line (GTK_BOX (box), early, "inches-second");
  if (!lever->is_toggle)
    add_marks (GTK_BOX (box), lever);
  if (lever->who[0] != NULL)
    add_who (GTK_BOX (box), lever);
  add_seen (GTK_BOX (box), lever);
  add_line (GTK_BOX (box), grade, "inches-second");
  if (!lever->is_toggle)
    add_line (GTK_BOX (box), _("Keys: arrows move by one step, Page Up and Page Down by a large one, "
                               "Shift and an arrow to the next mark."), "inches-second");

  gtk_widget_add_css_class (popover, "inches-help");
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  return popover;
}
