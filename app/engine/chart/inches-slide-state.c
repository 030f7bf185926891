/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-state.h"

#include "inches-arrangement.h"
#include "inches-index-words.h"
#include "inches-simulation.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static void
add_note (InchesSlideState *self,
          const char       *format,
          ...) G_GNUC_PRINTF (2, 3);

static void
add_note (InchesSlideState *self,
          const char       *format,
          ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (self->notes, g_strdup_vprintf (format, args));
  va_end (args);
}

static void
read_chart (InchesSlideState *self,
            const char       *id)
{
  if (*id == '\0')
    return;

  self->has_chart = inches_export_find_chart (id, &self->export.chart);
  if (!self->has_chart)
    add_note (self, _("This step shows a chart “%s”, which this version does not have."), id);
}

static void
read_settings (InchesSlideState         *self,
               const InchesStepSettings *settings)
{
  if (settings != NULL && inches_step_settings_get_scenario (settings) == NULL)
    add_note (self, _("This step names a preset “%s”, which is not here."), inches_step_settings_get_preset (settings));
}

static void
read_rivals (InchesSlideState *self,
             GPtrArray        *rivals)
{
  for (guint i = 0; rivals != NULL && i < rivals->len; i++)
    read_settings (self, rivals->pdata[i]);
}

static void
read_claims (InchesSlideState  *self,
             const char *const *claims,
             InchesChronicle   *chronicle)
{
  InchesArgument *argument = inches_chronicle_get_argument (chronicle);

  for (guint i = 0; claims != NULL && claims[i] != NULL; i++)
    if (argument == NULL || inches_argument_find_claim (argument, claims[i]) == NULL)
      add_note (self, _("This step names a claim “%s”, which is not here."), claims[i]);
}

static void
read_sources (InchesSlideState  *self,
              const char *const *sources,
              InchesChronicle   *chronicle)
{
  for (guint i = 0; sources != NULL && sources[i] != NULL; i++)
    if (inches_chronicle_find_event (chronicle, sources[i]) == NULL && inches_chronicle_find_series (chronicle, sources[i]) == NULL)
      add_note (self, _("This step names an entry “%s”, which the record here does not have."), sources[i]);
}

static void
read_rows (InchesSlideState            *self,
           const InchesViewStateValues *values,
           InchesChronicle             *chronicle)
{
  g_autoptr(InchesArrangement) arrangement = inches_arrangement_new (chronicle);
  GVariantBuilder rows;

  if (values->n_rows == 0)
    return;

  g_variant_builder_init (&rows, G_VARIANT_TYPE ("a(sbbd)"));
  for (guint i = 0; i < values->n_rows; i++)
    {
      const InchesViewRow *row = &values->rows[i];

      if (inches_arrangement_find (arrangement, row->id) == NULL)
        add_note (self, _("This step shows a row “%s”, which the record here does not have."), row->id);
      else
        g_variant_builder_add (&rows, "(sbbd)", row->id, row->shown, row->collapsed, row->height);
    }

  self->arrangement = g_variant_ref_sink (g_variant_new ("(b@a(sbbd))", FALSE, g_variant_builder_end (&rows)));
  self->export.arrangement = self->arrangement;
}

/* A step that hides all rows of the model shows the record alone. */
static gboolean
hides_model (const InchesViewStateValues *values)
{
  guint hidden = 0;

  for (guint i = 0; i < values->n_rows; i++)
    hidden += !values->rows[i].shown
              && (g_str_equal (values->rows[i].id, "model-fan") || g_str_equal (values->rows[i].id, "ladder"));

  return hidden == 2;
}

static void
read_filter (InchesSlideState            *self,
             const InchesViewStateValues *values,
             InchesChronicle             *chronicle)
{
  InchesFilter *filter = &self->export.filter;

  filter->faintest = values->faintest;
  filter->flags = values->flags;
  if (values->lanes == NULL)
    return;

  filter->lanes = 0;
  for (guint i = 0; values->lanes[i] != NULL; i++)
    {
      guint lane;

      if (inches_chronicle_find_lane (chronicle, values->lanes[i], &lane))
        inches_filter_show_lane (filter, lane, TRUE);
      else
        add_note (self, _("This step shows a lane “%s”, which the record here does not have."), values->lanes[i]);
    }
}

