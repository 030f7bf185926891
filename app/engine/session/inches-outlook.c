/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outlook.h"

#include "inches-forecaster.h"
#include "inches-simulation.h"

struct _InchesOutlook
{
  GObject           parent_instance;

  InchesSession    *session;
  InchesForecaster *forecaster; /* of 104 weeks; NULL while 44 are asked for */
  InchesComparer   *comparer;   /* NULL until asked for */
};

G_DEFINE_FINAL_TYPE (InchesOutlook, inches_outlook, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_INDEX,
  PROP_N_WEEKS,
  PROP_FORECAST,
  PROP_BASELINE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Until both of the long runs are there, the short ones are shown: a fan and its
 * baseline always have the same weeks. */
static gboolean
has_long (InchesOutlook *self)
{
  return self->forecaster != NULL && inches_forecaster_get_forecast (self->forecaster) != NULL
         && inches_forecaster_get_baseline (self->forecaster) != NULL;
}

static void
notify_both (InchesOutlook *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BASELINE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORECAST]);
}

static void
news_cb (InchesForecasterNews news,
         gpointer             user_data)
{
  InchesOutlook *self = user_data;

  /* A watcher may let go of the outlook. */
  g_object_ref (self);
  if (has_long (self))
    notify_both (self);
  g_object_unref (self);
}

static void
forecast_changed_cb (InchesOutlook *self)
{
  if (!has_long (self))
    notify_both (self);
}

static void
scenario_changed_cb (InchesOutlook *self)
{
  if (self->forecaster != NULL)
    inches_forecaster_set_scenario (self->forecaster, inches_session_get_scenario (self->session),
                                    inches_session_get_sheet (self->session));
}

static void
moving_changed_cb (InchesOutlook *self)
{
  if (self->forecaster != NULL)
    inches_forecaster_set_moving (self->forecaster, inches_session_get_moving (self->session));
}

static void
index_changed_cb (InchesOutlook *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INDEX]);
}

static void
n_weeks_changed_cb (InchesOutlook *self)
{
  if (inches_outlook_get_n_weeks (self) == INCHES_LONG_WEEKS)
    {
      self->forecaster = inches_forecaster_new (inches_session_get_model (self->session), INCHES_DEFAULT_SEED,
                                                INCHES_LONG_WEEKS, news_cb, self);
      scenario_changed_cb (self);
      moving_changed_cb (self);
    }
  else
    {
      g_clear_pointer (&self->forecaster, inches_forecaster_free);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_WEEKS]);
  notify_both (self);
}

