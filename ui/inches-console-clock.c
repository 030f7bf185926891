/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-console-clock.h"

#include "inches-wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define CLOSE 10.0 /* seconds from the plan that are nothing to act on */

/* A figure over what it is. */
typedef struct
{
  GtkLabel *value;
  GtkLabel *words;
} Figure;

struct _InchesConsoleClock
{
  GtkWidget           parent_instance;

  InchesPresentation *presentation;
  guint               tick_id;
  Figure              elapsed;
  Figure              remaining;
  Figure              pace;
  Figure              step;
  Figure              day;
};

G_DEFINE_FINAL_TYPE (InchesConsoleClock, inches_console_clock, GTK_TYPE_WIDGET)

/** inches_console_clock_format_time: Returns: (transfer full): minutes and seconds, hours if there are; of what is negative its size */
char *
inches_console_clock_format_time (double seconds)
{
  guint whole = fabs (seconds);

  if (whole >= 3600)
    return g_strdup_printf ("%u:%02u:%02u", whole / 3600, whole / 60 % 60, whole % 60);

  return g_strdup_printf ("%u:%02u", whole / 60, whole % 60);
}

/**
 * inches_console_clock_format_pace:
 * @seconds: ahead of plan; negative: behind
 * @words: (out) (transfer none): "ahead", "behind" or "on plan"
 *
 * Returns: (transfer full) (nullable): how far; %NULL if it is nothing to act on
 */
char *
inches_console_clock_format_pace (double       seconds,
                                  const char **words)
{
  *words = seconds >= CLOSE ? _("ahead of plan") : seconds <= -CLOSE ? _("behind plan") : _("on plan");

  return fabs (seconds) >= CLOSE ? inches_console_clock_format_time (seconds) : NULL;
}

/* A screen reader finds one text: "3:05 elapsed". */
static void
show (Figure     *figure,
      const char *value,
      const char *words)
{
  g_autofree char *both = g_strdup_printf ("%s %s", value, words);

  if (g_str_equal (value, gtk_label_get_text (figure->value)) && g_str_equal (words, gtk_label_get_text (figure->words)))
    return;

  gtk_label_set_text (figure->value, value);
  gtk_label_set_text (figure->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (figure->value), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
}

static void
show_time (Figure     *figure,
           double      seconds,
           const char *words)
{
  g_autofree char *value = inches_console_clock_format_time (seconds);

  show (figure, value, words);
}

static void
update (InchesConsoleClock *self)
{
  InchesPresentation *presentation = self->presentation;
  gboolean paused = inches_presentation_get_paused (presentation);
  double elapsed = inches_presentation_get_elapsed (presentation);
  double remaining = inches_presentation_get_remaining (presentation);
  guint seconds = inches_briefing_step_get_parts (inches_presentation_get_step (presentation))->seconds;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%H:%M");
  g_autofree char *planned = inches_console_clock_format_time (seconds);
  /* Translators: %s is planned time, "at this step, of 2:30". */
  g_autofree char *of_step = seconds > 0 ? g_strdup_printf (_("at this step, of %s"), planned) : g_strdup (_("at this step"));
  const char *words;
  g_autofree char *pace = inches_console_clock_format_pace (inches_presentation_get_pace (presentation), &words);
  gboolean is_planned = inches_presentation_get_planned (presentation) > 0;

  show_time (&self->elapsed, elapsed, !paused ? _("elapsed") : elapsed > 0 ? _("elapsed, stopped") : _("not started"));
  show_time (&self->step, inches_presentation_get_step_elapsed (presentation), of_step);
  if (is_planned)
    show_time (&self->remaining, remaining, remaining < 0 ? _("over the plan") : _("left of the plan"));
  else
    show (&self->remaining, "–", _("no planned times"));
  show (&self->pace, is_planned && pace != NULL ? pace : "–", is_planned ? words : _("no pace"));
  show (&self->day, day, _("time of day"));
}

static gboolean
tick_cb (gpointer user_data)
{
  update (user_data);

  return G_SOURCE_CONTINUE;
}

static void
inches_console_clock_map (GtkWidget *widget)
{
  InchesConsoleClock *self = INCHES_CONSOLE_CLOCK (widget);

  GTK_WIDGET_CLASS (inches_console_clock_parent_class)->map (widget);
  update (self);
  /* Twice a second: a timer that comes a little late must not skip a second. */
  self->tick_id = g_timeout_add (500, tick_cb, self);
}

static void
inches_console_clock_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&INCHES_CONSOLE_CLOCK (widget)->tick_id, g_source_remove);

  GTK_WIDGET_CLASS (inches_console_clock_parent_class)->unmap (widget);
}

static void
inches_console_clock_dispose (GObject *object)
{
  InchesConsoleClock *self = INCHES_CONSOLE_CLOCK (object);
  GtkWidget *child;

  g_clear_handle_id (&self->tick_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (inches_console_clock_parent_class)->dispose (object);
}

static void
inches_console_clock_class_init (InchesConsoleClockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_console_clock_dispose;
  widget_class->map = inches_console_clock_map;
  widget_class->unmap = inches_console_clock_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, INCHES_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-clock");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_figure (InchesConsoleClock *self,
            Figure             *figure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "xalign", 0.0, NULL);

  figure->value = GTK_LABEL (gtk_label_new (NULL));
  figure->words = GTK_LABEL (words);
  gtk_label_set_xalign (figure->value, 0);
  gtk_widget_add_css_class (GTK_WIDGET (figure->value), "inches-figure");
  gtk_widget_add_css_class (words, "inches-second");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (figure->value));
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static void
inches_console_clock_init (InchesConsoleClock *self)
{
  add_figure (self, &self->elapsed);
  add_figure (self, &self->remaining);
  add_figure (self, &self->pace);
  add_figure (self, &self->step);
  add_figure (self, &self->day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Times"), -1);
}

GtkWidget *
inches_console_clock_new (InchesPresentation *presentation)
{
  InchesConsoleClock *self;

  g_return_val_if_fail (INCHES_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (INCHES_TYPE_CONSOLE_CLOCK, NULL);
  self->presentation = g_object_ref (presentation);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