static void
read_picked (InchesSlideState            *self,
             const InchesViewStateValues *values,
             InchesChronicle             *chronicle)
{
  if (values->selected != NULL)
    {
      self->selected = inches_chronicle_find_event (chronicle, values->selected);
      if (self->selected == NULL)
        add_note (self, _("This step names an entry “%s”, which the record here does not have."), values->selected);
    }

  self->highlight = g_strdup (values->highlight);
  self->measured = values->measured;
  self->span_first = values->span_first;
  self->span_last = values->span_last + 1; /* the last day is part of it */
}

static void
read_track (InchesSlideState            *self,
            InchesChronicle             *chronicle)
{
  if (self->highlight == NULL)
    return;

  for (guint i = 0; i < inches_chronicle_get_n_tracks (chronicle); i++)
    if (g_str_equal (inches_chronicle_get_track (chronicle, i)->id, self->highlight))
      return;

  add_note (self, _("This step picks out a track “%s”, which the record here does not have."), self->highlight);
  g_clear_pointer (&self->highlight, g_free);
}

static void
read_lever (InchesSlideState *self,
            const char       *id,
            guint             place)
{
  for (guint i = 0; id != NULL && i < INCHES_N_LEVERS; i++)
    if (g_str_equal (inches_lever_get_id (i), id))
      {
        self->export.explained.levers[place] = i;
        return;
      }

  if (id != NULL)
    add_note (self, _("This step names a lever “%s”, which this model does not have."), id);
}

static void
read_view (InchesSlideState            *self,
           const InchesViewStateValues *values,
           InchesChronicle             *chronicle)
{
  InchesExport *export = &self->export;

  if (isfinite (values->first) && isfinite (values->last) && values->last > values->first)
    inches_view_show (&export->view, values->first, values->last);
  inches_view_set_magnified (&export->view, values->magnified);
  export->alignment = values->alignment;
  self->n_weeks = values->n_weeks == INCHES_LONG_WEEKS ? INCHES_LONG_WEEKS : INCHES_SHORT_WEEKS;
  if (values->index != NULL && !inches_index_find (values->index, &export->index))
    add_note (self, _("This step shows an index “%s”, which this version does not have."), values->index);

  if (!inches_tornado_reach_find (values->reach, &export->explained.reach))
    add_note (self, _("This step moves levers to “%s”, which this version does not have."), values->reach);
  if (!inches_map_measure_find (values->map_measure, &export->explained.measure))
    add_note (self, _("This step’s map shows “%s”, which this version does not have."), values->map_measure);
  export->future = values->future;
  read_lever (self, values->map_x, 0);
  read_lever (self, values->map_y, 1);
  read_rows (self, values, chronicle);
  export->record_only = hides_model (values);
  read_filter (self, values, chronicle);
  read_picked (self, values, chronicle);
  read_track (self, chronicle);
}

/**
 * inches_slide_state_init:
 * @self: (out caller-allocates): what the slide shows
 * @step: a step; must outlive @self
 * @chronicle: the record; likewise
 * @model: the model; likewise
 *
 * What the step names and is not here becomes a note in words; all else is shown.
 */
void
inches_slide_state_init (InchesSlideState         *self,
                         const InchesBriefingStep *step,
                         InchesChronicle          *chronicle,
                         InchesModel              *model)
{
  const InchesStepParts *parts = inches_briefing_step_get_parts (step);

  memset (self, 0, sizeof *self);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->n_weeks = INCHES_SHORT_WEEKS;
  inches_export_init (&self->export, chronicle, model, NULL, NULL);

  read_chart (self, parts->chart);
  read_settings (self, parts->settings);
  read_rivals (self, parts->rivals);
  read_claims (self, parts->claims, chronicle);
  read_sources (self, parts->sources, chronicle);
  if (parts->view != NULL)
    read_view (self, inches_view_state_get (parts->view), chronicle);
}

void
inches_slide_state_clear (InchesSlideState *self)
{
  g_clear_pointer (&self->arrangement, g_variant_unref);
  g_clear_pointer (&self->highlight, g_free);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
}
