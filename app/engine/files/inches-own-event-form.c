/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-event-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inches-error.h"
#include "inches-import-date.h"
#include "inches-import-text.h"

#define NAMES_BETWEEN "; "

/* What is said of a date elsewhere in a sentence, as one of its own. */
static char *
begin_sentence (const char *words)
{
  const char *rest = g_utf8_next_char (words);
  g_autofree char *first = g_utf8_strup (words, rest - words);

  return g_strconcat (first, rest, NULL);
}

static gboolean
looks_like_edtf (const char *text)
{
  return g_ascii_isdigit (*text) && text[strspn (text, "0123456789-/.?~%Q")] == '\0';
}

/**
 * inches_own_event_form_read_date:
 * @text: a date as people write it, or EDTF
 * @error: %INCHES_ERROR_SYNTAX says what is wrong and which forms there are
 *
 * Returns: (transfer full): the date as EDTF, which inches_date_parse() takes
 */
char *
inches_own_event_form_read_date (const char  *text,
                                 GError     **error)
{
  g_autofree char *line = inches_import_text_one_line (text);
  g_autoptr(GError) why = NULL;
  InchesDate date;
  char *edtf;

  if (line == NULL || *line == '\0')
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX,
                   _("A date is needed: 2024-05-03, 3 May 2024, 2024-05, 2024-Q2, 2024, about 2024-05-03~, from and to 2024-05/2024-07, still going on 2024-05/.."));
      return NULL;
    }

  edtf = inches_import_date_to_edtf (line, INCHES_DAY_ORDER_AUTO, &why);
  if (edtf != NULL)
    return edtf;

  /* What is nearly EDTF is told where it is not; anything else, what would be a date. */
  if (looks_like_edtf (line) && strlen (line) <= INCHES_OWN_LABEL_LONGEST)
    {
      g_autofree char *words = NULL;

      g_clear_error (&why);
      inches_date_parse (line, &date, &why);
      words = begin_sentence (why->message);
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX,
                   _("%s. Dates are written 2024-05-03, 3 May 2024, 2024-05, 2024-Q2, 2024, about 2024-05-03~, from and to 2024-05/2024-07, still going on 2024-05/.."),
                   words);
      return NULL;
    }

  g_propagate_error (error, g_steal_pointer (&why));

  return NULL;
}

static const InchesSource *
get_source (InchesEvent *event)
{
  return event != NULL && inches_event_get_n_sources (event) > 0 ? inches_event_get_source (event, 0) : NULL;
}

static const char *
get_source_text (InchesEvent        *event,
                 InchesOwnEventText  which)
{
  const InchesSource *source = get_source (event);

  if (source == NULL)
    return NULL;
  if (which == INCHES_OWN_EVENT_PUBLISHER)
    return source->publisher;
  if (which == INCHES_OWN_EVENT_ADDRESS)
    return source->url;

  /* One that has only an address is called by it: another address, another name. */
  return g_strcmp0 (source->title, source->url) != 0 ? source->title : NULL;
}

/**
 * inches_own_event_form_get_text:
 * @event: an own event
 * @which: a text of the form
 *
 * Returns: (transfer full): what stands in the form of @event when it is opened
 */
char *
inches_own_event_form_get_text (InchesEvent        *event,
                                InchesOwnEventText  which)
{
  const char *text = NULL;

  switch (which)
    {
    case INCHES_OWN_EVENT_TITLE:
      text = inches_event_get_title (event);
      break;
    case INCHES_OWN_EVENT_DATE:
      text = inches_event_get_edtf (event);
      break;
    case INCHES_OWN_EVENT_LABEL:
      text = inches_own_event_has_label (event) ? inches_event_get_label (event) : NULL;
      break;
    case INCHES_OWN_EVENT_TEXT:
      text = inches_event_get_summary (event);
      break;
    case INCHES_OWN_EVENT_ACTORS:
      return g_strjoinv (NAMES_BETWEEN, (char **) inches_event_get_actors (event));
    case INCHES_OWN_EVENT_PLACES:
      return g_strjoinv (NAMES_BETWEEN, (char **) inches_event_get_places (event));
    case INCHES_OWN_EVENT_SOURCE:
    case INCHES_OWN_EVENT_PUBLISHER:
    case INCHES_OWN_EVENT_ADDRESS:
    case INCHES_N_OWN_EVENT_TEXTS:
    default:
      text = get_source_text (event, which);
      break;
    }

  return g_strdup (text != NULL ? text : "");
}

/* The texts of a form, trimmed where they were touched, while an event is made from them. */
typedef struct
{
  char *texts[INCHES_N_OWN_EVENT_TEXTS]; /* owned */
} Texts;

