/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-event.h"

/**
 * InchesEvent:
 *
 * One entry of the record: an event, a period or a precedent, with its sources.
 * It never changes once made, so several threads may read it.
 */
struct _InchesEvent
{
  GObject            parent_instance;

  InchesEventFields  fields; /* its strings and arrays are owned */
};

G_DEFINE_FINAL_TYPE (InchesEvent, inches_event, G_TYPE_OBJECT)

static const char *const no_strings[] = { NULL };

/* Most lists are empty: they share one, so that 100,000 events stay small. */
static const char *const *
copy_strings (const char *const *strings)
{
  if (strings == NULL || strings[0] == NULL)
    return no_strings;

  return (const char *const *) g_strdupv ((char **) strings);
}

static void
free_strings (const char *const *strings)
{
  if (strings != no_strings)
    g_strfreev ((char **) strings);
}

static gpointer
copy_source (gconstpointer source,
             gpointer      data)
{
  return inches_source_copy (source);
}

static void
inches_event_finalize (GObject *object)
{
  InchesEventFields *fields = &INCHES_EVENT (object)->fields;

  g_free ((char *) fields->id);
  g_free ((char *) fields->edtf);
  g_free ((char *) fields->lane);
  g_free ((char *) fields->title);
  g_free ((char *) fields->label);
  g_free ((char *) fields->summary);
  g_free ((char *) fields->notes);
  g_free ((char *) fields->agreed);
  g_free ((char *) fields->took);
  g_free ((char *) fields->held);
  free_strings (fields->places);
  free_strings (fields->actors);
  free_strings (fields->claims);
  free_strings (fields->related);
  g_clear_pointer (&fields->sources, g_ptr_array_unref);

  G_OBJECT_CLASS (inches_event_parent_class)->finalize (object);
}

static void
inches_event_class_init (InchesEventClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_event_finalize;
}

static void
inches_event_init (InchesEvent *self)
{
  self->fields.places = no_strings;
  self->fields.actors = no_strings;
  self->fields.claims = no_strings;
  self->fields.related = no_strings;
}

/**
 * inches_event_new:
 * @fields: what it is made from; strings and arrays are copied
 *
 * Returns: (transfer full): a new event
 */
InchesEvent *
inches_event_new (const InchesEventFields *fields)
{
  InchesEvent *self;

  g_return_val_if_fail (fields != NULL && fields->id != NULL && fields->title != NULL, NULL);
  g_return_val_if_fail (fields->importance >= 1 && fields->importance <= 5, NULL);

  self = g_object_new (INCHES_TYPE_EVENT, NULL);
  self->fields = *fields;
  self->fields.id = g_strdup (fields->id);
  self->fields.edtf = g_strdup (fields->edtf != NULL ? fields->edtf : "");
  self->fields.lane = g_strdup (fields->lane);
  self->fields.title = g_strdup (fields->title);
  self->fields.label = g_strdup (fields->label != NULL ? fields->label : fields->title);
  self->fields.summary = g_strdup (fields->summary != NULL ? fields->summary : "");
  self->fields.notes = g_strdup (fields->notes);
  self->fields.agreed = g_strdup (fields->agreed);
  self->fields.took = g_strdup (fields->took);
  self->fields.held = g_strdup (fields->held);
  self->fields.places = copy_strings (fields->places);
  self->fields.actors = copy_strings (fields->actors);
  self->fields.claims = copy_strings (fields->claims);
  self->fields.related = copy_strings (fields->related);
  self->fields.sources = NULL;
  if (fields->sources != NULL && fields->sources->len > 0)
    {
      self->fields.sources = g_ptr_array_copy (fields->sources, copy_source, NULL);
      g_ptr_array_set_free_func (self->fields.sources, (GDestroyNotify) inches_source_free);
    }

  return self;
}

/**
 * inches_event_get_kind:
 * @self: an event
 *
 * Returns: whether it is an event, a period or a precedent
 */
InchesEventKind
inches_event_get_kind (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), INCHES_EVENT_KIND_EVENT);

  return self->fields.kind;
}

/**
 * inches_event_get_id:
 * @self: an event
 *
 * Returns: (transfer none): its id, unique in its chronicle
 */
const char *
inches_event_get_id (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), NULL);

  return self->fields.id;
}

/**
 * inches_event_get_date:
 * @self: an event
 *
 * Returns: (transfer none): when it happened, as it is known
 */
const InchesDate *
inches_event_get_date (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), NULL);

  return &self->fields.date;
}

