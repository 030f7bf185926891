/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-csv-reader.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_PIECE  65536 /* bytes handed to the parser at a time */
#define TICKS_EVERY    2048  /* lines */
#define MOST_RETRIES   100   /* rows of which a quote is not closed, each of which is read again */
#define SAMPLE_LENGTH  65536 /* bytes in which the delimiter is looked for */
#define SAMPLE_RECORDS 20

/* libcsv knows neither lines nor columns, so it is given a line at a time. What belongs to the row that
 * is being read is kept until the row ends. */
typedef struct
{
  struct csv_parser       parser;
  const InchesCsvHandler *handler;
  gpointer                data;
  const char             *end;
  char                    delimiter;

  guint                   line;      /* of the piece that is being read */
  const char             *row_start;
  guint                   row_line;
  GString                *texts;     /* fields of the row, each with its NUL */
  GArray                 *offsets;   /* (element-type gsize) into it */
  guint                   n_fields;  /* of the row, also those beyond the limit */
  guint                   retries;
  gboolean                stopped;
} Reader;

/* Spaces are part of a field, says RFC 4180; libcsv drops them unless told so. */
static int
is_no_space (unsigned char c)
{
  return 0;
}

static void
open_parser (Reader *self)
{
  csv_init (&self->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
  csv_set_delim (&self->parser, (unsigned char) self->delimiter);
  csv_set_space_func (&self->parser, is_no_space);
  csv_set_blk_size (&self->parser, 4096);
  g_string_truncate (self->texts, 0);
  g_array_set_size (self->offsets, 0);
  self->n_fields = 0;
}

static void
take_field (void   *text,
            size_t  length,
            void   *data)
{
  Reader *self = data;
  gsize offset = self->texts->len;

  if (self->n_fields++ >= INCHES_CSV_MOST_FIELDS)
    return;

  g_string_append_len (self->texts, text, (gssize) length + 1);
  g_array_append_val (self->offsets, offset);
}

static void
report (Reader     *self,
        guint       line,
        guint       column,
        const char *words)
{
  if (!self->stopped && !self->handler->fault (self->data, line, column, words))
    self->stopped = TRUE;
}

static void
take_row (int   terminator,
          void *data)
{
  Reader *self = data;
  const char *fields[INCHES_CSV_MOST_FIELDS];
  InchesCsvRow row = { self->row_line, self->offsets->len, fields, self->row_start, self->end, self->delimiter };

  if (self->n_fields > INCHES_CSV_MOST_FIELDS)
    {
      g_autofree char *words = g_strdup_printf (_("has %u columns, at most %u are allowed"), self->n_fields, INCHES_CSV_MOST_FIELDS);

      report (self, self->row_line, 0, words);
    }
  else if (!self->stopped)
    {
      for (guint i = 0; i < self->offsets->len; i++)
        fields[i] = self->texts->str + g_array_index (self->offsets, gsize, i);
      if (!self->handler->row (self->data, &row))
        self->stopped = TRUE;
    }

  g_string_truncate (self->texts, 0);
  g_array_set_size (self->offsets, 0);
  self->n_fields = 0;
}

/* Just behind the end of the line, or @end. */
static const char *
find_line_end (const char *at,
               const char *end,
               gboolean   *ended)
{
  *ended = FALSE;

  for (; at < end; at++)
    if (*at == '\n' || *at == '\r')
      {
        *ended = TRUE;
        return at + (*at == '\r' && at + 1 < end && at[1] == '\n' ? 2 : 1);
      }

  return end;
}

static guint
count_characters (const char *from,
                  const char *to)
{
  guint n = 0;

  for (const char *p = from; p < to; p++)
    n += ((guchar) *p & 0xC0) != 0x80;

  return n;
}

static const char *
find_line_start (const char *text,
                 const char *at)
{
  while (at > text && at[-1] != '\n' && at[-1] != '\r')
    at--;

  return at;
}

/* A field that is not closed, or not where it should be, has swallowed what follows: reading goes on in the
 * line below the one in which its row began. */
static const char *
retry (Reader     *self,
       const char *words)
{
  InchesCsvRow row = { self->row_line, 0, NULL, self->row_start, self->end, self->delimiter };
  const char *next;
  guint line, column;
  gboolean ended;

  inches_csv_row_find_place (&row, self->n_fields, &line, &column);
  report (self, line, column, words);
  if (++self->retries > MOST_RETRIES)
    {
      report (self, line, 0, _("too many quotes are not closed: the rest is not read"));
      self->stopped = TRUE;
    }

  next = find_line_end (self->row_start, self->end, &ended);
  self->line = self->row_line + 1;
  csv_free (&self->parser);
  open_parser (self);

  return next;
}

/* What stands behind a closing quote, or a quote amid a field. */
static const char *
refuse (Reader     *self,
        const char *text,
        const char *at)
{
  const char *next;
  gboolean ended;

  if (self->line != self->row_line)
    return retry (self, _("the quote that begins here is closed in a later line and followed by more; a quote within a field is written twice"));

  report (self, self->line, count_characters (find_line_start (text, at), at) + 1,
          *at == '"' ? _("a quote amid a field: the field must have quotes around it, and this one be written twice")
                     : _("nothing may follow a closing quote but a delimiter; a quote within a field is written twice"));
  next = find_line_end (at, self->end, &ended);
  self->line++;
  csv_free (&self->parser);
  open_parser (self);

  return next;
}

static const char *
read_piece (Reader     *self,
            const char *text,
            const char *at)
{
  gboolean ended;
  const char *next = find_line_end (at, MIN (at + LONGEST_PIECE, self->end), &ended);
  gsize n;

  /* A carriage return at the end of the piece may have its line feed behind it. */
  if (ended && next[-1] == '\r' && next < self->end && *next == '\n')
    next++;
  if (self->parser.pstate == 0 && self->n_fields == 0)
    {
      self->row_start = at;
      self->row_line = self->line;
    }

  n = csv_parse (&self->parser, at, next - at, take_field, take_row, self);
  if (self->stopped)
    return next;
  if (n < (gsize) (next - at))
    return refuse (self, text, at + n);
  if (self->parser.entry_pos > INCHES_CSV_LONGEST_FIELD)
    {
      g_autofree char *words = g_strdup_printf (_("a field of more than %u bytes begins here; perhaps a quote is not closed"), INCHES_CSV_LONGEST_FIELD);

      return retry (self, words);
    }
  self->line += ended;

  return next;
}

/**
 * inches_csv_read:
 * @text: UTF-8 without NUL
 * @length: of it, in bytes
 * @delimiter: between fields
 * @handler: what is done with rows and faults
 * @data: passed to them
 *
 * Reads strictly what RFC 4180 says, with any line ends. Lines with a fault are left out, and so are
 * empty ones.
 *
 * Returns: %FALSE if the handler stopped it
 */
gboolean
inches_csv_read (const char             *text,
                 gsize                   length,
                 char                    delimiter,
                 const InchesCsvHandler *handler,
                 gpointer                data)
{
  Reader self = { .handler = handler, .data = data, .end = text + length, .delimiter = delimiter, .line = 1, .row_line = 1 };
  const char *at = text;
  guint n = 0;

  self.texts = g_string_sized_new (4096);
  self.offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  self.row_start = text;
  open_parser (&self);

  while (!self.stopped)
    {
      while (at < self.end && !self.stopped)
        {
          at = read_piece (&self, text, at);
          if (n++ % TICKS_EVERY == 0 && !handler->tick (data, at - text))
            self.stopped = TRUE;
        }
      if (self.stopped || csv_fini (&self.parser, take_field, take_row, &self) == 0)
        break;
      at = retry (&self, _("the quote that begins here is never closed"));
    }

  csv_free (&self.parser);
  g_string_free (self.texts, TRUE);
  g_array_unref (self.offsets);

  return !self.stopped;
}

/* Goes to the end of a field, which is where a delimiter, a line end or the end stands. */
static const char *
skip_field (const char *at,
            const char *end,
            char        delimiter)
{
  if (at < end && *at == '"')
    {
      /* A quote within is two. */
      for (at++; at < end && (*at != '"' || (at + 1 < end && at[1] == '"')); at++)
        at += *at == '"';
      at += at < end;
    }

  while (at < end && *at != delimiter && *at != '\n' && *at != '\r')
    at++;

  return MIN (at, end);
}

/**
 * inches_csv_row_find_place:
 * @row: a row
 * @field: its number, from 0
 * @line: (out): where it begins in the file, from 1
 * @column: (out): characters from the start of the line, from 1
 *
 * Only for what is told to people: it goes through the row once more.
 */
void
inches_csv_row_find_place (const InchesCsvRow *row,
                           guint               field,
                           guint              *line,
                           guint              *column)
{
  const char *at = row->start;
  const char *line_start = row->start;
  guint number = row->line;

  for (guint i = 0; i < field; i++)
    {
      at = skip_field (at, row->end, row->delimiter);
      if (at == row->end || *at != row->delimiter)
        break;
      at++;
    }

  for (const char *p = row->start; p < at; p++)
    if (*p == '\n' || (*p == '\r' && (p + 1 == row->end || p[1] != '\n')))
      {
        number++;
        line_start = p + 1;
      }

  *line = number;
  *column = count_characters (line_start, at) + 1;
}

/* How well a delimiter suits: the share of records that have as many fields as the first, then how many. */
static double
rate (const char *text,
      const char *end,
      gboolean    cut,
      char        delimiter)
{
  guint first = 0, n = 0, n_alike = 0;

  for (const char *at = text; at < end && n < SAMPLE_RECORDS; n++)
    {
      guint fields = 1;

      for (at = skip_field (at, end, delimiter); at < end && *at == delimiter; at = skip_field (at + 1, end, delimiter))
        fields++;
      if (at == end && cut && n > 0)
        break;
      if (n == 0)
        first = fields;
      n_alike += fields == first;
      while (at < end && (*at == '\n' || *at == '\r'))
        at++;
    }

  return first < 2 ? 0 : (double) n_alike / MAX (n, 1) + first * 1e-4;
}

/**
 * inches_csv_find_delimiter:
 * @text: UTF-8
 * @length: of it, in bytes
 *
 * Returns: the one of comma, semicolon, tab and bar with which the first records have the same number
 *   of fields; a comma if there is but one column
 */
char
inches_csv_find_delimiter (const char *text,
                           gsize       length)
{
  static const char candidates[] = { ',', ';', '\t', '|' };
  const char *end = text + MIN (length, SAMPLE_LENGTH);
  double best = 0;
  char found = ',';

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      double rating = rate (text, end, length > SAMPLE_LENGTH, candidates[i]);

      if (rating > best)
        {
          best = rating;
          found = candidates[i];
        }
    }

  return found;
}
