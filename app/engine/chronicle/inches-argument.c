/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-argument.h"

#include <glib/gi18n-lib.h>

struct _InchesArgument
{
  gatomicrefcount  ref_count;

  GPtrArray       *topics; /* of InchesTopic */
  GPtrArray       *claims; /* of InchesClaim */
  GPtrArray       *works;  /* of InchesWork */
  GPtrArray       *measures;  /* of InchesRecordMeasure */
  GPtrArray       *standings; /* of InchesRecordStanding */
};

static const char *const verdict_ids[] = { "agrees", "differs", "contested", "not-checkable", NULL };

static const char *const verdict_names[] =
{
  N_("Record agrees"),
  N_("Record differs"),
  N_("Contested"),
  N_("Not checkable"),
};

/** inches_claim_new: Returns: (transfer full): a claim that says nothing yet */
InchesClaim *
inches_claim_new (void)
{
  return g_new0 (InchesClaim, 1);
}

/**
 * inches_claim_free:
 * @self: (transfer full) (nullable): a claim
 */
void
inches_claim_free (InchesClaim *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->topic);
  g_free (self->sentence);
  g_free (self->record);
  g_free (self->term);
  g_free (self->says);
  g_free (self->found);
  g_strfreev (self->properties);
  g_strfreev (self->events);
  g_strfreev (self->series);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_free (self);
}

/** inches_claim_verdict_get_ids: Returns: (transfer none): as files write them, ended by %NULL */
const char *const *
inches_claim_verdict_get_ids (void)
{
  return verdict_ids;
}

/** inches_claim_verdict_get_id: Returns: (transfer none): as files write @verdict */
const char *
inches_claim_verdict_get_id (InchesClaimVerdict verdict)
{
  g_return_val_if_fail (verdict < G_N_ELEMENTS (verdict_names), NULL);

  return verdict_ids[verdict];
}

/** inches_claim_verdict_get_name: Returns: (transfer none): for people, translated: "Record agrees" */
const char *
inches_claim_verdict_get_name (InchesClaimVerdict verdict)
{
  g_return_val_if_fail (verdict < G_N_ELEMENTS (verdict_names), NULL);

  return _(verdict_names[verdict]);
}

static void
topic_free (gpointer data)
{
  InchesTopic *topic = data;

  g_free (topic->id);
  g_free (topic->name);
  g_free (topic);
}

/** inches_argument_new: Returns: (transfer full): an argument without claims */
InchesArgument *
inches_argument_new (void)
{
  InchesArgument *self = g_new0 (InchesArgument, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->topics = g_ptr_array_new_with_free_func (topic_free);
  self->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_claim_free);
  self->works = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_work_free);
  self->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_record_measure_free);
  self->standings = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_record_standing_free);

  return self;
}

/** inches_argument_ref: Returns: (transfer full): @self */
InchesArgument *
inches_argument_ref (InchesArgument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_argument_unref: @self: (transfer full): an argument */
void
inches_argument_unref (InchesArgument *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->works);
  g_ptr_array_unref (self->measures);
  g_ptr_array_unref (self->standings);
  g_free (self);
}

/**
 * inches_argument_add_topic:
 * @self: an argument that is being filled
 * @id: new to it
 * @name: a heading
 */
void
inches_argument_add_topic (InchesArgument *self,
                           const char     *id,
                           const char     *name)
{
  InchesTopic *topic;

  g_return_if_fail (self != NULL);

  topic = g_new0 (InchesTopic, 1);
  topic->id = g_strdup (id);
  topic->name = g_strdup (name);
  g_ptr_array_add (self->topics, topic);
}

/**
 * inches_argument_take_claim:
 * @self: an argument that is being filled
 * @claim: (transfer full): with an id new to it and one of its topics
 */
void
inches_argument_take_claim (InchesArgument *self,
                            InchesClaim    *claim)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (claim != NULL && claim->id != NULL);

  g_ptr_array_add (self->claims, claim);
}

/** inches_argument_get_n_topics: Returns: how many topics there are */
guint
inches_argument_get_n_topics (const InchesArgument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->topics->len;
}

/** inches_argument_get_topic: Returns: (transfer none): topic @index, in the order of the file */
const InchesTopic *
inches_argument_get_topic (const InchesArgument *self,
                           guint                 index)
{
  g_return_val_if_fail (self != NULL && index < self->topics->len, NULL);

  return g_ptr_array_index (self->topics, index);
}

/** inches_argument_find_topic: Returns: (transfer none) (nullable): the topic with this @id */
const InchesTopic *
inches_argument_find_topic (const InchesArgument *self,
                            const char           *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->topics->len; i++)
    {
      const InchesTopic *topic = g_ptr_array_index (self->topics, i);

      if (g_str_equal (topic->id, id))
        return topic;
    }

  return NULL;
}

/** inches_argument_get_n_claims: Returns: how many claims there are */
guint
inches_argument_get_n_claims (const InchesArgument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->claims->len;
}

/** inches_argument_get_claim: Returns: (transfer none): claim @index, in the order of the file */
const InchesClaim *
inches_argument_get_claim (const InchesArgument *self,
                           guint                 index)
{
  g_return_val_if_fail (self != NULL && index < self->claims->len, NULL);

  return g_ptr_array_index (self->claims, index);
}

/** inches_argument_find_claim: Returns: (transfer none) (nullable): the claim with this @id */
const InchesClaim *
inches_argument_find_claim (const InchesArgument *self,
                            const char           *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->claims->len; i++)
    {
      const InchesClaim *claim = g_ptr_array_index (self->claims, i);

      if (g_str_equal (claim->id, id))
        return claim;
    }

  return NULL;
}

/** inches_argument_take_work: @work: (transfer full): a study, with an id new to the argument */
void
inches_argument_take_work (InchesArgument *self,
                           InchesWork     *work)
{
  g_return_if_fail (self != NULL && work != NULL);

  g_ptr_array_add (self->works, work);
}

/** inches_argument_take_measure: @measure: (transfer full): what stands for an index */
void
inches_argument_take_measure (InchesArgument *self,
                              InchesRecordMeasure  *measure)
{
  g_return_if_fail (self != NULL && measure != NULL);

  g_ptr_array_add (self->measures, measure);
}

/** inches_argument_take_standing: @standing: (transfer full): where the record has something at the end of a preset's weeks */
void
inches_argument_take_standing (InchesArgument *self,
                               InchesRecordStanding *standing)
{
  g_return_if_fail (self != NULL && standing != NULL);

  g_ptr_array_add (self->standings, standing);
}

/** inches_argument_get_works: Returns: (transfer none) (element-type InchesWork): not to be changed */
GPtrArray *
inches_argument_get_works (const InchesArgument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->works;
}

/** inches_argument_get_measures: Returns: (transfer none) (element-type InchesRecordMeasure): not to be changed */
GPtrArray *
inches_argument_get_measures (const InchesArgument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->measures;
}

/** inches_argument_get_standings: Returns: (transfer none) (element-type InchesRecordStanding): not to be changed */
GPtrArray *
inches_argument_get_standings (const InchesArgument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->standings;
}
