/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export-plate.h"

#include "inches-compare-chart.h"
#include "inches-evidence-chart.h"
#include "inches-future-path.h"
#include "inches-ladder-chart.h"
#include "inches-map-chart.h"
#include "inches-number.h"
#include "inches-outcomes-chart.h"
#include "inches-outlook-chart.h"
#include "inches-pair-chart.h"
#include "inches-precedents-chart.h"
#include "inches-then-now-chart.h"
#include "inches-tornado-chart.h"
#include "inches-why-chart.h"

#include <glib/gi18n-lib.h>

struct _InchesPlate
{
  const InchesExport  *export;
  InchesMeasurer      *measurer;
  InchesTimeline      *timeline; /* one of these */
  InchesModelChart    *chart;
  InchesCompareSet    *compare; /* NULL: another chart */
  InchesFuture        *future;  /* NULL: none is drawn */
  InchesExplained      explained; /* a copy, complete for the chart */
  char                *title;
  char                *subtitle;
};

/* Rows of the picture do not scroll: what has no room is left out. */
static InchesArrangement *
load_arrangement (const InchesExport *export)
{
  InchesArrangement *arrangement;

  if (export->arrangement == NULL)
    return NULL;

  arrangement = inches_arrangement_new (export->chronicle);
  inches_arrangement_load (arrangement, export->arrangement);
  inches_arrangement_set_scrolls (arrangement, FALSE);

  return arrangement;
}

static void
place_timeline (InchesPlate *self,
                gboolean     hurry)
{
  const InchesExport *export = self->export;
  g_autoptr(InchesArrangement) arrangement = load_arrangement (export);
  InchesTimelineInput input = {
    .chronicle = export->chronicle,
    .model = export->model,
    .forecast = export->forecast,
    .baseline = export->baseline,
    .view = export->view,
    .arrangement = arrangement,
    .filter = &export->filter,
    .label_changes = export->label_changes,
    .width = export->width,
    .height = export->height,
    .font_scale = 1,
    .measurer = self->measurer,
    .purpose = INCHES_TIMELINE_SLIDE,
    .hurry = hurry,
    .show_model = inches_export_shows_model (export),
    .bare = export->bare,
    .title = self->title,
    .subtitle = self->subtitle,
    .note = export->mark,
  };

  if (self->timeline == NULL)
    self->timeline = inches_timeline_new ();
  inches_timeline_place (self->timeline, &input);
}

static void
place_chart (InchesPlate                *self,
             const InchesModelChartKind *kind)
{
  const InchesExport *export = self->export;
  InchesChartInput input = {
    .chronicle = export->chronicle,
    .model = export->model,
    .forecast = inches_export_get_shown (export),
    .baseline = export->chart == INCHES_CHART_EVIDENCE ? NULL : export->baseline,
    .index = export->index,
    .alignment = export->alignment,
    .compare = self->compare,
    .explained = self->explained,
    .width = export->width,
    .height = export->height,
    .measurer = self->measurer,
    .window = export->bare,
    .fits = export->bare > 0,
    .title = self->title,
    .subtitle = self->subtitle,
    .mark = export->mark,
  };

  self->chart = inches_model_chart_new (kind, &input);
}

/* The same future as in the window: its number is drawn from the run's own seed. */
static void
place_outlook (InchesPlate *self)
{
  const InchesExport *export = self->export;
  InchesForecast *forecast = export->forecast;

  place_chart (self, &inches_outlook_chart);
  if (export->future >= 0 && (guint) export->future < inches_forecast_get_n_futures (forecast))
    self->future = inches_future_new (inches_forecast_get_scenario (forecast), inches_forecast_get_sheet (forecast),
                                      inches_forecast_get_seed (forecast), inches_forecast_get_n_weeks (forecast), export->future);
}

static void
place_compare (InchesPlate *self)
{
  const InchesExport *export = self->export;

  self->compare = export->compare != NULL ? inches_compare_set_completed (export->compare, export->model)
                                          : inches_compare_set_new_from (export->model, export->baseline, export->forecast);
  place_chart (self, &inches_compare_chart);
}

/* The two alone are in it, so that its figures are those of the picture. */
static void
place_pair (InchesPlate *self)
{
  const InchesExport *export = self->export;
  g_autoptr(InchesCompareSet) all = export->compare != NULL ? inches_compare_set_ref (export->compare)
                                                            : inches_compare_set_new_from (export->model, export->baseline, export->forecast);

  self->compare = inches_pair_set_new (all);
  place_chart (self, &inches_pair_chart);
}

static void
place (InchesPlate *self)
{
  switch (self->export->chart)
    {
    case INCHES_CHART_TIMELINE:
      place_timeline (self, FALSE);
      return;
    case INCHES_CHART_OUTLOOK:
      place_outlook (self);
      return;
    case INCHES_CHART_LADDER:
      place_chart (self, &inches_ladder_chart);
      return;
    case INCHES_CHART_OUTCOMES:
      place_chart (self, &inches_outcomes_chart);
      return;
    case INCHES_CHART_COMPARE:
      place_compare (self);
      return;
    case INCHES_CHART_PAIR:
      place_pair (self);
      return;
    case INCHES_CHART_EVIDENCE:
      place_chart (self, &inches_evidence_chart);
      return;
    case INCHES_CHART_THEN_AND_NOW:
      place_chart (self, &inches_then_now_chart);
      return;
    case INCHES_CHART_PRECEDENTS:
      place_chart (self, &inches_precedents_chart);
      return;
    case INCHES_CHART_WHY:
      inches_explained_attribute (&self->explained, self->export->forecast,
                                  inches_model_get_preset (self->export->model, 0)->scenario);
      place_chart (self, &inches_why_chart);
      return;
    case INCHES_CHART_TORNADO:
      inches_explained_spin (&self->explained, self->export->forecast);
      place_chart (self, &inches_tornado_chart);
      return;
    case INCHES_CHART_MAP:
      inches_explained_map (&self->explained, self->export->forecast);
      place_chart (self, &inches_map_chart);
      return;
    case INCHES_N_CHARTS:
      break;
    }

  g_assert_not_reached ();
}

