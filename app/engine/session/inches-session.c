/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-session-private.h"

#include "inches-explainer.h"
#include "inches-simulation.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (InchesSession, inches_session, G_TYPE_OBJECT)

static GParamSpec *properties[INCHES_SESSION_N_PROPS];
static guint view_changed_signal;
static guint cursor_changed_signal;

/** inches_session_notify: tells watchers of @prop, an INCHES_SESSION_PROP */
void
inches_session_notify (InchesSession     *self,
                       InchesSessionProp  prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
news_cb (InchesForecasterNews news,
         gpointer             user_data)
{
  InchesSession *self = user_data;

  /* A watcher may let go of the session. */
  g_object_ref (self);
  if (news & INCHES_FORECASTER_BASELINE)
    inches_session_notify (self, INCHES_SESSION_PROP_BASELINE);
  if (news & INCHES_FORECASTER_FORECAST)
    inches_session_notify (self, INCHES_SESSION_PROP_FORECAST);
  g_object_unref (self);
}

static void
inches_session_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  InchesSession *self = INCHES_SESSION (object);

  switch (prop_id)
    {
    case INCHES_SESSION_PROP_SCENARIO:
      g_value_set_boxed (value, self->scenario);
      break;
    case INCHES_SESSION_PROP_SHEET:
      g_value_set_boxed (value, inches_content_get_sheet (self->content));
      break;
    case INCHES_SESSION_PROP_PRESET:
      g_value_set_string (value, inches_content_get_preset (self->content));
      break;
    case INCHES_SESSION_PROP_OWN_PRESETS:
      g_value_set_boxed (value, inches_content_get_own_presets (self->content));
      break;
    case INCHES_SESSION_PROP_LABEL_CHANGES:
      g_value_set_boxed (value, inches_content_get_label_changes (self->content));
      break;
    case INCHES_SESSION_PROP_BRIEFING:
      g_value_set_boxed (value, inches_content_get_briefing (self->content));
      break;
    case INCHES_SESSION_PROP_PINNED:
      g_value_set_boxed (value, inches_content_get_pinned (self->content));
      break;
    case INCHES_SESSION_PROP_FORECAST:
      g_value_set_boxed (value, inches_forecaster_get_forecast (self->forecaster));
      break;
    case INCHES_SESSION_PROP_BASELINE:
      g_value_set_boxed (value, inches_forecaster_get_baseline (self->forecaster));
      break;
    case INCHES_SESSION_PROP_PREVIOUS:
      g_value_set_boxed (value, self->previous);
      break;
    case INCHES_SESSION_PROP_MOVING:
      g_value_set_boolean (value, inches_session_get_moving (self));
      break;
    case INCHES_SESSION_PROP_REPLAYING:
      g_value_set_boolean (value, inches_session_get_replaying (self));
      break;
    case INCHES_SESSION_PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;
    case INCHES_SESSION_PROP_THEME:
      g_value_set_boxed (value, self->theme);
      break;
    case INCHES_SESSION_PROP_PAGE:
      g_value_set_string (value, self->page);
      break;
    case INCHES_SESSION_PROP_INDEX:
      g_value_set_uint (value, self->index);
      break;
    case INCHES_SESSION_PROP_N_WEEKS:
      g_value_set_uint (value, self->n_weeks);
      break;
    case INCHES_SESSION_PROP_MAP_X:
      g_value_set_string (value, self->map_x);
      break;
    case INCHES_SESSION_PROP_MAP_Y:
      g_value_set_string (value, self->map_y);
      break;
    case INCHES_SESSION_PROP_RIVAL:
      g_value_set_string (value, self->rival);
      break;
    case INCHES_SESSION_PROP_OWN_DATA:
      g_value_set_boxed (value, inches_content_get_own_data (self->content));
      break;
    case INCHES_SESSION_PROP_CHRONICLE:
      g_value_set_object (value, self->chronicle);
      break;
    case INCHES_SESSION_PROP_NOTES:
      g_value_set_string (value, inches_content_get_notes (self->content));
      break;
    case INCHES_SESSION_PROP_FUTURE:
      g_value_set_int (value, self->future);
      break;
    case INCHES_SESSION_PROP_REACH:
      g_value_set_uint (value, self->reach);
      break;
    case INCHES_SESSION_PROP_MAP_MEASURE:
      g_value_set_uint (value, self->map_measure);
      break;
    case INCHES_SESSION_PROP_SECTION:
      g_value_set_uint (value, self->section);
      break;
    case INCHES_SESSION_PROP_FOCUS_COEFFICIENT:
      g_value_set_string (value, self->focus_coefficient);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inches_session_dispose (GObject *object)
{
  InchesSession *self = INCHES_SESSION (object);

  inches_session_stop_replay (self);
  g_clear_object (&self->explainer);

  G_OBJECT_CLASS (inches_session_parent_class)->dispose (object);
}

static void
inches_session_finalize (GObject *object)
{
  InchesSession *self = INCHES_SESSION (object);

  g_signal_handlers_disconnect_by_data (self->trail, self);
  g_clear_object (&self->trail);
  g_clear_pointer (&self->content, inches_content_unref);
  g_clear_pointer (&self->burst, inches_content_unref);
  g_clear_pointer (&self->held_content, inches_content_unref);
  g_clear_pointer (&self->held_forecast, inches_forecast_unref);
  g_clear_pointer (&self->held_previous, inches_forecast_unref);
  g_clear_pointer (&self->previous, inches_forecast_unref);
  g_clear_pointer (&self->forecaster, inches_forecaster_free);
  g_clear_object (&self->inquiry);
  g_clear_object (&self->arrangement);
  g_clear_object (&self->chronicle);
  g_clear_pointer (&self->model, inches_model_unref);
  g_clear_pointer (&self->themes, g_ptr_array_unref);
  g_clear_pointer (&self->scenario, inches_scenario_unref);
  g_clear_object (&self->selected);
  g_clear_object (&self->near);
  g_clear_pointer (&self->theme, inches_theme_unref);
  g_free (self->page);
  g_free (self->map_x);
  g_free (self->map_y);
  g_free (self->rival);

  G_OBJECT_CLASS (inches_session_parent_class)->finalize (object);
}

static void
inches_session_class_init (InchesSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = inches_session_get_property;
  object_class->dispose = inches_session_dispose;
  object_class->finalize = inches_session_finalize;

  properties[INCHES_SESSION_PROP_SCENARIO] = g_param_spec_boxed ("scenario", NULL, NULL, INCHES_TYPE_SCENARIO, flags);
  properties[INCHES_SESSION_PROP_SHEET] = g_param_spec_boxed ("sheet", NULL, NULL, INCHES_TYPE_SHEET, flags);
  properties[INCHES_SESSION_PROP_PRESET] = g_param_spec_string ("preset", NULL, NULL, NULL, flags);
  properties[INCHES_SESSION_PROP_OWN_PRESETS] = g_param_spec_boxed ("own-presets", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[INCHES_SESSION_PROP_LABEL_CHANGES] = g_param_spec_boxed ("label-changes", NULL, NULL, INCHES_TYPE_LABEL_CHANGES, flags);
  properties[INCHES_SESSION_PROP_BRIEFING] = g_param_spec_boxed ("briefing", NULL, NULL, INCHES_TYPE_BRIEFING, flags);
  properties[INCHES_SESSION_PROP_OWN_DATA] = g_param_spec_boxed ("own-data", NULL, NULL, INCHES_TYPE_OWN_DATA, flags);
  properties[INCHES_SESSION_PROP_CHRONICLE] = g_param_spec_object ("chronicle", NULL, NULL, INCHES_TYPE_CHRONICLE, flags);
  properties[INCHES_SESSION_PROP_NOTES] = g_param_spec_string ("notes", NULL, NULL, NULL, flags);
  properties[INCHES_SESSION_PROP_PINNED] = g_param_spec_boxed ("pinned", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[INCHES_SESSION_PROP_FORECAST] = g_param_spec_boxed ("forecast", NULL, NULL, INCHES_TYPE_FORECAST, flags);
  properties[INCHES_SESSION_PROP_BASELINE] = g_param_spec_boxed ("baseline", NULL, NULL, INCHES_TYPE_FORECAST, flags);
  properties[INCHES_SESSION_PROP_PREVIOUS] = g_param_spec_boxed ("previous", NULL, NULL, INCHES_TYPE_FORECAST, flags);
  properties[INCHES_SESSION_PROP_REPLAYING] = g_param_spec_boolean ("replaying", NULL, NULL, FALSE, flags);
  properties[INCHES_SESSION_PROP_MOVING] = g_param_spec_boolean ("moving", NULL, NULL, FALSE, flags);
  properties[INCHES_SESSION_PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, INCHES_TYPE_EVENT, flags);
  properties[INCHES_SESSION_PROP_THEME] = g_param_spec_boxed ("theme", NULL, NULL, INCHES_TYPE_THEME, flags);
  properties[INCHES_SESSION_PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, "timeline", flags);
  properties[INCHES_SESSION_PROP_INDEX] = g_param_spec_uint ("index", NULL, NULL, 0, INCHES_N_INDICES - 1, INCHES_INDEX_INCHES, flags);
  properties[INCHES_SESSION_PROP_N_WEEKS] = g_param_spec_uint ("n-weeks", NULL, NULL, INCHES_SHORT_WEEKS, INCHES_LONG_WEEKS,
                                                               INCHES_SHORT_WEEKS, flags);
  properties[INCHES_SESSION_PROP_MAP_X] = g_param_spec_string ("map-x", NULL, NULL, NULL, flags);
  properties[INCHES_SESSION_PROP_MAP_Y] = g_param_spec_string ("map-y", NULL, NULL, NULL, flags);
  properties[INCHES_SESSION_PROP_RIVAL] = g_param_spec_string ("rival", NULL, NULL, NULL, flags);
  properties[INCHES_SESSION_PROP_FUTURE] = g_param_spec_int ("future", NULL, NULL, -1, INCHES_DEFAULT_FUTURES - 1, -1, flags);
  properties[INCHES_SESSION_PROP_REACH] = g_param_spec_uint ("reach", NULL, NULL, 0, INCHES_N_TORNADO_REACHES - 1, INCHES_TORNADO_ENDS, flags);
  properties[INCHES_SESSION_PROP_MAP_MEASURE] = g_param_spec_uint ("map-measure", NULL, NULL, 0, INCHES_N_MAP_MEASURES - 1,
                                                                   INCHES_MAP_INCHES, flags);
  properties[INCHES_SESSION_PROP_SECTION] = g_param_spec_uint ("section", NULL, NULL, 0, INCHES_N_EVIDENCE_SECTIONS - 1,
                                                               INCHES_EVIDENCE_CLAIMS, flags);
  properties[INCHES_SESSION_PROP_FOCUS_COEFFICIENT] = g_param_spec_string ("focus-coefficient", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, INCHES_SESSION_N_PROPS, properties);

  view_changed_signal = g_signal_new ("view-changed", INCHES_TYPE_SESSION, G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  cursor_changed_signal = g_signal_new ("cursor-changed", INCHES_TYPE_SESSION, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inches_session_init (InchesSession *self)
{
  self->cursor = NAN;
  self->page = g_strdup ("timeline");
  self->index = INCHES_INDEX_INCHES;
  self->n_weeks = INCHES_SHORT_WEEKS;
  self->future = -1;
}

/**
 * inches_session_new:
 * @chronicle: the record
 * @model: what data/model/ defines
 * @themes: (element-type InchesTheme): sets of colours, the first in use
 *
 * A session that shows the whole span of the record and the settings of early
 * 2025. References are taken. The first runs start at once.
 *
 * Returns: (transfer full): a new session
 */
InchesSession *
inches_session_new (InchesChronicle *chronicle,
                    InchesModel     *model,
                    GPtrArray       *themes)
{
  const InchesPreset *preset;
  InchesSession *self;

  g_return_val_if_fail (INCHES_IS_CHRONICLE (chronicle), NULL);
  g_return_val_if_fail (model != NULL, NULL);
  g_return_val_if_fail (themes != NULL && themes->len > 0, NULL);

  preset = inches_model_get_preset (model, 0);
  self = g_object_new (INCHES_TYPE_SESSION, NULL);
  self->chronicle = g_object_ref (chronicle);
  self->model = inches_model_ref (model);
  self->themes = g_ptr_array_ref (themes);
  self->theme = inches_theme_ref (g_ptr_array_index (themes, 0));
  self->scenario = inches_scenario_ref (preset->scenario);
  self->content = inches_content_new (preset->scenario, inches_model_get_sheet (model, 0), preset->id, preset->name);
  self->trail = inches_trail_new (self->content);
  g_signal_connect_swapped (self->trail, "notify::content", G_CALLBACK (inches_session_follow), self);
  self->forecaster = inches_forecaster_new (model, INCHES_DEFAULT_SEED, INCHES_SHORT_WEEKS, news_cb, self);
  self->inquiry = inches_inquiry_new (chronicle);
  self->arrangement = inches_arrangement_new (chronicle);
  inches_view_init (&self->view, inches_chronicle_get_first (chronicle), inches_chronicle_get_last (chronicle));

  return self;
}

/** inches_session_get_chronicle: Returns: (transfer none): the record with what the document adds to it, until
 * that changes */
InchesChronicle *
inches_session_get_chronicle (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->chronicle;
}

/** inches_session_get_model: Returns: (transfer none): levers, ladder, sheets and presets */
InchesModel *
inches_session_get_model (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->model;
}

/** inches_session_get_inquiry: Returns: (transfer none): what is filtered, searched for and measured */
InchesInquiry *
inches_session_get_inquiry (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->inquiry;
}

/** inches_session_get_arrangement: Returns: (transfer none): which lanes and tracks are shown, and how */
InchesArrangement *
inches_session_get_arrangement (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->arrangement;
}

/** inches_session_get_forecast: Returns: (transfer none) (nullable): the newest;
 * its scenario may be a moment behind the one shown */
InchesForecast *
inches_session_get_forecast (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return inches_forecaster_get_forecast (self->forecaster);
}

/** inches_session_get_baseline: Returns: (transfer none) (nullable): the forecast for early 2025,
 * under the sheet of the forecast */
InchesForecast *
inches_session_get_baseline (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return inches_forecaster_get_baseline (self->forecaster);
}

/** inches_session_get_previous: Returns: (transfer none) (nullable): the forecast before the last change, of
 * the settings as they stood there; one that was changed before it had a forecast is passed over */
InchesForecast *
inches_session_get_previous (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->previous;
}

/** inches_session_get_explainer: Returns: (transfer none): why the model says what it says; to be held while it is shown */
InchesExplainer *
inches_session_get_explainer (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);

  if (self->explainer == NULL)
    self->explainer = inches_explainer_new (self);

  return self->explainer;
}

/** inches_session_get_selected: Returns: (transfer none) (nullable): the event whose card is open or last was */
InchesEvent *
inches_session_get_selected (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->selected;
}

/** inches_session_set_selected: @event: (nullable): an entry of the record */
void
inches_session_set_selected (InchesSession *self,
                             InchesEvent   *event)
{
  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (event == NULL || INCHES_IS_EVENT (event));

  if (g_set_object (&self->selected, event))
    inches_session_notify (self, INCHES_SESSION_PROP_SELECTED);
}

/** inches_session_get_view: Returns: (transfer none): the stretch of time shown */
const InchesView *
inches_session_get_view (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return &self->view;
}

/** inches_session_set_view: @view: the stretch of time to show; copied */
void
inches_session_set_view (InchesSession    *self,
                         const InchesView *view)
{
  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (view != NULL && view->first < view->last);

  if (inches_view_equal (&self->view, view))
    return;

  self->view = *view;
  g_signal_emit (self, view_changed_signal, 0);
}

/** inches_session_get_cursor: Returns: the day under the crosshair; NAN: there is none */
double
inches_session_get_cursor (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NAN);
  return self->cursor;
}

/** inches_session_get_near: Returns: (transfer none) (nullable): the event at or nearest to the crosshair */
InchesEvent *
inches_session_get_near (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return self->near;
}

/**
 * inches_session_set_cursor:
 * @day: under the crosshair, with fractions; NAN takes it away
 * @near: (nullable): the event at it or nearest to it
 */
void
inches_session_set_cursor (InchesSession *self,
                           double         day,
                           InchesEvent   *near)
{
  gboolean changed;

  g_return_if_fail (INCHES_IS_SESSION (self));

  changed = isnan (day) != isnan (self->cursor) || (!isnan (day) && day != self->cursor);
  changed |= g_set_object (&self->near, near);
  self->cursor = day;

  if (changed)
    g_signal_emit (self, cursor_changed_signal, 0);
}