/**
 * inches_event_get_edtf:
 * @self: an event
 *
 * Returns: (transfer none): the date as the file writes it
 */
const char *
inches_event_get_edtf (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), NULL);

  return self->fields.edtf;
}

/**
 * inches_event_get_lane:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): the id of its lane; %NULL for a precedent
 */
const char *
inches_event_get_lane (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), NULL);

  return self->fields.lane;
}

/**
 * inches_event_get_importance:
 * @self: an event
 *
 * Returns: 1 (readable over the whole span) to 5
 */
guint
inches_event_get_importance (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), 5);

  return self->fields.importance;
}

/**
 * inches_event_get_title:
 * @self: an event
 *
 * Returns: (transfer none): plain text, never markup
 */
const char *
inches_event_get_title (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), NULL);

  return self->fields.title;
}

/**
 * inches_event_get_label:
 * @self: an event
 *
 * Returns: (transfer none): a title of at most 24 characters for the chart
 */
const char *
inches_event_get_label (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), NULL);

  return self->fields.label;
}

/**
 * inches_event_get_summary:
 * @self: an event
 *
 * Returns: (transfer none): a few neutral sentences; may be empty
 */
const char *
inches_event_get_summary (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), NULL);

  return self->fields.summary;
}

/**
 * inches_event_get_notes:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): what the reader should know of the evidence
 */
const char *
inches_event_get_notes (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), NULL);

  return self->fields.notes;
}

/**
 * inches_event_get_agreed:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): what was agreed, of a precedent
 */
const char *
inches_event_get_agreed (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), NULL);

  return self->fields.agreed;
}

/**
 * inches_event_get_took:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): how long it took, of a precedent
 */
const char *
inches_event_get_took (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), NULL);

  return self->fields.took;
}

/**
 * inches_event_get_held:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): what held, of a precedent
 */
const char *
inches_event_get_held (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), NULL);

  return self->fields.held;
}

/**
 * inches_event_get_places:
 * @self: an event
 *
 * Returns: (transfer none): where, %NULL-terminated, never %NULL
 */
const char *const *
inches_event_get_places (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), no_strings);

  return self->fields.places;
}

/**
 * inches_event_get_actors:
 * @self: an event
 *
 * Returns: (transfer none): who, %NULL-terminated, never %NULL
 */
const char *const *
inches_event_get_actors (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), no_strings);

  return self->fields.actors;
}

/**
 * inches_event_get_claims:
 * @self: an event
 *
 * Returns: (transfer none): ids of claims it bears on, %NULL-terminated, never %NULL
 */
const char *const *
inches_event_get_claims (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), no_strings);

  return self->fields.claims;
}

/**
 * inches_event_get_related:
 * @self: an event
 *
 * Returns: (transfer none): ids of the entries that it names, %NULL-terminated, never %NULL
 */
const char *const *
inches_event_get_related (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), no_strings);

  return self->fields.related;
}

/**
 * inches_event_get_verified:
 * @self: an event
 *
 * Returns: whether its date was checked to the day, the month or not
 */
InchesVerified
inches_event_get_verified (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), INCHES_VERIFIED_NO);

  return self->fields.verified;
}

/**
 * inches_event_get_flags:
 * @self: an event
 *
 * Returns: what else is to be said about it
 */
InchesEventFlags
inches_event_get_flags (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), 0);

  return self->fields.flags;
}

/** inches_event_is_own: Returns: whether it is the user's, not of the record: checked by nobody */
gboolean
inches_event_is_own (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), FALSE);

  return (self->fields.flags & INCHES_EVENT_OWN) != 0;
}

/**
 * inches_event_get_named:
 * @self: an event
 *
 * Returns: whether it is a period whose name is written on it
 */
gboolean
inches_event_get_named (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), FALSE);

  return self->fields.named;
}

/**
 * inches_event_get_n_sources:
 * @self: an event
 *
 * Returns: how many sources it rests on
 */
guint
inches_event_get_n_sources (InchesEvent *self)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), 0);

  return self->fields.sources != NULL ? self->fields.sources->len : 0;
}

/**
 * inches_event_get_source:
 * @self: an event
 * @index: below inches_event_get_n_sources()
 *
 * Returns: (transfer none): a source, best first
 */
const InchesSource *
inches_event_get_source (InchesEvent *self,
                         guint        index)
{
  g_return_val_if_fail (INCHES_IS_EVENT (self), NULL);
  g_return_val_if_fail (index < inches_event_get_n_sources (self), NULL);

  return g_ptr_array_index (self->fields.sources, index);
}
