/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-session-private.h"

#include <glib/gi18n-lib.h>

#include "inches-export.h"
#include "inches-index-words.h"
#include "inches-simulation.h"

/**
 * inches_session_get_view_state:
 *
 * Returns: (transfer full): how the document is looked at, all of it
 */
InchesViewState *
inches_session_get_view_state (InchesSession *self)
{
  const InchesFilter *filter;
  g_autoptr(GVariant) rows = NULL;
  g_autofree InchesViewRow *taken = NULL;
  g_auto(GStrv) lanes = NULL;
  InchesViewStateValues values;

  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);

  filter = inches_inquiry_get_filter (self->inquiry);
  lanes = inches_filter_list_lanes (filter, self->chronicle);
  inches_view_state_values_init (&values);
  values.page = self->page;
  inches_view_state_values_set_view (&values, &self->view);
  rows = g_variant_ref_sink (inches_arrangement_save (self->arrangement));
  values.rows = taken = inches_view_state_take_rows (rows, &values.n_rows, &values.scrolls);
  values.lanes = (const char *const *) lanes;
  values.faintest = filter->faintest;
  values.flags = filter->flags;
  values.highlight = inches_inquiry_get_highlight (self->inquiry);
  values.measured = inches_inquiry_get_span (self->inquiry, &values.span_first, &values.span_last);
  values.selected = self->selected != NULL ? inches_event_get_id (self->selected) : NULL;
  values.alignment = *inches_inquiry_get_alignment (self->inquiry);
  values.index = inches_index_get_id (self->index);
  values.n_weeks = self->n_weeks;
  values.map_x = self->map_x;
  values.map_y = self->map_y;
  values.rival = self->rival;
  values.future = self->future;
  values.reach = inches_tornado_reach_get_id (self->reach);
  values.map_measure = inches_map_measure_get_id (self->map_measure);
  values.section = inches_evidence_section_get_id (self->section);

  return inches_view_state_new (&values);
}

static void G_GNUC_PRINTF (2, 3)
note (GPtrArray  *notes,
      const char *format,
      ...)
{
  va_list args;

  if (notes == NULL)
    return;

  va_start (args, format);
  g_ptr_array_add (notes, g_strdup_vprintf (format, args));
  va_end (args);
}

static void
apply_rows (InchesSession               *self,
            const InchesViewStateValues *values,
            GPtrArray                   *notes)
{
  g_autoptr(GVariant) saved = NULL;

  if (values->n_rows == 0)
    return;

  for (guint i = 0; i < values->n_rows; i++)
    if (inches_arrangement_find (self->arrangement, values->rows[i].id) == NULL)
      note (notes, _("There is no row “%s” here; it was passed over."), values->rows[i].id);

  saved = inches_view_state_values_get_rows (values);
  inches_arrangement_load (self->arrangement, saved);
}

static void
apply_filter (InchesSession               *self,
              const InchesViewStateValues *values,
              GPtrArray                   *notes)
{
  InchesFilter filter;

  for (guint i = 0; values->lanes != NULL && values->lanes[i] != NULL; i++)
    if (!inches_chronicle_find_lane (self->chronicle, values->lanes[i], NULL))
      note (notes, _("There is no lane “%s” here; the filter passes it over."), values->lanes[i]);

  inches_view_state_values_get_filter (values, self->chronicle, &filter);
  inches_inquiry_set_filter (self->inquiry, &filter);
}

static gboolean
has_track (InchesSession *self,
           const char    *id)
{
  for (guint i = 0; i < inches_chronicle_get_n_tracks (self->chronicle); i++)
    if (g_str_equal (inches_chronicle_get_track (self->chronicle, i)->id, id))
      return TRUE;

  return FALSE;
}

static void
apply_record (InchesSession               *self,
              const InchesViewStateValues *values,
              GPtrArray                   *notes)
{
  gboolean known = values->highlight != NULL && has_track (self, values->highlight);
  InchesEvent *selected = NULL;

  if (values->highlight != NULL && !known)
    note (notes, _("There is no track “%s” here to be picked out."), values->highlight);
  inches_inquiry_set_highlight (self->inquiry, known ? values->highlight : NULL);

  if (values->measured)
    inches_inquiry_set_span (self->inquiry, values->span_first, values->span_last);
  else
    inches_inquiry_clear_span (self->inquiry);

  if (values->selected != NULL)
    {
      selected = inches_chronicle_find_event (self->chronicle, values->selected);
      if (selected == NULL)
        note (notes, _("There is no event “%s” here; none is selected."), values->selected);
    }
  inches_session_set_selected (self, selected);
  inches_inquiry_set_alignment (self->inquiry, &values->alignment);
}

