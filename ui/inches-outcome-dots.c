/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outcome-dots.h"

#include "inches-dots-chart.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHANGE_TIME 200000 /* microseconds that dots take to change class */

struct _InchesOutcomeDots
{
  InchesFigure     parent_instance;

  guint            counts[INCHES_N_OUTCOMES];
  gboolean         has_counts;
  InchesDotsChart *chart;

  InchesOutcome    before[INCHES_N_DOTS]; /* what the dots stood for */
  double           progress;
  gint64           start;                 /* frame time, microseconds; 0: with the next frame */
  guint            tick_id;
};

G_DEFINE_FINAL_TYPE (InchesOutcomeDots, inches_outcome_dots, INCHES_TYPE_FIGURE)

static double
inches_outcome_dots_place (InchesFigure   *figure,
                           InchesMeasurer *measurer,
                           double          width,
                           double          scale)
{
  InchesOutcomeDots *self = INCHES_OUTCOME_DOTS (figure);

  g_clear_pointer (&self->chart, inches_dots_chart_free);
  self->chart = inches_dots_chart_new (self->counts, measurer, width, scale);

  return inches_dots_chart_get_height (self->chart);
}

static void
inches_outcome_dots_paint (InchesFigure      *figure,
                           InchesCanvas      *canvas,
                           const InchesTheme *theme)
{
  InchesOutcomeDots *self = INCHES_OUTCOME_DOTS (figure);

  if (!self->has_counts)
    return;

  if (self->tick_id != 0)
    inches_dots_chart_set_change (self->chart, self->before, self->progress);
  inches_dots_chart_paint (self->chart, canvas, theme);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  InchesOutcomeDots *self = INCHES_OUTCOME_DOTS (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->start == 0)
    self->start = now;
  self->progress = (now - self->start) / (double) CHANGE_TIME;
  inches_figure_repaint (INCHES_FIGURE (self));
  if (self->progress < 1)
    return G_SOURCE_CONTINUE;

  self->progress = 1;
  if (self->chart != NULL)
    inches_dots_chart_set_change (self->chart, self->before, 1);
  self->tick_id = 0;

  return G_SOURCE_REMOVE;
}

static void
stop_change (InchesOutcomeDots *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
}

/* Small moves of a slider change counts, but hardly ever a dot or a share of 100. */
static gboolean
looks_alike (const guint a[INCHES_N_OUTCOMES],
             const guint b[INCHES_N_OUTCOMES])
{
  g_autofree char *before = inches_outcomes_describe (a);
  g_autofree char *after = inches_outcomes_describe (b);
  guint dots[INCHES_N_OUTCOMES];
  guint more[INCHES_N_OUTCOMES];

  inches_outcome_share_dots (a, dots);
  inches_outcome_share_dots (b, more);

  return g_str_equal (before, after) && memcmp (dots, more, sizeof dots) == 0;
}

/* Before the new counts are placed. */
static void
start_change (InchesOutcomeDots *self)
{
  double x, y;

  for (guint i = 0; i < INCHES_N_DOTS; i++)
    self->before[i] = inches_dots_chart_get_dot (self->chart, i, &x, &y);
  self->progress = 0;
  self->start = 0;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
inches_outcome_dots_finalize (GObject *object)
{
  InchesOutcomeDots *self = INCHES_OUTCOME_DOTS (object);

  g_clear_pointer (&self->chart, inches_dots_chart_free);

  G_OBJECT_CLASS (inches_outcome_dots_parent_class)->finalize (object);
}

static void
inches_outcome_dots_class_init (InchesOutcomeDotsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_outcome_dots_finalize;
  INCHES_FIGURE_CLASS (klass)->place = inches_outcome_dots_place;
  INCHES_FIGURE_CLASS (klass)->paint = inches_outcome_dots_paint;
}

static void
inches_outcome_dots_init (InchesOutcomeDots *self)
{
  /* Never painted; gives the height until the first forecast is there. */
  self->counts[INCHES_OUTCOME_GRINDING] = 1;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Outcomes"),
                                  -1);
}

void
inches_outcome_dots_set_counts (InchesOutcomeDots *self,
                                const guint        counts[INCHES_N_OUTCOMES],
                                gboolean           animated)
{
  g_autofree char *description = NULL;

  g_return_if_fail (INCHES_IS_OUTCOME_DOTS (self));

  if (self->has_counts && looks_alike (self->counts, counts))
    return;

  stop_change (self);
  if (animated && self->has_counts && self->chart != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    start_change (self);
  memcpy (self->counts, counts, sizeof self->counts);
  self->has_counts = TRUE;
  inches_figure_refresh (INCHES_FIGURE (self));

  description = inches_outcomes_describe (counts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}
