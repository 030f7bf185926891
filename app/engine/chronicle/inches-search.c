/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-search.h"

#include "inches-word-reader.h"

#include <string.h>

#define MOST_WORDS 8 /* of a query; what follows is not looked at */
#define SHORT      2 /* letters that are not looked for inside words */

/* Where a word stands; the smaller, the better the hit. */
typedef enum
{
  FIELD_TITLE,
  FIELD_NAMES, /* people and places */
  FIELD_TEXT,
  N_FIELDS
} Field;

/* How a word answers the one looked for; the smaller, the better. */
typedef enum
{
  FORM_WHOLE,
  FORM_START,
  FORM_INSIDE,
  N_FORMS
} Form;

#define WORST (N_FIELDS * N_FORMS)

#define FIELD_BITS 2 /* that hold a field */

/* All places of a word, under whichever spelling: the entry, then FIELD_BITS of the field, rising. */
typedef GArray Postings;

/* What is compared with a word looked for. */
typedef struct
{
  const char *word;     /* owned by the search's words */
  Postings   *postings; /* shared by the spellings of a name */
} Term;

struct _InchesSearch
{
  InchesChronicle *chronicle;
  GPtrArray       *entries;  /* (element-type InchesEvent) by importance, then date: of equal hits the first wins */
  GStringChunk    *words;
  GHashTable      *postings; /* folded word or first spelling -> Postings */
  GHashTable      *names;    /* folded spelling -> folded first spelling */
  GArray          *terms;    /* (element-type Term) */
  GHashTable      *rated;    /* word of the last query -> guint8 rates: while one word is typed the others stay */
};

static guint
weight_of (InchesEvent *event)
{
  return inches_event_get_kind (event) == INCHES_EVENT_KIND_EVENT ? inches_event_get_importance (event) : 3;
}

static gint
by_weight (gconstpointer a,
           gconstpointer b)
{
  InchesEvent *one = *(InchesEvent *const *) a;
  InchesEvent *two = *(InchesEvent *const *) b;
  gint difference = (gint) weight_of (one) - (gint) weight_of (two);

  if (difference == 0)
    difference = inches_date_get_first (inches_event_get_date (one)) - inches_date_get_first (inches_event_get_date (two));

  return difference != 0 ? difference : strcmp (inches_event_get_id (one), inches_event_get_id (two));
}

static char *
fold_word (const char *text)
{
  g_auto(InchesWordReader) reader = { 0, };

  inches_word_reader_init (&reader, text);

  return inches_word_reader_next (&reader) ? g_strdup (reader.folded->str) : NULL;
}

static void
index_spellings (InchesSearch *self)
{
  GPtrArray *spellings = inches_chronicle_get_spellings (self->chronicle);

  for (guint i = 0; i < spellings->len; i++)
    {
      const char *const *names = g_ptr_array_index (spellings, i);
      g_autofree char *first = fold_word (names[0]);

      for (guint j = 0; names[j] != NULL; j++)
        {
          g_autofree char *name = fold_word (names[j]);

          if (first != NULL && name != NULL)
            g_hash_table_insert (self->names, g_string_chunk_insert_const (self->words, name),
                                 g_string_chunk_insert_const (self->words, first));
        }
    }
}

static Postings *
find_postings (InchesSearch *self,
               const char   *word)
{
  const char *name = g_hash_table_lookup (self->names, word);
  Postings *postings = g_hash_table_lookup (self->postings, name != NULL ? name : word);

  if (postings == NULL)
    {
      postings = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (self->postings, g_string_chunk_insert_const (self->words, name != NULL ? name : word), postings);
    }

  return postings;
}

static void
index_text (InchesSearch *self,
            guint         entry,
            Field         field,
            const char   *text)
{
  const guint32 place = entry << FIELD_BITS | field;
  g_auto(InchesWordReader) reader = { 0, };

  if (text == NULL)
    return;

  inches_word_reader_init (&reader, text);
  while (inches_word_reader_next (&reader))
    {
      Postings *postings = find_postings (self, reader.folded->str);

      if (postings->len == 0 || g_array_index (postings, guint32, postings->len - 1) != place)
        g_array_append_val (postings, place);
    }
}

static void
index_texts (InchesSearch      *self,
             guint              entry,
             Field              field,
             const char *const *texts)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    index_text (self, entry, field, texts[i]);
}

