/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-import-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "inches-error.h"
#include "inches-import-text.h"

/* A value and where its row begins, for what is found only when all are known. */
typedef struct
{
  InchesDay day;
  double    value;
  guint     line;
} Reading;

typedef struct
{
  char              *title;
  char              *texts[INCHES_N_COLUMN_ROLES]; /* unit, publisher and so on; NULL: not said */
  InchesAggregation  aggregation;
  InchesPrecision    precision;   /* of its first date */
  GArray            *readings;    /* (element-type Reading) */
} Builder;

struct _InchesImportSeries
{
  InchesImportJob *job;
  GPtrArray       *builders; /* (element-type Builder) in the order of the file */
  GHashTable      *by_name;  /* of the long form: borrowed */
  Builder        **columns;  /* of the wide form, for each column; NULL: none */
  guint            n_values;
};

static void
builder_free (gpointer data)
{
  Builder *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_free (self->texts[i]);
  g_free (self->title);
  g_array_unref (self->readings);
  g_free (self);
}

static Builder *
add_builder (InchesImportSeries *self,
             const char         *title)
{
  Builder *builder = g_new0 (Builder, 1);

  builder->title = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), INCHES_OWN_NAME_LONGEST));
  builder->aggregation = INCHES_AGGREGATION_LEVEL;
  builder->readings = g_array_new (FALSE, FALSE, sizeof (Reading));
  g_ptr_array_add (self->builders, builder);

  return builder;
}

/* "Grain [million t]" or "Grain (million t)": the unit is what stands in the brackets behind. */
static Builder *
add_column (InchesImportSeries *self,
            const char         *header)
{
  gsize n = strlen (header);
  char closing = n > 0 ? header[n - 1] : '\0';
  const char *open = closing == ']' || closing == ')' ? strrchr (header, closing == ']' ? '[' : '(') : NULL;
  g_autofree char *title = NULL;
  g_autofree char *unit = NULL;
  Builder *builder;

  if (open == NULL || open == header)
    return add_builder (self, header);

  title = g_strchomp (g_strndup (header, open - header));
  builder = add_builder (self, title);
  unit = g_strstrip (g_strndup (open + 1, header + n - 1 - (open + 1)));
  builder->texts[INCHES_COLUMN_UNIT] = g_utf8_substring (unit, 0, MIN (g_utf8_strlen (unit, -1), INCHES_OWN_NAME_LONGEST));

  return builder;
}

static InchesColumnRole
role_of (const InchesImportSeries *self,
         guint                     column)
{
  return g_array_index (self->job->import->roles, InchesColumnRole, column);
}

/**
 * inches_import_series_new:
 * @job: a reading of series
 *
 * Returns: (transfer full): what gathers them, row by row
 */
InchesImportSeries *
inches_import_series_new (InchesImportJob *job)
{
  InchesImportSeries *self = g_new0 (InchesImportSeries, 1);

  self->job = job;
  self->builders = g_ptr_array_new_with_free_func (builder_free);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->columns = g_new0 (Builder *, MAX (job->import->headers->len, 1));
  for (guint i = 0; i < job->import->headers->len; i++)
    if (role_of (self, i) == INCHES_COLUMN_VALUES)
      self->columns[i] = add_column (self, job->import->headers->pdata[i]);

  return self;
}

/** inches_import_series_free: @self: what gathered series */
void
inches_import_series_free (InchesImportSeries *self)
{
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->builders);
  g_free (self->columns);
  g_free (self);
}

/* FALSE: a fault was told, or reading ends; @goes_on says which. */
static gboolean
read_day (InchesImportSeries *self,
          const InchesCsvRow *row,
          guint               field,
          InchesDatePoint    *point,
          gboolean           *goes_on)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = inches_import_text_one_line (row->fields[field]);
  g_autofree char *edtf = text != NULL ? inches_import_date_to_edtf (text, self->job->import->day_order, &error) : NULL;
  InchesDate date;

  if (edtf != NULL && inches_date_parse (edtf, &date, &error) && (inches_date_is_span (&date) || date.start.approximate || date.start.uncertain))
    g_set_error (&error, INCHES_ERROR, INCHES_ERROR_FORMAT, _("a value belongs to a day, a month or a year"));
  if (text != NULL && error == NULL)
    {
      *point = date.start;
      return TRUE;
    }

  *goes_on = inches_import_job_fault_cell (self->job, row, field, error != NULL ? error->message : _("must not hold control characters"));

  return FALSE;
}

