/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-event.h"

#include <string.h>

#include "inches-lane.h"
#include "inches-own-id.h"

/* What stands around a value and its key in a file: at most five spaces, four quotes, a colon and a space, a
 * comma, the end of the line. */
#define AROUND_VALUE 14

/**
 * inches_own_event_new:
 * @fields: what it is made from; its id is an own one. Its lane is %INCHES_LANE_OWN whatever they say;
 *   without a label it has one made from its title, with an importance of 0 it has 3
 *
 * Returns: (transfer full): an event or period that is known to be the user's own
 */
InchesEvent *
inches_own_event_new (const InchesEventFields *fields)
{
  InchesEventFields own = *fields;
  g_autofree char *label = NULL;

  g_return_val_if_fail (fields->id != NULL && inches_own_id_check (fields->id), NULL);
  g_return_val_if_fail (fields->kind != INCHES_EVENT_KIND_PRECEDENT && fields->title != NULL, NULL);

  own.flags |= INCHES_EVENT_OWN;
  own.lane = INCHES_LANE_OWN;
  if (own.label == NULL || *own.label == '\0')
    own.label = label = inches_own_event_make_label (own.title);
  if (own.importance == 0)
    own.importance = 3;

  return inches_event_new (&own);
}

/**
 * inches_own_event_make_label:
 * @title: of an event
 *
 * Returns: (transfer full): what fits on the timeline: @title, or its first words and an ellipsis
 */
