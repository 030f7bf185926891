/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inches-import-text.h"

/* One row becoming an event. Texts live in a list of their own until the event has copied them. */
typedef struct
{
  InchesImportJob    *job;
  const InchesCsvRow *row;
  GPtrArray          *texts;   /* (element-type utf8) owned */
  gboolean            faulty;
  gboolean            goes_on;

  InchesEventFields   fields;
  const char         *date, *end;
  guint               date_field, end_field;
  const char         *parts[6]; /* year, month, day, and the same of the end; as the file has them */
  const char         *group, *notes;
  GStrv               places, actors;
  GPtrArray          *sources; /* (element-type InchesSource) */
} Item;

static void
fault (Item       *item,
       guint       field,
       const char *words)
{
  item->faulty = TRUE;
  if (item->goes_on)
    item->goes_on = inches_import_job_fault_cell (item->job, item->row, field, words);
}

static const char *
keep (Item *item,
      char *text)
{
  g_ptr_array_add (item->texts, text);

  return text;
}

/* The text of a cell, NULL if it is empty or at fault. */
static const char *
take_text (Item     *item,
           guint     field,
           guint     longest,
           gboolean  lines)
{
  char *text = lines ? inches_import_text_lines (item->row->fields[field]) : inches_import_text_one_line (item->row->fields[field]);
  glong length;

  if (text == NULL)
    {
      fault (item, field, _("must not hold control characters"));
      return NULL;
    }

  keep (item, text);
  length = g_utf8_strlen (text, -1);
  if (length > (glong) longest)
    {
      g_autofree char *words = g_strdup_printf (_("has %ld characters, at most %u are allowed"), length, longest);

      fault (item, field, words);
      return NULL;
    }

  return *text != '\0' ? text : NULL;
}

/* "Kyiv; Lviv" */
static GStrv
take_names (Item  *item,
            guint  field)
{
  const char *all = take_text (item, field, INCHES_OWN_NAMES_MOST * INCHES_OWN_NAME_LONGEST, FALSE);
  g_auto(GStrv) names = g_strsplit (all != NULL ? all : "", ";", -1);
  g_autoptr(GStrvBuilder) kept = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_strstrip (names[i]);
      if (*names[i] == '\0')
        continue;
      if (++n > INCHES_OWN_NAMES_MOST || g_utf8_strlen (names[i], -1) > INCHES_OWN_NAME_LONGEST)
        {
          g_autofree char *words = g_strdup_printf (_("at most %u names, each of at most %u characters, with ; between them"),
                                                    INCHES_OWN_NAMES_MOST, INCHES_OWN_NAME_LONGEST);

          fault (item, field, words);
          break;
        }
      g_strv_builder_add (kept, names[i]);
    }

  return g_strv_builder_end (kept);
}

