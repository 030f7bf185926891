/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-comparer.h"

#include "inches-errand.h"
#include "inches-explainer.h"
#include "inches-simulation.h"

#include <glib/gi18n-lib.h>

/* One run of a pinned scenario. */
typedef struct
{
  InchesScenario *scenario;
  InchesSheet    *sheet;
} Run;

struct _InchesComparer
{
  GObject           parent_instance;

  InchesSession    *session;
  GPtrArray        *forecasts; /* (element-type InchesForecast) of what is pinned */
  InchesErrand     *errand;    /* runs one of them */
  InchesCompareSet *set;       /* NULL: there is no forecast yet */
  gboolean          active;
};

G_DEFINE_FINAL_TYPE (InchesComparer, inches_comparer, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SET,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
run_free (gpointer data)
{
  Run *run = data;

  inches_scenario_unref (run->scenario);
  inches_sheet_unref (run->sheet);
  g_free (run);
}

static InchesForecast *
find_forecast (InchesComparer *self,
               InchesPinned   *pinned)
{
  for (guint i = 0; i < self->forecasts->len; i++)
    {
      InchesForecast *forecast = g_ptr_array_index (self->forecasts, i);

      if (inches_scenario_equal (inches_forecast_get_scenario (forecast), inches_pinned_get_scenario (pinned))
          && inches_sheet_equal (inches_forecast_get_sheet (forecast), inches_pinned_get_sheet (pinned)))
        return forecast;
    }

  return NULL;
}

/* The name of the column shown: its preset's, unless that was changed. */
static char *
name_current (InchesComparer *self)
{
  const char *preset = inches_session_get_preset_name (self->session);

  if (inches_scenario_equal (inches_session_get_scenario (self->session), inches_session_get_preset_scenario (self->session)))
    return g_strdup (preset);

  /* Translators: %s is the name of a preset whose settings were changed since. */
  return g_strdup_printf (_("%s, changed"), preset);
}

static gboolean
can_be_rival (const InchesCompareSet *set,
              guint                   current,
              guint                   column)
{
  InchesForecast *forecast = inches_compare_set_get_column (set, column)->forecast;
  InchesForecast *shown = inches_compare_set_get_column (set, current)->forecast;

  return column != current && inches_compare_set_share_anchor (set, column, current)
         && inches_sheet_equal (inches_forecast_get_sheet (forecast), inches_forecast_get_sheet (shown))
         && !inches_scenario_equal (inches_forecast_get_scenario (forecast), inches_forecast_get_scenario (shown));
}

/* The one asked for if it can be, else the first pinned, else early 2025. */
static guint
find_rival (InchesComparer         *self,
            const InchesCompareSet *set,
            guint                   current)
{
  const char *asked = inches_session_get_rival (self->session);
  guint rival = current;

  for (guint i = inches_compare_set_get_n (set); i-- > 0;)
    if (can_be_rival (set, current, i)
        && (rival == current || inches_compare_set_get_column (set, i)->role == INCHES_COMPARE_PINNED))
      rival = i;
  for (guint i = 0; asked != NULL && i < inches_compare_set_get_n (set); i++)
    if (can_be_rival (set, current, i) && g_str_equal (inches_compare_set_get_column (set, i)->id, asked))
      rival = i;

  return rival;
}

static gboolean
is_of (InchesBeliefSets *beliefs,
       InchesForecast   *a,
       InchesForecast   *b)
{
  return inches_scenario_equal (inches_belief_sets_get_a (beliefs), inches_forecast_get_scenario (a))
         && inches_scenario_equal (inches_belief_sets_get_b (beliefs), inches_forecast_get_scenario (b));
}

static void
add_pair (InchesComparer   *self,
          InchesCompareSet *set,
          guint             current)
{
  InchesExplainer *explainer = inches_session_get_explainer (self->session);
  InchesForecast *shown = inches_compare_set_get_column (set, current)->forecast;
  InchesBeliefSets *beliefs = inches_explainer_get_belief_sets (explainer);
  guint rival = find_rival (self, set, current);
  InchesForecast *other;

  if (rival == current)
    return;

  other = inches_compare_set_get_column (set, rival)->forecast;
  if (self->active)
    inches_explainer_set_rival (explainer, inches_forecast_get_scenario (other));
  if (beliefs != NULL
      && (!self->active || !is_of (beliefs, shown, other) || !inches_explainer_is_current (explainer, INCHES_EXPLANATION_BELIEF_SETS)))
    beliefs = NULL;
  inches_compare_set_set_pair (set, current, rival, beliefs);
}

static InchesCompareSet *
make_set (InchesComparer *self)
{
  InchesForecast *forecast = inches_session_get_forecast (self->session);
  InchesForecast *baseline = inches_session_get_baseline (self->session);
  GPtrArray *pinned = inches_session_get_pinned (self->session);
  InchesCompareSet *set;
  g_autofree char *name = NULL;

  if (forecast == NULL || baseline == NULL)
    return NULL;

  name = name_current (self);
  set = inches_compare_set_new ();
  inches_compare_set_add (set, INCHES_COMPARE_BASELINE, "baseline",
                          inches_model_get_preset (inches_session_get_model (self->session), 0)->name, baseline);
  inches_compare_set_add (set, INCHES_COMPARE_CURRENT, "current", name, forecast);
  for (guint i = 0; i < pinned->len; i++)
    {
      InchesPinned *one = g_ptr_array_index (pinned, i);
      InchesForecast *made = find_forecast (self, one);

      if (made != NULL)
        inches_compare_set_add (set, INCHES_COMPARE_PINNED, inches_pinned_get_id (one), inches_pinned_get_name (one), made);
    }
  add_pair (self, set, 1);

  return set;
}

static void
update (InchesComparer *self)
{
  g_clear_pointer (&self->set, inches_compare_set_unref);
  self->set = make_set (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SET]);
}

