/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-explainer.h"

#include "inches-answerer.h"
#include "inches-sentence.h"

#define REST 120 /* ms between the last change and the work */

/* The newest answer of its kind, and to what; or all NULL. */
typedef struct
{
  InchesQuestion *question;
  gpointer        answer; /* boxed */
} Answered;

struct _InchesExplainer
{
  GObject             parent_instance;

  InchesSession      *session; /* weak */
  guint               holds[INCHES_N_EXPLANATIONS];
  Answered            answered[INCHES_N_EXPLANATIONS]; /* the sentence's is not used */
  char               *sentence;
  InchesAnswerer     *answerer;
  guint               rest_id;

  InchesExplained     shown;   /* reach, levers and measure; no answers */
  InchesScenario     *rival;   /* NULL: early 2025 */
};

G_DEFINE_FINAL_TYPE (InchesExplainer, inches_explainer, G_TYPE_OBJECT)

/* One for each explanation, in its order. */
static GParamSpec *properties[INCHES_N_EXPLANATIONS + 1];

#define GET_PSPEC(explanation) properties[(explanation) + 1]

static InchesScenario *
get_early_2025 (InchesExplainer *self)
{
  return inches_model_get_preset (inches_session_get_model (self->session), 0)->scenario;
}

static InchesScenario *
get_rival (InchesExplainer *self)
{
  return self->rival != NULL ? self->rival : get_early_2025 (self);
}

/* What is to be asked of the settings shown. */
static InchesQuestion *
ask (InchesExplainer   *self,
     InchesExplanation  kind)
{
  InchesQuestionParts parts = {
    .kind = kind,
    .scenario = inches_session_get_scenario (self->session),
    .sheet = inches_session_get_sheet (self->session),
    .levers = { self->shown.levers[0], self->shown.levers[1] },
    .reach = self->shown.reach,
  };

  if (kind == INCHES_EXPLANATION_ATTRIBUTION)
    parts.against = get_early_2025 (self);
  if (kind == INCHES_EXPLANATION_BELIEF_SETS)
    {
      parts.against = get_rival (self);
      parts.miles = inches_model_get_sheet (inches_session_get_model (self->session), 1);
    }

  return inches_question_new (&parts);
}

/* Whether the newest answer is to @question, be it coarse. */
static gboolean
answers (InchesExplainer      *self,
         const InchesQuestion *question)
{
  const Answered *answered = &self->answered[inches_question_get_parts (question)->kind];

  return answered->question != NULL && inches_question_equal (answered->question, question);
}

static void
tell_sentence (InchesExplainer *self)
{
  InchesForecast *forecast = inches_session_get_forecast (self->session);
  gboolean known = inches_explainer_is_answered (self, INCHES_EXPLANATION_ATTRIBUTION);
  g_autofree char *sentence = NULL;

  if (forecast != NULL && self->holds[INCHES_EXPLANATION_SENTENCE] > 0)
    sentence = inches_forecast_explain (forecast, inches_session_get_baseline (self->session),
                                        known ? inches_explainer_get_attribution (self) : NULL);

  if (g_strcmp0 (sentence, self->sentence) == 0)
    return;

  g_free (self->sentence);
  self->sentence = g_steal_pointer (&sentence);
  g_object_notify_by_pspec (G_OBJECT (self), GET_PSPEC (INCHES_EXPLANATION_SENTENCE));
}

static void
answered_clear (Answered          *self,
                InchesExplanation  kind)
{
  if (self->answer != NULL)
    g_boxed_free (inches_explanation_get_answer_type (kind), self->answer);
  self->answer = NULL;
  g_clear_pointer (&self->question, inches_question_unref);
}

static void start_next (InchesExplainer *self);

static void
accept (InchesExplainer *self,
        InchesQuestion  *question,
        gpointer         answer)
{
  InchesExplanation kind = inches_question_get_parts (question)->kind;

  answered_clear (&self->answered[kind], kind);
  self->answered[kind].question = inches_question_ref (question);
  self->answered[kind].answer = answer;

  g_object_notify_by_pspec (G_OBJECT (self), GET_PSPEC (kind));
  if (kind == INCHES_EXPLANATION_ATTRIBUTION && self->session != NULL)
    tell_sentence (self);
}