static void
index_entries (InchesSearch *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (self->entries, i);

      index_text (self, i, FIELD_TITLE, inches_event_get_title (event));
      index_text (self, i, FIELD_TITLE, inches_event_get_label (event));
      index_texts (self, i, FIELD_NAMES, inches_event_get_actors (event));
      index_texts (self, i, FIELD_NAMES, inches_event_get_places (event));
      index_text (self, i, FIELD_TEXT, inches_event_get_summary (event));
    }
}

/* A word of its own for each that occurs, and for each spelling of one that does. */
static void
collect_terms (InchesSearch *self)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->postings);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (!g_hash_table_contains (self->names, key))
      g_array_append_val (self->terms, ((Term) { key, value }));

  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      Postings *postings = g_hash_table_lookup (self->postings, value);

      if (postings != NULL)
        g_array_append_val (self->terms, ((Term) { key, postings }));
    }
}

/**
 * inches_search_new:
 * @chronicle: a closed chronicle; a reference is taken
 *
 * Indexes its events and periods. Belongs to one thread.
 *
 * Returns: (transfer full): the index
 */
InchesSearch *
inches_search_new (InchesChronicle *chronicle)
{
  InchesSearch *self;

  g_return_val_if_fail (INCHES_IS_CHRONICLE (chronicle), NULL);

  self = g_new0 (InchesSearch, 1);
  self->chronicle = g_object_ref (chronicle);
  self->entries = g_ptr_array_new ();
  self->words = g_string_chunk_new (4096);
  self->postings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  self->names = g_hash_table_new (g_str_hash, g_str_equal);
  self->terms = g_array_new (FALSE, FALSE, sizeof (Term));
  self->rated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_ptr_array_extend (self->entries, inches_chronicle_get_events (chronicle), NULL, NULL);
  g_ptr_array_extend (self->entries, inches_chronicle_get_periods (chronicle), NULL, NULL);
  g_ptr_array_sort (self->entries, by_weight);
  index_spellings (self);
  index_entries (self);
  collect_terms (self);

  return self;
}

/** inches_search_free: frees the index */
void
inches_search_free (InchesSearch *self)
{
  g_hash_table_unref (self->rated);
  g_array_unref (self->terms);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->postings);
  g_string_chunk_free (self->words);
  g_ptr_array_unref (self->entries);
  g_object_unref (self->chronicle);
  g_free (self);
}

/** inches_search_get_n: Returns: how many events and periods are looked through */
guint
inches_search_get_n (InchesSearch *self)
{
  return self->entries->len;
}

/* One or two letters are only looked for where a word begins: inside, they are everywhere. */
static gboolean
compare (const char *word,
         const char *wanted,
         gsize       length,
         Form       *form)
{
  if (strncmp (word, wanted, length) == 0)
    *form = word[length] == '\0' ? FORM_WHOLE : FORM_START;
  else if (length > SHORT && strstr (word, wanted) != NULL)
    *form = FORM_INSIDE;
  else
    return FALSE;

  return TRUE;
}

/* The best form of a word in each entry: field first, then form. */
static guint8 *
rate_word (InchesSearch *self,
           const char   *wanted)
{
  const gsize length = strlen (wanted);
  guint8 *rates = g_malloc (self->entries->len + 1);

  memset (rates, WORST, self->entries->len);

  for (guint i = 0; i < self->terms->len; i++)
    {
      const Term *term = &g_array_index (self->terms, Term, i);
      const guint32 *places = (const guint32 *) (gpointer) term->postings->data;
      Form form;

      if (!compare (term->word, wanted, length, &form))
        continue;

      for (guint j = 0; j < term->postings->len; j++)
        {
          guint entry = places[j] >> FIELD_BITS;
          guint8 rate = (places[j] & ((1 << FIELD_BITS) - 1)) * N_FORMS + form;

          rates[entry] = MIN (rates[entry], rate);
        }
    }

  return rates;
}

/* Only the words of this query are kept for the next. */
static GHashTable *
rate_words (InchesSearch *self,
            char        **words)
{
  GHashTable *rated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gpointer word, rates;

      if (g_hash_table_contains (rated, words[i]))
        continue;
      if (g_hash_table_steal_extended (self->rated, words[i], &word, &rates))
        g_hash_table_insert (rated, word, rates);
      else
        g_hash_table_insert (rated, g_strdup (words[i]), rate_word (self, words[i]));
    }

  return rated;
}

static char **
split_query (const char *query)
{
  GPtrArray *words = g_ptr_array_new ();
  g_auto(InchesWordReader) reader = { 0, };

  inches_word_reader_init (&reader, query);
  while (words->len < MOST_WORDS && inches_word_reader_next (&reader))
    g_ptr_array_add (words, g_strdup (reader.folded->str));
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_free (words, FALSE);
}

