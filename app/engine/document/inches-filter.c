/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-filter.h"

#include "inches-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_LANES 64

/* The order in which they are described. */
static const struct
{
  InchesFilterFlags  flag;
  const char        *id;
  const char        *words;
}
properties[] =
{
  { INCHES_FILTER_IN_OPED, "in-op-ed", N_("in the op-ed") },
  { INCHES_FILTER_AFTER_OPED, "after-op-ed", N_("after the op-ed") },
  { INCHES_FILTER_VERIFIED, "verified", N_("checked to the day") },
  { INCHES_FILTER_CONTESTED, "contested", N_("contested") },
  { INCHES_FILTER_RECORD, "record", N_("of the record") },
  { INCHES_FILTER_OWN, "own", N_("your own") },
};

/**
 * inches_filter_init:
 * @self: (out): a filter that shows everything
 */
void
inches_filter_init (InchesFilter *self)
{
  *self = (InchesFilter) { INCHES_FILTER_ALL_LANES, INCHES_FILTER_FAINTEST, 0 };
}

/**
 * inches_filter_equal:
 * @a: a filter
 * @b: another
 *
 * Returns: whether both say the same
 */
gboolean
inches_filter_equal (const InchesFilter *a,
                     const InchesFilter *b)
{
  return a->lanes == b->lanes && a->faintest == b->faintest && a->flags == b->flags;
}

/**
 * inches_filter_is_open:
 * @self: a filter
 *
 * Returns: whether it leaves nothing out
 */
gboolean
inches_filter_is_open (const InchesFilter *self)
{
  return self->lanes == INCHES_FILTER_ALL_LANES && self->faintest >= INCHES_FILTER_FAINTEST && self->flags == 0;
}

/**
 * inches_filter_shows_lane:
 * @self: a filter
 * @lane: of the chronicle
 *
 * Returns: whether the lane as a whole is let through
 */
gboolean
inches_filter_shows_lane (const InchesFilter *self,
                          guint               lane)
{
  return lane >= MOST_LANES || (self->lanes & (G_GUINT64_CONSTANT (1) << lane)) != 0;
}

/**
 * inches_filter_show_lane:
 * @self: a filter
 * @lane: of the chronicle
 * @shown: whether its entries are shown
 */
void
inches_filter_show_lane (InchesFilter *self,
                         guint         lane,
                         gboolean      shown)
{
  g_return_if_fail (lane < MOST_LANES);

  if (shown)
    self->lanes |= G_GUINT64_CONSTANT (1) << lane;
  else
    self->lanes &= ~(G_GUINT64_CONSTANT (1) << lane);
}

static gboolean
has_properties (const InchesFilter *self,
                InchesEvent        *event)
{
  InchesEventFlags flags = inches_event_get_flags (event);

  return (!(self->flags & INCHES_FILTER_IN_OPED) || (flags & INCHES_EVENT_IN_OPED))
         && (!(self->flags & INCHES_FILTER_AFTER_OPED) || (flags & INCHES_EVENT_AFTER_OPED))
         && (!(self->flags & INCHES_FILTER_CONTESTED) || (flags & INCHES_EVENT_CONTESTED))
         && (!(self->flags & INCHES_FILTER_RECORD) || !(flags & INCHES_EVENT_OWN))
         && (!(self->flags & INCHES_FILTER_OWN) || (flags & INCHES_EVENT_OWN))
         && (!(self->flags & INCHES_FILTER_VERIFIED) || inches_event_get_verified (event) == INCHES_VERIFIED_DAY);
}

/**
 * inches_filter_matches_in:
 * @self: a filter
 * @lane: of the chronicle, that @event belongs to
 * @event: an event or a period
 *
 * Returns: whether @event is shown
 */
gboolean
inches_filter_matches_in (const InchesFilter *self,
                          guint               lane,
                          InchesEvent        *event)
{
  if (!inches_filter_shows_lane (self, lane))
    return FALSE;
  if (inches_event_get_kind (event) == INCHES_EVENT_KIND_EVENT && inches_event_get_importance (event) > self->faintest)
    return FALSE;

  return self->flags == 0 || has_properties (self, event);
}

