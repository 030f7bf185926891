/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inches-error.h"
#include "inches-import-text.h"
#include "inches-json.h"

#define LONGEST_HTML 60000 /* characters, of a text with its tags */
#define MOST_ERAS    1000

/* What of TimelineJS's format (https://timeline.knightlab.com/docs/json-format.html) has a place here: dates,
 * texts, the address and words of a medium, groups and eras. Looks and sounds are passed over. */
typedef struct
{
  InchesImportJob *job;
  InchesJson      *json;
} Reader;

/* A number as a number or as a text, both of which the format allows; 0: absent or empty. */
static guint
get_part (const InchesJsonAt *at,
          const char         *member,
          guint               lowest,
          guint               highest)
{
  guint hint = 0;
  const InchesJsonNode *node = inches_json_has (at, member) ? inches_json_node_find (at->node, member, &hint) : NULL;
  guint64 value = G_MAXUINT64;

  if (node == NULL)
    return 0;

  if (node->type == INCHES_JSON_TEXT)
    {
      g_autofree char *text = g_strstrip (g_strdup (node->text));

      if (*text == '\0')
        return 0;
      if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, &value, NULL))
        value = G_MAXUINT64;
    }
  else if (node->type == INCHES_JSON_WHOLE && node->whole >= 0)
    value = node->whole;

  if (value >= lowest && value <= highest)
    return value;

  inches_json_fault (at, member, INCHES_ERROR_OUT_OF_RANGE, _("must be a whole number from %u to %u"), lowest, highest);

  return 0;
}

