/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-session-private.h"

#include <glib/gi18n-lib.h>

#include "inches-chart-page-words.h"
#include "inches-sentence.h"

/* The session follows its trail: whoever moves it, here is told what differs. */

/** inches_session_get_trail: Returns: (transfer none): every edit; to undo, bookmark and go back in */
InchesTrail *
inches_session_get_trail (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->trail;
}

/** inches_session_undo: takes the last edit back; does nothing at the start */
void
inches_session_undo (InchesSession *self)
{
  g_return_if_fail (INCHES_IS_SESSION (self));
  inches_trail_undo (self->trail);
}

/** inches_session_redo: makes the edit undone last again; does nothing if there is none */
void
inches_session_redo (InchesSession *self)
{
  g_return_if_fail (INCHES_IS_SESSION (self));
  inches_trail_redo (self->trail);
}

/**
 * inches_session_restart:
 * @content: what another document says
 *
 * Shows @content, from which the trail starts anew.
 */
void
inches_session_restart (InchesSession *self,
                        InchesContent *content)
{
  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (content != NULL);

  inches_trail_restart (self->trail, content);
}

/**
 * inches_session_describe_trail:
 *
 * Returns: (transfer full): all steps as plain text, and, once there is a forecast
 *   of the settings shown, what the model says of them and how that was made
 */
char *
inches_session_describe_trail (InchesSession *self)
{
  InchesForecast *forecast;
  g_autofree char *result = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);

  forecast = inches_forecaster_get_forecast (self->forecaster);
  if (forecast != NULL && inches_scenario_equal (inches_forecast_get_scenario (forecast), self->scenario))
    {
      g_autofree char *sentence = inches_forecast_describe (forecast, inches_forecaster_get_baseline (self->forecaster));
      g_autofree char *settings = inches_page_words_of_settings (self->model, forecast);

      result = g_strdup_printf ("%s\n%s", sentence, settings);
    }
  title = g_strdup_printf (_("Inches: how the settings came about (%s)"), inches_content_get_preset_name (self->content));

  return inches_trail_to_text (self->trail, title, result);
}

/**
 * inches_session_edit:
 * @content: what the document says from now on
 * @words: (nullable): what changed; %NULL to say what differs
 *
 * Returns: whether anything differs
 */
gboolean
inches_session_edit (InchesSession *self,
                     InchesContent *content,
                     const char    *words)
{
  inches_session_stop_replay (self);
  g_clear_pointer (&self->burst, inches_content_unref);

  return inches_trail_add (self->trail, content, words);
}

static void
set_forecast (InchesForecast **place,
              InchesForecast  *forecast)
{
  if (forecast != NULL)
    inches_forecast_ref (forecast);
  g_clear_pointer (place, inches_forecast_unref);
  *place = forecast;
}

/* NULL while the forecast is still of what was set before @content. */
static InchesForecast *
get_forecast_of (InchesSession *self,
                 InchesContent *content)
{
  InchesForecast *forecast = inches_forecaster_get_forecast (self->forecaster);

  return forecast != NULL
         && inches_scenario_equal (inches_forecast_get_scenario (forecast), inches_content_get_scenario (content))
         && inches_sheet_equal (inches_forecast_get_sheet (forecast), inches_content_get_sheet (content))
         ? forecast : NULL;
}

/* What the ghost shows after a change from @from to @to. Everything that is moved
 * by hand in one go, or goes on with the step before, has the ghost of its beginning. */
static InchesForecast *
find_previous (InchesSession *self,
               InchesContent *from,
               InchesContent *to)
{
  InchesForecast *left = get_forecast_of (self, from);

  if (self->held_content != NULL)
    return inches_content_equal (self->held_content, to) ? self->held_previous : self->held_forecast;
  if (self->position == inches_trail_get_position (self->trail) || left == NULL)
    return self->previous;

  return left;
}

static void
change_previous (InchesSession  *self,
                 InchesForecast *previous)
{
  if (previous == self->previous)
    return;

  set_forecast (&self->previous, previous);
  inches_session_notify (self, INCHES_SESSION_PROP_PREVIOUS);
}

/* What differs between two contents that anybody watches. */
typedef struct
{
  gboolean scenario, sheet, preset, own_presets, label_changes, pinned, briefing, own_data, notes;
} Difference;

static Difference
compare (InchesContent *from,
         InchesContent *to)
{
  return (Difference) {
    .scenario = !inches_scenario_equal (inches_content_get_scenario (from), inches_content_get_scenario (to)),
    .sheet = inches_content_get_sheet (from) != inches_content_get_sheet (to),
    .preset = !g_str_equal (inches_content_get_preset (from), inches_content_get_preset (to)),
    .own_presets = !inches_own_presets_equal (inches_content_get_own_presets (from), inches_content_get_own_presets (to)),
    .label_changes = !inches_label_changes_equal (inches_content_get_label_changes (from), inches_content_get_label_changes (to)),
    .pinned = !inches_pinned_list_equal (inches_content_get_pinned (from), inches_content_get_pinned (to)),
    .own_data = inches_content_get_own_data (from) != inches_content_get_own_data (to)
                && !inches_own_data_equal (inches_content_get_own_data (from), inches_content_get_own_data (to)),
    .notes = !g_str_equal (inches_content_get_notes (from), inches_content_get_notes (to)),
    .briefing = !inches_briefing_equal (inches_content_get_briefing (from), inches_content_get_briefing (to)),
  };
}