/**
 * inches_filter_matches:
 * @self: a filter
 * @chronicle: the record
 * @event: any entry of it; a precedent has no lane and is judged by the rest
 *
 * Returns: whether @event is shown
 */
gboolean
inches_filter_matches (const InchesFilter *self,
                       InchesChronicle    *chronicle,
                       InchesEvent        *event)
{
  const char *id = inches_event_get_lane (event);
  guint lane = MOST_LANES;

  if (id != NULL && self->lanes != INCHES_FILTER_ALL_LANES)
    inches_chronicle_find_lane (chronicle, id, &lane);

  return inches_filter_matches_in (self, lane, event);
}

/**
 * inches_filter_count:
 * @self: a filter
 * @chronicle: the record
 *
 * Returns: how many of the events are shown; periods are not counted
 */
guint
inches_filter_count (const InchesFilter *self,
                     InchesChronicle    *chronicle)
{
  guint count = 0;

  for (guint i = 0; i < inches_chronicle_get_n_lanes (chronicle); i++)
    {
      GPtrArray *events = inches_chronicle_get_lane_events (chronicle, i);

      for (guint j = 0; j < events->len; j++)
        count += inches_filter_matches_in (self, i, g_ptr_array_index (events, j));
    }

  return count;
}

static void
add_words (GString    *words,
           const char *text)
{
  if (words->len > 0)
    g_string_append (words, ", ");
  g_string_append (words, text);
}

static void
describe_lanes (const InchesFilter *self,
                InchesChronicle    *chronicle,
                GString            *words)
{
  guint n = inches_chronicle_get_n_lanes (chronicle);
  guint n_hidden = 0;
  gboolean by_hidden;
  g_autoptr(GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    n_hidden += !inches_filter_shows_lane (self, i);
  if (n_hidden == 0)
    return;

  /* The shorter list says it better. */
  by_hidden = n_hidden < n - n_hidden;
  for (guint i = 0; i < n; i++)
    if (inches_filter_shows_lane (self, i) != by_hidden)
      add_words (names, inches_chronicle_get_lane (chronicle, i)->name);

  /* Translators: names of lanes */
  text = names->len == 0 ? g_strdup (_("no lane")) : g_strdup_printf (by_hidden ? _("without %s") : _("only %s"), names->str);
  add_words (words, text);
}

/**
 * inches_filter_describe:
 * @self: a filter
 * @chronicle: the record
 *
 * Returns: (transfer full) (nullable): what an entry must be to be shown, in a
 *   few words of a sentence; %NULL if everything is shown
 */
char *
inches_filter_describe (const InchesFilter *self,
                        InchesChronicle    *chronicle)
{
  g_autoptr(GString) words = g_string_new (NULL);

  if (inches_filter_is_open (self))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    if (self->flags & properties[i].flag)
      add_words (words, _(properties[i].words));

  if (self->faintest < INCHES_FILTER_FAINTEST)
    {
      g_autofree char *importance = self->faintest == 1 ? g_strdup (_("importance 1"))
                                                        : g_strdup_printf (_("importance 1 to %u"), self->faintest);

      add_words (words, importance);
    }
  describe_lanes (self, chronicle, words);

  return words->len > 0 ? g_strdup (words->str) : NULL;
}

/**
 * inches_filter_explain_lane:
 * @self: a filter
 * @chronicle: the record
 * @lane: of the chronicle
 *
 * Returns: (transfer full) (nullable): a sentence that says what hides all the
 *   lane's entries; %NULL if some are shown, or if it has none at all
 */
char *
inches_filter_explain_lane (const InchesFilter *self,
                            InchesChronicle    *chronicle,
                            guint               lane)
{
  GPtrArray *lists[] = { inches_chronicle_get_lane_events (chronicle, lane), inches_chronicle_get_lane_periods (chronicle, lane) };
  InchesFilter rest = *self;
  g_autofree char *words = NULL;

  if (lists[0]->len + lists[1]->len == 0)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      if (inches_filter_matches_in (self, lane, g_ptr_array_index (lists[i], j)))
        return NULL;

  if (!inches_filter_shows_lane (self, lane))
    return g_strdup (_("Hidden by the filter: this lane is left out."));

  rest.lanes = INCHES_FILTER_ALL_LANES;
  words = inches_filter_describe (&rest, chronicle);

  /* Translators: "in the op-ed, importance 1 to 2" */
  return g_strdup_printf (_("Hidden by the filter: nothing here is %s."), words);
}

static gboolean
parse_importance (InchesFilter  *self,
                  const char    *value,
                  GError       **error)
{
  if (strlen (value) != 1 || *value < '1' || *value > '5')
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE, _("importance is “%s”, must be from 1 to 5"), value);
      return FALSE;
    }

  self->faintest = *value - '0';

  return TRUE;
}