static gboolean
is_yes (const char *text)
{
  static const char *const yes[] = { "yes", "y", "true", "1", "x" };

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    if (g_ascii_strcasecmp (text, yes[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
take_flag (Item  *item,
           guint  field)
{
  static const char *const no[] = { "no", "n", "false", "0" };
  const char *text = take_text (item, field, INCHES_OWN_NAME_LONGEST, FALSE);

  if (text == NULL || is_yes (text))
    return text != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    if (g_ascii_strcasecmp (text, no[i]) == 0)
      return FALSE;
  fault (item, field, _("must be yes or no"));

  return FALSE;
}

static void
take_importance (Item  *item,
                 guint  field)
{
  const char *text = take_text (item, field, INCHES_OWN_NAME_LONGEST, FALSE);

  if (text == NULL)
    return;
  if (text[0] >= '1' && text[0] <= '5' && text[1] == '\0')
    item->fields.importance = text[0] - '0';
  else
    fault (item, field, _("must be from 1 (most) to 5"));
}

static void
take_kind (Item  *item,
           guint  field)
{
  const char *text = take_text (item, field, INCHES_OWN_NAME_LONGEST, FALSE);

  if (text == NULL || g_ascii_strcasecmp (text, "event") == 0 || g_ascii_strcasecmp (text, "title") == 0)
    return;
  if (g_ascii_strcasecmp (text, "period") == 0 || g_ascii_strcasecmp (text, "era") == 0)
    item->fields.kind = INCHES_EVENT_KIND_PERIOD;
  else
    fault (item, field, _("must be event or period"));
}

/* The last source; a new one if that has @role already. */
static InchesSource *
find_source (Item             *item,
             InchesColumnRole  role,
             guint            *seen)
{
  if (item->sources->len == 0 || (*seen & 1u << (role - INCHES_COLUMN_SOURCE)) != 0)
    {
      g_ptr_array_add (item->sources, inches_source_new (INCHES_SOURCE_OTHER, "", "", NULL, NULL, FALSE));
      *seen = 0;
    }
  *seen |= 1u << (role - INCHES_COLUMN_SOURCE);

  return g_ptr_array_index (item->sources, item->sources->len - 1);
}

static void
put (char       **place,
     const char  *text)
{
  if (text != NULL)
    {
      g_free (*place);
      *place = g_strdup (text);
    }
}

static void
take_address (Item          *item,
              guint          field,
              InchesSource  *source)
{
  const char *text = take_text (item, field, INCHES_OWN_ADDRESS_LONGEST, FALSE);

  if (text != NULL && !g_str_has_prefix (text, "https://") && !g_str_has_prefix (text, "http://"))
    fault (item, field, _("must begin with https:// or http://"));
  else
    put (&source->url, text);
}

static void
take_source_date (Item          *item,
                  guint          field,
                  InchesSource  *source)
{
  const char *text = take_text (item, field, INCHES_OWN_NAME_LONGEST, FALSE);
  g_autoptr(GError) error = NULL;
  g_autofree char *edtf = text != NULL ? inches_import_date_to_edtf (text, item->job->import->day_order, &error) : NULL;

  if (error != NULL)
    fault (item, field, error->message);
  put (&source->date, edtf);
}

static void
take_source (Item             *item,
             guint             field,
             InchesColumnRole  role,
             InchesSource     *source)
{
  const char *text;

  switch (role)
    {
    case INCHES_COLUMN_SOURCE:
      put (&source->title, take_text (item, field, INCHES_OWN_NAME_LONGEST, FALSE));
      break;
    case INCHES_COLUMN_PUBLISHER:
      put (&source->publisher, take_text (item, field, INCHES_OWN_NAME_LONGEST, FALSE));
      break;
    case INCHES_COLUMN_SOURCE_DATE:
      take_source_date (item, field, source);
      break;
    case INCHES_COLUMN_URL:
      take_address (item, field, source);
      break;
    case INCHES_COLUMN_SOURCE_KIND:
      text = take_text (item, field, INCHES_OWN_NAME_LONGEST, FALSE);
      if (text != NULL && !inches_source_kind_from_id (text, &source->kind))
        fault (item, field, _("no kind of source is called so; they are primary, official, agency, press, research, reference, other"));
      break;
    case INCHES_COLUMN_SOURCE_SEEN:
    default:
      source->seen = take_flag (item, field);
      break;
    }
}

static void
take_cell (Item             *item,
           guint             field,
           InchesColumnRole  role,
           guint            *seen)
{
  switch (role)
    {
    case INCHES_COLUMN_DATE:
      item->date = take_text (item, field, INCHES_OWN_NAME_LONGEST, FALSE);
      item->date_field = field;
      break;
    case INCHES_COLUMN_END:
      item->end = take_text (item, field, INCHES_OWN_NAME_LONGEST, FALSE);
      item->end_field = field;
      break;
    case INCHES_COLUMN_YEAR:
    case INCHES_COLUMN_MONTH:
    case INCHES_COLUMN_DAY:
    case INCHES_COLUMN_END_YEAR:
    case INCHES_COLUMN_END_MONTH:
    case INCHES_COLUMN_END_DAY:
      item->parts[role - INCHES_COLUMN_YEAR] = take_text (item, field, INCHES_OWN_NAME_LONGEST, FALSE);
      *(role < INCHES_COLUMN_END_YEAR ? &item->date_field : &item->end_field) = field;
      break;
    case INCHES_COLUMN_KIND:
      take_kind (item, field);
      break;
    case INCHES_COLUMN_GROUP:
      item->group = take_text (item, field, INCHES_OWN_NAME_LONGEST, FALSE);
      break;
    case INCHES_COLUMN_IMPORTANCE:
      take_importance (item, field);
      break;
    case INCHES_COLUMN_TITLE:
      item->fields.title = take_text (item, field, INCHES_OWN_TITLE_LONGEST, FALSE);
      if (item->fields.title == NULL && !item->faulty)
        fault (item, field, _("the title must not be empty"));
      break;
    case INCHES_COLUMN_LABEL:
      item->fields.label = take_text (item, field, INCHES_OWN_LABEL_LONGEST, FALSE);
      break;
    case INCHES_COLUMN_TEXT:
      item->fields.summary = take_text (item, field, INCHES_OWN_TEXT_LONGEST, TRUE);
      break;
    case INCHES_COLUMN_NOTES:
      item->notes = take_text (item, field, INCHES_OWN_TEXT_LONGEST - INCHES_OWN_NAME_LONGEST, TRUE);
      break;
    case INCHES_COLUMN_PLACES:
      g_strfreev (item->places);
      item->places = take_names (item, field);
      break;
    case INCHES_COLUMN_ACTORS:
      g_strfreev (item->actors);
      item->actors = take_names (item, field);
      break;
    case INCHES_COLUMN_CONTESTED:
      if (take_flag (item, field))
        item->fields.flags |= INCHES_EVENT_CONTESTED;
      break;
    case INCHES_COLUMN_SOURCE:
    case INCHES_COLUMN_PUBLISHER:
    case INCHES_COLUMN_SOURCE_DATE:
    case INCHES_COLUMN_URL:
    case INCHES_COLUMN_SOURCE_KIND:
    case INCHES_COLUMN_SOURCE_SEEN:
      take_source (item, field, role, find_source (item, role, seen));
      break;
    case INCHES_COLUMN_ID:
    case INCHES_COLUMN_LEFT_OUT:
    case INCHES_COLUMN_VALUES:
    case INCHES_COLUMN_SERIES:
    case INCHES_COLUMN_VALUE:
    case INCHES_COLUMN_UNIT:
    case INCHES_COLUMN_AGGREGATION:
    case INCHES_COLUMN_DATASET:
    case INCHES_COLUMN_LICENCE:
    case INCHES_N_COLUMN_ROLES:
    default:
      break;
    }
}

/* "2024", "5", "3": "2024-05-03" */
static const char *
join_parts (Item              *item,
            const char *const *parts)
{
  if (parts[0] == NULL)
    return NULL;
  if (parts[1] == NULL)
    return keep (item, g_strdup (parts[0]));
  if (parts[2] == NULL)
    return keep (item, g_strdup_printf ("%s-%s%s", parts[0], strlen (parts[1]) == 1 ? "0" : "", parts[1]));

  return keep (item, g_strdup_printf ("%s-%s%s-%s%s", parts[0], strlen (parts[1]) == 1 ? "0" : "", parts[1],
                                      strlen (parts[2]) == 1 ? "0" : "", parts[2]));
}

static const char *
to_edtf (Item       *item,
         const char *text,
         guint       field)
{
  g_autoptr(GError) error = NULL;
  char *edtf = inches_import_date_to_edtf (text, item->job->import->day_order, &error);

  if (edtf == NULL)
    fault (item, field, error->message);

  return edtf != NULL ? keep (item, edtf) : NULL;
}

/* From a date, or from where it begins and where it ends. */
static void
settle_date (Item *item)
{
  g_autoptr(GError) error = NULL;
  const char *start, *end;

  if (item->date == NULL)
    item->date = join_parts (item, item->parts);
  if (item->end == NULL)
    item->end = join_parts (item, item->parts + 3);
  if (item->date == NULL)
    {
      if (!item->faulty)
        fault (item, item->date_field, _("the date must not be empty"));
      return;
    }

  start = to_edtf (item, item->date, item->date_field);
  end = start != NULL && item->end != NULL ? to_edtf (item, item->end, item->end_field) : NULL;
  if (start == NULL || (item->end != NULL && end == NULL))
    return;

  if (end != NULL && !g_str_equal (start, end))
    start = keep (item, g_strconcat (start, "/", end, NULL));
  item->fields.edtf = start;
  if (!inches_date_parse (start, &item->fields.date, &error))
    fault (item, item->end != NULL ? item->end_field : item->date_field, error->message);
  else if (item->fields.kind == INCHES_EVENT_KIND_PERIOD && !inches_date_is_span (&item->fields.date))
    fault (item, item->date_field, _("a period must have a beginning and an end: A/B"));
}

/* Sources of which nothing was said are none; one that has only an address is called by it. */
static void
settle_sources (Item *item)
{
  for (guint i = item->sources->len; i-- > 0;)
    {
      InchesSource *source = g_ptr_array_index (item->sources, i);

      if (*source->title == '\0' && *source->publisher == '\0' && source->date == NULL && source->url == NULL)
        g_ptr_array_remove_index (item->sources, i);
      else if (*source->title == '\0' && source->url != NULL)
        put (&source->title, source->url);
    }
}

static void
settle_notes (Item *item)
{
  if (item->group != NULL)
    /* Translators: the group or lane that the file of an own event names. */
    item->notes = keep (item, g_strdup_printf ("%s%s%s %s", item->notes != NULL ? item->notes : "", item->notes != NULL ? "\n" : "",
                                               _("Group:"), item->group));
  item->fields.notes = item->notes;
}

/* Last, so that a row at fault takes no id. */
static void
settle_id (Item  *item,
           guint  field)
{
  const char *given = field < item->row->n_fields ? take_text (item, field, INCHES_OWN_NAME_LONGEST, FALSE) : NULL;
  g_autofree char *why = NULL;
  char *id;

  if (item->faulty)
    return;

  id = inches_import_job_take_id (item->job, given, &why);
  if (id == NULL)
    fault (item, field, why);
  else
    item->fields.id = keep (item, id);
}

/* The row that names a sheet of TimelineJS is no event. */
static gboolean
is_title_slide (const InchesCsvRow *row,
                guint               field)
{
  return field < row->n_fields && g_ascii_strcasecmp (row->fields[field], "title") == 0;
}

/**
 * inches_import_take_event:
 * @job: a reading of events
 * @row: with as many fields as the first row
 *
 * Adds what the row says to the events of @job, or its faults.
 *
 * Returns: %FALSE if the reading ends
 */
gboolean
inches_import_take_event (InchesImportJob    *job,
                          const InchesCsvRow *row)
{
  const InchesColumnRole *roles = (const InchesColumnRole *) (const void *) job->import->roles->data;
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_source_free);
  Item item = { .job = job, .row = row, .texts = texts, .sources = sources, .goes_on = TRUE };
  guint id_field = G_MAXUINT, kind_field = G_MAXUINT, seen = 0;

  for (guint i = 0; i < row->n_fields; i++)
    {
      if (roles[i] == INCHES_COLUMN_ID)
        id_field = i;
      if (roles[i] == INCHES_COLUMN_KIND)
        kind_field = i;
    }
  if (is_title_slide (row, kind_field))
    return TRUE;

  for (guint i = 0; i < row->n_fields; i++)
    take_cell (&item, i, roles[i], &seen);
  settle_date (&item);
  settle_sources (&item);
  if (sources->len > INCHES_OWN_SOURCES_MOST)
    fault (&item, 0, _("has more sources than are allowed"));
  settle_notes (&item);
  settle_id (&item, id_field);

  item.fields.places = (const char *const *) item.places;
  item.fields.actors = (const char *const *) item.actors;
  item.fields.sources = sources;
  if (!item.faulty)
    g_ptr_array_add (job->events, inches_own_event_new (&item.fields));
  g_strfreev (item.places);
  g_strfreev (item.actors);

  return item.goes_on;
}