/* FALSE: reading ends. */
static gboolean
take_value (InchesImportSeries    *self,
            Builder               *builder,
            const InchesCsvRow    *row,
            guint                  field,
            const InchesDatePoint *point)
{
  g_autofree char *why = NULL;
  Reading reading = { .day = point->first };

  if (!inches_import_parse_value (row->fields[field], row->delimiter, &reading.value, &why))
    return inches_import_job_fault_cell (self->job, row, field, why);
  if (isnan (reading.value))
    return TRUE;
  if (++self->n_values > INCHES_OWN_VALUES_MOST)
    {
      g_set_error (&self->job->error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE, _("%s:%u: more than %u values in series"), self->job->name,
                   row->line, INCHES_OWN_VALUES_MOST);
      return FALSE;
    }

  if (builder->readings->len == 0)
    builder->precision = point->precision;
  else if (builder->precision != point->precision)
    return inches_import_job_fault_cell (self->job, row, 0, _("the dates of one series must all be days, all months or all years"));

  reading.line = row->line;
  g_array_append_val (builder->readings, reading);

  return TRUE;
}

static gboolean
take_wide (InchesImportSeries    *self,
           const InchesCsvRow    *row,
           const InchesDatePoint *point)
{
  for (guint i = 0; i < row->n_fields; i++)
    if (self->columns[i] != NULL && !take_value (self, self->columns[i], row, i, point))
      return FALSE;

  return TRUE;
}

/* What a row of the long form says of its series besides the value; FALSE: a fault. */
static gboolean
take_text (Builder            *builder,
           const InchesCsvRow *row,
           guint               field,
           InchesColumnRole    role,
           char              **why)
{
  guint longest = role == INCHES_COLUMN_NOTES ? INCHES_OWN_TEXT_LONGEST : role == INCHES_COLUMN_URL ? INCHES_OWN_ADDRESS_LONGEST
                                                                                                  : INCHES_OWN_NAME_LONGEST;
  g_autofree char *text = role == INCHES_COLUMN_NOTES ? inches_import_text_lines (row->fields[field])
                                                      : inches_import_text_one_line (row->fields[field]);

  if (text == NULL)
    *why = g_strdup (_("must not hold control characters"));
  else if (g_utf8_strlen (text, -1) > (glong) longest)
    *why = g_strdup_printf (_("has %ld characters, at most %u are allowed"), g_utf8_strlen (text, -1), longest);
  else if (role == INCHES_COLUMN_URL && *text != '\0' && !g_str_has_prefix (text, "https://") && !g_str_has_prefix (text, "http://"))
    *why = g_strdup (_("must begin with https:// or http://"));
  else if (role == INCHES_COLUMN_AGGREGATION && *text != '\0' && !inches_aggregation_from_id (text, &builder->aggregation))
    *why = g_strdup_printf (_("“%s” is not one of sum, mean, rate, level, step, event"), text);
  else if (*text != '\0' && builder->texts[role] != NULL && !g_str_equal (builder->texts[role], text))
    *why = g_strdup (_("says otherwise than a row of the same series before"));
  else if (*text != '\0' && builder->texts[role] == NULL)
    builder->texts[role] = g_steal_pointer (&text);

  return *why == NULL;
}

static gboolean
is_text_of_series (InchesColumnRole role)
{
  return role == INCHES_COLUMN_UNIT || role == INCHES_COLUMN_PUBLISHER || role == INCHES_COLUMN_URL || role == INCHES_COLUMN_AGGREGATION
         || role == INCHES_COLUMN_DATASET || role == INCHES_COLUMN_LICENCE || role == INCHES_COLUMN_NOTES || role == INCHES_COLUMN_ID;
}

/* By id where there is one, so that two may have one name. */
static Builder *
find_builder (InchesImportSeries *self,
              const InchesCsvRow *row,
              guint               name_field,
              guint               id_field)
{
  g_autofree char *title = inches_import_text_one_line (row->fields[name_field]);
  const char *id = id_field < row->n_fields ? row->fields[id_field] : "";
  g_autofree char *key = NULL;
  Builder *builder;

  if (title == NULL || *title == '\0' || g_utf8_strlen (title, -1) > INCHES_OWN_NAME_LONGEST)
    return NULL;

  key = *id != '\0' ? g_strconcat ("#", id, NULL) : g_strconcat (".", title, NULL);
  builder = g_hash_table_lookup (self->by_name, key);
  if (builder == NULL && self->builders->len < INCHES_OWN_SERIES_MOST)
    {
      builder = add_builder (self, title);
      g_hash_table_insert (self->by_name, g_steal_pointer (&key), builder);
    }

  return builder;
}

