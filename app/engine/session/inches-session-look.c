/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-session-private.h"

#include "inches-simulation.h"

/* Which page is looked at and what its charts show: state of the view, never undone. */

static void
set_text (InchesSession      *self,
          char              **place,
          const char         *text,
          InchesSessionProp   prop)
{
  if (g_strcmp0 (*place, text) == 0)
    return;

  g_free (*place);
  *place = g_strdup (text);
  inches_session_notify (self, prop);
}

/** inches_session_get_page: Returns: (transfer none): id of the page shown, named as its chart: "timeline" */
const char *
inches_session_get_page (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->page;
}

/** inches_session_set_page: @page: id of the page to show; a window without such a page shows the one it has */
void
inches_session_set_page (InchesSession *self,
                         const char    *page)
{
  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (page != NULL);

  set_text (self, &self->page, page, INCHES_SESSION_PROP_PAGE);
}

/** inches_session_get_index: Returns: which index the Outlook shows */
InchesIndex
inches_session_get_index (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), INCHES_INDEX_INCHES);
  return self->index;
}

/** inches_session_set_index: @index: which index the Outlook shows; all are in every forecast, so no run is needed */
void
inches_session_set_index (InchesSession *self,
                          InchesIndex    index)
{
  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (index < INCHES_N_INDICES);

  if (self->index == index)
    return;

  self->index = index;
  inches_session_notify (self, INCHES_SESSION_PROP_INDEX);
}

/** inches_session_get_n_weeks: Returns: how many weeks the Outlook looks ahead: 44 or 104 */
guint
inches_session_get_n_weeks (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), INCHES_SHORT_WEEKS);
  return self->n_weeks;
}

/** inches_session_set_n_weeks: @n_weeks: %INCHES_SHORT_WEEKS or %INCHES_LONG_WEEKS */
void
inches_session_set_n_weeks (InchesSession *self,
                            guint          n_weeks)
{
  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (n_weeks == INCHES_SHORT_WEEKS || n_weeks == INCHES_LONG_WEEKS);

  if (self->n_weeks == n_weeks)
    return;

  self->n_weeks = n_weeks;
  inches_session_notify (self, INCHES_SESSION_PROP_N_WEEKS);
}

/** inches_session_get_map_x: Returns: (transfer none) (nullable): id of the lever along the map of the page Why; %NULL: its own choice */
const char *
inches_session_get_map_x (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->map_x;
}

/** inches_session_get_map_y: Returns: (transfer none) (nullable): id of the lever up that map; %NULL: its own choice */
const char *
inches_session_get_map_y (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->map_y;
}

/** inches_session_set_map: @x: (nullable): id of a lever, along; @y: (nullable): id of another, up */
void
inches_session_set_map (InchesSession *self,
                        const char    *x,
                        const char    *y)
{
  g_return_if_fail (INCHES_IS_SESSION (self));

  g_object_freeze_notify (G_OBJECT (self));
  set_text (self, &self->map_x, x, INCHES_SESSION_PROP_MAP_X);
  set_text (self, &self->map_y, y, INCHES_SESSION_PROP_MAP_Y);
  g_object_thaw_notify (G_OBJECT (self));
}

/** inches_session_get_rival: Returns: (transfer none) (nullable): id of what the page Compare sets against the
 * scenario; %NULL: its own choice */
const char *
inches_session_get_rival (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->rival;
}

/** inches_session_set_rival: @rival: (nullable): id of a preset or a pinned scenario */
void
inches_session_set_rival (InchesSession *self,
                          const char    *rival)
{
  g_return_if_fail (INCHES_IS_SESSION (self));

  set_text (self, &self->rival, rival, INCHES_SESSION_PROP_RIVAL);
}

/** inches_session_get_future: Returns: which single future the Outlook shows, 0 the first; -1: none */
gint
inches_session_get_future (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), -1);
  return self->future;
}

/** inches_session_set_future: @future: which single future to show, 0 the first of 10,240; -1: none */
void
inches_session_set_future (InchesSession *self,
                           gint           future)
{
  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (future >= -1 && future < INCHES_DEFAULT_FUTURES);

  if (self->future == future)
    return;

  self->future = future;
  inches_session_notify (self, INCHES_SESSION_PROP_FUTURE);
}

/** inches_session_get_reach: Returns: how far the tornado of the page Why moves each lever */
InchesTornadoReach
inches_session_get_reach (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), INCHES_TORNADO_ENDS);
  return self->reach;
}

/** inches_session_set_reach: @reach: how far the tornado moves each lever */
void
inches_session_set_reach (InchesSession      *self,
                          InchesTornadoReach  reach)
{
  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (reach < INCHES_N_TORNADO_REACHES);

  if (self->reach == reach)
    return;

  self->reach = reach;
  inches_session_notify (self, INCHES_SESSION_PROP_REACH);
}

/** inches_session_get_map_measure: Returns: what the map of the page Why shows */
InchesMapMeasure
inches_session_get_map_measure (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), INCHES_MAP_INCHES);
  return self->map_measure;
}

/** inches_session_set_map_measure: @measure: what the map shows */
void
inches_session_set_map_measure (InchesSession    *self,
                                InchesMapMeasure  measure)
{
  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (measure < INCHES_N_MAP_MEASURES);

  if (self->map_measure == measure)
    return;

  self->map_measure = measure;
  inches_session_notify (self, INCHES_SESSION_PROP_MAP_MEASURE);
}

/** inches_session_get_section: Returns: which part of the page of evidence is shown */
InchesEvidenceSection
inches_session_get_section (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), INCHES_EVIDENCE_CLAIMS);
  return self->section;
}

/** inches_session_set_section: @section: which part of the page of evidence to show */
void
inches_session_set_section (InchesSession         *self,
                            InchesEvidenceSection  section)
{
  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (section < INCHES_N_EVIDENCE_SECTIONS);

  if (self->section == section)
    return;

  self->section = section;
  inches_session_notify (self, INCHES_SESSION_PROP_SECTION);
}