static guint
get_longest (guint which)
{
  switch (which)
    {
    case INCHES_OWN_EVENT_TITLE:
      return INCHES_OWN_TITLE_LONGEST;
    case INCHES_OWN_EVENT_LABEL:
      return INCHES_OWN_LABEL_LONGEST;
    case INCHES_OWN_EVENT_TEXT:
      return INCHES_OWN_TEXT_LONGEST;
    case INCHES_OWN_EVENT_ACTORS:
    case INCHES_OWN_EVENT_PLACES:
      return INCHES_OWN_NAMES_MOST * (INCHES_OWN_NAME_LONGEST + strlen (NAMES_BETWEEN));
    case INCHES_OWN_EVENT_ADDRESS:
      return INCHES_OWN_ADDRESS_LONGEST;
    default:
      return INCHES_OWN_NAME_LONGEST;
    }
}

static gboolean
is_untouched (const InchesOwnEventForm *self,
              InchesEvent              *before,
              InchesOwnEventText        which)
{
  g_autofree char *text = before != NULL ? inches_own_event_form_get_text (before, which) : NULL;

  return text != NULL && g_strcmp0 (self->texts[which], text) == 0;
}

static gboolean
take_texts (const InchesOwnEventForm  *self,
            InchesEvent               *before,
            Texts                     *taken,
            InchesOwnEventText        *wrong,
            GError                   **error)
{
  for (guint i = 0; i < INCHES_N_OWN_EVENT_TEXTS; i++)
    {
      const char *text = self->texts[i] != NULL ? self->texts[i] : "";
      glong length;

      *wrong = i;
      if (is_untouched (self, before, i))
        {
          taken->texts[i] = g_strdup (text);
          continue;
        }

      taken->texts[i] = i == INCHES_OWN_EVENT_TEXT ? inches_import_text_lines (text) : inches_import_text_one_line (text);
      if (taken->texts[i] == NULL)
        {
          g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX, _("Control characters are not allowed here."));
          return FALSE;
        }
      length = g_utf8_strlen (taken->texts[i], -1);
      if (length > (glong) get_longest (i))
        {
          g_set_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE,
                       ngettext ("This has %ld character; at most %u are allowed.", "This has %ld characters; at most %u are allowed.", length),
                       length, get_longest (i));
          return FALSE;
        }
    }

  return TRUE;
}

/* "Kyiv; Lviv"; NULL: a name is too long, or there are too many. A name of the event before may have a
 * semicolon in it: that is no end of it as long as nothing is typed. */
static GStrv
take_names (const InchesOwnEventForm  *self,
            const Texts               *taken,
            InchesEvent               *before,
            InchesOwnEventText         which,
            GError                   **error)
{
  g_auto(GStrv) names = g_strsplit (taken->texts[which], ";", -1);
  g_autoptr(GStrvBuilder) kept = g_strv_builder_new ();
  guint n = 0;

  if (is_untouched (self, before, which))
    return g_strdupv ((char **) (which == INCHES_OWN_EVENT_ACTORS ? inches_event_get_actors (before) : inches_event_get_places (before)));

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (*g_strstrip (names[i]) == '\0')
        continue;
      if (++n > INCHES_OWN_NAMES_MOST || g_utf8_strlen (names[i], -1) > INCHES_OWN_NAME_LONGEST)
        {
          g_set_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE,
                       _("At most %u names, each of at most %u characters, with ; between them."), INCHES_OWN_NAMES_MOST,
                       INCHES_OWN_NAME_LONGEST);
          return NULL;
        }
      g_strv_builder_add (kept, names[i]);
    }

  return g_strv_builder_end (kept);
}

static gboolean
settle_date (const InchesOwnEventForm  *self,
             const Texts               *taken,
             InchesEventFields         *fields,
             char                     **edtf,
             GError                   **error)
{
  *edtf = inches_own_event_form_read_date (taken->texts[INCHES_OWN_EVENT_DATE], error);
  if (*edtf == NULL || !inches_date_parse (*edtf, &fields->date, error))
    return FALSE;

  fields->edtf = *edtf;
  fields->kind = self->period ? INCHES_EVENT_KIND_PERIOD : INCHES_EVENT_KIND_EVENT;
  if (!self->period || inches_date_is_span (&fields->date))
    return TRUE;

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX,
               _("A period needs a beginning and an end, such as 2024-05/2024-07, or 2024-05/.. for one that still goes on."));

  return FALSE;
}