static void
answered_cb (InchesQuestion *question,
             gpointer        answer,
             gpointer        user_data)
{
  InchesExplainer *self = user_data;

  /* A watcher may change the settings, or let go of the explainer. */
  g_object_ref (self);
  accept (self, question, answer);
  if (self->session != NULL && !inches_session_get_moving (self->session)
      && self->rest_id == 0 && inches_answerer_get_question (self->answerer) == NULL)
    start_next (self);
  g_object_unref (self);
}

static void
give_up (InchesExplainer *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  inches_answerer_give_up (self->answerer);
}

/* Inches of two anchors are never compared, so belief sets have no say on them. */
static gboolean
is_wanted (InchesExplainer   *self,
           InchesExplanation  kind)
{
  if (kind == INCHES_EXPLANATION_BELIEF_SETS
      && inches_scenario_get_anchor (get_rival (self)) != inches_scenario_get_anchor (inches_session_get_scenario (self->session)))
    return FALSE;

  return self->holds[kind] > 0
         || (kind == INCHES_EXPLANATION_ATTRIBUTION && self->holds[INCHES_EXPLANATION_SENTENCE] > 0);
}

/* A sentence needs only the causes' order; bars have to add up to the difference shown. */
static gboolean
is_enough (InchesExplainer   *self,
           InchesExplanation  kind)
{
  if (kind == INCHES_EXPLANATION_ATTRIBUTION && self->holds[kind] == 0)
    return inches_explainer_is_answered (self, kind);

  return inches_explainer_is_current (self, kind);
}

/* The first thing that is wanted and not known. */
static InchesQuestion *
find_next (InchesExplainer *self)
{
  for (guint kind = INCHES_EXPLANATION_ATTRIBUTION; kind < INCHES_N_EXPLANATIONS; kind++)
    if (is_wanted (self, kind) && !is_enough (self, kind))
      return ask (self, kind);

  return NULL;
}

static void
start_next (InchesExplainer *self)
{
  g_autoptr(InchesQuestion) question = find_next (self);

  if (question != NULL)
    inches_answerer_ask (self->answerer, question,
                         answers (self, question) ? self->answered[inches_question_get_parts (question)->kind].answer : NULL);
}

static gboolean
rested_cb (gpointer user_data)
{
  InchesExplainer *self = user_data;

  self->rest_id = 0;
  start_next (self);

  return G_SOURCE_REMOVE;
}

/* Goes on with what is under way if that is what would be asked next. */
static void
update (InchesExplainer *self)
{
  g_autoptr(InchesQuestion) next = NULL;
  InchesQuestion *asked = inches_answerer_get_question (self->answerer);

  if (self->session == NULL)
    {
      give_up (self);
      return;
    }

  if (!inches_session_get_moving (self->session))
    next = find_next (self);
  if (next != NULL && asked != NULL && inches_question_equal (next, asked))
    return;

  give_up (self);
  if (next != NULL)
    self->rest_id = g_timeout_add (REST, rested_cb, self);
}

static void
inches_explainer_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  InchesExplainer *self = INCHES_EXPLAINER (object);

  if (prop_id == INCHES_EXPLANATION_SENTENCE + 1)
    g_value_set_string (value, self->sentence);
  else
    g_value_set_boxed (value, self->answered[prop_id - 1].answer);
}

static void
inches_explainer_dispose (GObject *object)
{
  InchesExplainer *self = INCHES_EXPLAINER (object);

  give_up (self);
  g_clear_weak_pointer (&self->session);

  G_OBJECT_CLASS (inches_explainer_parent_class)->dispose (object);
}

static void
inches_explainer_finalize (GObject *object)
{
  InchesExplainer *self = INCHES_EXPLAINER (object);

  inches_answerer_free (self->answerer);
  for (guint kind = 0; kind < INCHES_N_EXPLANATIONS; kind++)
    answered_clear (&self->answered[kind], kind);
  g_clear_pointer (&self->rival, inches_scenario_unref);
  g_free (self->sentence);

  G_OBJECT_CLASS (inches_explainer_parent_class)->finalize (object);
}

