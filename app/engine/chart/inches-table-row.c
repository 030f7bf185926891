/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-table-row.h"

#include "inches-number.h"
#include "inches-share.h"

#include <math.h>
#include <string.h>

typedef struct
{
  char   *text;
  char   *exact;  /* NULL: the text */
  char   *letters; /* what texts are sorted by; NULL until they are, which few columns ever are */
  double  rank;   /* NAN: sorted by letters */
} Cell;

struct _InchesTableRow
{
  GObject  parent_instance;

  GObject *item;
  GArray  *cells; /* (element-type Cell) */
};

G_DEFINE_FINAL_TYPE (InchesTableRow, inches_table_row, G_TYPE_OBJECT)

static void
cell_clear (gpointer item)
{
  Cell *cell = item;

  g_free (cell->text);
  g_free (cell->exact);
  g_free (cell->letters);
}

static void
inches_table_row_finalize (GObject *object)
{
  InchesTableRow *self = INCHES_TABLE_ROW (object);

  g_clear_object (&self->item);
  g_array_unref (self->cells);

  G_OBJECT_CLASS (inches_table_row_parent_class)->finalize (object);
}

static void
inches_table_row_class_init (InchesTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_table_row_finalize;
}

static void
inches_table_row_init (InchesTableRow *self)
{
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, cell_clear);
}

/**
 * inches_table_row_new:
 * @item: (nullable): what the line is about: an event, a series
 *
 * Returns: (transfer full): a line without cells
 */
InchesTableRow *
inches_table_row_new (GObject *item)
{
  InchesTableRow *self = g_object_new (INCHES_TYPE_TABLE_ROW, NULL);

  g_set_object (&self->item, item);

  return self;
}

static void
add_cell (InchesTableRow *self,
          char           *text,
          char           *exact,
          double          rank)
{
  Cell cell = { text, exact, NULL, rank };

  g_array_append_val (self->cells, cell);
}

void
inches_table_row_add_text (InchesTableRow *self,
                           const char     *text)
{
  add_cell (self, g_strdup (text != NULL ? text : ""), NULL, NAN);
}

void
inches_table_row_add_ranked (InchesTableRow *self,
                             const char     *text,
                             double          rank)
{
  add_cell (self, g_strdup (text != NULL ? text : ""), NULL, rank);
}

/**
 * inches_table_row_add_number:
 * @self: a line
 * @value: finite, in the unit its column or its line names
 * @decimals: shown
 */
void
inches_table_row_add_number (InchesTableRow *self,
                             double          value,
                             guint           decimals)
{
  g_autofree char *text = inches_number_format (value, decimals);

  inches_table_row_add_worded (self, text, value);
}

void
inches_table_row_add_worded (InchesTableRow *self,
                             const char     *text,
                             double          value)
{
  GString *exact = g_string_new (NULL);

  inches_number_append_exact (exact, value);
  add_cell (self, g_strdup (text), g_string_free (exact, FALSE), value);
}

/**
 * inches_table_row_add_share:
 * @self: a line
 * @count: futures
 * @n: of how many, not 0
 *
 * A share of 100, written as inches_share_format() writes it for pictures.
 */
void
inches_table_row_add_share (InchesTableRow *self,
                            guint           count,
                            guint           n)
{
  g_autofree char *text = inches_share_format (count, n);

  inches_table_row_add_worded (self, text, 100.0 * count / n);
}

/**
 * inches_table_row_add_class:
 * @self: a line
 * @forecast: futures
 * @outcome: a class
 *
 * The class's share of 100, written as inches_share_format_class() writes it for pictures.
 */
void
inches_table_row_add_class (InchesTableRow       *self,
                            const InchesForecast *forecast,
                            InchesOutcome         outcome)
{
  g_autofree char *text = inches_share_format_class (forecast, outcome);

  inches_table_row_add_worded (self, text,
                               100.0 * inches_forecast_get_count (forecast, outcome) / inches_forecast_get_n_futures (forecast));
}

void
inches_table_row_add_date (InchesTableRow   *self,
                           const InchesDate *date,
                           const char       *edtf)
{
  add_cell (self, inches_date_to_text (date), g_strdup (edtf), inches_date_get_first (date));
}

void
inches_table_row_add_day (InchesTableRow *self,
                          InchesDay       day)
{
  add_cell (self, inches_day_to_text (day), inches_day_to_iso (day), day);
}

gpointer
inches_table_row_get_item (InchesTableRow *self)
{
  return self->item;
}

guint
inches_table_row_get_n (InchesTableRow *self)
{
  return self->cells->len;
}

static Cell *
get_cell (InchesTableRow *self,
          guint           column)
{
  g_assert (column < self->cells->len);

  return &g_array_index (self->cells, Cell, column);
}

const char *
inches_table_row_get_text (InchesTableRow *self,
                           guint           column)
{
  return get_cell (self, column)->text;
}

const char *
inches_table_row_get_exact (InchesTableRow *self,
                            guint           column)
{
  const Cell *cell = get_cell (self, column);

  return cell->exact != NULL ? cell->exact : cell->text;
}

static const char *
get_letters (Cell *cell)
{
  if (cell->letters == NULL)
    cell->letters = g_utf8_collate_key (cell->text, -1);

  return cell->letters;
}

/**
 * inches_table_row_compare:
 * @a: a line
 * @b: another of the same table
 * @column: what they are compared by
 *
 * Numbers and days by their value, texts as the locale sorts them.
 *
 * Returns: below, above or at 0 as @a comes before, after or with @b
 */
int
inches_table_row_compare (InchesTableRow *a,
                          InchesTableRow *b,
                          guint           column)
{
  Cell *first = get_cell (a, column);
  Cell *second = get_cell (b, column);

  if (isnan (first->rank) && isnan (second->rank))
    return strcmp (get_letters (first), get_letters (second));

  return (first->rank > second->rank) - (first->rank < second->rank);
}

/**
 * inches_table_row_matches:
 * @self: a line
 * @words: what is looked for; empty: everything is found
 *
 * Returns: whether each of the words begins a word of the line
 */
gboolean
inches_table_row_matches (InchesTableRow *self,
                          const char     *words)
{
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; i < self->cells->len; i++)
    {
      g_string_append (line, get_cell (self, i)->text);
      g_string_append_c (line, ' ');
    }

  return *words == '\0' || g_str_match_string (words, line->str, TRUE);
}
