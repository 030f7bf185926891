/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-future-player.h"

#include "inches-simulation.h"

struct _InchesFuturePlayer
{
  GObject        parent_instance;

  InchesOutlook *outlook;
  InchesFuture  *future; /* NULL: none is shown, or there is no forecast */
  guint          number;
  guint          week;
  gboolean       at_end; /* all weeks are shown, however many there come to be */
  gboolean       shown;
  gboolean       chosen; /* the number is somebody's */
};

enum
{
  PROP_SHOWN = 1,
  PROP_NUMBER,
  PROP_WEEK,
  PROP_FUTURE,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (InchesFuturePlayer, inches_future_player, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static guint
get_last_week (InchesFuturePlayer *self)
{
  InchesForecast *forecast = inches_outlook_get_forecast (self->outlook);

  return (forecast != NULL ? inches_forecast_get_n_weeks (forecast) : inches_outlook_get_n_weeks (self->outlook)) - 1;
}

static void
keep_week (InchesFuturePlayer *self)
{
  guint last = get_last_week (self);
  guint week = self->at_end ? last : MIN (self->week, last);

  if (week == self->week)
    return;

  self->week = week;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WEEK]);
}

/* One block of the run's own draws: the same future, to the last bit. */
static void
replay (InchesFuturePlayer *self)
{
  InchesForecast *forecast = inches_outlook_get_forecast (self->outlook);

  if (!self->shown && self->future == NULL)
    return;

  g_clear_pointer (&self->future, inches_future_unref);
  if (self->shown && forecast != NULL)
    {
      self->future = inches_future_new (inches_forecast_get_scenario (forecast), inches_forecast_get_sheet (forecast),
                                        inches_forecast_get_seed (forecast), inches_forecast_get_n_weeks (forecast), self->number);
      keep_week (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FUTURE]);
}

static void
tell_session (InchesFuturePlayer *self)
{
  inches_session_set_future (inches_outlook_get_session (self->outlook), self->shown ? (gint) self->number : -1);
}

static void
inches_future_player_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  InchesFuturePlayer *self = INCHES_FUTURE_PLAYER (object);

  switch (prop_id)
    {
    case PROP_SHOWN:
      g_value_set_boolean (value, self->shown);
      break;
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;
    case PROP_WEEK:
      g_value_set_uint (value, self->week);
      break;
    default:
      g_value_set_boxed (value, self->future);
      break;
    }
}

static void
inches_future_player_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  InchesFuturePlayer *self = INCHES_FUTURE_PLAYER (object);

  if (prop_id == PROP_SHOWN)
    inches_future_player_set_shown (self, g_value_get_boolean (value));
  else if (prop_id == PROP_NUMBER)
    inches_future_player_set_number (self, g_value_get_uint (value));
  else
    inches_future_player_set_week (self, g_value_get_uint (value));
}

static void
inches_future_player_dispose (GObject *object)
{
  InchesFuturePlayer *self = INCHES_FUTURE_PLAYER (object);

  g_clear_pointer (&self->future, inches_future_unref);
  g_clear_object (&self->outlook);

  G_OBJECT_CLASS (inches_future_player_parent_class)->dispose (object);
}