/* Best sum first; of equal ones in the order of the entries. */
static GPtrArray *
take_in_order (InchesSearch *self,
               const guint8 *sums,
               guint         worst)
{
  guint starts[MOST_WORDS * WORST + 2] = { 0 };
  GPtrArray *found = g_ptr_array_new ();
  guint n = 0;

  for (guint i = 0; i < self->entries->len; i++)
    if (sums[i] < worst)
      {
        starts[sums[i] + 1]++;
        n++;
      }
  for (guint i = 1; i <= worst; i++)
    starts[i] += starts[i - 1];

  g_ptr_array_set_size (found, n);
  for (guint i = 0; i < self->entries->len; i++)
    if (sums[i] < worst)
      found->pdata[starts[sums[i]]++] = g_ptr_array_index (self->entries, i);

  return found;
}

/**
 * inches_search_find:
 * @self: an index
 * @query: what was typed
 *
 * Finds the entries that have every word of @query, or a word that begins with it
 * or contains it. Hits in titles come before those among people and places, these
 * before those in summaries; in each, whole words before beginnings before parts;
 * equal ones by importance, then date. Of more than 8 words only 8 count.
 *
 * Returns: (transfer full) (element-type InchesEvent): the hits, borrowed from the
 *   chronicle; none if @query has no words
 */
GPtrArray *
inches_search_find (InchesSearch *self,
                    const char   *query)
{
  g_auto(GStrv) words = split_query (query);
  g_autofree guint8 *sums = g_new0 (guint8, self->entries->len + 1);
  const guint worst = MOST_WORDS * WORST;
  GHashTable *rated;

  if (words[0] == NULL)
    return g_ptr_array_new ();

  rated = rate_words (self, words);
  g_hash_table_unref (self->rated);
  self->rated = rated;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const guint8 *rates = g_hash_table_lookup (rated, words[i]);

      for (guint j = 0; j < self->entries->len; j++)
        sums[j] = rates[j] == WORST || sums[j] == worst ? worst : sums[j] + rates[j];
    }

  return take_in_order (self, sums, worst);
}

/* Where a part of a folded word stands in the text it was folded from. */
static InchesFound
place_part (const char *text,
            guint       start,
            guint       end,
            guint       from,
            guint       to)
{
  g_autoptr(GString) folded = g_string_new (NULL);
  InchesFound part = { start, end };
  const char *at = text + start;

  while (at < text + end)
    {
      const char *after = g_utf8_next_char (at);
      gunichar c = g_utf8_get_char (at);

      if (folded->len <= from)
        part.start = at - text;
      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        inches_word_append_folded (folded, c);
      at = after;
      if (folded->len >= to)
        break;
    }
  part.end = at - text;

  return part;
}

/* Another spelling of what is looked for is found as a whole. */
static gboolean
is_spelling_of (InchesSearch *self,
                const char   *word,
                const char   *wanted)
{
  const char *name = g_hash_table_lookup (self->names, word);
  GHashTableIter iter;
  gpointer key, value;

  if (name == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (g_str_equal (value, name) && g_str_has_prefix (key, wanted))
      return TRUE;

  return FALSE;
}

/**
 * inches_search_find_in:
 * @self: an index
 * @query: what was typed
 * @text: a text shown to the user
 *
 * Returns: (transfer full) (element-type InchesFound): the stretches of @text that
 *   answer a word of @query, at most one a word, by start
 */
GArray *
inches_search_find_in (InchesSearch *self,
                       const char   *query,
                       const char   *text)
{
  g_auto(GStrv) words = split_query (query);
  g_auto(InchesWordReader) reader = { 0, };
  GArray *found = g_array_new (FALSE, FALSE, sizeof (InchesFound));

  inches_word_reader_init (&reader, text);
  while (inches_word_reader_next (&reader))
    for (guint i = 0; words[i] != NULL; i++)
      {
        gsize length = strlen (words[i]);
        Form form;

        if (compare (reader.folded->str, words[i], length, &form))
          {
            guint from = strstr (reader.folded->str, words[i]) - reader.folded->str;
            InchesFound part = place_part (text, reader.start, reader.end, from, from + length);

            g_array_append_val (found, part);
            break;
          }
        if (is_spelling_of (self, reader.folded->str, words[i]))
          {
            g_array_append_val (found, ((InchesFound) { reader.start, reader.end }));
            break;
          }
      }

  return found;
}
