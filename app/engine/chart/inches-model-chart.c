/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-model-chart.h"

#include <glib/gi18n-lib.h>

struct _InchesModelChart
{
  const InchesModelChartKind *kind;
  InchesModelPage            *page;
  gpointer                    chart;
  char                       *description;
  char                       *sources; /* NULL: all of it is the model's */
};

/**
 * inches_model_chart_new:
 * @kind: which chart
 * @input: what is shown; its forecast keeps the index that is drawn, charts of the record need none
 *
 * Returns: (transfer full): the chart, placed
 */
InchesModelChart *
inches_model_chart_new (const InchesModelChartKind *kind,
                        const InchesChartInput     *input)
{
  InchesModelChart *self;
  g_autofree char *words = NULL;
  g_autofree char *sources = kind->make_sources != NULL ? kind->make_sources (input) : NULL;
  g_autofree char *mixed = kind->make_mixed_sources != NULL ? kind->make_mixed_sources (input) : NULL;

  g_return_val_if_fail (input->chronicle != NULL && input->model != NULL, NULL);
  g_return_val_if_fail (input->forecast != NULL || kind->make_sources != NULL, NULL);
  g_return_val_if_fail (input->width > 0 && input->height > 0 && input->measurer != NULL, NULL);

  self = g_new0 (InchesModelChart, 1);
  self->kind = kind;
  self->page = sources != NULL ? inches_model_page_new_record (input, kind->get_key (), sources)
               : mixed != NULL ? inches_model_page_new_mixed (input, kind->get_key (), mixed)
                               : inches_model_page_new (input, kind->get_key (), kind->classes);
  self->chart = kind->place (self->page, input);
  words = kind->describe (input);
  self->sources = g_strdup (sources != NULL ? sources : mixed);
  self->description = sources != NULL ? g_steal_pointer (&words)
                                      : g_strdup_printf ("%s %s", words, _("Illustrative model of one argument. Not a forecast."));

  return self;
}

void
inches_model_chart_free (InchesModelChart *self)
{
  self->kind->free (self->chart);
  inches_model_page_free (self->page);
  g_free (self->description);
  g_free (self->sources);
  g_free (self);
}

/**
 * inches_model_chart_get_chart:
 * @self: a chart
 * @kind: which it must be
 *
 * Returns: (transfer none): what the kind has placed, for the kind itself
 */
gconstpointer
inches_model_chart_get_chart (const InchesModelChart     *self,
                              const InchesModelChartKind *kind)
{
  g_return_val_if_fail (self->kind == kind, NULL);

  return self->chart;
}

const InchesModelPage *
inches_model_chart_get_page (const InchesModelChart *self)
{
  return self->page;
}

/**
 * inches_model_chart_get_description:
 * @self: a chart
 *
 * Returns: what it shows, in sentences: for readers of SVG and of screens
 */
const char *
inches_model_chart_get_description (const InchesModelChart *self)
{
  return self->description;
}

/**
 * inches_model_chart_paint:
 * @self: a chart
 * @canvas: what to draw on; the ground is the caller's
 * @theme: colours
 */
void
inches_model_chart_paint (const InchesModelChart *self,
                          InchesCanvas           *canvas,
                          const InchesTheme      *theme)
{
  self->kind->paint (self->chart, self->page, canvas, theme);
  inches_model_page_paint (self->page, canvas, theme);
}

/**
 * inches_model_chart_make_words:
 * @self: a chart without head and foot
 * @model: names the argument it follows
 * @key: (out) (transfer full): what its signs mean that have no words beside them
 * @sources: (out) (transfer full): where what it shows is from
 *
 * Returns: whether the foot has the outcome classes
 */
gboolean
inches_model_chart_make_words (const InchesModelChart  *self,
                               InchesModel             *model,
                               char                   **key,
                               char                   **sources)
{
  *key = g_strdup (self->kind->get_key ());
  *sources = self->sources != NULL ? g_strdup (self->sources) : inches_model_page_make_sources (model);

  return self->kind->classes;
}