/* "2024-05-03" of an object with year, month and day; NULL: absent or at fault. */
static char *
get_edtf (const InchesJsonAt *at,
          const char         *member)
{
  guint n_faults = inches_json_get_n_faults (at->json);
  InchesJsonAt date;
  guint year, month, day;

  if (!inches_json_has (at, member))
    return NULL;

  date = inches_json_get_object (at, member);
  if (inches_json_get_n_faults (at->json) > n_faults)
    return NULL;
  year = get_part (&date, "year", INCHES_YEAR_LOWEST, INCHES_YEAR_HIGHEST);
  month = get_part (&date, "month", 1, 12);
  day = get_part (&date, "day", 1, 31);
  if (year == 0 && inches_json_get_n_faults (at->json) == n_faults)
    inches_json_fault (&date, "year", INCHES_ERROR_FORMAT, _("must be a whole number from %u to %u"), INCHES_YEAR_LOWEST, INCHES_YEAR_HIGHEST);
  if (inches_json_get_n_faults (at->json) > n_faults)
    return NULL;

  if (month == 0)
    return g_strdup_printf ("%04u", year);
  if (day == 0)
    return g_strdup_printf ("%04u-%02u", year, month);

  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

static char *
get_date (const InchesJsonAt *at,
          InchesDate         *date)
{
  g_autofree char *start = get_edtf (at, "start_date");
  g_autofree char *end = get_edtf (at, "end_date");
  g_autofree char *edtf = NULL;
  g_autoptr(GError) error = NULL;

  if (start == NULL)
    {
      if (!inches_json_has (at, "start_date"))
        inches_json_fault (at, "start_date", INCHES_ERROR_FORMAT, _("is missing"));
      return NULL;
    }

  edtf = end != NULL && !g_str_equal (start, end) ? g_strconcat (start, "/", end, NULL) : g_strdup (start);
  if (inches_date_parse (edtf, date, &error))
    return g_steal_pointer (&edtf);

  inches_json_fault (at, "start_date", error->code, "%s", error->message);

  return NULL;
}

/* The words of a text with tags; NULL: absent, empty or at fault. A text with control characters has none of them. */
static char *
get_words (const InchesJsonAt *at,
           const char         *member,
           guint               longest,
           gboolean            lines)
{
  const char *html = inches_json_get_optional_lines (at, member, LONGEST_HTML);
  g_autofree char *plain = html != NULL ? inches_import_text_from_html (html) : NULL;
  g_autofree char *words = NULL;
  glong length;

  if (plain == NULL)
    return NULL;

  words = lines ? inches_import_text_lines (plain) : inches_import_text_one_line (plain);
  if (words == NULL)
    {
      inches_json_fault (at, member, INCHES_ERROR_FORMAT, _("must not hold control characters"));
      return NULL;
    }

  length = g_utf8_strlen (words, -1);
  if (length > (glong) longest)
    inches_json_fault (at, member, INCHES_ERROR_TOO_LARGE, _("has %ld characters, at most %u are allowed"), length, longest);

  return *words != '\0' ? g_steal_pointer (&words) : NULL;
}

/* Of a medium its address and whose words it has; one that is no address, such as an embedded frame, has no place. */
static void
read_media (const InchesJsonAt *at,
            GPtrArray          *sources)
{
  InchesJsonAt media;
  g_autofree char *title = NULL;
  g_autofree char *publisher = NULL;
  g_autofree char *url = NULL;

  if (!inches_json_has (at, "media"))
    return;

  media = inches_json_get_object (at, "media");
  if (media.node == NULL)
    return;
  title = get_words (&media, "caption", INCHES_OWN_NAME_LONGEST * 10, FALSE);
  publisher = get_words (&media, "credit", INCHES_OWN_NAME_LONGEST, FALSE);
  url = get_words (&media, "url", INCHES_OWN_ADDRESS_LONGEST, FALSE);
  if (url != NULL && g_str_has_prefix (url, "//"))
    {
      g_autofree char *full = g_strconcat ("https:", url, NULL);

      g_free (url);
      url = g_steal_pointer (&full);
    }
  if (url != NULL && !g_str_has_prefix (url, "https://") && !g_str_has_prefix (url, "http://"))
    g_clear_pointer (&url, g_free);
  if (url == NULL && title == NULL && publisher == NULL)
    return;

  if (title != NULL && g_utf8_strlen (title, -1) > INCHES_OWN_NAME_LONGEST)
    {
      g_autofree char *start = g_utf8_substring (title, 0, INCHES_OWN_NAME_LONGEST - 1);

      g_free (title);
      title = g_strconcat (start, "…", NULL);
    }
  g_ptr_array_add (sources, inches_source_new (INCHES_SOURCE_OTHER, title != NULL ? title : url != NULL ? url : "",
                                               publisher != NULL ? publisher : "", NULL, url, FALSE));
}

/* As the file names it if that can be an id, else one that is made. */
static char *
take_id (Reader             *self,
         const InchesJsonAt *at)
{
  const char *given = inches_json_get_optional_string (at, "unique_id", LONGEST_HTML);
  g_autofree char *why = NULL;
  char *id = given != NULL ? inches_import_job_take_id (self->job, given, &why) : NULL;

  g_clear_pointer (&why, g_free);

  return id != NULL ? id : inches_import_job_take_id (self->job, NULL, &why);
}

static void
show (Reader     *self,
      const char *date,
      const char *title,
      const char *group)
{
  InchesImport *import = self->job->import;
  char **cells;
  guint line = 0;

  if (import->shown->len >= INCHES_IMPORT_MOST_SHOWN)
    return;

  cells = g_new0 (char *, 4);
  cells[0] = g_strdup (date != NULL ? date : "");
  cells[1] = g_strdup (title != NULL ? title : "");
  cells[2] = g_strdup (group != NULL ? group : "");
  g_ptr_array_add (import->shown, cells);
  g_array_append_val (import->lines, line);
}

static void
read_event (Reader             *self,
            const InchesJsonAt *at,
            InchesEventKind     kind)
{
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_source_free);
  guint n_faults = inches_json_get_n_faults (self->json);
  InchesEventFields fields = { .kind = kind, .sources = sources };
  g_autofree char *edtf = get_date (at, &fields.date);
  InchesJsonAt text = inches_json_has (at, "text") ? inches_json_get_object (at, "text") : *at;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;
  g_autofree char *group = get_words (at, "group", INCHES_OWN_NAME_LONGEST, FALSE);
  g_autofree char *notes = group != NULL ? g_strdup_printf ("%s %s", _("Group:"), group) : NULL;
  g_autofree char *id = NULL;

  if (text.node != NULL)
    {
      title = get_words (&text, "headline", INCHES_OWN_TITLE_LONGEST, FALSE);
      words = get_words (&text, "text", INCHES_OWN_TEXT_LONGEST, TRUE);
    }
  read_media (at, sources);
  self->job->import->n_rows++;
  show (self, edtf, title, group);
  if (title == NULL && inches_json_get_n_faults (self->json) == n_faults)
    inches_json_fault (at, "text", INCHES_ERROR_FORMAT, _("has no headline"));
  if (kind == INCHES_EVENT_KIND_PERIOD && edtf != NULL && !inches_date_is_span (&fields.date))
    inches_json_fault (at, "end_date", INCHES_ERROR_FORMAT, _("an era must end after it begins"));

  if (inches_json_get_n_faults (self->json) > n_faults)
    {
      self->job->import->n_skipped++;
      return;
    }

  id = take_id (self, at);
  fields.id = id;
  fields.edtf = edtf;
  fields.title = title;
  fields.summary = words;
  fields.notes = notes;
  g_ptr_array_add (self->job->events, inches_own_event_new (&fields));
}

