/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-inquiry-private.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (InchesInquiry, inches_inquiry, G_TYPE_OBJECT)

static guint signals[INCHES_INQUIRY_N_SIGNALS];

static void
inches_inquiry_finalize (GObject *object)
{
  InchesInquiry *self = INCHES_INQUIRY (object);

  g_clear_object (&self->chronicle);
  g_clear_pointer (&self->search, inches_search_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_object (&self->from);
  g_clear_object (&self->to);
  g_clear_pointer (&self->highlight, g_free);

  G_OBJECT_CLASS (inches_inquiry_parent_class)->finalize (object);
}

static void
inches_inquiry_class_init (InchesInquiryClass *klass)
{
  static const char *const names[] = { "filter-changed", "search-changed", "span-changed", "highlight-changed", "alignment-changed" };

  G_OBJECT_CLASS (klass)->finalize = inches_inquiry_finalize;

  for (guint i = 0; i < INCHES_INQUIRY_N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], INCHES_TYPE_INQUIRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

void
inches_inquiry_emit (InchesInquiry       *self,
                     InchesInquirySignal  what)
{
  g_signal_emit (self, signals[what], 0);
}

static void
inches_inquiry_init (InchesInquiry *self)
{
  inches_filter_init (&self->filter);
  inches_alignment_init (&self->alignment);
  self->text = g_strdup ("");
  self->hits = g_ptr_array_new_with_free_func (g_object_unref);
  self->hit = -1;
}

/**
 * inches_inquiry_new:
 * @chronicle: the record; a reference is taken
 *
 * Returns: (transfer full): an inquiry that shows everything and looks for nothing
 */
InchesInquiry *
inches_inquiry_new (InchesChronicle *chronicle)
{
  InchesInquiry *self;

  g_return_val_if_fail (INCHES_IS_CHRONICLE (chronicle), NULL);

  self = g_object_new (INCHES_TYPE_INQUIRY, NULL);
  self->chronicle = g_object_ref (chronicle);
  self->n_shown = inches_chronicle_get_events (chronicle)->len;

  return self;
}

/* Hits the filter leaves out are counted, not listed: every hit can be gone to. */
void
inches_inquiry_find_hits (InchesInquiry *self)
{
  InchesEvent *kept = self->hit >= 0 ? g_object_ref (g_ptr_array_index (self->hits, self->hit)) : NULL;
  g_autoptr(GPtrArray) found = NULL;

  g_ptr_array_set_size (self->hits, 0);
  self->n_hidden = 0;
  self->hit = -1;

  if (*self->text != '\0')
    {
      if (self->search == NULL)
        self->search = inches_search_new (self->chronicle);
      found = inches_search_find (self->search, self->text);
    }

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (found, i);

      if (!inches_filter_matches (&self->filter, self->chronicle, event))
        {
          self->n_hidden++;
          continue;
        }
      if (event == kept)
        self->hit = self->hits->len;
      g_ptr_array_add (self->hits, g_object_ref (event));
    }

  g_clear_object (&kept);
}

/** inches_inquiry_get_filter: Returns: (transfer none): which entries are shown */
const InchesFilter *
inches_inquiry_get_filter (InchesInquiry *self)
{
  g_return_val_if_fail (INCHES_IS_INQUIRY (self), NULL);
  return &self->filter;
}

/** inches_inquiry_set_filter: @filter: which entries to show; copied */
void
inches_inquiry_set_filter (InchesInquiry      *self,
                           const InchesFilter *filter)
{
  g_return_if_fail (INCHES_IS_INQUIRY (self));
  g_return_if_fail (filter != NULL && filter->faintest >= 1);

  if (inches_filter_equal (&self->filter, filter))
    return;

  self->filter = *filter;
  self->n_shown = inches_filter_count (filter, self->chronicle);
  inches_inquiry_emit (self, INCHES_INQUIRY_FILTER_CHANGED);

  if (*self->text != '\0')
    {
      inches_inquiry_find_hits (self);
      inches_inquiry_emit (self, INCHES_INQUIRY_SEARCH_CHANGED);
    }
}

/** inches_inquiry_show_all: takes the filter away */
void
inches_inquiry_show_all (InchesInquiry *self)
{
  InchesFilter open;

  inches_filter_init (&open);
  inches_inquiry_set_filter (self, &open);
}

/** inches_inquiry_get_n_events: Returns: how many events the record has */
guint
inches_inquiry_get_n_events (InchesInquiry *self)
{
  g_return_val_if_fail (INCHES_IS_INQUIRY (self), 0);
  return inches_chronicle_get_events (self->chronicle)->len;
}

/** inches_inquiry_get_n_shown: Returns: how many of them the filter shows */
guint
inches_inquiry_get_n_shown (InchesInquiry *self)
{
  g_return_val_if_fail (INCHES_IS_INQUIRY (self), 0);
  return self->n_shown;
}

/** inches_inquiry_shows: Returns: whether the filter shows @event */
gboolean
inches_inquiry_shows (InchesInquiry *self,
                      InchesEvent   *event)
{
  g_return_val_if_fail (INCHES_IS_INQUIRY (self), FALSE);
  return inches_filter_matches (&self->filter, self->chronicle, event);
}

/** inches_inquiry_get_text: Returns: (transfer none): what is searched for; empty if nothing is */
const char *
inches_inquiry_get_text (InchesInquiry *self)
{
  g_return_val_if_fail (INCHES_IS_INQUIRY (self), NULL);
  return self->text;
}

/** inches_inquiry_set_text: @text: to search for, as typed; empty ends the search. The current
 * hit stays current if it is found again */
void
inches_inquiry_set_text (InchesInquiry *self,
                         const char    *text)
{
  g_return_if_fail (INCHES_IS_INQUIRY (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (self->text, text))
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  inches_inquiry_find_hits (self);
  inches_inquiry_emit (self, INCHES_INQUIRY_SEARCH_CHANGED);
}

/** inches_inquiry_get_hits: Returns: (transfer none) (element-type InchesEvent): what was found, best first */
GPtrArray *
inches_inquiry_get_hits (InchesInquiry *self)
{
  g_return_val_if_fail (INCHES_IS_INQUIRY (self), NULL);
  return self->hits;
}

/** inches_inquiry_get_n_hidden: Returns: how many were found that the filter leaves out */
guint
inches_inquiry_get_n_hidden (InchesInquiry *self)
{
  g_return_val_if_fail (INCHES_IS_INQUIRY (self), 0);
  return self->n_hidden;
}

/** inches_inquiry_get_n_searched: Returns: how many entries are looked through: events and periods */
guint
inches_inquiry_get_n_searched (InchesInquiry *self)
{
  g_return_val_if_fail (INCHES_IS_INQUIRY (self), 0);
  return inches_chronicle_get_events (self->chronicle)->len + inches_chronicle_get_periods (self->chronicle)->len;
}

/** inches_inquiry_get_hit_index: Returns: place of the current hit among the hits; -1: none is current */
gint
inches_inquiry_get_hit_index (InchesInquiry *self)
{
  g_return_val_if_fail (INCHES_IS_INQUIRY (self), -1);
  return self->hit;
}

/** inches_inquiry_get_hit: Returns: (transfer none) (nullable): the current hit */
InchesEvent *
inches_inquiry_get_hit (InchesInquiry *self)
{
  g_return_val_if_fail (INCHES_IS_INQUIRY (self), NULL);
  return self->hit >= 0 ? g_ptr_array_index (self->hits, self->hit) : NULL;
}

/** inches_inquiry_set_hit: @index: place among the hits; -1 for none */
void
inches_inquiry_set_hit (InchesInquiry *self,
                        gint           index)
{
  g_return_if_fail (INCHES_IS_INQUIRY (self));
  g_return_if_fail (index >= -1 && index < (gint) self->hits->len);

  if (self->hit == index)
    return;

  self->hit = index;
  inches_inquiry_emit (self, INCHES_INQUIRY_SEARCH_CHANGED);
}

/**
 * inches_inquiry_step_hit:
 * @steps: how many hits forwards, negative backwards; goes round at the ends
 *
 * Returns: (transfer none) (nullable): the hit that is current now; %NULL if nothing was found
 */
InchesEvent *
inches_inquiry_step_hit (InchesInquiry *self,
                         gint           steps)
{
  gint n, from;

  g_return_val_if_fail (INCHES_IS_INQUIRY (self), NULL);

  n = self->hits->len;
  if (n == 0)
    return NULL;

  from = self->hit >= 0 ? self->hit : steps > 0 ? -1 : 0;
  inches_inquiry_set_hit (self, ((from + steps) % n + n) % n);

  return inches_inquiry_get_hit (self);
}

/**
 * inches_inquiry_find_in:
 * @text: as shown to the user
 *
 * Returns: (transfer full) (element-type InchesFound): what of @text was searched for, by start
 */
GArray *
inches_inquiry_find_in (InchesInquiry *self,
                        const char    *text)
{
  g_return_val_if_fail (INCHES_IS_INQUIRY (self), NULL);

  if (self->search == NULL || *self->text == '\0')
    return g_array_new (FALSE, FALSE, sizeof (InchesFound));

  return inches_search_find_in (self->search, self->text, text);
}

/**
 * inches_inquiry_get_span:
 * @first: (out) (optional): first day measured
 * @last: (out) (optional): last day measured
 *
 * Returns: %FALSE if no span is measured; @first and @last are then untouched
 */
gboolean
inches_inquiry_get_span (InchesInquiry *self,
                         InchesDay     *first,
                         InchesDay     *last)
{
  g_return_val_if_fail (INCHES_IS_INQUIRY (self), FALSE);

  if (!self->has_span)
    return FALSE;

  if (first != NULL)
    *first = self->first;
  if (last != NULL)
    *last = self->last;

  return TRUE;
}

static void
take_span (InchesInquiry *self,
           gboolean       has_span,
           InchesDay      one,
           InchesDay      other,
           InchesEvent   *from,
           InchesEvent   *to)
{
  InchesDay lowest = inches_chronicle_get_first (self->chronicle);
  InchesDay highest = inches_chronicle_get_last (self->chronicle);
  InchesDay first = CLAMP (MIN (one, other), lowest, highest);
  InchesDay last = CLAMP (MAX (one, other), lowest, highest);
  gboolean changed = has_span != self->has_span || first != self->first || last != self->last;

  changed |= g_set_object (&self->from, from);
  changed |= g_set_object (&self->to, to);
  self->has_span = has_span;
  self->first = first;
  self->last = last;

  if (changed)
    inches_inquiry_emit (self, INCHES_INQUIRY_SPAN_CHANGED);
}

/**
 * inches_inquiry_set_span:
 * @one: a day
 * @other: a day, before or after @one
 *
 * Measures from the earlier to the later, both included, cut to the span of the record.
 */
void
inches_inquiry_set_span (InchesInquiry *self,
                         InchesDay      one,
                         InchesDay      other)
{
  g_return_if_fail (INCHES_IS_INQUIRY (self));

  take_span (self, TRUE, one, other, NULL, NULL);
}

/**
 * inches_inquiry_set_span_between:
 * @from: an event
 * @to: another, before or after it
 *
 * Measures from the first day of the one to the first day of the other.
 */
void
inches_inquiry_set_span_between (InchesInquiry *self,
                                 InchesEvent   *from,
                                 InchesEvent   *to)
{
  InchesDay one, other;

  g_return_if_fail (INCHES_IS_INQUIRY (self));
  g_return_if_fail (INCHES_IS_EVENT (from) && INCHES_IS_EVENT (to));

  one = inches_date_get_first (inches_event_get_date (from));
  other = inches_date_get_first (inches_event_get_date (to));
  take_span (self, TRUE, one, other, from, to);
}

/** inches_inquiry_clear_span: measures nothing any more */
void
inches_inquiry_clear_span (InchesInquiry *self)
{
  g_return_if_fail (INCHES_IS_INQUIRY (self));

  if (self->has_span)
    take_span (self, FALSE, self->first, self->last, NULL, NULL);
}

/** inches_inquiry_get_span_from: Returns: (transfer none) (nullable): the event the span was begun at */
InchesEvent *
inches_inquiry_get_span_from (InchesInquiry *self)
{
  g_return_val_if_fail (INCHES_IS_INQUIRY (self), NULL);
  return self->from;
}

/** inches_inquiry_get_span_to: Returns: (transfer none) (nullable): the event it was extended to; may be the earlier one */
InchesEvent *
inches_inquiry_get_span_to (InchesInquiry *self)
{
  g_return_val_if_fail (INCHES_IS_INQUIRY (self), NULL);
  return self->to;
}

/** inches_inquiry_get_highlight: Returns: (transfer none) (nullable): id of the track that is picked out */
const char *
inches_inquiry_get_highlight (InchesInquiry *self)
{
  g_return_val_if_fail (INCHES_IS_INQUIRY (self), NULL);
  return self->highlight;
}

/** inches_inquiry_set_highlight: @track: (nullable): id of a track to pick out; %NULL for none */
void
inches_inquiry_set_highlight (InchesInquiry *self,
                              const char    *track)
{
  char *copy;

  g_return_if_fail (INCHES_IS_INQUIRY (self));

  if (g_strcmp0 (self->highlight, track) == 0)
    return;

  copy = g_strdup (track);
  g_free (self->highlight);
  self->highlight = copy;
  inches_inquiry_emit (self, INCHES_INQUIRY_HIGHLIGHT_CHANGED);
}

/**
 * inches_inquiry_get_alignment:
 * @self: the inquiry
 *
 * Returns: (transfer none): how then and now are laid on each other
 */
const InchesAlignment *
inches_inquiry_get_alignment (InchesInquiry *self)
{
  return &self->alignment;
}

void
inches_inquiry_set_alignment (InchesInquiry         *self,
                              const InchesAlignment *alignment)
{
  if (inches_alignment_equal (&self->alignment, alignment))
    return;

  self->alignment = *alignment;
  inches_inquiry_emit (self, INCHES_INQUIRY_ALIGNMENT_CHANGED);
}