static gboolean
take_long (InchesImportSeries    *self,
           const InchesCsvRow    *row,
           const InchesDatePoint *point)
{
  guint name_field = 0, value_field = 0, id_field = G_MAXUINT;
  Builder *builder;

  for (guint i = 0; i < row->n_fields; i++)
    {
      if (role_of (self, i) == INCHES_COLUMN_SERIES)
        name_field = i;
      else if (role_of (self, i) == INCHES_COLUMN_VALUE)
        value_field = i;
      else if (role_of (self, i) == INCHES_COLUMN_ID)
        id_field = i;
    }

  builder = find_builder (self, row, name_field, id_field);
  if (builder == NULL)
    {
      g_autofree char *words = g_strdup_printf (_("a series has a name of at most %u characters, and there are at most %u series"),
                                                INCHES_OWN_NAME_LONGEST, INCHES_OWN_SERIES_MOST);

      return inches_import_job_fault_cell (self->job, row, name_field, words);
    }

  for (guint i = 0; i < row->n_fields; i++)
    {
      g_autofree char *why = NULL;

      if (is_text_of_series (role_of (self, i)) && !take_text (builder, row, i, role_of (self, i), &why))
        return inches_import_job_fault_cell (self->job, row, i, why);
    }

  return take_value (self, builder, row, value_field, point);
}

/**
 * inches_import_series_take:
 * @self: what gathers series
 * @row: with as many fields as the first row
 *
 * Returns: %FALSE if the reading ends
 */
gboolean
inches_import_series_take (InchesImportSeries *self,
                           const InchesCsvRow *row)
{
  InchesDatePoint point = { 0 };
  gboolean goes_on = TRUE, is_long = FALSE;

  for (guint i = 0; i < row->n_fields; i++)
    is_long = is_long || role_of (self, i) == INCHES_COLUMN_SERIES;
  for (guint i = 0; i < row->n_fields; i++)
    if (role_of (self, i) == INCHES_COLUMN_DATE && !read_day (self, row, i, &point, &goes_on))
      return goes_on;

  return is_long ? take_long (self, row, &point) : take_wide (self, row, &point);
}

static gint
compare_readings (gconstpointer a,
                  gconstpointer b)
{
  const Reading *one = a, *two = b;

  if (one->day != two->day)
    return one->day < two->day ? -1 : 1;

  return one->line < two->line ? -1 : one->line > two->line;
}

/* Of two values for one day the first stands. FALSE: reading ends. */
static gboolean
drop_repeated (InchesImportSeries *self,
               GArray             *readings,
               GArray             *values)
{
  g_array_sort (readings, compare_readings);

  for (guint i = 0; i < readings->len; i++)
    {
      const Reading *reading = &g_array_index (readings, Reading, i);
      InchesSeriesValue value = { reading->day, reading->value };

      if (values->len > 0 && g_array_index (values, InchesSeriesValue, values->len - 1).day == reading->day)
        {
          self->job->import->n_skipped++;
          if (!inches_import_job_fault (self->job, reading->line, 0, NULL, _("the series has a value for this date already")))
            return FALSE;
          continue;
        }
      g_array_append_val (values, value);
    }

  return TRUE;
}

static InchesFrequency
frequency_of (InchesPrecision precision)
{
  return precision == INCHES_PRECISION_MONTH ? INCHES_FREQUENCY_MONTHLY
         : precision == INCHES_PRECISION_YEAR ? INCHES_FREQUENCY_ANNUAL : INCHES_FREQUENCY_BY_DATE;
}

static gboolean
finish (InchesImportSeries *self,
        Builder            *builder)
{
  g_autoptr(GArray) values = g_array_new (FALSE, FALSE, sizeof (InchesSeriesValue));
  g_autofree char *why = NULL;
  g_autofree char *id = NULL;
  InchesSeriesFields fields = { .title = builder->title, .aggregation = builder->aggregation,
                                .frequency = frequency_of (builder->precision), .unit = builder->texts[INCHES_COLUMN_UNIT],
                                .publisher = builder->texts[INCHES_COLUMN_PUBLISHER], .dataset = builder->texts[INCHES_COLUMN_DATASET],
                                .address = builder->texts[INCHES_COLUMN_URL], .licence = builder->texts[INCHES_COLUMN_LICENCE],
                                .notes = builder->texts[INCHES_COLUMN_NOTES] };

  if (!drop_repeated (self, builder->readings, values))
    return FALSE;
  if (values->len == 0)
    return TRUE;

  id = inches_import_job_take_id (self->job, builder->texts[INCHES_COLUMN_ID], &why);
  if (id == NULL)
    return inches_import_job_fault (self->job, g_array_index (builder->readings, Reading, 0).line, 0, NULL, why);

  fields.id = id;
  fields.values = (const InchesSeriesValue *) (void *) values->data;
  fields.n_values = values->len;
  g_ptr_array_add (self->job->series, inches_own_series_new (&fields));

  return TRUE;
}

/**
 * inches_import_series_end:
 * @self: what has gathered all rows
 *
 * Adds the series to those of the reading, each with its values in the order of their days.
 *
 * Returns: %FALSE if the reading ends without a result
 */
gboolean
inches_import_series_end (InchesImportSeries *self)
{
  for (guint i = 0; i < self->builders->len; i++)
    if (!finish (self, g_ptr_array_index (self->builders, i)))
      return FALSE;

  return TRUE;
}