static void
notify (InchesSession *self,
        Difference     differs)
{
  if (differs.own_data)
    inches_session_notify (self, INCHES_SESSION_PROP_OWN_DATA);
  if (differs.notes)
    inches_session_notify (self, INCHES_SESSION_PROP_NOTES);
  if (differs.own_presets)
    inches_session_notify (self, INCHES_SESSION_PROP_OWN_PRESETS);
  if (differs.preset)
    inches_session_notify (self, INCHES_SESSION_PROP_PRESET);
  if (differs.sheet)
    inches_session_notify (self, INCHES_SESSION_PROP_SHEET);
  if (differs.scenario)
    inches_session_notify (self, INCHES_SESSION_PROP_SCENARIO);
  if (differs.label_changes)
    inches_session_notify (self, INCHES_SESSION_PROP_LABEL_CHANGES);
  if (differs.pinned)
    inches_session_notify (self, INCHES_SESSION_PROP_PINNED);
  if (differs.briefing)
    inches_session_notify (self, INCHES_SESSION_PROP_BRIEFING);
}

/**
 * inches_session_follow:
 *
 * Shows what the trail says. Watchers are told once all of it is in place, so that
 * a watcher of one property finds the others changed too.
 */
void
inches_session_follow (InchesSession *self)
{
  InchesContent *to = inches_trail_get_content (self->trail);
  g_autoptr(InchesContent) from = inches_content_ref (self->content);
  InchesForecast *previous = self->previous;
  Difference differs = compare (from, to);

  g_object_ref (self);
  inches_session_stop_replay (self);
  inches_content_unref (self->content);
  self->content = inches_content_ref (to);
  if (differs.scenario || differs.sheet)
    {
      previous = find_previous (self, from, to);
      if (previous != NULL)
        inches_forecast_ref (previous);
      inches_session_show (self, inches_content_get_scenario (to));
    }
  else if (previous != NULL)
    {
      inches_forecast_ref (previous);
    }
  self->position = inches_trail_get_position (self->trail);
  if (differs.own_data)
    inches_session_combine (self);

  notify (self, differs);
  change_previous (self, previous);
  g_clear_pointer (&previous, inches_forecast_unref);
  g_object_unref (self);
}

/** inches_session_show: shows @scenario and starts its run; the caller notifies */
void
inches_session_show (InchesSession  *self,
                     InchesScenario *scenario)
{
  inches_scenario_ref (scenario);
  inches_scenario_unref (self->scenario);
  self->scenario = scenario;
  inches_forecaster_set_scenario (self->forecaster, scenario, inches_content_get_sheet (self->content));
}

static void
hold (InchesSession *self)
{
  self->held_content = inches_content_ref (self->content);
  set_forecast (&self->held_forecast, get_forecast_of (self, self->content));
  if (self->held_forecast == NULL)
    set_forecast (&self->held_forecast, self->previous);
  set_forecast (&self->held_previous, self->previous);
}

static void
let_go (InchesSession *self)
{
  g_clear_pointer (&self->held_content, inches_content_unref);
  set_forecast (&self->held_forecast, NULL);
  set_forecast (&self->held_previous, NULL);
}

/** inches_session_set_moving: @moving: whether a slider is held; runs are shorter
 * while one is, and a long one follows on release. All edits meanwhile are one step */
void
inches_session_set_moving (InchesSession *self,
                           gboolean       moving)
{
  g_return_if_fail (INCHES_IS_SESSION (self));

  if (self->moving == moving)
    return;

  inches_session_stop_replay (self);
  self->moving = moving;
  if (moving)
    hold (self);
  else
    let_go (self);
  inches_trail_set_merging (self->trail, moving);
  inches_forecaster_set_moving (self->forecaster, moving);
  inches_session_notify (self, INCHES_SESSION_PROP_MOVING);
}

/** inches_session_wait: @microseconds: at most, a fraction of a frame; waits while a slider is held
 * for the forecast of the settings shown. It is notified from within */
void
inches_session_wait (InchesSession *self,
                     gint64         microseconds)
{
  g_return_if_fail (INCHES_IS_SESSION (self));

  g_object_ref (self);
  inches_forecaster_wait (self->forecaster, microseconds);
  g_object_unref (self);
}

/** inches_session_get_moving: Returns: whether a slider is held or the last change replayed */
gboolean
inches_session_get_moving (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), FALSE);
  return self->moving || self->replay != NULL;
}