/* The first lane named leaves out all others. */
static gboolean
parse_lane (InchesFilter     *self,
            InchesChronicle  *chronicle,
            const char       *id,
            GError          **error)
{
  guint lane;

  if (!inches_chronicle_find_lane (chronicle, id, &lane) || lane >= MOST_LANES)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_UNKNOWN, _("no lane is called “%s”"), id);
      return FALSE;
    }

  if (self->lanes == INCHES_FILTER_ALL_LANES)
    self->lanes = 0;
  inches_filter_show_lane (self, lane, TRUE);

  return TRUE;
}

static gboolean
parse_word (InchesFilter     *self,
            InchesChronicle  *chronicle,
            const char       *word,
            GError          **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    if (g_str_equal (word, properties[i].id))
      {
        self->flags |= properties[i].flag;
        return TRUE;
      }

  if (g_str_has_prefix (word, "importance="))
    return parse_importance (self, word + strlen ("importance="), error);
  if (g_str_has_prefix (word, "lane="))
    return parse_lane (self, chronicle, word + strlen ("lane="), error);

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_UNKNOWN,
               _("“%s” is not one of in-op-ed, after-op-ed, verified, contested, importance=N, lane=ID"), word);

  return FALSE;
}

/**
 * inches_filter_parse:
 * @self: (out): the filter; untouched on failure
 * @chronicle: the record
 * @text: words joined by commas: in-op-ed, after-op-ed, verified, contested,
 *   importance=N (1 to N is shown), lane=ID (may be given several times)
 * @error: %INCHES_ERROR_UNKNOWN or %INCHES_ERROR_OUT_OF_RANGE names the word and the limits
 *
 * Returns: %FALSE if @text does not say a filter
 */
gboolean
inches_filter_parse (InchesFilter     *self,
                     InchesChronicle  *chronicle,
                     const char       *text,
                     GError          **error)
{
  g_auto(GStrv) words = g_strsplit (text, ",", -1);
  InchesFilter filter;

  inches_filter_init (&filter);
  if (words[0] == NULL)
    return parse_word (&filter, chronicle, "", error);

  for (guint i = 0; words[i] != NULL; i++)
    if (!parse_word (&filter, chronicle, g_strstrip (words[i]), error))
      return FALSE;

  *self = filter;

  return TRUE;
}

/** inches_filter_list_lanes: Returns: (transfer full) (nullable): ids of the lanes it shows; %NULL: it leaves none out */
char **
inches_filter_list_lanes (const InchesFilter *self,
                          InchesChronicle    *chronicle)
{
  g_autoptr(GStrvBuilder) ids = NULL;

  if (self->lanes == INCHES_FILTER_ALL_LANES)
    return NULL;

  ids = g_strv_builder_new ();
  for (guint i = 0; i < inches_chronicle_get_n_lanes (chronicle); i++)
    if (inches_filter_shows_lane (self, i))
      g_strv_builder_add (ids, inches_chronicle_get_lane (chronicle, i)->id);

  return g_strv_builder_end (ids);
}

/** inches_filter_list_flags: Returns: (transfer full): the names of @flags, in their order */
char **
inches_filter_list_flags (InchesFilterFlags flags)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    if (flags & properties[i].flag)
      g_strv_builder_add (ids, properties[i].id);

  return g_strv_builder_end (ids);
}

/** inches_filter_find_flag: Returns: the property called @id; 0 if there is none */
InchesFilterFlags
inches_filter_find_flag (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    if (g_str_equal (id, properties[i].id))
      return properties[i].flag;

  return 0;
}