static void
inches_outlook_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  InchesOutlook *self = INCHES_OUTLOOK (object);

  switch (prop_id)
    {
    case PROP_INDEX:
      g_value_set_uint (value, inches_outlook_get_index (self));
      break;
    case PROP_N_WEEKS:
      g_value_set_uint (value, inches_outlook_get_n_weeks (self));
      break;
    case PROP_FORECAST:
      g_value_set_boxed (value, inches_outlook_get_forecast (self));
      break;
    case PROP_BASELINE:
      g_value_set_boxed (value, inches_outlook_get_baseline (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inches_outlook_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  InchesOutlook *self = INCHES_OUTLOOK (object);

  switch (prop_id)
    {
    case PROP_INDEX:
      inches_outlook_set_index (self, g_value_get_uint (value));
      break;
    case PROP_N_WEEKS:
      inches_outlook_set_n_weeks (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inches_outlook_finalize (GObject *object)
{
  InchesOutlook *self = INCHES_OUTLOOK (object);

  g_clear_pointer (&self->forecaster, inches_forecaster_free);
  g_clear_object (&self->comparer);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_outlook_parent_class)->finalize (object);
}

static void
inches_outlook_class_init (InchesOutlookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = inches_outlook_get_property;
  object_class->set_property = inches_outlook_set_property;
  object_class->finalize = inches_outlook_finalize;

  properties[PROP_INDEX] = g_param_spec_uint ("index", NULL, NULL, 0, INCHES_N_INDICES - 1, INCHES_INDEX_INCHES,
                                              flags | G_PARAM_READWRITE);
  properties[PROP_N_WEEKS] = g_param_spec_uint ("n-weeks", NULL, NULL, INCHES_SHORT_WEEKS, INCHES_LONG_WEEKS,
                                                INCHES_SHORT_WEEKS, flags | G_PARAM_READWRITE);
  properties[PROP_FORECAST] = g_param_spec_boxed ("forecast", NULL, NULL, INCHES_TYPE_FORECAST, flags | G_PARAM_READABLE);
  properties[PROP_BASELINE] = g_param_spec_boxed ("baseline", NULL, NULL, INCHES_TYPE_FORECAST, flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inches_outlook_init (InchesOutlook *self)
{
}

/**
 * inches_outlook_new:
 * @session: whose scenario is looked at; a reference is taken
 *
 * Returns: (transfer full): an outlook on the index and the weeks that the session says
 */
InchesOutlook *
inches_outlook_new (InchesSession *session)
{
  InchesOutlook *self;

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);

  self = g_object_new (INCHES_TYPE_OUTLOOK, NULL);
  self->session = g_object_ref (session);
  if (inches_session_get_n_weeks (session) == INCHES_LONG_WEEKS)
    n_weeks_changed_cb (self);
  g_signal_connect_object (session, "notify::index", G_CALLBACK (index_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::n-weeks", G_CALLBACK (n_weeks_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::moving", G_CALLBACK (moving_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::forecast", G_CALLBACK (forecast_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::baseline", G_CALLBACK (forecast_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/** inches_outlook_get_session: Returns: (transfer none): whose scenario is looked at */
InchesSession *
inches_outlook_get_session (InchesOutlook *self)
{
  g_return_val_if_fail (INCHES_IS_OUTLOOK (self), NULL);
  return self->session;
}

/** inches_outlook_get_comparer: Returns: (transfer none): what stands beside the settings shown; pictures of a comparison are made from it */
InchesComparer *
inches_outlook_get_comparer (InchesOutlook *self)
{
  g_return_val_if_fail (INCHES_IS_OUTLOOK (self), NULL);

  if (self->comparer == NULL)
    self->comparer = inches_comparer_new (self->session);

  return self->comparer;
}

/** inches_outlook_get_index: Returns: which index is asked for */
InchesIndex
inches_outlook_get_index (InchesOutlook *self)
{
  g_return_val_if_fail (INCHES_IS_OUTLOOK (self), INCHES_INDEX_INCHES);
  return inches_session_get_index (self->session);
}

/** inches_outlook_set_index: @index: all are in every forecast, so no run is needed */
void
inches_outlook_set_index (InchesOutlook *self,
                          InchesIndex    index)
{
  g_return_if_fail (INCHES_IS_OUTLOOK (self));
  g_return_if_fail (index < INCHES_N_INDICES);

  inches_session_set_index (self->session, index);
}

/** inches_outlook_get_n_weeks: Returns: how many weeks are asked for */
guint
inches_outlook_get_n_weeks (InchesOutlook *self)
{
  g_return_val_if_fail (INCHES_IS_OUTLOOK (self), INCHES_SHORT_WEEKS);
  return inches_session_get_n_weeks (self->session);
}

/**
 * inches_outlook_set_n_weeks:
 * @n_weeks: %INCHES_SHORT_WEEKS or %INCHES_LONG_WEEKS
 *
 * A long outlook has runs of its own, in a worker, until it is short again.
 */
void
inches_outlook_set_n_weeks (InchesOutlook *self,
                            guint          n_weeks)
{
  g_return_if_fail (INCHES_IS_OUTLOOK (self));
  g_return_if_fail (n_weeks == INCHES_SHORT_WEEKS || n_weeks == INCHES_LONG_WEEKS);

  inches_session_set_n_weeks (self->session, n_weeks);
}

/** inches_outlook_get_forecast: Returns: (transfer none) (nullable): the newest; its
 * scenario and number of weeks may be a moment behind */
InchesForecast *
inches_outlook_get_forecast (InchesOutlook *self)
{
  g_return_val_if_fail (INCHES_IS_OUTLOOK (self), NULL);
  return has_long (self) ? inches_forecaster_get_forecast (self->forecaster) : inches_session_get_forecast (self->session);
}

/** inches_outlook_get_baseline: Returns: (transfer none) (nullable): early 2025, over as many weeks as the forecast */
InchesForecast *
inches_outlook_get_baseline (InchesOutlook *self)
{
  g_return_val_if_fail (INCHES_IS_OUTLOOK (self), NULL);
  return has_long (self) ? inches_forecaster_get_baseline (self->forecaster) : inches_session_get_baseline (self->session);
}
