/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outcome-dots.h"

#include "inches-dots-chart.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _InchesOutcomeDots
{
  InchesFigure     parent_instance;

  guint            counts[INCHES_N_OUTCOMES];
  gboolean         has_counts;
  InchesDotsChart *chart;
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

  if (self->has_counts)
    inches_dots_chart_paint (self->chart, canvas, theme);
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
                                const guint        counts[INCHES_N_OUTCOMES])
{
  g_autofree char *description = NULL;

  g_return_if_fail (INCHES_IS_OUTCOME_DOTS (self));

  memcpy (self->counts, counts, sizeof self->counts);
  self->has_counts = TRUE;
  inches_figure_refresh (INCHES_FIGURE (self));

  description = inches_outcomes_describe (counts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}