char *
inches_own_event_make_label (const char *title)
{
  const char *end = title, *space = NULL;
  g_autofree char *start = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  for (guint i = 0; i < INCHES_OWN_LABEL_LONGEST && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  if (*end == '\0')
    return g_strdup (title);

  /* Room for the ellipsis; whole words, unless the first one alone is too long. */
  end = g_utf8_prev_char (end);
  for (const char *p = title; p <= end; p = g_utf8_next_char (p))
    if (p > title && *p == ' ')
      space = p;
  if (space != NULL && space - title > (end - title) / 2)
    end = space;
  start = g_strchomp (g_strndup (title, end - title));

  return g_strconcat (start, "…", NULL);
}

/** inches_own_event_has_label: Returns: whether its label is another than one made from its title, so that it must be kept */
gboolean
inches_own_event_has_label (InchesEvent *event)
{
  const char *title = inches_event_get_title (event);
  const char *label = inches_event_get_label (event);
  g_autofree char *made = NULL;

  if (g_str_equal (title, label))
    return g_utf8_strlen (title, -1) > INCHES_OWN_LABEL_LONGEST;

  made = inches_own_event_make_label (title);

  return !g_str_equal (made, label);
}

static gboolean
dates_equal (InchesEvent *a,
             InchesEvent *b)
{
  /* Two texts may stand for one date; the text is what a file gives back. */
  return g_str_equal (inches_event_get_edtf (a), inches_event_get_edtf (b));
}

static gboolean
sources_equal (InchesEvent *a,
               InchesEvent *b)
{
  if (inches_event_get_n_sources (a) != inches_event_get_n_sources (b))
    return FALSE;

  for (guint i = 0; i < inches_event_get_n_sources (a); i++)
    {
      const InchesSource *one = inches_event_get_source (a, i);
      const InchesSource *two = inches_event_get_source (b, i);

      if (one->kind != two->kind || one->seen != two->seen || g_strcmp0 (one->title, two->title) != 0
          || g_strcmp0 (one->publisher, two->publisher) != 0 || g_strcmp0 (one->date, two->date) != 0
          || g_strcmp0 (one->url, two->url) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * inches_own_event_equal:
 * @a: an own event
 * @b: an own event
 *
 * Returns: %TRUE if both say the same, word by word
 */
gboolean
inches_own_event_equal (InchesEvent *a,
                        InchesEvent *b)
{
  return a == b
         || (inches_event_get_kind (a) == inches_event_get_kind (b)
             && g_str_equal (inches_event_get_id (a), inches_event_get_id (b))
             && dates_equal (a, b)
             && inches_event_get_importance (a) == inches_event_get_importance (b)
             && g_str_equal (inches_event_get_title (a), inches_event_get_title (b))
             && g_str_equal (inches_event_get_label (a), inches_event_get_label (b))
             && g_str_equal (inches_event_get_summary (a), inches_event_get_summary (b))
             && g_strcmp0 (inches_event_get_notes (a), inches_event_get_notes (b)) == 0
             && g_strv_equal (inches_event_get_places (a), inches_event_get_places (b))
             && g_strv_equal (inches_event_get_actors (a), inches_event_get_actors (b))
             && inches_event_get_verified (a) == inches_event_get_verified (b)
             && inches_event_get_flags (a) == inches_event_get_flags (b)
             && sources_equal (a, b));
}

static void
weigh_value (const char *member,
             gsize       length,
             gsize      *items,
             gsize      *bytes)
{
  *items += 1;
  *bytes += AROUND_VALUE + strlen (member) + length;
}

static gsize
measure (const char *text)
{
  gsize length = 0;

  for (const char *p = text; *p != '\0'; p++)
    length += *p == '"' || *p == '\\' || *p == '\n' || *p == '\t' ? 2 : 1;

  return length;
}

static void
weigh_text (const char *member,
            const char *text,
            gsize      *items,
            gsize      *bytes)
{
  if (text != NULL && *text != '\0')
    weigh_value (member, measure (text), items, bytes);
}

static void
weigh_names (const char        *member,
             const char *const *names,
             gsize             *items,
             gsize             *bytes)
{
  for (guint i = 0; names[i] != NULL; i++)
    weigh_text (member, names[i], items, bytes);
  if (names[0] != NULL && names[1] != NULL)
    *items += 1;
}

static void
weigh_source (const InchesSource *source,
              gsize              *items,
              gsize              *bytes)
{
  if (g_strcmp0 (source->title, source->url) != 0)
    weigh_text ("source", source->title, items, bytes);
  weigh_text ("publisher", source->publisher, items, bytes);
  weigh_text ("source_date", source->date, items, bytes);
  weigh_text ("url", source->url, items, bytes);
  if (source->kind != INCHES_SOURCE_OTHER)
    weigh_text ("source_kind", inches_source_kind_get_id (source->kind), items, bytes);
  if (source->seen)
    weigh_value ("source_read", 4, items, bytes);
}

/**
 * inches_own_event_weigh:
 * @event: an own event
 * @items: (inout): the number of JSON values that a document needs for it is added
 * @bytes: (inout): no fewer bytes than it has in a document are added
 */
void
inches_own_event_weigh (InchesEvent *event,
                        gsize       *items,
                        gsize       *bytes)
{
  guint n_sources = inches_event_get_n_sources (event);

  weigh_value ("", 0, items, bytes);
  weigh_text ("id", inches_event_get_id (event), items, bytes);
  weigh_text ("date", inches_event_get_edtf (event), items, bytes);
  weigh_text ("title", inches_event_get_title (event), items, bytes);
  weigh_text ("summary", inches_event_get_summary (event), items, bytes);
  weigh_text ("notes", inches_event_get_notes (event), items, bytes);
  weigh_names ("places", inches_event_get_places (event), items, bytes);
  weigh_names ("actors", inches_event_get_actors (event), items, bytes);
  if (inches_own_event_has_label (event))
    weigh_text ("short", inches_event_get_label (event), items, bytes);
  if (inches_event_get_importance (event) != 3)
    weigh_value ("importance", 1, items, bytes);
  if (inches_event_get_kind (event) == INCHES_EVENT_KIND_PERIOD)
    weigh_value ("period", 4, items, bytes);
  if (inches_event_get_flags (event) & INCHES_EVENT_CONTESTED)
    weigh_value ("contested", 4, items, bytes);

  for (guint i = 0; i < n_sources; i++)
    {
      weigh_source (inches_event_get_source (event, i), items, bytes);
      if (n_sources > 1)
        weigh_value ("", 0, items, bytes);
    }
  if (n_sources > 1)
    weigh_value ("sources", 0, items, bytes);
}