static gboolean
is_source_same (const Texts *taken,
                InchesEvent *before)
{
  for (guint i = INCHES_OWN_EVENT_SOURCE; i <= INCHES_OWN_EVENT_ADDRESS; i++)
    {
      const char *text = get_source_text (before, i);

      if (!g_str_equal (taken->texts[i], text != NULL ? text : ""))
        return FALSE;
    }

  return TRUE;
}

/* What is not asked of a source stays with it as long as its title or address does. */
static gboolean
settle_sources (const Texts  *taken,
                InchesEvent  *before,
                GPtrArray    *sources,
                GError      **error)
{
  const char *title = taken->texts[INCHES_OWN_EVENT_SOURCE], *publisher = taken->texts[INCHES_OWN_EVENT_PUBLISHER];
  const char *url = taken->texts[INCHES_OWN_EVENT_ADDRESS];
  const InchesSource *old = get_source (before);
  gboolean same = old != NULL && ((*title != '\0' && g_str_equal (title, old->title))
                                  || (*url != '\0' && g_strcmp0 (url, old->url) == 0));

  if (*url != '\0' && !g_str_has_prefix (url, "https://") && !g_str_has_prefix (url, "http://"))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX, _("An address begins with https:// or http://"));
      return FALSE;
    }

  if (old != NULL && is_source_same (taken, before))
    g_ptr_array_add (sources, inches_source_copy (old));
  else if (*title != '\0' || *publisher != '\0' || *url != '\0')
    g_ptr_array_add (sources, inches_source_new (same ? old->kind : INCHES_SOURCE_OTHER, *title != '\0' ? title : url, publisher,
                                                 same ? old->date : NULL, *url != '\0' ? url : NULL, same && old->seen));
  for (guint i = 1; before != NULL && i < inches_event_get_n_sources (before); i++)
    g_ptr_array_add (sources, inches_source_copy (inches_event_get_source (before, i)));

  return TRUE;
}

static InchesEvent *
make (const InchesOwnEventForm  *self,
      const Texts               *taken,
      const char                *id,
      InchesEvent               *before,
      InchesOwnEventText        *wrong,
      GError                   **error)
{
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_source_free);
  g_auto(GStrv) actors = NULL;
  g_auto(GStrv) places = NULL;
  g_autofree char *edtf = NULL;
  InchesEventFields fields = {
    .id = id,
    .title = taken->texts[INCHES_OWN_EVENT_TITLE],
    .label = taken->texts[INCHES_OWN_EVENT_LABEL],
    .summary = taken->texts[INCHES_OWN_EVENT_TEXT],
    .importance = self->importance,
    .flags = self->contested ? INCHES_EVENT_CONTESTED : 0,
    .notes = before != NULL ? inches_event_get_notes (before) : NULL,
    .sources = sources,
  };

  *wrong = INCHES_OWN_EVENT_TITLE;
  if (*fields.title == '\0')
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_SYNTAX, _("A title is needed."));
      return NULL;
    }

  *wrong = INCHES_OWN_EVENT_DATE;
  if (!settle_date (self, taken, &fields, &edtf, error))
    return NULL;
  *wrong = INCHES_OWN_EVENT_ACTORS;
  fields.actors = (const char *const *) (actors = take_names (self, taken, before, INCHES_OWN_EVENT_ACTORS, error));
  if (actors == NULL)
    return NULL;
  *wrong = INCHES_OWN_EVENT_PLACES;
  fields.places = (const char *const *) (places = take_names (self, taken, before, INCHES_OWN_EVENT_PLACES, error));
  if (places == NULL)
    return NULL;
  *wrong = INCHES_OWN_EVENT_ADDRESS;
  if (!settle_sources (taken, before, sources, error))
    return NULL;

  return inches_own_event_new (&fields);
}

/**
 * inches_own_event_form_make:
 * @self: what was filled in
 * @id: an own id
 * @before: (nullable): the event whose place it takes: what is not asked stays as it is there
 * @wrong: (out): the text at fault, where there is one
 * @error: %INCHES_ERROR_SYNTAX or %INCHES_ERROR_TOO_LARGE, in words for the person who typed it
 *
 * Returns: (transfer full): an own event, or %NULL
 */
InchesEvent *
inches_own_event_form_make (const InchesOwnEventForm  *self,
                            const char                *id,
                            InchesEvent               *before,
                            InchesOwnEventText        *wrong,
                            GError                   **error)
{
  Texts taken = { { NULL } };
  InchesEvent *event = NULL;

  g_return_val_if_fail (self->importance >= 1 && self->importance <= 5, NULL);

  if (take_texts (self, before, &taken, wrong, error))
    event = make (self, &taken, id, before, wrong, error);
  for (guint i = 0; i < INCHES_N_OWN_EVENT_TEXTS; i++)
    g_free (taken.texts[i]);

  return event;
}