static void
inches_future_player_class_init (InchesFuturePlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = inches_future_player_get_property;
  object_class->set_property = inches_future_player_set_property;
  object_class->dispose = inches_future_player_dispose;

  properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE, flags | G_PARAM_READWRITE);
  properties[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 0, INCHES_DEFAULT_FUTURES - 1, 0, flags | G_PARAM_READWRITE);
  properties[PROP_WEEK] = g_param_spec_uint ("week", NULL, NULL, 0, INCHES_LONG_WEEKS - 1, INCHES_SHORT_WEEKS - 1,
                                             flags | G_PARAM_READWRITE);
  properties[PROP_FUTURE] = g_param_spec_boxed ("future", NULL, NULL, INCHES_TYPE_FUTURE, flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inches_future_player_init (InchesFuturePlayer *self)
{
  self->week = INCHES_SHORT_WEEKS - 1;
  self->at_end = TRUE;
}

/* Which one is looked at is state of the session: a document brings its own. */
static void
follow_session (InchesFuturePlayer *self)
{
  gint future = inches_session_get_future (inches_outlook_get_session (self->outlook));

  if (future >= 0)
    inches_future_player_set_number (self, future);
  inches_future_player_set_shown (self, future >= 0);
}

/** inches_future_player_new: @outlook: whose futures are looked at. Returns: (transfer full): a player that shows none */
InchesFuturePlayer *
inches_future_player_new (InchesOutlook *outlook)
{
  InchesFuturePlayer *self = g_object_new (INCHES_TYPE_FUTURE_PLAYER, NULL);

  self->outlook = g_object_ref (outlook);
  g_signal_connect_object (outlook, "notify::forecast", G_CALLBACK (replay), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inches_outlook_get_session (outlook), "notify::future", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  follow_session (self);

  return self;
}

/** inches_future_player_get_shown: Returns: whether a future is looked at */
gboolean
inches_future_player_get_shown (InchesFuturePlayer *self)
{
  g_return_val_if_fail (INCHES_IS_FUTURE_PLAYER (self), FALSE);

  return self->shown;
}

/** inches_future_player_set_shown: @shown: whether a future is looked at */
void
inches_future_player_set_shown (InchesFuturePlayer *self,
                                gboolean            shown)
{
  g_return_if_fail (INCHES_IS_FUTURE_PLAYER (self));

  if (shown == self->shown)
    return;

  self->shown = shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
  replay (self);
  tell_session (self);
}

/** inches_future_player_get_number: Returns: which future, 0 the first */
guint
inches_future_player_get_number (InchesFuturePlayer *self)
{
  g_return_val_if_fail (INCHES_IS_FUTURE_PLAYER (self), 0);

  return self->number;
}

/** inches_future_player_set_number: @number: which future, 0 the first of 10,240 */
void
inches_future_player_set_number (InchesFuturePlayer *self,
                                 guint               number)
{
  g_return_if_fail (INCHES_IS_FUTURE_PLAYER (self));

  number = MIN (number, INCHES_DEFAULT_FUTURES - 1);
  self->chosen = TRUE;
  if (number == self->number)
    return;

  self->number = number;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NUMBER]);
  replay (self);
  tell_session (self);
}

/** inches_future_player_get_chosen: Returns: whether a future was ever chosen; until then its number is the first */
gboolean
inches_future_player_get_chosen (InchesFuturePlayer *self)
{
  g_return_val_if_fail (INCHES_IS_FUTURE_PLAYER (self), FALSE);

  return self->chosen;
}

/** inches_future_player_get_week: Returns: the last week shown */
guint
inches_future_player_get_week (InchesFuturePlayer *self)
{
  g_return_val_if_fail (INCHES_IS_FUTURE_PLAYER (self), 0);

  return self->week;
}

/** inches_future_player_set_week: @week: the last week shown; one beyond the last is the last */
void
inches_future_player_set_week (InchesFuturePlayer *self,
                               guint               week)
{
  guint last;

  g_return_if_fail (INCHES_IS_FUTURE_PLAYER (self));

  last = get_last_week (self);
  week = MIN (week, last);
  self->at_end = week == last;
  if (week == self->week)
    return;

  self->week = week;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WEEK]);
}

/** inches_future_player_get_future: Returns: (transfer none) (nullable): what is looked at */
InchesFuture *
inches_future_player_get_future (InchesFuturePlayer *self)
{
  g_return_val_if_fail (INCHES_IS_FUTURE_PLAYER (self), NULL);

  return self->future;
}

/** inches_future_player_get_typical: @numbers: (out): five futures, least inches first. Returns: %FALSE if there is no forecast yet */
gboolean
inches_future_player_get_typical (InchesFuturePlayer *self,
                                  guint               numbers[INCHES_N_TYPICAL])
{
  InchesForecast *forecast;

  g_return_val_if_fail (INCHES_IS_FUTURE_PLAYER (self), FALSE);

  forecast = inches_outlook_get_forecast (self->outlook);
  if (forecast == NULL)
    return FALSE;

  inches_future_find_typical (forecast, numbers);

  return TRUE;
}

/** inches_future_player_get_n_futures: Returns: how many the forecast has; 0: there is none yet */
guint
inches_future_player_get_n_futures (InchesFuturePlayer *self)
{
  InchesForecast *forecast;

  g_return_val_if_fail (INCHES_IS_FUTURE_PLAYER (self), 0);

  forecast = inches_outlook_get_forecast (self->outlook);

  return forecast != NULL ? inches_forecast_get_n_futures (forecast) : 0;
}