static void run_next (InchesComparer *self);

static gpointer
simulate (gpointer    data,
          const gint *cancelled)
{
  Run *run = data;

  return inches_simulation_run (run->scenario, run->sheet, INCHES_DEFAULT_SEED, INCHES_DEFAULT_FUTURES, INCHES_SHORT_WEEKS,
                                INCHES_ALL_INDICES, cancelled);
}

static void
simulated (gpointer run,
           gpointer forecast,
           gpointer user_data)
{
  InchesComparer *self = user_data;

  g_ptr_array_add (self->forecasts, forecast);

  /* A watcher may let go of the comparer. */
  g_object_ref (self);
  run_next (self);
  update (self);
  g_object_unref (self);
}

/* One at a time; what is no longer pinned is forgotten. */
static void
run_next (InchesComparer *self)
{
  GPtrArray *pinned = inches_session_get_pinned (self->session);

  for (guint i = 0; i < pinned->len && inches_errand_get_task (self->errand) == NULL; i++)
    {
      InchesPinned *one = g_ptr_array_index (pinned, i);
      Run *run;

      if (find_forecast (self, one) != NULL)
        continue;

      run = g_new (Run, 1);
      run->scenario = inches_scenario_ref (inches_pinned_get_scenario (one));
      run->sheet = inches_sheet_ref (inches_pinned_get_sheet (one));
      inches_errand_send (self->errand, run);
    }
}

static void
pinned_changed_cb (InchesComparer *self)
{
  GPtrArray *pinned = inches_session_get_pinned (self->session);

  for (guint i = self->forecasts->len; i-- > 0;)
    {
      InchesForecast *forecast = g_ptr_array_index (self->forecasts, i);

      if (inches_pinned_list_find_scenario (pinned, inches_forecast_get_scenario (forecast), inches_forecast_get_sheet (forecast)) == NULL)
        g_ptr_array_remove_index (self->forecasts, i);
    }

  run_next (self);
  update (self);
}

static void
inches_comparer_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  g_value_set_boxed (value, INCHES_COMPARER (object)->set);
}

static void
inches_comparer_dispose (GObject *object)
{
  InchesComparer *self = INCHES_COMPARER (object);

  inches_comparer_set_active (self, FALSE);
  inches_errand_give_up (self->errand);

  G_OBJECT_CLASS (inches_comparer_parent_class)->dispose (object);
}

static void
inches_comparer_finalize (GObject *object)
{
  InchesComparer *self = INCHES_COMPARER (object);

  g_clear_pointer (&self->set, inches_compare_set_unref);
  g_ptr_array_unref (self->forecasts);
  inches_errand_free (self->errand);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_comparer_parent_class)->finalize (object);
}

static void
inches_comparer_class_init (InchesComparerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inches_comparer_get_property;
  object_class->dispose = inches_comparer_dispose;
  object_class->finalize = inches_comparer_finalize;

  properties[PROP_SET] = g_param_spec_boxed ("set", NULL, NULL, INCHES_TYPE_COMPARE_SET,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inches_comparer_init (InchesComparer *self)
{
  static const InchesErrandKind kind = { simulate, simulated, run_free, (GDestroyNotify) inches_forecast_unref };

  self->errand = inches_errand_new (&kind, self);
  self->forecasts = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_forecast_unref);
}

/**
 * inches_comparer_new:
 * @session: what is looked at; a reference is taken
 *
 * Returns: (transfer full): a comparer; what is pinned is run at once
 */
InchesComparer *
inches_comparer_new (InchesSession *session)
{
  InchesComparer *self;

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);

  self = g_object_new (INCHES_TYPE_COMPARER, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::forecast", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::baseline", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::preset", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::rival", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::pinned", G_CALLBACK (pinned_changed_cb), self, G_CONNECT_SWAPPED);
  pinned_changed_cb (self);

  return self;
}

/** inches_comparer_get_session: Returns: (transfer none): what is looked at */
InchesSession *
inches_comparer_get_session (InchesComparer *self)
{
  g_return_val_if_fail (INCHES_IS_COMPARER (self), NULL);
  return self->session;
}

/** inches_comparer_get_set: Returns: (transfer none) (nullable): the columns, with those forecasts that are there */
InchesCompareSet *
inches_comparer_get_set (InchesComparer *self)
{
  g_return_val_if_fail (INCHES_IS_COMPARER (self), NULL);
  return self->set;
}

/** inches_comparer_set_active: @active: whether somebody looks, so that belief sets are worked out */
void
inches_comparer_set_active (InchesComparer *self,
                            gboolean        active)
{
  InchesExplainer *explainer;

  g_return_if_fail (INCHES_IS_COMPARER (self));

  if (self->active == active)
    return;

  self->active = active;
  explainer = inches_session_get_explainer (self->session);
  if (active)
    {
      inches_explainer_hold (explainer, INCHES_EXPLANATION_BELIEF_SETS);
      g_signal_connect_object (explainer, "notify::belief-sets", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      update (self);
    }
  else
    {
      g_signal_handlers_disconnect_by_func (explainer, update, self);
      inches_explainer_release (explainer, INCHES_EXPLANATION_BELIEF_SETS);
    }
}