/* Before anything is taken: an event without an id must not take the one that a later one has. */
static void
see_ids (Reader             *self,
         const InchesJsonAt *root,
         const char         *member)
{
  guint hint = 0;
  const InchesJsonNode *list = inches_json_node_find (root->node, member, &hint);

  if (list == NULL || list->type != INCHES_JSON_ARRAY)
    return;

  for (guint i = 0; i < list->n_items; i++)
    {
      const InchesJsonNode *item = &list->items[i];
      const InchesJsonNode *id = item->type == INCHES_JSON_OBJECT ? inches_json_node_find (item, "unique_id", &hint) : NULL;

      if (id != NULL && id->type == INCHES_JSON_TEXT)
        inches_import_job_see_id (self->job, id->text);
    }
}

static gboolean
read_list (Reader             *self,
           const InchesJsonAt *root,
           const char         *member,
           guint               least,
           guint               most,
           InchesEventKind     kind)
{
  InchesJsonAt list = inches_json_get_array (root, member, least, most);
  guint n = inches_json_get_length (&list);

  for (guint i = 0; i < n; i++)
    {
      InchesJsonAt item = inches_json_get_item (&list, i);
      guint n_faults = inches_json_get_n_faults (self->json);

      if (i % 256 == 0 && !inches_import_job_tick (self->job, (double) i / n))
        return FALSE;
      if (item.node == NULL || item.node->type != INCHES_JSON_OBJECT)
        inches_json_fault (&item, NULL, INCHES_ERROR_FORMAT, _("must be an object"));
      if (inches_json_get_n_faults (self->json) == n_faults)
        read_event (self, &item, kind);
      if (self->job->options->stop && inches_json_get_n_faults (self->json) > n_faults)
        return FALSE;
    }

  return TRUE;
}

/* What the reader of JSON noted, "NAME:/PLACE: WORDS", as faults of this file. */
static void
take_faults (Reader *self)
{
  g_autoptr(GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  InchesImport *import = self->job->import;
  gsize n_name = strlen (self->job->name) + 1;

  inches_json_report (self->json, messages);
  for (guint i = 0; i < messages->len && import->faults->len < INCHES_IMPORT_MOST_FAULTS; i++)
    {
      const char *message = (const char *) messages->pdata[i] + MIN (n_name, strlen (messages->pdata[i]));
      const char *colon = strstr (message, ": ");
      InchesImportFault *fault;

      if (*message != '/' || colon == NULL)
        continue;
      fault = g_new0 (InchesImportFault, 1);
      fault->place = g_strndup (message, colon - message);
      fault->words = g_strdup (colon + 2);
      g_ptr_array_add (import->faults, fault);
    }
  import->n_faults = inches_json_get_n_faults (self->json);
}

static void
name_columns (InchesImport *import)
{
  static const InchesColumnRole roles[] = { INCHES_COLUMN_DATE, INCHES_COLUMN_TITLE, INCHES_COLUMN_GROUP };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_ptr_array_add (import->headers, g_strdup (inches_column_role_get_name (roles[i])));
      g_array_append_val (import->roles, roles[i]);
    }
}

/**
 * inches_import_read_timelinejs:
 * @job: a reading of JSON
 *
 * Returns: %FALSE if it is no JSON, or no timeline; the error of @job says why
 */
gboolean
inches_import_read_timelinejs (InchesImportJob *job)
{
  g_autoptr(InchesJson) json = inches_json_parse (job->text, job->length, job->name, &inches_json_limits_default, &job->error);
  Reader self = { .job = job, .json = json };
  InchesJsonAt root;
  gboolean goes_on;

  if (json == NULL)
    return FALSE;

  job->share = 1;
  name_columns (job->import);
  root = inches_json_get_root (json);
  if (!inches_json_has (&root, "events"))
    {
      g_set_error (&job->error, INCHES_ERROR, INCHES_ERROR_FORMAT, _("%s: is no timeline of TimelineJS: it has no member “events”"), job->name);
      return FALSE;
    }

  see_ids (&self, &root, "events");
  see_ids (&self, &root, "eras");
  goes_on = read_list (&self, &root, "events", 0, INCHES_IMPORT_MOST_ROWS, INCHES_EVENT_KIND_EVENT);
  if (goes_on && inches_json_has (&root, "eras"))
    goes_on = read_list (&self, &root, "eras", 0, MOST_ERAS, INCHES_EVENT_KIND_PERIOD);
  if (job->error != NULL)
    return FALSE;

  take_faults (&self);
  if (job->options->stop && inches_json_get_n_faults (json) > 0)
    return inches_json_finish (json, &job->error);

  return goes_on;
}