/**
 * inches_plate_new:
 * @export: the picture; must outlive the plate
 *
 * Returns: (transfer full): the picture, placed
 */
InchesPlate *
inches_plate_new (const InchesExport *export)
{
  InchesPlate *self = g_new0 (InchesPlate, 1);

  self->export = export;
  inches_explained_copy (&self->explained, &export->explained);
  self->measurer = export->measurer != NULL ? g_object_ref (export->measurer)
                                            : INCHES_MEASURER (inches_measurer_pango_new (INCHES_DEFAULT_FAMILY));
  self->title = export->title != NULL ? g_strdup (export->title) : inches_export_make_title (export);
  self->subtitle = export->subtitle != NULL ? g_strdup (export->subtitle) : inches_export_make_subtitle (export);
  place (self);

  return self;
}

void
inches_plate_free (InchesPlate *self)
{
  g_clear_pointer (&self->timeline, inches_timeline_free);
  g_clear_pointer (&self->chart, inches_model_chart_free);
  g_clear_pointer (&self->compare, inches_compare_set_unref);
  g_clear_pointer (&self->future, inches_future_unref);
  inches_explained_clear (&self->explained);
  g_object_unref (self->measurer);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self);
}

/**
 * inches_plate_move:
 * @self: a picture of a timeline, or of what one forecast says
 * @export: the same picture a moment later: other days, figures or sizes; must outlive
 *   the plate
 *
 * Places it anew, as quickly as frames follow each other: titles stay, labels may wait.
 */
void
inches_plate_move (InchesPlate        *self,
                   const InchesExport *export)
{
  g_return_if_fail (export->chart == self->export->chart);

  self->export = export;
  g_clear_pointer (&self->chart, inches_model_chart_free);
  if (self->timeline != NULL)
    place_timeline (self, TRUE);
  else
    place (self);
}

InchesMeasurerPango *
inches_plate_get_measurer (InchesPlate *self)
{
  return INCHES_MEASURER_PANGO (self->measurer);
}

const char *
inches_plate_get_title (InchesPlate *self)
{
  return self->title;
}

InchesTimeline *
inches_plate_get_timeline (InchesPlate *self)
{
  return self->timeline;
}

InchesModelChart *
inches_plate_get_chart (InchesPlate *self)
{
  return self->chart;
}

InchesCompareSet *
inches_plate_get_compare (InchesPlate *self)
{
  return self->compare;
}

const InchesExplained *
inches_plate_get_explained (InchesPlate *self)
{
  return &self->explained;
}

/* What is drawn over the fan and in the ladder's cells is not what their own words say. */
static char *
describe_future (InchesPlate *self)
{
  g_autofree char *number = inches_number_format (inches_future_get_number (self->future), 0);

  /* Translators: %s is the number of a simulated future. */
  return g_strdup_printf (_("Line in ink and cells of the ladder: future %s alone. Full in force, with a slash violated and held; a cross fell this week, "
                            "hatched lies fallen; a point not agreed yet."), number);
}

char *
inches_plate_describe (InchesPlate *self)
{
  if (self->future != NULL)
    {
      g_autofree char *words = describe_future (self);

      return g_strjoin (" ", inches_model_chart_get_description (self->chart), words, NULL);
    }
  if (self->chart != NULL)
    return g_strdup (inches_model_chart_get_description (self->chart));

  return inches_timeline_describe (self->timeline);
}

/**
 * inches_plate_paint:
 * @canvas: what to draw on
 * @plate: the #InchesPlate
 *
 * Draws the ground, unless the picture is to be transparent, and all on it.
 */
void
inches_plate_paint (InchesCanvas *canvas,
                    gpointer      plate)
{
  InchesPlate *self = plate;
  const InchesExport *export = self->export;

  if (!export->transparent)
    {
      inches_canvas_rectangle (canvas, 0, 0, export->width, export->height);
      inches_canvas_fill (canvas, inches_theme_get_color (export->theme, INCHES_ROLE_VIEW));
    }
  if (self->chart != NULL)
    {
      inches_model_chart_paint (self->chart, canvas, export->theme);
      if (self->future != NULL)
        inches_future_paint (self->future, self->chart, export->index, inches_future_get_n_weeks (self->future) - 1, canvas, export->theme);
    }
  else
    inches_timeline_paint (self->timeline, canvas, export->theme);
}

/**
 * inches_plate_make_words:
 * @self: a picture without head and foot
 * @key: (out) (transfer full): what its signs mean that have no words beside them
 * @sources: (out) (transfer full): where what it shows is from, with terms
 *
 * What the page that frames it has to say at its foot.
 *
 * Returns: whether the outcome classes belong there too
 */
gboolean
inches_plate_make_words (InchesPlate  *self,
                         char        **key,
                         char        **sources)
{
  if (self->chart != NULL)
    {
      gboolean classes = inches_model_chart_make_words (self->chart, self->export->model, key, sources);

      if (self->future != NULL)
        {
          g_free (*key);
          *key = describe_future (self);
        }
      return classes;
    }

  inches_timeline_make_words (self->timeline, key, sources);

  return TRUE;
}