static void
inches_explainer_class_init (InchesExplainerClass *klass)
{
  static const char *const names[INCHES_N_EXPLANATIONS] = { "sentence", "attribution", "tornado", "map", "belief-sets" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = inches_explainer_get_property;
  object_class->dispose = inches_explainer_dispose;
  object_class->finalize = inches_explainer_finalize;

  GET_PSPEC (INCHES_EXPLANATION_SENTENCE) = g_param_spec_string (names[0], NULL, NULL, NULL, flags);
  for (guint kind = INCHES_EXPLANATION_ATTRIBUTION; kind < INCHES_N_EXPLANATIONS; kind++)
    GET_PSPEC (kind) = g_param_spec_boxed (names[kind], NULL, NULL, inches_explanation_get_answer_type (kind), flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
inches_explainer_init (InchesExplainer *self)
{
  self->answerer = inches_answerer_new (answered_cb, self);
  inches_explained_init (&self->shown);
}

/** inches_explainer_new: @session: whose settings are explained; it owns the explainer and is not kept alive. Returns:
 * (transfer full): an explainer that rests until something is held */
InchesExplainer *
inches_explainer_new (InchesSession *session)
{
  InchesExplainer *self;

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);

  self = g_object_new (INCHES_TYPE_EXPLAINER, NULL);
  g_set_weak_pointer (&self->session, session);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::moving", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::forecast", G_CALLBACK (tell_sentence), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::baseline", G_CALLBACK (tell_sentence), self, G_CONNECT_SWAPPED);

  return self;
}

/** inches_explainer_hold: @explanation: what is shown from now on. Counts: each needs its inches_explainer_release() */
void
inches_explainer_hold (InchesExplainer   *self,
                       InchesExplanation  explanation)
{
  g_return_if_fail (INCHES_IS_EXPLAINER (self));
  g_return_if_fail (explanation < INCHES_N_EXPLANATIONS);

  self->holds[explanation]++;
  if (self->session == NULL)
    return;

  if (explanation == INCHES_EXPLANATION_SENTENCE)
    tell_sentence (self);
  update (self);
}

/** inches_explainer_release: @explanation: what was held and is not shown any more */
void
inches_explainer_release (InchesExplainer   *self,
                          InchesExplanation  explanation)
{
  g_return_if_fail (INCHES_IS_EXPLAINER (self));
  g_return_if_fail (explanation < INCHES_N_EXPLANATIONS);
  g_return_if_fail (self->holds[explanation] > 0);

  self->holds[explanation]--;
  if (self->session != NULL)
    update (self);
}

/** inches_explainer_is_current: Returns: whether the newest is of the settings shown and has nothing to be added; the
 * sentence is once it has its cause */
gboolean
inches_explainer_is_current (InchesExplainer   *self,
                             InchesExplanation  explanation)
{
  g_autoptr(InchesQuestion) question = NULL;

  g_return_val_if_fail (INCHES_IS_EXPLAINER (self), FALSE);
  g_return_val_if_fail (explanation < INCHES_N_EXPLANATIONS, FALSE);

  if (self->session == NULL)
    return FALSE;
  if (explanation == INCHES_EXPLANATION_SENTENCE)
    return inches_explainer_is_answered (self, INCHES_EXPLANATION_ATTRIBUTION);
  question = ask (self, explanation);

  return answers (self, question) && inches_question_is_answered (question, self->answered[explanation].answer);
}

/** inches_explainer_is_answered: Returns: whether the newest is of the settings shown, even if it may become finer */
gboolean
inches_explainer_is_answered (InchesExplainer   *self,
                              InchesExplanation  explanation)
{
  g_autoptr(InchesQuestion) question = NULL;

  g_return_val_if_fail (INCHES_IS_EXPLAINER (self), FALSE);
  g_return_val_if_fail (explanation < INCHES_N_EXPLANATIONS, FALSE);

  if (self->session == NULL)
    return FALSE;
  question = ask (self, explanation == INCHES_EXPLANATION_SENTENCE ? INCHES_EXPLANATION_ATTRIBUTION : explanation);

  return answers (self, question);
}

/** inches_explainer_get_sentence: Returns: (transfer none) (nullable): translated; %NULL while nobody holds it or
 * there is no forecast */
const char *
inches_explainer_get_sentence (InchesExplainer *self)
{
  g_return_val_if_fail (INCHES_IS_EXPLAINER (self), NULL);
  return self->sentence;
}

/** inches_explainer_get_attribution: Returns: (transfer none) (nullable): the newest, of early 2025 and what was shown */
InchesAttribution *
inches_explainer_get_attribution (InchesExplainer *self)
{
  g_return_val_if_fail (INCHES_IS_EXPLAINER (self), NULL);
  return self->answered[INCHES_EXPLANATION_ATTRIBUTION].answer;
}

/** inches_explainer_get_tornado: Returns: (transfer none) (nullable): the newest */
InchesTornado *
inches_explainer_get_tornado (InchesExplainer *self)
{
  g_return_val_if_fail (INCHES_IS_EXPLAINER (self), NULL);
  return self->answered[INCHES_EXPLANATION_TORNADO].answer;
}

/** inches_explainer_get_map: Returns: (transfer none) (nullable): the newest; it may still become finer */
InchesLeverMap *
inches_explainer_get_map (InchesExplainer *self)
{
  g_return_val_if_fail (INCHES_IS_EXPLAINER (self), NULL);
  return self->answered[INCHES_EXPLANATION_MAP].answer;
}

/** inches_explainer_get_belief_sets: Returns: (transfer none) (nullable): the newest, of what was shown and its rival */
InchesBeliefSets *
inches_explainer_get_belief_sets (InchesExplainer *self)
{
  g_return_val_if_fail (INCHES_IS_EXPLAINER (self), NULL);
  return self->answered[INCHES_EXPLANATION_BELIEF_SETS].answer;
}

/** inches_explainer_get_settings: Returns: (transfer none): reach, levers and measure; it holds no answers */
const InchesExplained *
inches_explainer_get_settings (InchesExplainer *self)
{
  g_return_val_if_fail (INCHES_IS_EXPLAINER (self), NULL);
  return &self->shown;
}

/** inches_explainer_set_map_measure: @measure: which of the map's figures is looked at; nothing is worked out anew */
void
inches_explainer_set_map_measure (InchesExplainer  *self,
                                  InchesMapMeasure  measure)
{
  g_return_if_fail (INCHES_IS_EXPLAINER (self));
  g_return_if_fail (measure < INCHES_N_MAP_MEASURES);

  if (measure == self->shown.measure)
    return;

  self->shown.measure = measure;
  g_object_notify_by_pspec (G_OBJECT (self), GET_PSPEC (INCHES_EXPLANATION_MAP));
}

/** inches_explainer_set_reach: @reach: how far the tornado moves each lever */
void
inches_explainer_set_reach (InchesExplainer    *self,
                            InchesTornadoReach  reach)
{
  g_return_if_fail (INCHES_IS_EXPLAINER (self));

  if (reach == self->shown.reach)
    return;

  self->shown.reach = reach;
  g_object_notify_by_pspec (G_OBJECT (self), GET_PSPEC (INCHES_EXPLANATION_TORNADO));
  update (self);
}

/** inches_explainer_set_map_levers: @lever_x: along; @lever_y: up; two different levers */
void
inches_explainer_set_map_levers (InchesExplainer *self,
                                 guint            lever_x,
                                 guint            lever_y)
{
  g_return_if_fail (INCHES_IS_EXPLAINER (self));
  g_return_if_fail (lever_x < INCHES_N_LEVERS && lever_y < INCHES_N_LEVERS && lever_x != lever_y);

  if (lever_x == self->shown.levers[0] && lever_y == self->shown.levers[1])
    return;

  self->shown.levers[0] = lever_x;
  self->shown.levers[1] = lever_y;
  g_object_notify_by_pspec (G_OBJECT (self), GET_PSPEC (INCHES_EXPLANATION_MAP));
  update (self);
}

/** inches_explainer_set_rival: @rival: (nullable): what belief sets compare the settings shown with; %NULL: early 2025.
 * It must have their anchor for inches to be compared */
void
inches_explainer_set_rival (InchesExplainer *self,
                            InchesScenario  *rival)
{
  g_return_if_fail (INCHES_IS_EXPLAINER (self));

  if (rival != NULL)
    inches_scenario_ref (rival);
  g_clear_pointer (&self->rival, inches_scenario_unref);
  self->rival = rival;
  update (self);
}
