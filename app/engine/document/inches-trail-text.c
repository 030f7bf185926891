/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-trail.h"

#include <glib/gi18n-lib.h>

/* "2026-11-25 22:07:31", where the user is */
static char *
format_time (gint64 time)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = g_date_time_to_local (utc);

  return g_date_time_format (local, "%Y-%m-%d %H:%M:%S");
}

static void
append_step (GString               *text,
             const InchesTrailStep *step,
             guint                  number,
             gboolean               here)
{
  g_autofree char *time = format_time (step->time);

  g_string_append_printf (text, "%c %3u  %s  %s", here ? '>' : ' ', number, time, step->words);
  if (step->bookmark != NULL)
    g_string_append_printf (text, _(" [bookmark: %s]"), step->bookmark);
  if (step->aside)
    g_string_append (text, _(" (set aside by a later edit)"));
  g_string_append_c (text, '\n');
}

/**
 * inches_trail_to_text:
 * @self: a trail
 * @title: of the text
 * @result: (nullable): what the model says where the document stands; the line
 *   that it is a model goes with it
 *
 * A line for each step: number, time where the user is, words, bookmark. The step
 * where the document stands has a ">" before it.
 *
 * Returns: (transfer full): plain text, translated
 */
char *
inches_trail_to_text (InchesTrail *self,
                      const char  *title,
                      const char  *result)
{
  GString *text;
  guint n;

  g_return_val_if_fail (INCHES_IS_TRAIL (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  text = g_string_new (NULL);
  n = inches_trail_get_n_steps (self);
  g_string_append_printf (text, "%s\n\n", title);
  for (guint i = 0; i < n; i++)
    append_step (text, inches_trail_get_step (self, i), i, i == inches_trail_get_position (self));

  if (result != NULL)
    g_string_append_printf (text, "\n%s\n%s\n", result, _("Illustrative model of one argument. Not a forecast."));

  return g_string_free (text, FALSE);
}