static void
apply_days (InchesSession               *self,
            const InchesViewStateValues *values)
{
  InchesView view = self->view;

  inches_view_state_values_get_view (values, &view);
  inches_session_set_view (self, &view);
}

static const char *
check_lever (InchesSession *self,
             const char    *id,
             GPtrArray     *notes)
{
  guint lever;

  if (id == NULL || inches_lever_set_find (inches_model_get_levers (self->model), id, &lever))
    return id;

  note (notes, _("There is no lever “%s” here; the map shows others."), id);

  return NULL;
}

static void
apply_model (InchesSession               *self,
             const InchesViewStateValues *values,
             GPtrArray                   *notes)
{
  const char *x = check_lever (self, values->map_x, notes);
  const char *y = check_lever (self, values->map_y, notes);
  InchesIndex index = INCHES_INDEX_INCHES;

  if (!inches_index_find (values->index, &index))
    note (notes, _("There is no index “%s” here; the size of the war is shown."), values->index);
  inches_session_set_index (self, index);
  inches_session_set_n_weeks (self, values->n_weeks == INCHES_LONG_WEEKS ? INCHES_LONG_WEEKS : INCHES_SHORT_WEEKS);
  inches_session_set_map (self, x, y);
  inches_session_set_rival (self, values->rival);
}

static void
apply_choices (InchesSession               *self,
               const InchesViewStateValues *values,
               GPtrArray                   *notes)
{
  InchesTornadoReach reach = INCHES_TORNADO_ENDS;
  InchesMapMeasure measure = INCHES_MAP_INCHES;
  InchesEvidenceSection section = INCHES_EVIDENCE_CLAIMS;

  if (!inches_tornado_reach_find (values->reach, &reach))
    note (notes, _("There is no reach “%s” here; levers are moved to their ends."), values->reach);
  if (!inches_map_measure_find (values->map_measure, &measure))
    note (notes, _("The map cannot show “%s” here; it shows inches."), values->map_measure);
  if (!inches_evidence_section_find (values->section, &section))
    note (notes, _("The evidence has no section “%s” here; the claims are shown."), values->section);
  inches_session_set_future (self, CLAMP (values->future, -1, INCHES_DEFAULT_FUTURES - 1));
  inches_session_set_reach (self, reach);
  inches_session_set_map_measure (self, measure);
  inches_session_set_section (self, section);
}

static void
apply_page (InchesSession *self,
            const char    *page,
            GPtrArray     *notes)
{
  InchesChart chart;

  /* Charts that a page shows beside others. */
  if (g_str_equal (page, "ladder") || g_str_equal (page, "outcomes"))
    page = "outlook";
  if (g_str_equal (page, "tornado") || g_str_equal (page, "map"))
    page = "why";
  if (g_str_equal (page, "pair"))
    page = "compare";
  if (g_str_equal (page, "table") || g_str_equal (page, "evidence") || inches_export_find_chart (page, &chart))
    {
      inches_session_set_page (self, page);
      return;
    }

  note (notes, _("There is no page “%s” here; the timeline is shown."), page);
  inches_session_set_page (self, "timeline");
}

/**
 * inches_session_apply_view_state:
 * @state: how the document is to be looked at
 * @notes: (out) (optional) (transfer full) (element-type utf8): sentences, translated, about what the
 *   record or the model does not have and was passed over; none if all was found
 *
 * Makes no step of the trail and never fails.
 */
void
inches_session_apply_view_state (InchesSession    *self,
                                 InchesViewState  *state,
                                 GPtrArray       **notes)
{
  g_autoptr(GPtrArray) told = NULL;
  const InchesViewStateValues *values;

  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (state != NULL);

  told = g_ptr_array_new_with_free_func (g_free);
  values = inches_view_state_get (state);
  apply_rows (self, values, told);
  apply_filter (self, values, told);
  apply_days (self, values);
  apply_record (self, values, told);
  apply_model (self, values, told);
  apply_choices (self, values, told);
  apply_page (self, values->page, told);

  if (notes != NULL)
    *notes = g_steal_pointer (&told);
}
